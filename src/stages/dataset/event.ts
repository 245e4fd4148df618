import { compact, nonEmpty } from '../../model/compact.ts'
import type { DatasetEvent, DatasetRole } from '../../model/dataset.ts'
import type { CasualtyGroup, Count, Event, EventLocation, EventRole, Toll, TollReport } from '../../model/event.ts'
import { quadOf, type Scales, scaleOf } from '../../model/scales.ts'
import type { Ground } from './ground.ts'

export interface EventContext {
  /** Of all events, in their order. */
  readonly ids: readonly string[]
  readonly dateIds: readonly string[]
  readonly on: Ground
  readonly scales: Scales
}

export function eventFields(event: Event, id: string, context: EventContext): DatasetEvent {
  const { ids, dateIds, on, scales } = context
  const { type, modes, contexts, modality, date, attribution, rule, flags } = event
  return compact({
    id,
    type,
    modes: nonEmpty([...modes]),
    contexts: nonEmpty([...contexts]),
    quad: quadOf(type, scales),
    scale: scaleOf(type, modes, scales),
    modality,
    date: compact({
      value: date.value,
      basis: date.basis,
      ref: date.mention === undefined ? undefined : dateIds[date.mention],
    }),
    actors: nonEmpty(event.actors.map((role) => roleFields(role, on))),
    recipients: nonEmpty(event.recipients.map((role) => roleFields(role, on))),
    locations: nonEmpty(event.locations.map((location) => locationFields(location, on))),
    casualties: casualtyFields(event, on),
    weapons: nonEmpty(event.weapons.map((span) => ({ text: on.text(span), span: on.span(span) }))),
    attribution:
      attribution &&
      compact({ speaker: attribution.speaker, text: on.text(attribution.span), span: on.span(attribution.span) }),
    evidence: on.span(event.evidence),
    mentions: nonEmpty(event.mentions.map(on.span)),
    relations: nonEmpty(
      event.relations.flatMap((relation) => {
        const target = ids[relation.event]
        return target ? [{ type: relation.type, event: target }] : []
      }),
    ),
    rule,
    flags: nonEmpty([...flags]),
  })
}

function roleFields(role: EventRole, on: Ground): DatasetRole {
  return compact({
    entity: role.entity,
    text: on.text(role.span),
    country: role.country,
    sectors: nonEmpty([...role.sectors]),
    implied: role.implied ? true : undefined,
    span: on.span(role.span),
  })
}

function locationFields(location: EventLocation, on: Ground) {
  const { entity, country, span, basis } = location
  return compact<NonNullable<DatasetEvent['locations']>[number]>({
    entity,
    text: on.text(span),
    country,
    span: on.span(span),
    basis,
  })
}

type DatasetToll = NonNullable<NonNullable<DatasetEvent['casualties']>['killed']>

function casualtyFields(
  { casualties: { killed, wounded } }: Event,
  on: Ground,
): DatasetEvent['casualties'] | undefined {
  if (!killed && !wounded) return undefined
  return compact({ killed: killed && tollFields(killed, on), wounded: wounded && tollFields(wounded, on) })
}

function tollFields(toll: Toll, on: Ground): DatasetToll {
  return compact({
    ...bounds(toll),
    span: on.span(toll.span),
    groups: nonEmpty(toll.groups.map((group) => groupFields(group, on))),
    reports: nonEmpty(toll.reports.map((report) => reportFields(report, on))),
  })
}

const groupFields = (group: CasualtyGroup, on: Ground) =>
  compact<NonNullable<DatasetToll['groups']>[number]>({
    ...bounds(group),
    who: group.who,
    country: group.country,
    span: on.span(group.span),
  })

const reportFields = (report: TollReport, on: Ground) =>
  compact<NonNullable<DatasetToll['reports']>[number]>({
    ...bounds(report),
    speaker: report.speaker,
    span: on.span(report.span),
  })

const bounds = ({ min, max }: Count) => ({ min, max })
