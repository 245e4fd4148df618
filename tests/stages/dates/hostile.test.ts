import { ParsingContext } from 'chrono-node'
import { describe, expect, test } from 'vitest'
import { find, PARSERS } from '../../../src/stages/dates/find/index.ts'
import { datingOf } from './dating.ts'

const LENGTH = 30_000
/** A pattern that is linear takes a few milliseconds; one that is not, minutes. The margin is for a busy machine. */
const LIMIT_MS = 1500

const repeat = (piece: string, length = LENGTH): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const HOSTILE: readonly string[] = [
  'a ',
  ' ',
  '1',
  '1 ',
  '12 ',
  '1,000,000,',
  'the ',
  'the the last ',
  'two and a half and a half ',
  'twenty-twenty-',
  'Jan. ',
  'Monday, ',
  'Monday, Monday Jan. 1 Jan. ',
  'May May to May ',
  '1999-2000–2001/',
  '12/12/',
  '12:12:12',
  'a few several many some ',
  'last last last year’s ',
  'third third-quarter of of ',
  'on or about the early mid late ',
  '’’’’',
  '\u{1f600}',
  '. . . ',
].map((piece) => repeat(piece))

const milliseconds = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

describe('patterns are linear', () => {
  const context = new ParsingContext('two days in May')
  test.each(PARSERS.map((parser, i) => ({ i, pattern: parser.pattern(context) })))('pattern $i', ({ pattern }) => {
    for (const text of HOSTILE)
      expect(
        milliseconds(() => pattern.exec(text)),
        text.slice(0, 20),
      ).toBeLessThan(LIMIT_MS)
  })
})

describe('one long paragraph', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 20), text] as const))('%j', (_, text) => {
    expect(milliseconds(() => find(text))).toBeLessThan(10 * LIMIT_MS)
  })

  test('full of dates that lean on each other', () => {
    const text = repeat('On Jan. 3 they met; two days later, on Friday, “a week ago” was told again. ', 80_000)
    expect(milliseconds(() => datingOf(text, '2020-01-10'))).toBeLessThan(10 * LIMIT_MS)
  })

  test('thousands of headings without a year', () => {
    const text = Array.from({ length: 1500 }, (_, i) => `Jan. ${1 + (i % 28)}: They met again.`).join('\n')
    expect(milliseconds(() => datingOf(`A Chronology of 2020\n${text}`))).toBeLessThan(10 * LIMIT_MS)
  })
})
