import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Rules } from '../../rules/load.ts'

/** Joins tellings of one event into one with mentions, and relates events to each other. In reading order. */
export function link(known: Extraction, _rules: Rules): readonly Event[] {
  return known.events
}
