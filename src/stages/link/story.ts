import { type Days, isNarrow } from './days.ts'
import type { Party, Telling } from './telling.ts'

/** The tellings of one event, and what they say together. */
export interface Story {
  /** In reading order. */
  readonly tellings: readonly Telling[]
  readonly types: readonly string[]
  readonly paragraphs: ReadonlySet<number>
  readonly sentences: ReadonlySet<number>
  /** Every telling is a noun that leans on another. */
  readonly refers: boolean
  /** Only announced, or only if something else happens; undefined where all tellings are nouns that leave it open. */
  readonly planned: boolean | undefined
  /** The narrowest that a telling says. */
  readonly days: Days | undefined
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly places: readonly Party[]
  readonly names: readonly string[]
}

export function storyOf(telling: Telling): Story {
  const { modality } = telling.event
  return {
    tellings: [telling],
    types: [telling.event.type],
    paragraphs: new Set([telling.paragraph]),
    sentences: new Set([telling.sentence]),
    refers: telling.refers,
    planned: telling.refers ? undefined : modality === 'future' || modality === 'conditional',
    days: telling.days,
    actors: telling.actors,
    recipients: telling.recipients,
    places: telling.places,
    names: telling.names,
  }
}

export function unite(a: Story, b: Story): Story {
  return {
    tellings: inOrder(a.tellings, b.tellings),
    types: [...new Set([...a.types, ...b.types])],
    paragraphs: withAll(a.paragraphs, b.paragraphs),
    sentences: withAll(a.sentences, b.sentences),
    refers: a.refers && b.refers,
    planned: a.planned ?? b.planned,
    days: narrower(a.days, b.days),
    actors: distinct([...a.actors, ...b.actors]),
    recipients: distinct([...a.recipients, ...b.recipients]),
    places: distinct([...a.places, ...b.places]),
    names: [...new Set([...a.names, ...b.names])],
  }
}

/** Most stories end before the next begins: one event told thousands of times is not sorted each time. */
function inOrder(a: readonly Telling[], b: readonly Telling[]): readonly Telling[] {
  const all = [...a, ...b]
  const follows = (a.at(-1)?.index ?? -1) < (b[0]?.index ?? 0)
  return follows ? all : all.sort((x, y) => x.index - y.index)
}

/** The set itself where it holds them all: one event told thousands of times stays cheap. */
const withAll = <T>(set: ReadonlySet<T>, more: ReadonlySet<T>): ReadonlySet<T> =>
  [...more].every((item) => set.has(item)) ? set : new Set([...set, ...more])

function narrower(a: Days | undefined, b: Days | undefined): Days | undefined {
  if (a?.first === undefined) return b
  return !isNarrow(a) && isNarrow(b) ? b : a
}

function distinct(parties: readonly Party[]): readonly Party[] {
  const seen = new Set<string>()
  return parties.filter((party) => {
    const key = partyKey(party)
    return !seen.has(key) && seen.add(key)
  })
}

const partyKey = ({ entity, nouns, country, sectors }: Party): string =>
  [entity, country, ...sectors, ...nouns].join(' ')
