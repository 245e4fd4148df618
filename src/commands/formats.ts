import { InvalidArgumentError } from 'commander'
import type { Dataset } from '../model/dataset.ts'
import { writeYaml } from '../yaml.ts'

export const FORMATS = ['yaml', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** A dataset as the bytes of its file, newline at the end. */
export function render(dataset: Dataset, format: Format): string {
  return format === 'yaml' ? writeYaml(dataset) : `${JSON.stringify(dataset, null, 2)}\n`
}

/** EDTF as precise as the user knows it: a year, a month or a day. */
export function parseDay(text: string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return text
  throw new InvalidArgumentError('Write it as 2020-04-05, 2020-04 or 2020.')
}

export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count <= 0) throw new InvalidArgumentError('A whole number, 1 or more.')
  return count
}
