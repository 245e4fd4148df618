import { describe, expect, it } from 'vitest'
import { countOf } from '../../../src/stages/events/counts.ts'

const tokens = (text: string) =>
  text.split(' ').map((word, i) => ({
    span: { start: i, end: i + 1 },
    text: word,
    pos: 'NOUN' as const,
    lemma: word,
    hints: new Set<string>(),
  }))

describe('numbers of people', () => {
  it.each([
    ['14 soldiers', { min: 14, max: 14 }],
    ['1,200 people', { min: 1200, max: 1200 }],
    ['twenty-five guests', { min: 25, max: 25 }],
    ['two dozen people', { min: 24, max: 24 }],
    ['at least two dozen people', { min: 24 }],
    ['more than 400 marchers', { min: 400 }],
    ['between four and 11 people', { min: 4, max: 11 }],
    ['10 to 12 soldiers', { min: 10, max: 12 }],
    ['between 1,000 and 1,500 farmers', { min: 1000, max: 1500 }],
    ['two soldiers and three guards', { min: 2, max: 2 }],
    ['up to 12 sailors', { max: 12 }],
    ['as many as 30 miners', { max: 30 }],
    ['dozens of pupils', { min: 24 }],
    ['hundreds of villagers', { min: 200 }],
    ['a guard', { min: 1, max: 1 }],
    ['a 26-year-old nurse', { min: 1, max: 1 }],
    ['two nine-member teams', { min: 2, max: 2 }],
    ['no casualties', { min: 0, max: 0 }],
  ])('%s', (text, count) => {
    expect(countOf(tokens(text))).toEqual(count)
  })

  it.each(['several people', 'some rebels', 'rebels', 'a number of people', ''])('none in "%s"', (text) => {
    expect(countOf(tokens(text))).toBeUndefined()
  })
})
