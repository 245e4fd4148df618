import { InvalidArgumentError, Option } from 'commander'
import type { Config } from '../project/config.ts'
import { FORMATS } from '../project/formats.ts'

export const rulesOption = ({ rules }: Config): Option =>
  new Option('--rules <folder>', 'rules of your own, over the built-in ones').default(rules)

export const maxBytesOption = ({ max_bytes }: Config): Option =>
  new Option('--max-bytes <n>', 'refuse longer inputs').argParser(parseCount).default(max_bytes)

/** What these two make of the command line. */
export interface ExtractingOptions {
  readonly rules?: string
  readonly maxBytes?: number
}

export const formatsOption = ({ format }: Config, what: string): Option =>
  new Option('-f, --format <format>', what).choices([...FORMATS, 'both']).default(format)

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
