import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Rules } from '../../rules/load.ts'

type Known = Omit<Extraction, 'events'>

/** What the rules make of the clauses: one event a telling, not yet linked, in reading order. */
export function events(_known: Known, _rules: Rules): readonly Event[] {
  return []
}
