import { compact } from '../model/compact.ts'
import type { Dataset, DatasetEntity, DatasetSpan } from '../model/dataset.ts'
import { slug } from '../model/slug.ts'
import type { DecisionOf } from './decisions.ts'
import { inReadingOrder } from './events.ts'
import { contains } from './places.ts'
import { Unfounded } from './values.ts'

/** Makes one entity of several: the first takes over the others' mentions, names, roles and references. */
export function joinEntities(dataset: Dataset, { entities: ids, name }: DecisionOf<'same_as'>): Dataset {
  const [first, ...others] = [...new Set(ids)].map((id) => entityOf(id, dataset))
  if (!first) return dataset
  const gone = new Set(others.map(({ id }) => id))
  const all = [first, ...others]
  const canonical = name ?? first.name
  const names = all.flatMap((entity) => [entity.name, ...(entity.aliases ?? [])])
  const joined = compact<DatasetEntity>({
    ...first,
    name: canonical,
    aliases: nonEmpty([...new Set(names)].filter((other) => other !== canonical)),
    country: first.country ?? others.find(({ country }) => country)?.country,
    sectors: first.sectors ?? others.find(({ sectors }) => sectors)?.sectors,
    roles: nonEmpty(all.flatMap(({ roles }) => roles ?? [])),
    mentions: inReadingOrder(
      all.flatMap(({ mentions }) => mentions),
      dataset,
    ),
  })
  const entities = (dataset.entities ?? [])
    .filter(({ id }) => !gone.has(id))
    .map((entity) => (entity.id === first.id ? joined : entity))
  return mapReferences({ ...dataset, entities }, (id) => (gone.has(id) ? first.id : id))
}

/** Makes another entity of those mentions of one that go by other names. */
export function partEntity(
  dataset: Dataset,
  { entity: id, mentions: names, name }: DecisionOf<'not_same_as'>,
): Dataset {
  const entity = entityOf(id, dataset)
  const parted = entity.mentions.filter(({ text }) => names.includes(text))
  const kept = entity.mentions.filter(({ text }) => !names.includes(text))
  if (parted.length === 0) throw new Unfounded(`${id} is not mentioned as ${names.join(' or ')}`)
  if (kept.length === 0) throw new Unfounded(`${id} has no other mentions`)
  const texts = [...new Set(parted.map(({ text }) => text))].sort((a, b) => b.length - a.length)
  const called = name ?? texts[0] ?? ''
  const taken = new Set((dataset.entities ?? []).map((other) => other.id))
  const base = slug(called) || `${id}-2`
  const newId = taken.has(base) ? `${base}-2` : base
  const other = compact<DatasetEntity>({
    id: newId,
    type: entity.type,
    name: called,
    aliases: nonEmpty(texts.filter((text) => text !== called)),
    mentions: parted,
  })
  const rest = compact<DatasetEntity>({
    ...entity,
    aliases: nonEmpty((entity.aliases ?? []).filter((alias) => !names.includes(alias))),
    mentions: kept,
  })
  const entities = [...(dataset.entities ?? []).map((each) => (each.id === id ? rest : each)), other].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  const isParted = (span: DatasetSpan): boolean => parted.some((mention) => contains(span, mention))
  return mapReferences({ ...dataset, entities }, (ref, span) => (ref === id && span && isParted(span) ? newId : ref))
}

function entityOf(id: string, { entities }: Dataset): DatasetEntity {
  const entity = entities?.find((candidate) => candidate.id === id)
  if (!entity) throw new Unfounded(`there is no entity ${id}`)
  return entity
}

/** Every reference to an entity, with the span that it is read from where there is one. */
function mapReferences(dataset: Dataset, turn: (id: string, span?: DatasetSpan) => string): Dataset {
  const role = <T extends { entity?: string; span: DatasetSpan }>(one: T): T =>
    one.entity === undefined ? one : { ...one, entity: turn(one.entity, one.span) }
  const speaker = <T extends { speaker?: string; span: DatasetSpan }>(one: T): T =>
    one.speaker === undefined ? one : { ...one, speaker: turn(one.speaker, one.span) }
  const events = dataset.events?.map((event) => ({
    ...event,
    ...(event.actors ? { actors: event.actors.map(role) } : {}),
    ...(event.recipients ? { recipients: event.recipients.map(role) } : {}),
    ...(event.locations ? { locations: event.locations.map(role) } : {}),
    ...(event.attribution ? { attribution: speaker(event.attribution) } : {}),
  }))
  const quotes = dataset.quotes?.map((quote) =>
    quote.speaker === null ? quote : { ...quote, speaker: turn(quote.speaker) },
  )
  return { ...dataset, ...(events ? { events } : {}), ...(quotes ? { quotes } : {}) }
}

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
