import type { DatasetEntity, DatasetEvent } from '../model/dataset.ts'
import { hasDate, type MatchedEvents } from './events.ts'
import { alternatives, type Fault } from './fault.ts'
import type { GoldEvent } from './gold.ts'
import { type Measure, pool } from './measure.ts'
import { nameKey, type Party, party } from './names.ts'
import { isMutual, type Side, scoreSide, sidesOf, someoneRight } from './parties.ts'

/** One measure of one event, and what is wrong in it. */
interface Verdict {
  readonly name: string
  readonly measure: Measure
  readonly faults: readonly Fault[]
}

/** Measures of the fields of the events that were found, by name, and what is wrong in them. */
export function scoreFields(
  matched: MatchedEvents,
  entities: readonly DatasetEntity[],
): { measures: ReadonlyMap<string, Measure>; faults: Fault[] } {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const verdicts = matched.hits.flatMap(({ gold, found }) => [
    ...judgeValues(gold, found.event),
    ...judgeParties(gold, found.event, byId),
    ...judgeRelations(gold, found.event, matched),
  ])
  const measures = new Map<string, Measure>()
  for (const { name, measure } of verdicts) {
    const sum = measures.get(name)
    measures.set(name, sum ? pool(sum, measure) : measure)
  }
  return { measures, faults: verdicts.flatMap(({ faults }) => faults) }
}

/** Whether date, and somebody as actor and as recipient, are right (type is: else the events were not matched). */
export function isWhole(gold: GoldEvent, event: DatasetEvent, byId: ReadonlyMap<string, DatasetEntity>): boolean {
  const actors = (event.actors ?? []).map((role) => party(role, byId))
  const recipients = (event.recipients ?? []).map((role) => party(role, byId))
  const both = [...actors, ...recipients]
  const mutual = isMutual(event)
  return (
    hasDate(gold, event) &&
    someoneRight(gold.actors, gold.actors_optional, mutual ? both : actors) &&
    someoneRight(gold.recipients, gold.recipients_optional, mutual ? both : recipients)
  )
}

const MODELESS = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'APPOINT'])

function judgeValues(gold: GoldEvent, event: DatasetEvent): readonly Verdict[] {
  const judge = (name: string, right: boolean, want: string, found: string): Verdict => ({
    name,
    measure: { right: right ? 1 : 0, of: 1 },
    faults: right ? [] : [fault(gold, name, { gold: want, found })],
  })
  const verdicts = [judge('date', hasDate(gold, event), alternatives(gold.date), String(event.date.value))]
  const modality = gold.modality ?? ['actual']
  verdicts.push(judge('modality', modality.includes(event.modality), alternatives(modality), event.modality))
  if (gold.mode && !MODELESS.has(event.type)) {
    const modes = (event.modes ?? []).slice(0, 2)
    const right = modes.some((mode) => gold.mode?.includes(mode))
    verdicts.push(judge('mode', right, alternatives(gold.mode), listed(modes)))
  }
  for (const kind of ['killed', 'wounded'] as const) {
    const want = gold.casualties?.[kind]
    const found = event.casualties?.[kind]
    if (!want) continue
    const right =
      found !== undefined &&
      (want.min === undefined || want.min === found.min) &&
      (want.max === undefined || want.max === found.max)
    verdicts.push(judge(kind, right, bounds(want), found ? bounds(found) : 'none'))
  }
  if (gold.weapons) {
    const want = gold.weapons.map(nameKey)
    const found = (event.weapons ?? []).map(({ text }) => nameKey(text))
    const right = found.some((f) => want.some((w) => w.includes(f) || f.includes(w)))
    verdicts.push(judge('weapons', right, alternatives(gold.weapons), listed(found)))
  }
  return verdicts
}

function judgeParties(
  gold: GoldEvent,
  event: DatasetEvent,
  byId: ReadonlyMap<string, DatasetEntity>,
): readonly Verdict[] {
  const sides = sidesOf(gold, event, (role) => (event[role] ?? []).map((part) => party(part, byId)))
  return sides.flatMap((side) => judgeSide(gold, side))
}

function judgeSide(gold: GoldEvent, side: Side): readonly Verdict[] {
  const { detection, country, sectors, missed, spurious, missectored, misplaced } = scoreSide(side)
  const found = listed(side.found.map((f: Party) => f.text))
  const verdicts: Verdict[] = [
    {
      name: `${side.role}s`,
      measure: detection,
      faults: [
        ...missed.map((m) => fault(gold, side.role, { gold: m.names[0] ?? '', found })),
        ...spurious.map((s) => fault(gold, `${side.role} spurious`, { found: s.text })),
      ],
    },
  ]
  if (side.role === 'location') return verdicts
  const sectorFaults = missectored.map((m) =>
    fault(gold, `sector of ${m.found.text}`, { gold: alternatives(m.gold.sector), found: listed(m.found.sectors) }),
  )
  const countries = listed(side.found.flatMap((f) => f.country ?? []))
  const countryFaults = misplaced.map((m) =>
    fault(gold, `${side.role} country`, {
      gold: `${alternatives(m.country)} of ${m.names[0] ?? ''}`,
      found: countries,
    }),
  )
  verdicts.push({ name: `${side.role} country`, measure: country, faults: countryFaults })
  verdicts.push({ name: 'sectors', measure: sectors, faults: sectorFaults })
  return verdicts
}

/** "in retaliation for" is also a response. A relation to an optional event that was not found is not asked for. */
function judgeRelations(
  gold: GoldEvent,
  event: DatasetEvent,
  { wanted, given, matching }: MatchedEvents,
): readonly Verdict[] {
  return (gold.relations ?? []).flatMap((relation): Verdict[] => {
    const index = wanted.findIndex(({ id }) => id === relation.event)
    const target = given[matching.foundOf.get(index) ?? -1]?.event.id
    if (wanted[index]?.optional && target === undefined) return []
    const right = (event.relations ?? []).some(
      (found) => found.event === target && [relation.type, 'retaliation-for'].includes(found.type),
    )
    const faults = right ? [] : [fault(gold, 'relation', { gold: `${relation.type} ${relation.event}` })]
    return [{ name: 'relations', measure: { right: right ? 1 : 0, of: 1 }, faults }]
  })
}

const bounds = ({ min, max }: { min?: number; max?: number }): string => `${min ?? ''}..${max ?? ''}`

const listed = (values: readonly string[]): string => (values.length > 0 ? values.join('; ') : 'none')

const fault = (gold: GoldEvent, what: string, values: Pick<Fault, 'gold' | 'found'>): Fault => ({
  area: 'event',
  what,
  line: gold.evidence.p,
  about: gold.id,
  ...values,
})
