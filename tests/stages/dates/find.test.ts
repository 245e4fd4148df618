import { describe, expect, test } from 'vitest'
import { find } from '../../../src/stages/dates/find/index.ts'

/** The expressions that stand in `[brackets]`. */
function marked(sentence: string): { text: string; expected: string[] } {
  const expected = [...sentence.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? '')
  return { text: sentence.replace(/[[\]]/g, ''), expected }
}

const found = (text: string): string[] => find(text).map(({ span }) => text.slice(span.start, span.end))

describe('what is an expression of time, and how far it reaches', () => {
  test.each([
    'Talks opened on [Feb. 21, 2011], in the port.',
    'The bridge reopened on [Thursday, 14 February].',
    'They met from [10–12 June 2018] in the valley.',
    'The ferry sank in [late November].',
    'The harvest failed in [the early 1980s].',
    'Sales rose in [the third quarter of 2009].',
    'The bus left at [around 7:15 p.m.] and came back at [midnight].',
    'The mayor resigned [two weeks ago].',
    '[The following day] the shops opened.',
    'She was elected in [1987].',
  ])('%s', (sentence) => {
    const { text, expected } = marked(sentence)
    expect(found(text)).toEqual(expected)
  })
})

describe('what is none', () => {
  test.each([
    'The bond was priced at $2003 a share.',
    'Some 2003 troops crossed the river.',
    'Marchers began to march to the capital.',
    'They may leave.',
    'Theresa May spoke to the cabinet.',
    'Shares of Sun Microsystems fell 2 1/4.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})
