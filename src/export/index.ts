import type { Datasets, ExportOptions } from './selection.ts'

export { type Datasets, DEFAULT_OPTIONS, type ExportOptions } from './selection.ts'

/** From datasets to the pieces of one text, in order. */
export type Exporter = (datasets: Datasets, options: ExportOptions) => AsyncIterable<string>

/** Exporters by format; each is loaded only when asked for. `datapackage` makes several files and stands apart. */
export const EXPORTERS = {
  csv: async (): Promise<Exporter> => (await import('./csv.ts')).csv,
  'csv-dyads': async (): Promise<Exporter> => (await import('./csv.ts')).dyadCsv,
  ndjson: async (): Promise<Exporter> => (await import('./ndjson.ts')).ndjson,
  plover: async (): Promise<Exporter> => (await import('./plover.ts')).plover,
  acled: async (): Promise<Exporter> => (await import('./acled.ts')).acled,
  timelinejs: async (): Promise<Exporter> => (await import('./timelinejs.ts')).timelinejs,
  geojson: async (): Promise<Exporter> => (await import('./geojson.ts')).geojson,
  'label-studio': async (): Promise<Exporter> => (await import('./label-studio.ts')).labelStudio,
} as const
export type ExportFormat = keyof typeof EXPORTERS
