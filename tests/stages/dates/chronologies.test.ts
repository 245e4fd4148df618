import { describe, expect, test } from 'vitest'
import { CHRONOLOGIES, type Chronology } from './chronologies.ts'
import { datingOf } from './dating.ts'

/** The entry dates of a chronology, those it should have, and a message where they differ. */
function compare({ lines, published }: Chronology): { right: number; total: number; wrong: string[] } {
  const expected = new Map<number, string>()
  const text = ['A Chronology', ...lines].map((line, i) => {
    const [words = '', value] = line.split(' | ')
    if (value) expected.set(i, value)
    return value && /[:–—]$/.test(words) ? `${words} Officials met in the capital.` : words
  })
  const { dating } = datingOf(text.join('\n\n'), published)
  const wrong = [...expected].flatMap(([i, value]) => {
    const mention = dating.mentions[dating.entryDates.get(i) ?? -1]
    return mention?.value === value ? [] : [`${text[i]}: ${mention?.value} instead of ${value}`]
  })
  return { right: expected.size - wrong.length, total: expected.size, wrong }
}

describe('years of heading sequences', () => {
  test.each(CHRONOLOGIES)('$name', (chronology) => {
    expect(compare(chronology).wrong).toEqual([])
  })

  test('there are at least sixty', () => {
    expect(CHRONOLOGIES.length).toBeGreaterThanOrEqual(60)
  })
})
