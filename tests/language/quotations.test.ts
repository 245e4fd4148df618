import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotations } from '../../src/language/quotations.ts'
import { contains } from '../../src/model/span.ts'

const wordsIn = (text: string): string[] =>
  findQuotations(text, { start: 0, end: text.length }).map(({ span }) => text.slice(span.start, span.end))

test.each<[text: string, ...quotations: string[]]>([
  ['“We are staying,” the mayor said.', 'We are staying,'],
  ['"We are staying," the mayor said.', 'We are staying,'],
  ['«We are staying», the mayor said.', 'We are staying'],
  ['« We are staying », the mayor said.', 'We are staying'],
  ["``We are staying,'' the mayor said.", 'We are staying,'],
  ['„We are staying,“ the mayor said.', 'We are staying,'],
  ['“We are staying,“ the mayor said. “All of us.“', 'We are staying,', 'All of us.'],
  ['”We are staying,” the mayor said.', 'We are staying,'],
  ['“We are staying,” the mayor said, “and we are armed.”', 'We are staying,', 'and we are armed.'],
  ['‘We’re staying in the workers’ hall,’ the mayor said.', 'We’re staying in the workers’ hall,'],
  ["'We're staying in the workers' hall,' the mayor said.", "We're staying in the workers' hall,"],
  ['The mayor spoke of ‘no mercy’ and of ‘the strikers’ too.', 'no mercy', 'the strikers'],
  ['‘The ’90s won’t come back,’ she said.', 'The ’90s won’t come back,'],
  ['“He shouted ‘fire’ and ran,” the witness said.', 'He shouted ‘fire’ and ran,'],
  ['\'He shouted "fire" and ran,\' the witness said.', 'He shouted "fire" and ran,'],
  ['The vote—"a farce," in her words—was over.', 'a farce,'],
  ['The road (“the only one left”) was cut.', 'the only one left'],
  ['“First part.” “Second part.”', 'First part.', 'Second part.'],
  ['They called it “a pause”; others “surrender”.', 'a pause', 'surrender'],
])('finds the quotations of %s', (text, ...quotations) => {
  expect(wordsIn(text)).toEqual(quotations)
})

test.each([
  'The miners’ union and the drivers’ union met in the ’80s.',
  "The miners' union doesn't meet at 5 o'clock.",
  "They came back in '94, not '95.",
  'Sheikh ‘Ali met al-‘Abadi in Kata‘ib.',
  'A closing mark alone,” he said, is no quotation.',
  'The plank was 6 inches (6") wide.',
  'Empty “” marks say nothing.',
  "'em, 'til and 'tis are words.",
])('finds no quotation in %s', (text) => {
  expect(wordsIn(text)).toEqual([])
})

test('a quotation that the next paragraph goes on with runs to the end', () => {
  const text = 'He wrote: “We leave at dawn.'
  expect(findQuotations(text, { start: 0, end: text.length })).toEqual([
    { span: { start: 11, end: 28 }, outer: { start: 10, end: 28 }, closed: false },
  ])
})

test('offsets count from the start of the article', () => {
  const text = 'Before.\n\n“Now,” he said.'
  expect(findQuotations(text, { start: 9, end: text.length }).map((q) => q.span)).toEqual([{ start: 10, end: 14 }])
})

const quoteHeavy = fc
  .array(
    fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '``',
      "''",
      ' ',
      's',
      'word',
      '. ',
      ', ',
      '—',
      '90s',
      '\u{1F600}',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('quotations lie in the paragraph, in order, apart from each other', () => {
  fc.assert(
    fc.property(quoteHeavy, (text) => {
      const paragraph = { start: 0, end: text.length }
      const found = findQuotations(text, paragraph)
      found.forEach(({ span, outer }, i) => {
        expect(contains(paragraph, outer) && contains(outer, span) && span.start < span.end).toBe(true)
        expect((found[i - 1]?.outer.end ?? 0) <= outer.start).toBe(true)
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
      })
    }),
  )
})

test.each([['“a '], ['‘a '], ['" '], ["'a "], ['‘as’ '], ['“a” ‘b '], ["``'' "]])(
  'time grows with length only: %s',
  (unit) => {
    const text = unit.repeat(20_000)
    const begun = performance.now()
    findQuotations(text, { start: 0, end: text.length })
    expect(performance.now() - begun).toBeLessThan(2000)
  },
)
