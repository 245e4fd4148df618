import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originalSpan } from '../../../src/model/article.ts'
import { clean } from '../../../src/stages/read/clean.ts'

const character = fc.oneof(
  fc.constantFrom(...'ab -.\n\r\t'),
  fc.constantFrom('\u00a0', '\u00ad', '\u200b', '\ufeff', '\u2028', '\u2011', '\r\n', '😀', 'é'),
)
const original = fc.string({ unit: character, maxLength: 60 })

/** Ascending stretches of a string that do not overlap. */
const withPieces = original.chain((text) =>
  fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }).map((cuts) => {
    const sorted = cuts.sort((a, b) => a - b)
    const pieces = sorted.flatMap((start, i) =>
      i % 2 === 0 && sorted[i + 1] ? [{ start, end: sorted[i + 1] ?? 0 }] : [],
    )
    return { text, pieces }
  }),
)

test('every character of the text stands for one of the original, and only dropped ones are missing', () => {
  fc.assert(
    fc.property(original, (input) => {
      const article = clean(input)
      expect(article.text.length + article.dropped.length).toBe(input.length)
      const kept = [...input.split('').keys()].filter((i) => !article.dropped.includes(i))
      for (const [i, from] of kept.entries()) {
        const char = input[from] ?? ''
        expect(article.text[i]).toBe(
          /\s/.test(char) ? (/[\n\r\u2028]/.test(char) ? '\n' : ' ') : char.replace('\u2011', '-'),
        )
      }
    }),
  )
})

test('the original span of a span begins and ends with the characters it was read from', () => {
  fc.assert(
    fc.property(withPieces, fc.nat(), fc.nat(), ({ text, pieces }, a, b) => {
      const cleaned = clean(text, pieces)
      fc.pre(cleaned.text.length > 0)
      const start = a % cleaned.text.length
      const end = start + 1 + (b % (cleaned.text.length - start))
      const article = {
        id: '',
        source: { file: '', sha256: '', mediaType: 'text/plain' },
        metadata: {},
        ...cleaned,
      } as const
      const span = originalSpan(article, { start, end })
      const dropped = new Set(cleaned.dropped)
      expect(dropped.has(span.start)).toBe(false)
      expect(dropped.has(span.end - 1)).toBe(false)
      const inside = [...Array(span.end - span.start).keys()].filter((i) => !dropped.has(span.start + i))
      expect(inside.length).toBe(end - start)
    }),
  )
})
