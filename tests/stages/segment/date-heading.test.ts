import { describe, expect, it } from 'vitest'
import { dateHeading } from '../../../src/stages/segment/date-heading.ts'

/** `[…]` marks the date; everything else is as on the line. */
const HEADINGS: readonly (readonly [string, 'time' | 'day' | 'month' | 'year', boolean])[] = [
  ['[Dec. 27]: Marchers filled the square.', 'day', false],
  ['[Jan 6]: Marchers filled the square.', 'day', false],
  ['[April 2, 1982] — Troops landed before dawn.', 'day', false],
  ['• [Feb. 15] – The lawyer was freed.', 'day', false],
  ['* [Feb. 20–22] – Talks went on.', 'day', false],
  ['- [Dec. 31–Jan. 3] – Talks went on.', 'day', false],
  ['[Thursday, Feb. 14]', 'day', true],
  ['[Thursday 14 February 2019]', 'day', true],
  ['[12 June 2018]: The leaders met.', 'day', false],
  ['[10–12 June]: The leaders met.', 'day', false],
  ['[28 May – 2 June 2001]: The leaders met.', 'day', false],
  ['[the 3rd of May 1998]: The leaders met.', 'day', false],
  ['[Mid-January 2019]: Convoys crossed the river.', 'month', false],
  ['[Early March]: Convoys crossed the river.', 'month', false],
  ['[March 2015] – Convoys crossed the river.', 'month', false],
  ['[June–July 2014]: Convoys crossed the river.', 'month', false],
  ['[Summer 1999]: Convoys crossed the river.', 'month', false],
  ['[2014]', 'year', true],
  ['[2014–15]', 'year', true],
  ['## [2014]', 'year', true],
  ['[1991]: Independence was declared.', 'year', false],
  ['[2020-03-11]: The ports closed.', 'day', false],
  ['[11/03/2020] - The ports closed.', 'day', false],
  ['**[May 3]** The ports closed.', 'day', false],
  ['**[May 3]:** The ports closed.', 'day', false],
  ['[Nov. 3, 2020]. The ports closed.', 'day', false],
  ['[May 1, 2 and 3]: The ports closed.', 'day', false],
  ['[March 13, 1:30 a.m.]: The ports closed.', 'day', false],
  ['[10:32 a.m.] — The ports closed.', 'time', false],
  ['[14:05 GMT]: The ports closed.', 'time', false],
  ['[MAY]', 'month', true],
  ['[Monday]: The ports closed.', 'day', false],
  ['[814 BC]: The city was founded.', 'year', false],
  ['[c. 509 BC]: The first treaty was made.', 'year', false],
  ['[264–241 BC]: A war was fought.', 'year', false],
  ['[2 August 216 BC]: The army was lost.', 'day', false],
  ['[AD 439] – The Vandals came.', 'year', false],
  ['[1963-64 season]: The golden year.', 'year', false],
  ['[16 August] (at the latest): The result is read out.', 'day', false],
  ['Day 1 – [Monday, November 4]', 'day', true],
  ['Day 2 ([Tuesday])', 'day', true],
  ['[Day 4]', 'day', true],
  ['[Day Five]: The rain stopped.', 'day', false],
  ['[1914 (June 28)]: The ports closed.', 'day', false],
  ['[1990s]: The ports closed.', 'year', false],
  ['[Late 1999–early 2000]: The ports closed.', 'year', false],
  ['[First half of May 2011]: The ports closed.', 'month', false],
  ['[May] – The ports closed.', 'month', false],
  ['[Autumn] – The ports closed.', 'month', false],
  ['[Early hours of March 21, 2011]: The ports closed.', 'day', false],
  ['[July 2011 to present]: The ports closed.', 'month', false],
  ['[2015–present]: The ports closed.', 'year', false],
]

/** Prose and names that begin with what could be a date. */
const NONE = [
  'On April 2, the minister flew home.',
  'April 2 saw the heaviest fighting of the war.',
  'April showers: what gardeners need to know.',
  'May: the woman who would be leader',
  'Spring: a story of two ports',
  'March to the sea: an army on foot',
  'Sun Microsystems: the rise of a company',
  'In 2014, the harbour was closed.',
  '2014 was the year of the harbour.',
  '2,014 people signed: a record.',
  'BAGHDAD, Jan. 3, 2020 — The general was buried.',
  '12 people died: police',
  '1. The harbour was closed.',
  'Second thoughts: a memoir',
  'Friday prayers: thousands attend',
]

describe('dateHeading', () => {
  it.each(HEADINGS)('%s', (marked, grain, bare) => {
    const start = marked.indexOf('[')
    const line = marked.replace(/[[\]]/g, '')
    expect(dateHeading(line)).toMatchObject({ date: { start, end: marked.indexOf(']') - 1 }, grain, bare })
  })

  it.each(NONE)('finds no heading in: %s', (line) => {
    expect(dateHeading(line)).toBeUndefined()
  })

  it('counts days', () => {
    expect(dateHeading('Day 3 – Tuesday')?.count).toBe(3)
    expect(dateHeading('Day Five: The rain stopped.')?.count).toBe(5)
    expect(dateHeading('Tuesday: The rain stopped.')?.count).toBeUndefined()
  })
})
