import type { Relation } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Rules } from '../../rules/load.ts'
import { compareActors } from './compare.ts'
import type { Story } from './story.ts'
import { headOf, type Party, type Telling } from './telling.ts'
import type { Tie } from './ties.ts'

/**
 * The relations of each story to others, by index of story. A tie that names no telling goes to the last story before it
 * that its words fit: an attack on the one who answers, an event of the noun's type, a deed of the person named.
 */
export function relate(stories: readonly Story[], ties: readonly Tie[], known: Extraction, rules: Rules): Relation[][] {
  const places = new Map(stories.flatMap(({ tellings }, i) => tellings.map((telling) => [telling.index, i] as const)))
  const tellings = new Map(
    stories.flatMap((story) => story.tellings.map((telling) => [telling.index, telling] as const)),
  )
  const storyAt = (index: number) => stories[places.get(index) ?? -1]
  const found = stories.map((): Relation[] => [])
  for (const tie of ties) {
    const from = tellings.get(tie.from)
    const own = found[places.get(tie.from) ?? -1]
    if (!from || !own) continue
    const fits = tie.phrase ? byPhrase(tie.phrase, known, rules) : byInjury(from)
    const to = tie.to ?? antecedent(from, fits, storyAt)
    const event = to === undefined ? undefined : places.get(to)
    const target = event === undefined ? undefined : stories[event]
    if (event === undefined || !target || target === storyAt(tie.from)) continue
    if (!own.some((relation) => relation.event === event)) own.push({ type: relationType(tie, from, target), event })
  }
  return found
}

/** Force in answer to force is retaliation, whatever it is called; a vow of revenge is not yet one. */
function relationType({ type }: Tie, from: Telling, target: Story): Relation['type'] {
  if (type === 'retaliation-for') return from.verbal ? 'response-to' : type
  return type === 'response-to' && isForce(from) && target.tellings.some(isForce) ? 'retaliation-for' : type
}

const isForce = ({ event }: Telling): boolean => event.type === 'ASSAULT'

/** No answer is to something so many tellings ago; keeps long articles cheap. */
const HORIZON = 200

/** Of the stories told before, the latest that fits. */
function antecedent(from: Telling, fits: (story: Story) => boolean, storyAt: (index: number) => Story | undefined) {
  const own = storyAt(from.index)
  for (let index = from.index - 1; index >= Math.max(0, from.index - HORIZON); index--) {
    const story = storyAt(index)
    if (story && story !== own && fits(story)) return index
  }
  return undefined
}

/** "the attacks" fits events of the types it refers to, a name what the one named did. */
function byPhrase(phrase: Span, known: Extraction, { link }: Rules): (story: Story) => boolean {
  const head = headOf(itemsWithin(known.analysis.tokens, (token) => token.span.start, phrase))
  const named = known.entities.find((entity) => entity.mentions.some((mention) => contains(phrase, mention.span)))
  const types = Object.keys(link.references).filter((type) => type !== 'any' && link.references[type]?.includes(head))
  if (types.length > 0) return (story) => types.some((type) => story.types.has(type))
  return (story) => named !== undefined && story.actors.some((actor) => actor.entity === named.id)
}

/** An attack on the one who answers. */
function byInjury(from: Telling): (story: Story) => boolean {
  return (story) => story.tellings.some(isForce) && isHurt(from, story) && !isOwn(from, story)
}

const isHurt = (from: Telling, { recipients }: Story): boolean =>
  from.actors.some((actor) => recipients.some((hurt) => standsFor(actor, hurt)))

/** One's own soldiers, citizens and embassies. */
const standsFor = (actor: Party, hurt: Party): boolean =>
  (actor.entity !== undefined && actor.entity === hurt.entity) ||
  (actor.country !== undefined && actor.country === hurt.country)

const isOwn = (from: Telling, { actors }: Story): boolean =>
  ['same', 'akin'].includes(compareActors(from.actors, actors))
