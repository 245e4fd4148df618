import { expect, test } from 'vitest'
import type { Event } from '../../src/model/event.ts'
import { eventOfQuote } from '../../src/model/quote.ts'
import type { Span } from '../../src/model/span.ts'

const event = (evidence: Span, more: Partial<Event> = {}): Event => ({
  type: 'ACCUSE',
  modes: [],
  contexts: [],
  modality: 'actual',
  date: { value: null, basis: 'none' },
  actors: [],
  recipients: [],
  locations: [],
  casualties: {},
  weapons: [],
  evidence,
  mentions: [],
  relations: [],
  rule: 'accuse/plain',
  flags: [],
  ...more,
})
const by = (entity: string, span: Span): Pick<Event, 'actors'> => ({
  actors: [{ entity, span, sectors: [], implied: false }],
})
const quote = { span: { start: 50, end: 80 }, speaker: 'anna-lund' }
const paragraph = { start: 10, end: 200 }

test.each<[what: string, events: Event[], expected: number | undefined]>([
  ['evidence around it', [event({ start: 12, end: 30 }), event({ start: 40, end: 90 })], 1],
  ['evidence in it', [event({ start: 12, end: 30 }), event({ start: 55, end: 70 })], 1],
  [
    'evidence before a mention',
    [event({ start: 12, end: 30 }, { mentions: [{ start: 55, end: 60 }] }), event({ start: 70, end: 75 })],
    1,
  ],
  ['a mention in it', [event({ start: 12, end: 30 }, { mentions: [{ start: 55, end: 60 }] })], 0],
  [
    'what the speaker did last before it',
    [
      event({ start: 12, end: 20 }, by('anna-lund', paragraph)),
      event({ start: 22, end: 30 }, by('ivo-petrov', paragraph)),
    ],
    0,
  ],
  [
    'nothing that the speaker did in another paragraph',
    [event({ start: 2, end: 8 }, by('anna-lund', paragraph))],
    undefined,
  ],
  ['nothing that the speaker did after it', [event({ start: 90, end: 99 }, by('anna-lund', paragraph))], undefined],
  ['nothing of others', [event({ start: 12, end: 30 })], undefined],
])('a quote belongs to %s', (_, events, expected) => {
  expect(eventOfQuote(quote, events, paragraph)).toBe(expected)
})
