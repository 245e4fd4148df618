import { wordsOf } from '../model/words.ts'

/** The words of a text with how often each occurs; lower case, without punctuation. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>
  /** Of all words. */
  readonly size: number
}

export function bagOf(text: string): Bag {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Share of the words of both texts that they have in common, 0 to 1 (Dice's coefficient); 0 where it is below `least`. */
export function likeness(a: Bag, b: Bag, least = 0): number {
  const total = a.size + b.size
  if (total === 0 || 2 * Math.min(a.size, b.size) < least * total) return 0
  const share = (2 * common(a, b)) / total
  return share < least ? 0 : share
}

/** Share of the shorter text's words that stand in the other, 0 to 1; 0 unless these are at least three. */
export function containment(a: Bag, b: Bag): number {
  const words = common(a, b)
  return words < 3 ? 0 : words / Math.min(a.size, b.size)
}

function common(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts]
  let sum = 0
  for (const [word, n] of small) sum += Math.min(n, large.get(word) ?? 0)
  return sum
}
