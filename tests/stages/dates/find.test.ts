import { describe, expect, test } from 'vitest'
import { find } from '../../../src/stages/dates/find/index.ts'
import { EXPRESSIONS, NO_EXPRESSIONS, PLACELESS } from './expressions.ts'

/** The expressions that stand in `[brackets]`. */
function marked(sentence: string): { text: string; expected: string[] } {
  const expected = [...sentence.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '')
  return { text: sentence.replace(/[[\]]/g, ''), expected }
}

const found = (text: string): string[] => find(text).map(({ span }) => text.slice(span.start, span.end))

describe.each(Object.entries(EXPRESSIONS))('%s', (_, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    const { text, expected } = marked(sentence)
    expect(found(text)).toEqual(expected)
  })
})

describe('no expression of time', () => {
  test.each(NO_EXPRESSIONS)('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('durations, sets and references are kinds of their own', () => {
  test.each(PLACELESS)('%s: %s', (sentence, kind, value) => {
    expect(find(sentence).map(({ meaning }) => ({ ...meaning }))).toEqual([expect.objectContaining({ kind, value })])
  })
})
