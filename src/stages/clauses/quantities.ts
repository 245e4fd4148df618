import type { Span } from '../../model/span.ts'
import type { Word } from './words.ts'

const isArticle = (word: Word | undefined): boolean => word?.lower === 'a'

/** Index of "dozen" in "a dozen", "half a dozen" that begins at `at`; `at` where there is none. */
export function roundNumber(words: readonly Word[], at: number): number {
  const article = words[at]?.lower === 'half' ? at + 1 : at
  return isArticle(words[article]) && words[article + 1]?.tag === 'number' ? article + 1 : at
}

/** The number of a phrase with what makes it round: "more than a dozen". Indices of words. */
export function quantityOf(words: readonly Word[], start: number, head: number): Span | undefined {
  let end = head + 1
  while (end > start && words[end - 1]?.tag !== 'number') end--
  if (end === start || words[end - 1]?.dated) return undefined
  let from = end - 1
  while (from > start && (/^(?:number|adverb)$/.test(words[from - 1]?.tag ?? '') || isRound(words, from - 1))) from--
  return { start: from, end }
}

/** "a", "half" of "more than half a dozen" */
const isRound = (words: readonly Word[], at: number): boolean =>
  (isArticle(words[at]) || words[at]?.lower === 'half') && words[at - 1]?.tag === 'adverb'
