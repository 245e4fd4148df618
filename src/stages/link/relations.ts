import type { Relation } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Rules } from '../../rules/load.ts'
import { compareActors } from './compare.ts'
import type { Story } from './join.ts'
import { headOf, type Party, type Telling } from './telling.ts'
import type { Tie } from './ties.ts'

/**
 * The relations of each story to others, by index of story. A tie that names no telling goes to the last story before it
 * that its words fit: an attack on the one who answers, an event of the noun's type, a deed of the person named.
 */
export function relate(stories: readonly Story[], ties: readonly Tie[], known: Extraction, rules: Rules): Relation[][] {
  const storyOf = new Map(stories.flatMap((story, i) => story.map((telling) => [telling.index, i] as const)))
  const tellings = stories.flat()
  const found = stories.map((): Relation[] => [])
  for (const tie of ties) {
    const own = storyOf.get(tie.from)
    const from = tellings.find((telling) => telling.index === tie.from)
    if (own === undefined || !from) continue
    const to = tie.to === undefined ? antecedent(from, tie, stories, known, rules) : storyOf.get(tie.to)
    const target = to === undefined ? undefined : stories[to]
    if (to === undefined || !target || to === own) continue
    const type = relationType(tie, from, target)
    if (!found[own]?.some((relation) => relation.event === to)) found[own]?.push({ type, event: to })
  }
  return found
}

/** Force in answer to force is retaliation, whatever it is called; a vow of revenge is not yet one. */
function relationType({ type }: Tie, from: Telling, target: Story): Relation['type'] {
  if (type === 'retaliation-for') return from.verbal ? 'response-to' : type
  return type === 'response-to' && isForce(from) && target.some(isForce) ? 'retaliation-for' : type
}

const isForce = ({ event }: Telling): boolean => event.type === 'ASSAULT'

/** The story, among those told before, that is answered. */
function antecedent(from: Telling, tie: Tie, stories: readonly Story[], known: Extraction, rules: Rules) {
  const fits = tie.phrase ? byPhrase(tie.phrase, known, rules) : byInjury(from)
  let best: number | undefined
  let latest = -1
  stories.forEach((story, i) => {
    const before = story.filter((telling) => telling.event.evidence.start < from.event.evidence.start)
    const last = Math.max(-1, ...before.map((telling) => telling.event.evidence.start))
    if (last <= latest || story.includes(from) || !fits(story)) return
    best = i
    latest = last
  })
  return best
}

/** "the attacks" fits events of the types it refers to, a name what the one named did. */
function byPhrase(phrase: Span, known: Extraction, { link }: Rules): (story: Story) => boolean {
  const head = headOf(itemsWithin(known.analysis.tokens, (token) => token.span.start, phrase))
  const named = known.entities.find((entity) => entity.mentions.some((mention) => contains(phrase, mention.span)))
  const types = Object.keys(link.references).filter((type) => type !== 'any' && link.references[type]?.includes(head))
  if (types.length > 0) return (story) => story.some(({ event }) => types.includes(event.type))
  return (story) => named !== undefined && story.some(({ actors }) => actors.some((actor) => actor.entity === named.id))
}

/** An attack on the one who answers. */
function byInjury(from: Telling): (story: Story) => boolean {
  return (story) => story.some((told) => isForce(told) && isHurt(from, story) && !isOwn(from, story))
}

const isHurt = (from: Telling, story: Story): boolean =>
  story.some(({ recipients }) => from.actors.some((actor) => recipients.some((hurt) => stands(actor, hurt))))

/** One's own soldiers, citizens and embassies. */
const stands = (actor: Party, hurt: Party): boolean =>
  actor.entity !== undefined && actor.entity === hurt.entity
    ? true
    : actor.country !== undefined && actor.country === hurt.country

const isOwn = (from: Telling, story: Story): boolean => {
  const agreement = compareActors(
    from.actors,
    story.flatMap((telling) => telling.actors),
  )
  return agreement === 'same' || agreement === 'akin'
}
