import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Rules } from '../../rules/load.ts'
import { codings } from './code.ts'
import type { Draft } from './draft.ts'
import { roleOf } from './participants.ts'

type Known = Omit<Extraction, 'events'>

/** What the rules make of the clauses: one event a telling, not yet linked, in reading order. */
export function events(known: Known, rules: Rules): readonly Event[] {
  return codings(known, rules)
    .flatMap(({ draft }) => draft ?? [])
    .map((draft) => eventOf(draft, known))
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
}

function eventOf(draft: Draft, { dating }: Known): Event {
  const { type, modality, date, locations, casualties, weapons, attribution, evidence } = draft
  const day = date.value?.split('/')[0]
  const mention = date.mention === undefined ? undefined : dating.mentions[date.mention]
  const flags = [
    ...(draft.actors.length === 0 ? ['no-actor'] : []),
    ...(date.value === null ? ['no-date'] : []),
    ...(mention?.basis === 'inferred-year' ? ['year-inferred'] : []),
  ]
  return {
    type,
    modes: draft.modes,
    contexts: draft.contexts,
    modality,
    date,
    actors: draft.actors.map((actor) => roleOf(actor, day)),
    recipients: draft.recipients.map((recipient) => roleOf(recipient, day)),
    locations,
    casualties,
    weapons,
    ...(attribution ? { attribution } : {}),
    evidence,
    mentions: [],
    relations: [],
    rule: draft.match.rule.id,
    flags,
  }
}
