import type { DatasetEvent, DatasetRole } from '../model/dataset.ts'
import { type Column, cellsOf, list } from './columns.ts'
import { csvLine, headerOf } from './csv.ts'
import { boundsOf, daysOpen } from './date.ts'
import { type Datasets, type Exported, type ExportOptions, selectEvents } from './selection.ts'

/** ACLED's event and sub-event type (codebook 2023). */
export interface AcledType {
  readonly event: string
  readonly subEvent: string
}

const type = (event: string, subEvent: string): AcledType => ({ event, subEvent })
const ARMED = new Set(['MIL', 'REB', 'PRM', 'COP', 'UAF'])
const armed = (roles: readonly DatasetRole[] | undefined): boolean =>
  (roles ?? []).some((role) => role.sectors?.some((sector) => ARMED.has(sector)))

/** What an ASSAULT's mode says by itself, whoever takes part. */
export const ACLED_BY_MODE: Readonly<Record<string, AcledType>> = {
  aerial: type('Explosions/Remote violence', 'Air/drone strike'),
  drone: type('Explosions/Remote violence', 'Air/drone strike'),
  'heavy-weapons': type('Explosions/Remote violence', 'Shelling/artillery/missile attack'),
  explosives: type('Explosions/Remote violence', 'Remote explosive/landmine/IED'),
  'suicide-attack': type('Explosions/Remote violence', 'Suicide bomb'),
  unconventional: type('Explosions/Remote violence', 'Chemical weapon'),
  abduct: type('Violence against civilians', 'Abduction/forced disappearance'),
  sexual: type('Violence against civilians', 'Sexual violence'),
  'crowd-control': type('Protests', 'Excessive force against protesters'),
  destroy: type('Strategic developments', 'Looting/property destruction'),
  riot: type('Riots', 'Violent demonstration'),
  vandalize: type('Riots', 'Violent demonstration'),
  arrest: type('Strategic developments', 'Arrests'),
  ceasefire: type('Strategic developments', 'Agreement'),
}

/** Where no mode says it: the first line that holds. */
export const ACLED_OTHERWISE: readonly {
  readonly ours: string
  readonly holds: (event: DatasetEvent) => boolean
  readonly acled?: AcledType
}[] = [
  { ours: 'PROTEST', holds: (event) => event.type === 'PROTEST', acled: type('Protests', 'Peaceful protest') },
  { ours: 'any other type but ASSAULT', holds: (event) => event.type !== 'ASSAULT' },
  {
    ours: 'ASSAULT on armed forces, police or armed groups, or with several actors',
    holds: ({ actors = [], recipients }) => armed(recipients) || actors.length > 1,
    acled: type('Battles', 'Armed clash'),
  },
  { ours: 'any other ASSAULT', holds: () => true, acled: type('Violence against civilians', 'Attack') },
]

/** ACLED's type of an event; undefined where ACLED has no counterpart. */
export function acledType(event: DatasetEvent): AcledType | undefined {
  const byMode = event.modes?.flatMap((mode) => ACLED_BY_MODE[mode] ?? []).at(0)
  return byMode ?? ACLED_OTHERWISE.find(({ holds }) => holds(event))?.acled
}

/** ACLED dates a day: 1 the day is known, 2 within a week, 3 within a month; coarser dates have no row. */
export function timePrecision(value: string): 1 | 2 | 3 | undefined {
  const days = daysOpen(value)
  return days === 1 ? 1 : days <= 7 ? 2 : days <= 31 ? 3 : undefined
}

interface AcledEvent extends Exported {
  readonly acled: AcledType
  readonly precision: 1 | 2 | 3
}

const column = (
  name: string,
  description: string,
  value: Column<AcledEvent>['value'],
  rest: Partial<Pick<Column<AcledEvent>, 'type' | 'words'>> = {},
): Column<AcledEvent> => ({ name, type: 'string', description, value, ...rest })

const nameOf = (exported: Exported, role: DatasetRole | undefined): string | undefined =>
  role && ((role.entity && exported.entityById.get(role.entity)?.name) ?? role.text)

const locationOf = ({ event, entityById }: Exported) => {
  const [first] = event.locations ?? []
  const entity = first?.entity ? entityById.get(first.entity) : undefined
  return { first, entity, point: entity?.location }
}

/** 1 a town or a smaller place with coordinates, 2 a region, 3 a country; empty where no place is told. */
function geoPrecision(exported: Exported): 1 | 2 | 3 | undefined {
  const { first, entity, point } = locationOf(exported)
  if (!first) return undefined
  if (entity?.subtype === 'country') return 3
  return point ? 1 : 2
}

export const ACLED_COLUMNS: readonly Column<AcledEvent>[] = [
  column('event_id_cnty', 'our own id: article, slash, event', ({ id }) => id),
  column(
    'event_date',
    'the day, or where time_precision is not 1 the first day that the date allows',
    ({ event }) => boundsOf(event.date.value).first,
    { type: 'date' },
  ),
  column('year', 'of event_date', ({ event }) => boundsOf(event.date.value).first?.slice(0, 4), { type: 'integer' }),
  column('time_precision', '1 day, 2 week, 3 month', ({ precision }) => precision, { type: 'integer' }),
  column('event_type', 'ACLED event type', ({ acled }) => acled.event),
  column('sub_event_type', 'ACLED sub-event type', ({ acled }) => acled.subEvent),
  column('actor1', 'first actor', (x) => nameOf(x, x.event.actors?.[0]), { words: true }),
  column('assoc_actor_1', 'further actors', (x) => list(x.event.actors?.slice(1).map((r) => nameOf(x, r))), {
    words: true,
  }),
  column('actor1_country', 'PLOVER code of the first actor', ({ event }) => event.actors?.[0]?.country),
  column('actor2', 'first recipient', (x) => nameOf(x, x.event.recipients?.[0]), { words: true }),
  column('assoc_actor_2', 'further recipients', (x) => list(x.event.recipients?.slice(1).map((r) => nameOf(x, r))), {
    words: true,
  }),
  column('actor2_country', 'PLOVER code of the first recipient', ({ event }) => event.recipients?.[0]?.country),
  column('country', 'ISO 3166-1 alpha-3 code of the place', (x) => locationOf(x).first?.country),
  column('location', 'most specific place', (x) => locationOf(x).entity?.name ?? locationOf(x).first?.text, {
    words: true,
  }),
  column('latitude', 'degrees, WGS 84', (x) => locationOf(x).point?.latitude, { type: 'number' }),
  column('longitude', 'degrees, WGS 84', (x) => locationOf(x).point?.longitude, { type: 'number' }),
  column('geo_precision', '1 town or smaller, 2 region, 3 country', geoPrecision, { type: 'integer' }),
  column(
    'source',
    'publisher, else address, else input file',
    ({ dataset: { article } }) => article.publisher ?? article.url ?? article.source.file,
  ),
  column('notes', 'the words that tell it', ({ event }) => event.evidence.text, { words: true }),
  column('fatalities', 'least number of killed that the text tells', ({ event }) => event.casualties?.killed?.min, {
    type: 'integer',
  }),
  column('same_as', 'ids of events of other articles that a person says are the same', ({ sameAs }) => list(sameAs)),
  column('modality', 'actual, future, conditional or alleged', ({ event }) => event.modality),
]

/** How many events went out, and how many ACLED has no counterpart or no date for. */
export interface AcledCount {
  written: number
  noCounterpart: number
  noDate: number
}

/** CSV with ACLED's columns. `count` is kept while it runs. */
export async function* acled(
  datasets: Datasets,
  options: ExportOptions,
  count: AcledCount = { written: 0, noCounterpart: 0, noDate: 0 },
): AsyncGenerator<string> {
  yield headerOf(ACLED_COLUMNS)
  for await (const exported of selectEvents(datasets, options)) {
    const mapped = acledType(exported.event)
    const { value } = exported.event.date
    const precision = value === null ? undefined : timePrecision(value)
    if (!mapped) count.noCounterpart++
    else if (!precision) count.noDate++
    else {
      count.written++
      yield csvLine(cellsOf(ACLED_COLUMNS, { ...exported, acled: mapped, precision }, options.text))
    }
  }
}
