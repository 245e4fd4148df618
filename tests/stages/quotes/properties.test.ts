import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains } from '../../../src/model/span.ts'
import { quotes } from '../../../src/stages/quotes/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { knownOf, type Names } from '../known.ts'

const NAMES: Names = { 'Piet Vos': ['person', 'NLD', 'GOV'], Ministry: ['organization', 'NLD', 'GOV'] }

const piece = fc.constantFrom(
  '“We will keep the port shut until spring,” ',
  '"Nobody asked the crews," ',
  '‘The dockers’ strike is over,’ ',
  '“It was never open.”',
  'he said. ',
  'said Piet Vos, ',
  'the Ministry wrote: ',
  'Piet Vos told reporters that ',
  'according to the Ministry. ',
  'Piet Vos came to the harbour. ',
  'an “open door” of sorts. ',
  '“',
  '”',
  "'",
  '\n\n',
  '> ',
)
const article = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))

test('quotes lie in paragraphs, in reading order, apart from each other; so do the words that name a speaker', () => {
  fc.assert(
    fc.property(article, (text) => {
      const known = knownOf(text, NAMES)
      const ids = new Set(known.entities.map(({ id }) => id))
      quotes(known, builtin).forEach(({ span, speaker, by }, i, all) => {
        const paragraph = known.paragraphs.find((one) => contains(one.span, span))
        expect(paragraph).toBeDefined()
        expect(span.start).toBeGreaterThanOrEqual(all[i - 1]?.span.end ?? 0)
        expect(speaker === null || ids.has(speaker)).toBe(true)
        if (by) expect(known.paragraphs.some((one) => contains(one.span, by)) && by.start < by.end).toBe(true)
      })
    }),
    { numRuns: 60 },
  )
})

test('the same text has the same quotes', () => {
  fc.assert(
    fc.property(article, (text) => {
      expect(quotes(knownOf(text, NAMES), builtin)).toEqual(quotes(knownOf(text, NAMES), builtin))
    }),
    { numRuns: 20 },
  )
})
