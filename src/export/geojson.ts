import { cellsOf, EVENT_COLUMNS } from './columns.ts'
import { type Datasets, type Exported, type ExportOptions, selectEvents } from './selection.ts'

/** A FeatureCollection (RFC 7946), one feature an event; geometry null where no place has coordinates. */
export async function* geojson(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const exported of selectEvents(datasets, options)) {
    yield separator + JSON.stringify(featureOf(exported, options.text))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function featureOf(exported: Exported, text: boolean): object {
  const cells = cellsOf(EVENT_COLUMNS, exported, text)
  const properties = Object.fromEntries(EVENT_COLUMNS.map(({ name }, i) => [name, cells[i] ?? null]))
  return { type: 'Feature', id: exported.id, geometry: geometryOf(exported), properties }
}

function geometryOf({ event, entityById }: Exported): object | null {
  const points = (event.locations ?? []).flatMap(({ entity }) => {
    const location = entity ? entityById.get(entity)?.location : undefined
    return location ? [[location.longitude, location.latitude]] : []
  })
  if (points.length === 0) return null
  return points.length === 1 ? { type: 'Point', coordinates: points[0] } : { type: 'MultiPoint', coordinates: points }
}
