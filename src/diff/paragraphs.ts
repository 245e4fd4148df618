import type { DatasetParagraph } from '../model/dataset.ts'
import { type Pairing, pairBest, pairByKey, unpaired } from './pair.ts'
import { type Bag, bagOf, likeness } from './words.ts'

/** Which paragraphs of two versions are one: of the same text, else of more than half the same words. */
export function pairParagraphs(
  olds: readonly DatasetParagraph[],
  news: readonly DatasetParagraph[],
): Pairing<DatasetParagraph> {
  const same = pairByKey(unpaired(olds, news), { old: ({ id }) => id, new: ({ id }) => id })
  const bags = new Map([...same.removed, ...same.added].map((paragraph) => [paragraph, bagOf(paragraph.text)]))
  const bag = (paragraph: DatasetParagraph): Bag => bags.get(paragraph) ?? bagOf(paragraph.text)
  return pairBest(same, (old, item) => likeness(bag(old), bag(item), 0.5))
}

/** The paragraphs that were moved: the fewest which, taken out, leave the others in one order in both versions. */
export function movedParagraphs(
  { pairs }: Pairing<DatasetParagraph>,
  news: readonly DatasetParagraph[],
): ReadonlySet<DatasetParagraph> {
  const position = new Map(news.map((paragraph, i) => [paragraph, i]))
  const places = (pair: { new: DatasetParagraph }): number => position.get(pair.new) ?? -1
  const kept = new Set(longestRising(pairs.map(places)))
  return new Set(pairs.filter((pair) => !kept.has(places(pair))).map((pair) => pair.new))
}

/** A longest rising subsequence of different numbers, by patience sorting. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const tops: number[] = []
  const before = new Map<number, number>()
  for (const n of numbers) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle] ?? 0) < n) low = middle + 1
      else high = middle
    }
    const previous = tops[low - 1]
    if (previous !== undefined) before.set(n, previous)
    tops[low] = n
  }
  const rising: number[] = []
  for (let n = tops.at(-1); n !== undefined; n = before.get(n)) rising.push(n)
  return rising
}
