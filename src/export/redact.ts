import { createHash } from 'node:crypto'
import type { Dataset } from '../model/dataset.ts'

const hashed = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** Keys that hold the article's own words. */
const WORDS = new Set(['text', 'who', 'title', 'evidence'])

/**
 * The dataset in the same shape without the article's words: each becomes a hash that tells whether two are the same.
 * Ids stay, and names of entities with them, as these hold them (or the head word of an actor who is none) anyway.
 * `made_by.text` says that words were left out.
 */
export function withoutText(dataset: Dataset): Dataset
export function withoutText(dataset: object): object {
  const redact = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return key !== undefined && WORDS.has(key) ? hashed(value) : value
    if (Array.isArray(value)) return value.map((item) => redact(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (k === 'aliases' ? [] : [[k, redact(v, k)]])))
  }
  const marked = (key: string, value: unknown): unknown =>
    key === 'made_by' ? { ...Object(value), text: false } : redact(value, key)
  return Object.fromEntries(Object.entries(dataset).map(([k, v]) => [k, marked(k, v)]))
}
