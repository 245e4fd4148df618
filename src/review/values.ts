import { compact } from '../model/compact.ts'
import type { Dataset, DatasetEvent, DatasetRole, DatasetSpan } from '../model/dataset.ts'
import { quadOf, type Scales, scaleOf } from '../model/scales.ts'
import type { RoleValue, Values } from './decisions.ts'
import { contains, nearestPlace } from './places.ts'

type Toll = NonNullable<NonNullable<DatasetEvent['casualties']>['killed']>

/** Thrown and caught inside this folder: a value that the article does not bear out. */
export class Unfounded extends Error {}

/** The event with new values in the fields that are set, each grounded in the article; or why that cannot be. */
export function withValues(event: DatasetEvent, set: Values, dataset: Dataset, scales: Scales): DatasetEvent {
  const type = set.type ?? event.type
  const modes = set.modes ?? (set.type === undefined || set.type === event.type ? (event.modes ?? []) : [])
  checkOntology(type, modes, scales)
  const recoded = set.type !== undefined || set.modes !== undefined
  const roles = (values: readonly RoleValue[] | undefined, was: DatasetRole[] | undefined) =>
    values ? nonEmpty(values.map((value) => roleOf(value, event.evidence, dataset))) : was
  return compact<DatasetEvent>({
    ...event,
    type,
    modes: nonEmpty([...modes]),
    contexts: set.contexts ? nonEmpty(set.contexts) : event.contexts,
    quad: recoded ? quadOf(type, scales) : event.quad,
    scale: recoded ? scaleOf(type, modes, scales) : event.scale,
    modality: set.modality ?? event.modality,
    date: set.date === undefined ? event.date : { value: set.date, basis: 'review' },
    actors: roles(set.actors, event.actors),
    recipients: roles(set.recipients, event.recipients),
    locations: set.locations
      ? nonEmpty(set.locations.map((value) => locationOf(value, event.evidence, dataset)))
      : event.locations,
    casualties: casualtiesOf(event, set),
    weapons: set.weapons
      ? nonEmpty(set.weapons.map((words) => ({ text: words, span: founded(words, event.evidence, dataset) })))
      : event.weapons,
  })
}

/** The fields that are set, as `diff` names them. */
export const fieldNames = (set: Values): readonly string[] =>
  Object.keys(set).map((name) => (name === 'killed' || name === 'wounded' ? `casualties.${name}` : name))

function checkOntology(type: string, modes: readonly string[], { types }: Scales): void {
  const entry = types[type]
  if (!entry) throw new Unfounded(`the ontology has no type ${type}`)
  const unknown = modes.find((mode) => !(mode in entry.modes))
  if (unknown !== undefined) throw new Unfounded(`${type} has no mode ${unknown}`)
}

function roleOf(value: RoleValue, near: DatasetSpan, dataset: Dataset): DatasetRole {
  const span =
    value.quote === undefined ? mentionOf(value.entity ?? '', near, dataset) : founded(value.quote, near, dataset)
  const id = value.entity ?? entityAt(span, dataset)
  const entity = dataset.entities?.find((candidate) => candidate.id === id)
  if (value.entity !== undefined && !entity) throw new Unfounded(`there is no entity ${value.entity}`)
  return compact<DatasetRole>({
    entity: id,
    text: span.text,
    country: value.country ?? entity?.country,
    sectors: value.sectors ?? entity?.sectors,
    implied: contains(near, span) ? undefined : true,
    span,
  })
}

function locationOf(
  value: RoleValue,
  near: DatasetSpan,
  dataset: Dataset,
): NonNullable<DatasetEvent['locations']>[number] {
  const { entity, text, country, span } = roleOf(value, near, dataset)
  return compact<NonNullable<DatasetEvent['locations']>[number]>({
    entity,
    text,
    country,
    span,
    basis: contains(near, span) ? 'own' : 'inherited',
  })
}

function casualtiesOf({ casualties, evidence }: DatasetEvent, { killed, wounded }: Values): DatasetEvent['casualties'] {
  const toll = (bounds: Values['killed'], was: Toll | undefined): Toll | undefined =>
    bounds ? { ...bounds, span: was?.span ?? evidence } : was
  const tolls = compact<NonNullable<DatasetEvent['casualties']>>({
    killed: toll(killed, casualties?.killed),
    wounded: toll(wounded, casualties?.wounded),
  })
  return tolls.killed || tolls.wounded ? tolls : undefined
}

function founded(words: string, near: DatasetSpan, dataset: Dataset): DatasetSpan {
  const place = nearestPlace(words, near, dataset)
  if (!place) throw new Unfounded(`“${words}” does not stand in the article`)
  return place
}

/** Where an entity is mentioned: in the evidence, else in its paragraph, else at first. */
function mentionOf(id: string, near: DatasetSpan, { entities }: Dataset): DatasetSpan {
  const mentions = entities?.find((entity) => entity.id === id)?.mentions ?? []
  const mention =
    mentions.find((m) => contains(near, m)) ?? mentions.find((m) => m.paragraph === near.paragraph) ?? mentions[0]
  if (!mention) throw new Unfounded(`there is no entity ${id}`)
  const { paragraph, start, end, text } = mention
  return { paragraph, start, end, text }
}

const entityAt = (span: DatasetSpan, { entities }: Dataset): string | undefined =>
  entities?.find(({ mentions }) => mentions.some((mention) => contains(mention, span) && contains(span, mention)))?.id

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
