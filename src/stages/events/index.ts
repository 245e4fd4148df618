import type { Event, EventLocation } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Rules } from '../../rules/load.ts'
import type { Ontology } from '../../rules/ontology.ts'
import { withClaims } from './claims.ts'
import { codings } from './code.ts'
import type { Draft } from './draft.ts'
import { asGovernment, type Participant, roleOf } from './participants.ts'
import { withTolls } from './tolls.ts'
import { withUnharmed } from './unharmed.ts'

type Known = Omit<Extraction, 'events'>

/** What the rules make of the clauses: one event a telling, not yet linked, in reading order. */
export function events(known: Known, rules: Rules): readonly Event[] {
  const { codings: coded, scene } = codings(known, rules)
  const drafts = coded.flatMap(({ draft }) => draft ?? [])
  const told = withPlaces(drafts, rules.events.ontology)
    .map((draft) => eventOf(draft, known, rules.events.ontology))
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
  const claimed = withClaims(told, known, scene, rules.link)
  return withUnharmed(withTolls(claimed, known), known, rules.events.ontology)
}

function eventOf(draft: Draft, { dating }: Known, ontology: Ontology): Event {
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
    actors: draft.actors.map((actor) => asGovernment(roleOf(actor, day), actor)),
    recipients: draft.recipients.map((recipient) => {
      const role = roleOf(recipient, day)
      return meansGovernment(recipient, type, ontology) ? asGovernment(role, recipient) : role
    }),
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

/** A town is shelled or put under curfew itself; a country is too only where it is attacked. */
function meansGovernment({ entity }: Participant, type: string, { types }: Ontology): boolean {
  const targets = types[type]?.targets ?? false
  return entity?.subtype === 'country' ? targets !== true : targets === false
}

const inherited = (place: EventLocation): EventLocation => ({ ...place, basis: 'inherited' })

/**
 * A deed done to somebody on the day of the one told before it in the paragraph, and of its class, happened where that did, if
 * nothing else is said.
 */
function withPlaces(drafts: readonly Draft[], { types }: Ontology): readonly Draft[] {
  const hasPlace = ({ type }: Draft) => Boolean(types[type]?.targets && types[type].directions.length > 0)
  const withinParagraph = (told: readonly Draft[]): readonly Draft[] => {
    const latest = new Map<string, Draft>()
    return told.map((draft) => {
      if (!hasPlace(draft)) return draft
      const key = `${types[draft.type]?.quad} ${draft.date.value}`
      const before = latest.get(key)
      const placed =
        before && draft.locations.length === 0 ? { ...draft, locations: before.locations.map(inherited) } : draft
      if (placed.locations.length > 0) latest.set(key, placed)
      return placed
    })
  }
  return [...groupBy(drafts, ({ frame }) => frame.sentence.paragraph).values()].flatMap(withinParagraph)
}
