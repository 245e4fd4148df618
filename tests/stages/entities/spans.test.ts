import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entitiesIn } from './found.ts'

const people = ['Marta Olsen', 'Ramón Ibarra', 'N’Golo Traoré', 'Jean-Luc Moreau', "Sean O'Dowd", 'Kwon Dae-jung']
const tails = ['', '’s envoy', "'s envoy", ', 41,', ' 🎉']
const frames = (name: string, tail: string) => [
  `On Monday ${name}${tail} waited in Oslo.`,
  `🛰 Reporters asked ${name}${tail} again.`,
  `Nobody saw “${name}”${tail} leave.`,
]

test('the span of a name is exactly the name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), fc.constantFrom(...tails), fc.nat(2), (name, tail, frame) => {
      const text = frames(name, tail)[frame] ?? ''
      const spans = entitiesIn(text).flatMap(({ mentions }) =>
        mentions.map(({ span }) => text.slice(span.start, span.end)),
      )
      expect(spans).toContain(name)
    }),
    { numRuns: 60 },
  )
})

test('any text gives mentions that stand in it, in order, none within another of its entity, the same each time', () => {
  const word = fc.constantFrom(
    ...people,
    'U.S.',
    'the',
    'Ministry of',
    'and',
    'Iran-backed',
    '(FCA)',
    'said',
    '“',
    '”',
    '.',
    ',',
    '\n',
    '💥',
    'al-',
    'of',
    '’s',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const entities = entitiesIn(text)
      for (const { mentions } of entities) {
        mentions.forEach(({ span }, i) => {
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.start, span.end)).toMatch(/^\S.*\S$|^\S$/su)
          expect(span.start).toBeGreaterThanOrEqual(mentions[i - 1]?.span.end ?? 0)
        })
      }
      expect(entitiesIn(text)).toEqual(entities)
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    }),
    { numRuns: 60 },
  )
})

test.each(['Ministry of ', 'Marta Olsen, ', 'the president of Iran and ', 'U.S.-', 'A. ', 'al-'])(
  'a flood of %j takes linear time',
  (unit) => {
    const start = performance.now()
    entitiesIn(unit.repeat(50_000 / unit.length))
    expect(performance.now() - start).toBeLessThan(6000)
  },
)
