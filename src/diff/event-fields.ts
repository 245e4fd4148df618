import type { DatasetEvent } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import type { FieldChange } from './change.ts'
import type { Versions } from './context.ts'
import { changedFields, type Fields } from './fields.ts'
import { type Pair, pairBest, pairByKey, unpaired } from './pair.ts'
import { bagOf, likeness } from './words.ts'

interface Role {
  readonly entity?: string
  readonly text: string
  readonly country?: string
  readonly sectors?: readonly string[]
}

/** The fields in which an event differs from what it was. Spans and wording are not among them. */
export function eventChanges(
  old: DatasetEvent,
  item: DatasetEvent,
  { entityAfter }: Versions,
  eventAfter: (id: string) => string,
): readonly FieldChange[] {
  const renamed = {
    ...fieldsOf(old, entityAfter, eventAfter),
  }
  const values = changedFields(renamed, fieldsOf(item, same, same))
  const scaleFollows = values.some(({ field }) => field === 'type' || field === 'modes')
  return [
    ...values.filter(({ field }) => !scaleFollows || (field !== 'quad' && field !== 'scale')),
    ...ROLES.flatMap((role) => roleChanges(role, old[role] ?? [], item[role] ?? [], entityAfter)),
  ]
}

const ROLES = ['actors', 'recipients', 'locations'] as const

const same = (id: string): string => id

function fieldsOf(event: DatasetEvent, entity: (id: string) => string, eventId: (id: string) => string): Fields {
  const { type, modes, contexts, quad, scale, modality, date, weapons, attribution, relations, flags, review } = event
  return {
    type,
    modes,
    contexts,
    quad,
    scale,
    modality,
    'date.value': date.value,
    'date.basis': date.basis,
    ...tollFields('casualties.killed', event.casualties?.killed, entity),
    ...tollFields('casualties.wounded', event.casualties?.wounded, entity),
    weapons: weapons?.map(({ text }) => wordKey(text)),
    attribution: attribution && (attribution.speaker ? entity(attribution.speaker) : wordKey(attribution.text)),
    relations: relations?.map((relation) => ({ type: relation.type, event: eventId(relation.event) })),
    flags,
    'review.status': review?.status,
    'review.by': review?.by,
    'review.note': review?.note,
  }
}

type Toll = NonNullable<NonNullable<DatasetEvent['casualties']>['killed']>

function tollFields(name: string, toll: Toll | undefined, entity: (id: string) => string): Fields {
  if (!toll) return {}
  return {
    [`${name}.min`]: toll.min,
    [`${name}.max`]: toll.max,
    [`${name}.groups`]: toll.groups?.map(({ min, max, who, country }) => ({ min, max, who: wordKey(who), country })),
    [`${name}.reports`]: toll.reports?.map(({ min, max, speaker }) => ({
      min,
      max,
      speaker: speaker && entity(speaker),
    })),
  }
}

/** Who came and went, and the codes of those who stayed. A phrase is the same in other words if most of them are. */
function roleChanges(
  name: string,
  olds: readonly Role[],
  news: readonly Role[],
  entityAfter: (id: string) => string,
): readonly FieldChange[] {
  const keyed = pairByKey(unpaired(olds, news), {
    old: (role) => (role.entity ? entityAfter(role.entity) : wordKey(role.text)),
    new: (role) => role.entity ?? wordKey(role.text),
  })
  const { pairs, removed, added } = pairBest(keyed, (a, b) =>
    a.entity || b.entity ? 0 : likeness(bagOf(a.text), bagOf(b.text), 0.5),
  )
  const whole = removed.length + added.length > 0 ? [{ field: name, from: olds.map(called), to: news.map(called) }] : []
  return [...whole, ...pairs.flatMap((pair) => codeChanges(name, pair))]
}

function codeChanges(name: string, pair: Pair<Role>): readonly FieldChange[] {
  const codes = ({ country, sectors }: Role): Fields => ({
    [`${name}.${called(pair.new)}.country`]: country,
    [`${name}.${called(pair.new)}.sectors`]: sectors,
  })
  return changedFields(codes(pair.old), codes(pair.new))
}

const called = ({ entity, text }: Role): string => entity ?? text
