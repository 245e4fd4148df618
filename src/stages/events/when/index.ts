import type { Clause } from '../../../model/clause.ts'
import type { EventDate } from '../../../model/event.ts'
import type { Frame } from '../frames.ts'
import type { Governors } from '../governors.ts'
import type { Participants } from '../participants.ts'
import { dateApart } from './apart.ts'
import { saidTime } from './said.ts'
import { speechesOf } from './speeches.ts'
import { dated, type Known, timesIn, timesOf } from './times.ts'
import { isTold } from './told.ts'

/** "**has** long **accused**": seen from the day of writing, whatever day was told before. */
const isPerfect = ({ tense, span, predicate }: Clause, text: string): boolean =>
  tense === 'present' && /\b(?:has|have)\s(?:\S+\s){0,2}$/i.test(text.slice(span.start, predicate.start))

/** A month or a day, not only a year. */
const MONTH = /^[^/]*-\d\d/

/**
 * When what the clauses tell happened: what the sentence says; else, of words spoken, when their speaker spoke before in the paragraph;
 * else when the entry was, unless a paragraph that continues it has told a later date before; else the last date told before it in the paragraph; else the days that the title names; else the article's
 * own day.
 */
export function datesOf(
  frames: readonly Frame[],
  known: Known,
  governors: Governors,
  participants: Participants,
): (frame: Frame, isSpoken: boolean) => EventDate {
  const times = timesOf(frames, known)
  const { dating, paragraphs } = known
  const period = timesIn(dating).find(({ index }) => index === dating.period)

  const around = ({ clause, sentence }: Frame): EventDate => {
    const paragraph = paragraphs[sentence.paragraph]
    const start = paragraph?.span.start ?? sentence.span.start
    const told = times.within({ start, end: sentence.span.start }).findLast((time) => isTold(time, times, dating.today))
    const index = dating.entryDates.get(sentence.paragraph)
    const entry = index === undefined ? undefined : dating.mentions[index]
    const movesOn = paragraph?.role === 'continuation' && told && MONTH.test(told.mention.value ?? '')
    if (index !== undefined && entry && !movesOn) return dated({ mention: entry, index }, 'entry')
    if (told && !isPerfect(clause, times.text)) return dated(told, 'relative')
    if (period) return dated(period, 'article')
    return dating.today === null ? { value: null, basis: 'none' } : { value: dating.today, basis: 'article' }
  }
  const speeches = speechesOf(frames, governors, participants)
  const dateOf = (frame: Frame, isSpoken = false): EventDate => {
    const apart = dateApart(frame, times, governors, dateOf)
    if (apart) return apart
    const said = saidTime(frame, times, governors)
    if (said) return dated(said, said.mention.basis === 'relative' ? 'relative' : 'own')
    const speech = isSpoken ? speeches(frame) : undefined
    return speech ? dateOf(speech) : around(frame)
  }
  return dateOf
}
