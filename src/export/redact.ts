import { createHash } from 'node:crypto'
import type { Dataset } from '../model/dataset.ts'

const hashed = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** Keys that hold the article's own words. */
const WORDS = new Set(['text', 'who', 'title'])

/**
 * The dataset in the same shape without the article's words: each becomes a hash that tells whether two are the same.
 * Names of entities stay, as their ids hold them anyway.
 */
export function withoutText(dataset: Dataset): Dataset
export function withoutText(dataset: object): object {
  const redact = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return key !== undefined && WORDS.has(key) ? hashed(value) : value
    if (Array.isArray(value)) return value.map((item) => redact(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (k === 'aliases' ? [] : [[k, redact(v, k)]])))
  }
  return Object.fromEntries(Object.entries(dataset).map(([k, v]) => [k, redact(v, k)]))
}
