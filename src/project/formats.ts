import type { Dataset } from '../model/dataset.ts'
import { writeYaml } from '../yaml.ts'

export const FORMATS = ['yaml', 'json'] as const
export type Format = (typeof FORMATS)[number]
/** What a run writes of each article: one of the formats, or every one. */
export type Formats = Format | 'both'

export const formatsOf = (format: Formats): readonly Format[] => (format === 'both' ? FORMATS : [format])

/** A dataset as the bytes of its file, newline at the end. */
export function render(dataset: Dataset, format: Format): string {
  return format === 'yaml' ? writeYaml(dataset) : `${JSON.stringify(dataset, null, 2)}\n`
}
