import { firstDate } from '../../model/edtf.ts'
import type { Event, EventRole } from '../../model/event.ts'
import { groupBy } from '../../model/group-by.ts'
import { slug } from '../../model/slug.ts'
import type { Ground } from './ground.ts'

/**
 * An id for every event, from its content: first date, type, first actor. Where two share it both carry their evidence
 * paragraph's hash too, and within one paragraph a count in reading order.
 */
export function eventIds(events: readonly Event[], ground: Ground): string[] {
  const plain = events.map((event) => plainId(event, ground))
  const bearers = groupBy(plain, (id) => id)
  const withParagraph = plain.map((id, i) => {
    const event = events[i]
    const shared = (bearers.get(id)?.length ?? 0) > 1
    return event && shared ? `${id}.${ground.paragraphOf(event.evidence).id.replace(/^p-/, '')}` : id
  })
  const seen = new Map<string, number>()
  return withParagraph.map((id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}.${count}`
  })
}

function plainId(event: Event, ground: Ground): string {
  const date = (event.date.value && firstDate(event.date.value)) ?? 'undated'
  return [date, event.type.toLowerCase(), actorSlug(event.actors[0], ground)].join('.')
}

function actorSlug(actor: EventRole | undefined, ground: Ground): string {
  if (!actor) return 'unknown'
  return actor.entity ?? (slug(headWord(ground.text(actor.span))) || 'unknown')
}

/** Of "dozens of armed men from the village" the word "men": the last before what hangs on it with a preposition. */
function headWord(phrase: string): string {
  const withoutQuantity = phrase.replace(/^.*?\b(?:dozens|scores|hundreds|thousands|number|group|crowd|team) of /i, '')
  return (
    withoutQuantity
      .split(/ (?:of|in|from|at|near|with|on|for|to|by) /)[0]
      ?.split(/\s+/)
      .at(-1) ?? ''
  )
}
