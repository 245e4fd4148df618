import { nameKey, type Word } from './words.ts'

/** Phrases by the keys of their words, for longest match. */
export interface Phrases<T> {
  readonly byKey: ReadonlyMap<string, T>
  /** By first word the number of words of the longest phrase that begins with it. */
  readonly longest: ReadonlyMap<string, number>
}

export interface PhraseHit<T> {
  readonly value: T
  /** Half-open range of indices into the words. */
  readonly start: number
  readonly end: number
}

/** A later entry of the same key replaces an earlier one. */
export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byKey = new Map<string, T>()
  const longest = new Map<string, number>()
  for (const [phrase, value] of entries) {
    const key = nameKey(phrase)
    if (!key) continue
    byKey.set(key, value)
    noteLength(longest, key)
  }
  return { byKey, longest }
}

export function noteLength(longest: Map<string, number>, key: string): void {
  const space = key.indexOf(' ')
  const first = space < 0 ? key : key.slice(0, space)
  let count = 1
  for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) count++
  if (count > (longest.get(first) ?? 0)) longest.set(first, count)
}

/** The longest phrase that begins at word `start` and ends at or before `limit`. */
export function phraseAt<T>(
  words: readonly Word[],
  start: number,
  { byKey, longest }: Phrases<T>,
  limit = words.length,
): PhraseHit<T> | undefined {
  const most = longest.get(words[start]?.key ?? '')
  if (most === undefined) return undefined
  for (let end = Math.min(limit, start + most); end > start; end--) {
    const value = byKey.get(keyOf(words, start, end))
    if (value !== undefined) return { value, start, end }
  }
  return undefined
}

/** The longest phrase that ends before word `end` and begins at or after `from`. */
export function phraseBefore<T>(
  words: readonly Word[],
  end: number,
  { byKey }: Phrases<T>,
  from = 0,
): PhraseHit<T> | undefined {
  for (let start = Math.max(from, end - LONGEST_BACKWARDS); start < end; start++) {
    const value = byKey.get(keyOf(words, start, end))
    if (value !== undefined) return { value, start, end }
  }
  return undefined
}

const LONGEST_BACKWARDS = 5

/** Longest matches from left to right, none overlapping another. */
export function phrasesIn<T>(words: readonly Word[], table: Phrases<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = []
  for (let start = 0; start < words.length; start++) {
    const hit = phraseAt(words, start, table)
    if (!hit) continue
    hits.push(hit)
    start = hit.end - 1
  }
  return hits
}

export function keyOf(words: readonly Word[], start: number, end: number): string {
  let key = words[start]?.key ?? ''
  for (let i = start + 1; i < end; i++) key += ` ${words[i]?.key ?? ''}`
  return key
}
