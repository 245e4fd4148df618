import type { DatasetEvent, DatasetRole } from '../model/dataset.ts'
import { boundsOf, precisionOf } from './date.ts'
import type { Exported } from './selection.ts'

/** Between the members of a cell that holds a list. */
export const LIST_SEPARATOR = '|'

/** A column of a table: its Frictionless type, what it means, and its value; `words` marks the article's own words. */
export interface Column<T> {
  readonly name: string
  readonly type: 'string' | 'date' | 'integer' | 'number'
  readonly description: string
  readonly value: (row: T) => string | number | undefined
  readonly words?: true
}

/** Cells of a row; where `text` is false, the article's own words are left empty. */
export const cellsOf = <T>(columns: readonly Column<T>[], row: T, text: boolean): (string | number | undefined)[] =>
  columns.map((column) => (column.words && !text ? undefined : column.value(row)))

/** Members that hold the separator themselves get a slash for it, so that the cell can be split again. */
export const list = (members: readonly (string | undefined)[] | undefined): string | undefined =>
  members && members.length > 0
    ? members.map((member) => (member ?? '').replaceAll(LIST_SEPARATOR, '/')).join(LIST_SEPARATOR)
    : undefined

type Side = 'actors' | 'recipients'

/** One column for each thing that is told of the roles of one side; a list has one member for each role. */
function sideColumns(side: Side): Column<Exported>[] {
  const one = side.slice(0, -1)
  const of = ({ event }: Exported): readonly DatasetRole[] => event[side] ?? []
  return [
    {
      name: side,
      type: 'string',
      description: `${side} as the text names them`,
      value: (x) => list(of(x).map((r) => r.text)),
      words: true,
    },
    {
      name: `${one}_entities`,
      type: 'string',
      description: `entity ids of the ${side}, empty members where a phrase is no entity`,
      value: (x) => list(of(x).map((r) => r.entity)),
    },
    {
      name: `${one}_countries`,
      type: 'string',
      description: `PLOVER country or international codes of the ${side}`,
      value: (x) => list(of(x).map((r) => r.country)),
    },
    {
      name: `${one}_sectors`,
      type: 'string',
      description: `PLOVER sectors of the ${side}, those of one joined by a space`,
      value: (x) => list(of(x).map((r) => r.sectors?.join(' '))),
    },
  ]
}

function tollColumns(kind: 'killed' | 'wounded'): Column<Exported>[] {
  return (['min', 'max'] as const).map((bound) => ({
    name: `${kind}_${bound}`,
    type: 'integer',
    description: `${bound === 'min' ? 'least' : 'greatest'} number of ${kind} that the text tells; empty where it tells no ${bound === 'min' ? 'lower' : 'upper'} bound`,
    value: ({ event }) => event.casualties?.[kind]?.[bound],
  }))
}

const firstPlace = ({ event, entityById }: Exported) =>
  (event.locations ?? []).flatMap(({ entity }) => (entity ? (entityById.get(entity)?.location ?? []) : [])).at(0)

const column = (
  name: string,
  type: Column<Exported>['type'],
  description: string,
  value: Column<Exported>['value'],
): Column<Exported> => ({ name, type, description, value })
const words = (name: string, description: string, value: Column<Exported>['value']): Column<Exported> => ({
  ...column(name, 'string', description, value),
  words: true,
})

const identity = [
  column('id', 'string', 'article id, slash, event id: unique across articles', ({ id }) => id),
  column('article', 'string', 'article id', ({ dataset }) => dataset.article.id),
  column('event', 'string', 'event id, unique within the article', ({ event }) => event.id),
  column('type', 'string', 'PLOVER event type, or APPOINT', ({ event }) => event.type),
  column('modes', 'string', 'PLOVER modes, most specific first', ({ event }) => list(event.modes)),
  column('contexts', 'string', 'PLOVER contexts', ({ event }) => list(event.contexts)),
  column('quad', 'string', 'quad class', ({ event }) => event.quad),
  column('scale', 'number', 'conflict–cooperation score, -10 to 10', ({ event }) => event.scale),
  column('modality', 'string', 'actual, future, conditional or alleged', ({ event }) => event.modality),
  column('date', 'string', 'when it happened, EDTF', ({ event }) => event.date.value ?? undefined),
  column(
    'date_start',
    'date',
    'first calendar day that the date allows',
    ({ event }) => boundsOf(event.date.value).first,
  ),
  column('date_end', 'date', 'last calendar day that the date allows', ({ event }) => boundsOf(event.date.value).last),
  column('date_precision', 'string', 'time, day, month, year, range or other', ({ event }) =>
    precisionOf(event.date.value),
  ),
  column('date_basis', 'string', 'own, entry, relative, article or none', ({ event }) => event.date.basis),
]

const place = [
  words('locations', 'places as the text names them', ({ event }) => list(event.locations?.map((l) => l.text))),
  column('location_entities', 'string', 'entity ids of the places', ({ event }) =>
    list(event.locations?.map((l) => l.entity)),
  ),
  column('location_countries', 'string', 'countries of the places', ({ event }) =>
    list(event.locations?.map((l) => l.country)),
  ),
  column('latitude', 'number', 'of the first place with coordinates, degrees (WGS 84)', (x) => firstPlace(x)?.latitude),
  column(
    'longitude',
    'number',
    'of the first place with coordinates, degrees (WGS 84)',
    (x) => firstPlace(x)?.longitude,
  ),
]

const evidence = [
  words('weapons', 'weapons as the text names them', ({ event }) => list(event.weapons?.map((w) => w.text))),
  words('attribution', 'who reports it, as the text says', ({ event }) => event.attribution?.text),
  words('quote', 'the words that tell it', ({ event }) => event.evidence.text),
  column('paragraph', 'string', 'id of the paragraph that tells it', ({ event }) => event.evidence.paragraph),
  column(
    'start',
    'integer',
    'offset of the quote in its paragraph, UTF-16 units from 0',
    ({ event }) => event.evidence.start,
  ),
  column('end', 'integer', 'offset behind the quote', ({ event }) => event.evidence.end),
  column(
    'mentions',
    'integer',
    'how many other places in the article tell it',
    ({ event }) => event.mentions?.length ?? 0,
  ),
  column('relations', 'string', 'type:event of related events of the article', ({ event }) =>
    list(event.relations?.map((r) => `${r.type}:${r.event}`)),
  ),
  column('same_as', 'string', 'ids of events of other articles that a person says are the same', ({ sameAs }) =>
    list(sameAs),
  ),
  column('rule', 'string', 'id of the rule that classified it', ({ event }) => event.rule),
  column('flags', 'string', 'what a reviewer may want to look at first', ({ event }) => list(event.flags)),
  column(
    'review',
    'string',
    'confirmed, corrected or added by a person; empty: not reviewed',
    ({ event }) => event.review?.status,
  ),
  words('title', 'title of the article', ({ dataset }) => dataset.article.title),
  column(
    'published',
    'string',
    'when the article appeared, EDTF',
    ({ dataset }) => dataset.article.published?.value ?? undefined,
  ),
  column('publisher', 'string', 'publisher of the article', ({ dataset }) => dataset.article.publisher),
  column('source', 'string', 'input file of the article', ({ dataset }) => dataset.article.source.file),
  column('url', 'string', 'address of the article', ({ dataset }) => dataset.article.url),
]

const tolls = [...tollColumns('killed'), ...tollColumns('wounded')]

/** One row an event. */
export const EVENT_COLUMNS: readonly Column<Exported>[] = [
  ...identity,
  ...sideColumns('actors'),
  ...sideColumns('recipients'),
  ...place,
  ...tolls,
  ...evidence,
]

/** An actor with a recipient; either may be missing. */
export interface Dyad extends Exported {
  readonly actor: DatasetRole | undefined
  readonly recipient: DatasetRole | undefined
}

/** Every actor with every recipient; one row with the side that there is where the other is missing. */
export function dyadsOf(exported: Exported): Dyad[] {
  const sides = (roles: DatasetEvent['actors']): (DatasetRole | undefined)[] => (roles?.length ? roles : [undefined])
  return sides(exported.event.actors).flatMap((actor) =>
    sides(exported.event.recipients).map((recipient) => ({ ...exported, actor, recipient })),
  )
}

function roleColumns(side: 'actor' | 'recipient'): Column<Dyad>[] {
  return [
    {
      name: side,
      type: 'string',
      description: `the ${side} as the text names it`,
      value: (x) => x[side]?.text,
      words: true,
    },
    { name: `${side}_entity`, type: 'string', description: `entity id of the ${side}`, value: (x) => x[side]?.entity },
    {
      name: `${side}_country`,
      type: 'string',
      description: `PLOVER country or international code of the ${side}`,
      value: (x) => x[side]?.country,
    },
    {
      name: `${side}_sectors`,
      type: 'string',
      description: `PLOVER sectors of the ${side}, joined by a space`,
      value: (x) => x[side]?.sectors?.join(' '),
    },
  ]
}

/** One row an actor–recipient pair. */
export const DYAD_COLUMNS: readonly Column<Dyad>[] = [
  ...identity,
  ...roleColumns('actor'),
  ...roleColumns('recipient'),
  ...place,
  ...tolls,
  ...evidence,
]
