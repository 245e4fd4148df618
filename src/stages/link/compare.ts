import type { Agreement } from './days.ts'
import type { Party, Telling } from './telling.ts'

export function compareActors(a: readonly Party[], b: readonly Party[]): Agreement {
  return bestOf(a, b, (x, y) => {
    if (isSame(x, y)) return 'same'
    return x.kind === 'person' && y.kind === 'person' ? 'different' : side(x, y)
  })
}

type Targets = Pick<Telling, 'actors' | 'recipients' | 'places' | 'names'>

/**
 * Whom or what it struck, and where. A place is somebody's victim in one telling and the scene in another; a victim may be
 * named by the way. Two acts in one town are no more alike than that where both say whom they struck.
 */
export function compareTargets(a: Targets, b: Targets): Agreement {
  if (isSameTarget(a, b)) return 'same'
  const recipients = bestOf(a.recipients, b.recipients, compareTarget)
  const places = bestOf(a.places, b.places, comparePlace)
  if (places === 'different' || recipients === 'different') return 'different'
  if (recipients === 'akin') return 'akin'
  const silent = a.recipients.length === 0 || b.recipients.length === 0
  return places === 'same' && silent ? 'same' : places === 'open' ? 'open' : 'akin'
}

/** Whether both name whom or what it struck, not only the town. */
export const isSameTarget = (a: Targets, b: Targets): boolean =>
  bestOf(a.recipients, b.recipients, compareTarget) === 'same' ||
  bestOf(a.recipients, b.places, compareTarget) === 'same' ||
  bestOf(a.places, b.recipients, compareTarget) === 'same' ||
  isNamed(a, b) ||
  isNamed(b, a)

/** One victim is named in the other telling, but not as who does it. */
const isNamed = ({ recipients }: Targets, { names, actors }: Targets): boolean =>
  recipients.some(
    ({ entity }) => entity !== undefined && names.includes(entity) && !actors.some((actor) => actor.entity === entity),
  )

/** A country, or people of a country, is open to any of its towns; a place and its people are to each other. */
function compareTarget(x: Party, y: Party): Agreement {
  if (isSame(x, y)) return x.broad ? 'akin' : 'same'
  if (x.kind && y.kind && x.kind !== y.kind) return 'open'
  if (x.country && y.country && x.country !== y.country) return 'different'
  if (x.broad || y.broad) return 'open'
  if (x.kind && y.kind) return 'different'
  return x.country && x.country === y.country && share(x.sectors, y.sectors) ? 'akin' : 'open'
}

/** What a telling says of the country says little of the place: it may be somebody's adjective. */
const comparePlace = (x: Party, y: Party): Agreement => (x.broad === y.broad ? compareTarget(x, y) : 'open')

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item))

const ORDER: readonly Agreement[] = ['same', 'akin', 'open', 'different']

function bestOf(a: readonly Party[], b: readonly Party[], compare: (x: Party, y: Party) => Agreement): Agreement {
  if (a.length === 0 || b.length === 0) return 'open'
  let best = ORDER.length - 1
  for (const x of a) {
    for (const y of b) {
      best = Math.min(best, ORDER.indexOf(compare(x, y)))
      if (best === 0) return 'same'
    }
  }
  return ORDER[best] ?? 'open'
}

/**
 * The same entity, or phrases of one country with the same head, or one with all nouns of the other: "embassy", "embassy compound".
 * A place may have two names: "Camp Bastion", "Camp Bastion base".
 */
function isSame(x: Party, y: Party): boolean {
  const named = x.entity !== undefined && y.entity !== undefined
  if (named && (x.entity === y.entity || x.broad || y.broad || x.kind !== 'place')) return x.entity === y.entity
  if (x.country && y.country && x.country !== y.country) return false
  const [short, long] = x.nouns.length <= y.nouns.length ? [x.nouns, y.nouns] : [y.nouns, x.nouns]
  if (short.length === 0) return false
  return (!named && short.at(-1) === long.at(-1)) || short.every((noun) => long.includes(noun))
}

/** Those who act for one country's state stand for each other: "the president" and "the army". */
function side(x: Party, y: Party): Agreement {
  if (!x.country || !y.country)
    return (x.kind !== undefined && x.kind === y.kind) || areOthers(x, y) ? 'different' : 'open'
  if (x.country !== y.country) return 'different'
  if (isVague(x) || isVague(y)) return 'open'
  const [one, other] = [sectorsOf(x), sectorsOf(y)]
  return share(one, other) ? 'akin' : 'different'
}

/** Of both is known what they are, and it is not the same: rebels and police. */
const areOthers = (x: Party, y: Party): boolean =>
  x.sectors.length > 0 && y.sectors.length > 0 && !share(sectorsOf(x), sectorsOf(y))

/** Of somebody is only known whose: "Iran's allies". */
const isVague = ({ entity, sectors }: Party): boolean => entity === undefined && sectors.length === 0

const STATE = ['GOV', 'MIL', 'SPY']

/** A country alone is its state; so are its government and its army. */
function sectorsOf({ sectors }: Party): readonly string[] {
  return sectors.length === 0 || sectors.some((sector) => STATE.includes(sector)) ? [...sectors, 'state'] : sectors
}
