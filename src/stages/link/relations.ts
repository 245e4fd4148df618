import type { Relation } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Rules } from '../../rules/load.ts'
import { compareActors } from './compare.ts'
import { type Days, daysOf, isNarrow } from './days.ts'
import { typesNamedBy } from './nouns.ts'
import type { Story } from './story.ts'
import type { Party, Telling } from './telling.ts'
import type { Tie } from './ties.ts'

/**
 * The relations of each story to others, by index of story. A tie that names no telling goes to the last story before it
 * that its words fit: an attack on the one who answers, an event of the noun's type, a deed of the person named.
 */
export function relate(stories: readonly Story[], ties: readonly Tie[], known: Extraction, rules: Rules): Relation[][] {
  const told = new Map(
    stories.flatMap((story, place) =>
      story.tellings.map((telling): [number, Told] => {
        const days = daysOf(telling.event.date.value ?? '')
        return [telling.index, { telling, days, story, place }]
      }),
    ),
  )
  const found = stories.map((): Relation[] => [])
  for (const tie of ties) {
    const from = told.get(tie.from)
    const own = from && found[from.place]
    if (!from || !own) continue
    const likely = tie.phrase ? byPhrase(tie.phrase, from.telling, known, rules) : byInjury(from.telling)
    const to = tie.to === undefined ? antecedent(from, likely, told) : told.get(tie.to)
    if (!to || to.story === from.story || own.some((relation) => relation.event === to.place)) continue
    own.push({ type: relationType(tie, from.telling, to.story), event: to.place })
  }
  return found
}

/** A telling with its story, and that one's place among the stories. */
interface Told {
  readonly telling: Telling
  /** Of its date. */
  readonly days: Days
  readonly story: Story
  readonly place: number
}

/** Force in answer to force is retaliation, whatever it is called; a vow of revenge is not yet one. */
function relationType({ type }: Tie, from: Telling, target: Story): Relation['type'] {
  if (type === 'retaliation-for') return from.verbal ? 'response-to' : type
  return type === 'response-to' && isForce(from) && target.tellings.some(isForce) ? 'retaliation-for' : type
}

const isForce = ({ event }: Telling): boolean => event.type === 'ASSAULT'

/** No answer is to something so many tellings ago; keeps long articles cheap. */
const HORIZON = 200

/** How well a telling's story fits as what is answered; 0 where it does not. */
type Fit = (candidate: Told) => number

/**
 * Of the stories outside quotations the one that fits best: of equals the latest by day, then the last told before. Told further
 * on it has to be older, as in a timeline that begins with the newest.
 */
function antecedent(from: Told, likely: Fit, told: ReadonlyMap<number, Told>): Told | undefined {
  let best: Told | undefined
  let most: Rank = [0, 0, 0]
  const { index } = from.telling
  for (let other = index - HORIZON; other <= index + HORIZON; other++) {
    const candidate = told.get(other)
    if (!candidate || candidate.story === from.story || candidate.telling.quoted) continue
    const rank = rankOf(candidate, from, likely)
    if (rank && isAbove(rank, most)) {
      best = candidate
      most = rank
    }
  }
  return best
}

/** What has no day counts as so many days apart. */
const UNDATED = 3

/** Fit, days apart as a negative number, place in the text. */
type Rank = readonly [fit: number, days: number, place: number]

function rankOf(candidate: Told, from: Told, likely: Fit): Rank | undefined {
  const ahead = candidate.telling.index > from.telling.index
  if (isLater(candidate, from)) return undefined
  const days = daysBefore(candidate.story, from.story)
  if (ahead ? days === undefined || days <= 0 : days !== undefined && days < 0) return undefined
  const fit = likely(candidate)
  return fit > 0 ? [fit, -(days ?? UNDATED), ahead ? -1 : candidate.telling.index] : undefined
}

/** Whether all that one telling's date allows is after the other's. */
const isLater = ({ days: { first } }: Told, { days: { last } }: Told): boolean =>
  first !== undefined && last !== undefined && first > last

/** How many days one story is before another, where both have a day. */
function daysBefore(a: Story, b: Story): number | undefined {
  if (!isNarrow(a.days) || !isNarrow(b.days)) return undefined
  return a.days?.first === undefined || b.days?.first === undefined ? undefined : b.days.first - a.days.first
}

const isAbove = (a: Rank, b: Rank): boolean => {
  const first = a.findIndex((value, i) => value !== b[i])
  return first < 0 || (a[first] ?? 0) > (b[first] ?? 0)
}

/**
 * "the attacks" fits events of the types it refers to, better where the names before the noun acted and those behind it were
 * struck: "the Ostian raid on Milltown". Where it names whom or what, or speaks of something new ("an ambush", "the killing of a
 * judge"), one of them must agree. What its paragraph told by the same word fits better: "ambushed a convoy … In retaliation for the ambush". A name
 * alone fits what the one named did.
 */
function byPhrase(
  phrase: Span,
  { paragraph }: Telling,
  { analysis, clauses, entities }: Extraction,
  { link }: Rules,
): Fit {
  const tokens = itemsWithin(analysis.tokens, (token) => token.span.start, phrase)
  const at = tokens.findIndex((token) => typesNamedBy(token, link).length > 0)
  const noun = tokens[at]
  const types = noun ? typesNamedBy(noun, link) : []
  const namedIn = (range: Span) =>
    new Set(entities.filter(({ mentions }) => mentions.some(({ span }) => contains(range, span))).map(({ id }) => id))
  const doers = namedIn(noun ? { ...phrase, end: noun.span.start } : phrase)
  const struck = namedIn({ ...phrase, start: noun?.span.end ?? phrase.end })
  const particular = struck.size > 0 || [tokens[0], tokens[at + 2]].some((token) => /^an?$/i.test(token?.text ?? ''))
  return ({ story }) => {
    const did = has(story.actors, doers)
    if (!noun) return did ? 1 : 0
    if (!types.some((type) => story.types.includes(type))) return 0
    const hit = has([...story.recipients, ...story.places], struck)
    if (particular && !did && !hit) return 0
    const sameWord = story.tellings.some(
      (one) => one.paragraph === paragraph && clauses[one.clause ?? -1]?.lemma === noun.lemma,
    )
    return 1 + (did ? 1 : 0) + (hit ? 2 : 0) + (sameWord ? 1 : 0)
  }
}

const has = (parties: readonly Party[], ids: ReadonlySet<string>): boolean =>
  parties.some(({ entity }) => entity !== undefined && ids.has(entity))

/**
 * A hostile deed to the one who answers, better by the one who is answered and an attack; in the sentence before also any deed by
 * the one who is answered, or a hostile one to anybody.
 */
function byInjury(from: Telling): Fit {
  return ({ telling, story }) => {
    if (isOwn(from, story)) return 0
    const hostile = story.tellings.some((one) => one.hostile)
    const hurt = from.actors.some((actor) => story.recipients.some((other) => standsFor(actor, other)))
    const answered = story.actors.some((actor) => from.recipients.some((other) => standsFor(actor, other)))
    const distance = from.sentence - telling.sentence
    const near = telling.paragraph === from.paragraph && distance >= 0 && distance <= 1
    if (!(hostile && hurt) && !(near && (answered || hostile))) return 0
    return 1 + (story.tellings.some(isForce) ? 1 : 0) + (answered ? 2 : 0) + (hurt ? 1 : 0) + (near ? 1 : 0)
  }
}

/** One's own soldiers, citizens and embassies. */
const standsFor = (actor: Party, hurt: Party): boolean =>
  (actor.entity !== undefined && actor.entity === hurt.entity) ||
  (actor.country !== undefined && actor.country === hurt.country)

const isOwn = (from: Telling, { actors }: Story): boolean =>
  ['same', 'akin'].includes(compareActors(from.actors, actors))
