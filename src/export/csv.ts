import { stringify } from 'csv-stringify/sync'
import { type Column, cellsOf, DYAD_COLUMNS, dyadsOf, EVENT_COLUMNS } from './columns.ts'
import { type Datasets, type ExportOptions, selectEvents } from './selection.ts'

/** A line of CSV as RFC 4180 has it, CRLF at the end. */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  stringify([cells.map((cell) => cell ?? '')], { record_delimiter: 'windows' })

export const headerOf = <T>(columns: readonly Column<T>[]): string => csvLine(columns.map(({ name }) => name))

/** One row an event. */
export async function* csv(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  yield headerOf(EVENT_COLUMNS)
  for await (const exported of selectEvents(datasets, options))
    yield csvLine(cellsOf(EVENT_COLUMNS, exported, options.text))
}

/** One row an actor–recipient pair. */
export async function* dyadCsv(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  yield headerOf(DYAD_COLUMNS)
  for await (const exported of selectEvents(datasets, options))
    for (const dyad of dyadsOf(exported)) yield csvLine(cellsOf(DYAD_COLUMNS, dyad, options.text))
}
