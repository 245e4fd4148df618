import type { Event } from '../../model/event.ts'
import { remembered } from '../../model/remembered.ts'
import type { Rules } from '../../rules/load.ts'
import { compareActors, compareTargets, isSameTarget } from './compare.ts'
import { type Agreement, compareDays, daysOf, isNarrow } from './days.ts'
import { Shelves } from './shelves.ts'
import { type Story, storyOf, unite } from './story.ts'
import { alike, type Telling } from './telling.ts'

/** By index of a telling, those known to be of other events than it: what answers an attack is not that attack. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>

/**
 * Groups tellings into stories, each of one event. First a noun that calls back what was told right before it ("the attack");
 * then a headline and what tells it below; then those that name the same sides on the same day, wherever they stand; then what
 * leans on something in its own paragraph (a toll, another side of a protest); then the nouns left that refer to something told
 * further off. Stories stand in the order of their first tellings.
 */
export function join(tellings: readonly Telling[], apart: Apart, rules: Rules): Story[] {
  const only =
    (likeness: Likeness): Likeness =>
    (a, b) => {
      const value = mayBeOne(a, b, rules) ? likeness(a, b) : 0
      return value > 0 && areApart(a, b, apart) ? 0 : value
    }
  /** A story is shelved time and again. */
  const partyKeys = remembered(partyKeysOf)
  const called = gather(tellings.map(storyOf), paragraphKeys, only(callBack))
  const under = gather(called, headingKeys, only(isUnder))
  const named = gather(under, partyKeys, only(nameSame))
  const leaning = gather(named, paragraphKeys, only(leanOn))
  const again = gather(leaning, partyKeys, only(nameSame))
  return gather(again, (story) => [...partyKeys(story), ...nearKeys(story)], only(referTo))
}

const areApart = (a: Story, b: Story, apart: Apart): boolean =>
  b.tellings.some(({ index }) => {
    const others = apart.get(index)
    return others !== undefined && a.tellings.some((telling) => others.has(telling.index))
  })

/** How well a story fits an earlier one; 0 where it does not. */
type Likeness = (earlier: Story, story: Story) => number

/** Adds each story to the earlier one that it is most like, the latest of equals; only those that share a key are looked at. */
function gather(stories: readonly Story[], keysOf: (story: Story) => readonly string[], likeness: Likeness): Story[] {
  const kept: Story[] = []
  const shelves = new Shelves()
  for (const story of stories) {
    const keys = keysOf(story)
    const home = mostLike(story, shelves.find(keys), kept, likeness) ?? kept.length
    const earlier = kept[home]
    kept[home] = earlier ? unite(earlier, story) : story
    shelves.put(home, keys)
  }
  return kept
}

/** The latest of those that it is most like. */
function mostLike(story: Story, places: readonly number[], kept: readonly Story[], likeness: Likeness) {
  let best: number | undefined
  let most = 0
  for (const place of places) {
    const earlier = kept[place]
    const value = earlier ? likeness(earlier, story) : 0
    if (value > most || (value > 0 && value === most && place > (best ?? -1))) {
      best = place
      most = value
    }
  }
  return best
}

function partyKeysOf({ tellings, actors, recipients, places, names, days }: Story): string[] {
  const parties = [...actors, ...recipients, ...places]
  const entities = [...names, ...parties.flatMap(({ entity }) => entity ?? [])]
  const words = parties.flatMap(({ nouns }) => nouns)
  const tolls = tellings.flatMap(({ event }) => event.casualties.killed?.min ?? [])
  const countries = actors.flatMap(({ country }) => country ?? [])
  return [
    ...new Set([
      ...entities.map((id) => `entity ${id}`),
      ...words.map((word) => `word ${word}`),
      ...countries.map((country) => `country ${country} ${days?.first}`),
      ...tolls.map((toll) => `killed ${toll} ${days?.first}`),
    ]),
  ]
}

const paragraphKeys = ({ paragraphs }: Story): string[] => [...paragraphs].map((paragraph) => `paragraph ${paragraph}`)

/** The paragraphs right under a headline, and itself; of any other story those that it stands in. */
const headingKeys = ({ tellings: [first], paragraphs }: Story): string[] =>
  [...paragraphs].flatMap((paragraph) =>
    Array.from({ length: first?.headline ? HEAD_REACH + 1 : 1 }, (_, i) => `headed ${paragraph + i}`),
  )
/** A dek and a dateline or byline may stand between a headline and what tells it. */
const HEAD_REACH = 3

/** Blocks of paragraphs, overlapping, so that neighbours within reach share one. */
function nearKeys({ paragraphs, days }: Story): string[] {
  const blocks = [...paragraphs].flatMap((paragraph) =>
    Array.from({ length: REACH + 1 }, (_, i) => `near ${paragraph + i}`),
  )
  return [...blocks, `day ${days?.first}`]
}

function mayBeOne(a: Story, b: Story, { link }: Rules): boolean {
  if (!a.types.some((x) => b.types.some((y) => alike(x, y, link.alike)))) return false
  return b.tellings[0]?.verbal === true || a.planned === undefined || b.planned === undefined || a.planned === b.planned
}

interface Agreements {
  readonly days: Agreement
  readonly actors: Agreement
  readonly targets: Agreement
}

/** Undefined where something differs. At a meeting any side may be told as the one who acts. */
function agreements(a: Story, b: Story): Agreements | undefined {
  const days = compareDays(a.days, b.days)
  if (days === 'different' || isOldNews(a, b) || isOldNews(b, a)) return undefined
  const doers = compareActors(a.actors, b.actors)
  const actors = doers === 'different' && a.types.includes('CONSULT') ? 'open' : doers
  if (actors === 'different') return undefined
  const targets = compareTargets(a, b)
  return targets === 'different' ? undefined : { days, actors, targets }
}

/** Days before publication that a headline may tell of. */
const NEWS = 14

/** A headline is of its day; what happened long before is background. */
function isOldNews({ days: old }: Story, { tellings: [first], days }: Story): boolean {
  const { basis, value } = first?.event.date ?? {}
  if (!first?.headline || days || old?.last === undefined || basis !== 'article' || !value) return false
  const today = daysOf(value).first
  return today !== undefined && today - old.last > NEWS
}

/** The first deed of a headline's type under it, unless something differs: "Bomb on bus kills three". */
function isUnder(a: Story, b: Story): number {
  const [headline, ...more] = a.tellings
  if (!headline?.headline || more.length > 0 || b.tellings[0]?.headline) return 0
  if (!b.types.includes(headline.event.type)) return 0
  const found = agreements(a, b)
  return found ? strength(found) : 0
}

/** The same speaker or the same town, on the same day or in one paragraph; or the same target, named, on no other day. */
function nameSame(a: Story, b: Story): number {
  const [first] = b.tellings
  const found = first?.another ? undefined : agreements(a, b)
  if (!first || !found) return 0
  const sameDay = found.days === 'same' && (isNarrow(a.days) || isNarrow(b.days))
  const together = sameDay || meet(a.paragraphs, b.paragraphs)
  if (first.verbal) return found.actors === 'same' && together ? strength(found) : 0
  if (found.targets !== 'same') return sameDay && (sameToll(a, b) || sameDoer(a, b, found)) ? strength(found) : 0
  const isNamed = isSameTarget(a, b)
  return together || isNamed ? strength(found) + Number(isNamed) : 0
}

/** The same dead, more than one, on the same day. */
function sameToll(a: Story, b: Story): boolean {
  const tolls = (story: Story) => story.tellings.flatMap(({ event }) => event.casualties.killed ?? [])
  return tolls(a).some((x) => (x.min ?? 0) > 1 && tolls(b).some((y) => x.min === y.min && x.max === y.max))
}

/** Two deeds of one sentence, in the same manner; or one telling says what the other leaves out. */
function sameDoer(a: Story, b: Story, { actors }: Agreements): boolean {
  if (!isClose(actors)) return false
  if (actors === 'same' && meet(a.sentences, b.sentences) && sameManner(a, b)) return true
  if (!isNarrow(a.days) || !isNarrow(b.days)) return false
  const complementary = !(a.recipients.length && b.recipients.length) && !(a.places.length && b.places.length)
  return complementary && !meet(a.paragraphs, b.paragraphs)
}

function sameManner(a: Story, b: Story): boolean {
  const modes = (story: Story) => story.tellings.flatMap(({ event }) => event.modes)
  const [one, other] = [modes(a), modes(b)]
  return one.length === 0 || other.length === 0 || one.some((mode) => other.includes(mode))
}

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...b].some((item) => a.has(item))

/** "The attack killed …": what was told in the sentence before, the best match first. */
function callBack(a: Story, b: Story): number {
  const [telling] = b.tellings
  if (!telling?.refers || telling.another || !a.sentences.has(telling.sentence - 1)) return 0
  const found = agreements(a, b)
  return found && (telling.bare || isClose(found.targets)) ? strength(found) : 0
}

/** What leans on something told before it in its paragraph. */
function leanOn(a: Story, b: Story): number {
  const leaning = b.tellings.some((telling) => a.paragraphs.has(telling.paragraph) && leans(a, telling))
  const found = leaning ? agreements(a, b) : undefined
  return found ? strength(found) : 0
}

/**
 * A noun ("the attack"), a toll, what the same people do in the next sentence, a participle of the same sentence, a
 * quotation about it, or another side of one protest.
 */
function leans(earlier: Story, telling: Telling): boolean {
  const { sentence, event, verbal } = telling
  if (telling.another) return false
  const sameType = earlier.types.includes(event.type)
  // "arrested six men in the killing": what the verb is about is not what it tells
  if (telling.refers)
    return sameType || !earlier.tellings.some(({ clause }) => clause !== undefined && clause === telling.above)
  if (telling.apposed) return earlier.sentences.has(sentence)
  if (sameType && isToll(earlier, telling)) return true
  const sameSentence = earlier.sentences.has(sentence)
  if (telling.continues && (sameSentence || earlier.sentences.has(sentence - 1)) && goesOn(earlier, telling))
    return sameType || !verbal
  if (sameSentence && sameType && isPart(telling)) return true
  return sameType && (event.type === 'PROTEST' || telling.quoted)
}

/** It names no target of its own, but for another side of one protest or meeting. */
const goesOn = (earlier: Story, { recipients, places }: Telling): boolean =>
  recipients.length + places.length === 0 || earlier.types.includes('PROTEST') || earlier.types.includes('CONSULT')

/** Of the sentence's event: a participle or an infinitive without a doer of its own, a visit's talks. */
const isPart = ({ event, dependent }: Telling): boolean => (dependent && !hasActor(event)) || event.type === 'CONSULT'

const hasActor = ({ actors }: Event): boolean => actors.some(({ implied }) => !implied)

/** Characters before the number in "Officials said at least nine people died". */
const TOLL_LEAD = 25

/** "At least nine people died." after an attack, not only alleged, whose dead are not told yet, or are as many. */
function isToll(earlier: Story, { event, verbal }: Telling): boolean {
  const { killed, wounded } = event.casualties
  if (earlier.tellings.every((telling) => telling.event.modality === 'alleged')) return false
  const opens = [killed, wounded].some((toll) => toll && toll.span.start - event.evidence.start <= TOLL_LEAD)
  if (verbal || !opens || hasActor(event) || event.weapons.length > 0) return false
  return KINDS.every((kind) => {
    const own = event.casualties[kind]
    const told = earlier.tellings.flatMap((telling) => telling.event.casualties[kind] ?? [])
    return !own || told.every(({ min, max }) => min === own.min && max === own.max)
  })
}

const KINDS = ['killed', 'wounded'] as const

const POINTS: Readonly<Record<Agreement, number>> = { same: 2, akin: 1, open: 0, different: 0 }
const strength = ({ days, actors, targets }: Agreements): number =>
  1 + POINTS[days] + POINTS[actors] + 2 * POINTS[targets]

/** No noun refers to what stands more paragraphs up, unless both are of one day. */
const REACH = 3

function referTo(a: Story, b: Story): number {
  const found = a.refers || b.refers ? agreements(a, b) : undefined
  if (!found) return 0
  const distance = Math.min(...[...b.paragraphs].map((paragraph) => Math.abs(paragraph - lastBefore(a, paragraph))))
  const agreed = found.days === 'same' && isNarrow(b.days)
  const bare = b.tellings.every((telling) => telling.bare)
  const reached = agreed || (distance <= REACH && (bare || isClose(found.actors) || isClose(found.targets)))
  return reached ? 10 * strength(found) - Math.min(distance, 9) : 0
}

const isClose = (agreement: Agreement): boolean => agreement === 'same' || agreement === 'akin'

const lastBefore = ({ paragraphs }: Story, limit: number): number =>
  Math.max(...[...paragraphs].filter((p) => p <= limit), -1)
