import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRealDay } from '../../../src/stages/dates/calendar.ts'
import { CHRONOLOGIES } from './chronologies.ts'
import { datingOf } from './dating.ts'
import { EXPRESSIONS, NO_EXPRESSIONS } from './expressions.ts'

const SENTENCES = [
  ...Object.values(EXPRESSIONS).flat(),
  ...NO_EXPRESSIONS,
  ...CHRONOLOGIES.flatMap(({ lines }) => lines),
].map((sentence) => sentence.replace(/[[\]]/g, '').replace(/ \|.*$/, ''))
const MONTHS = [
  'Jan.',
  'February',
  'Mar.',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'September',
  'Oct.',
  'Nov.',
  'December',
]

const sentence = fc.oneof(
  fc.constantFrom(...SENTENCES),
  fc
    .record({
      day: fc.integer({ min: 1, max: 31 }),
      month: fc.constantFrom(...MONTHS),
      year: fc.integer({ min: 1500, max: 2099 }),
    })
    .map(({ day, month, year }) => `They met on ${month} ${day}, ${year}, and on ${day} ${month} ${year}.`),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const text = fc.array(sentence, { maxLength: 12 }).map((sentences) => sentences.join('\n'))
const published = fc.constantFrom(undefined, '2020-02-29', '1998-03', '2012')

/** The plain days that an EDTF value names. */
const daysOf = (value: string): { year: number; month: number; day: number }[] =>
  [...value.matchAll(/(\d{4})-(\d\d)-(\d\d)/g)].map(([, year, month, day]) => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }))

describe('whatever the text', () => {
  test('mentions stand in order within a paragraph each, none over another', () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        const { dating, paragraphs } = datingOf(article, day)
        let end = 0
        for (const { span } of dating.mentions) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(
            paragraphs.some((paragraph) => paragraph.span.start <= span.start && span.end <= paragraph.span.end),
          ).toBe(true)
          end = span.end
        }
      }),
    )
  })

  test('values are EDTF of real days, and only places in time have one', () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        for (const { kind, value } of datingOf(article, day).dating.mentions) {
          if (['duration', 'set', 'reference'].includes(kind)) expect(value).toBeNull()
          if (value === null) continue
          expect(() => edtf(value), value).not.toThrow()
          for (const each of daysOf(value)) expect(isRealDay(each), value).toBe(true)
        }
      }),
    )
  })

  test('anchors point at other mentions, entries at mentions', () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        const { mentions, entryDates } = datingOf(article, day).dating
        mentions.forEach(({ anchor }, i) => {
          if (typeof anchor === 'number') expect(anchor !== i && mentions[anchor] !== undefined).toBe(true)
        })
        for (const mention of entryDates.values()) expect(mentions[mention]).toBeDefined()
      }),
    )
  })

  test('the same text gives the same dates', () => {
    fc.assert(
      fc.property(text, published, (article, day) => {
        expect(datingOf(article, day)).toEqual(datingOf(article, day))
      }),
      { numRuns: 30 },
    )
  })
})
