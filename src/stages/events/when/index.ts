import type { EventDate } from '../../../model/event.ts'
import type { Frame } from '../frames.ts'
import type { Governors } from '../governors.ts'
import { dateApart } from './apart.ts'
import { saidTime } from './said.ts'
import { dated, isTold, type Known, timesIn, timesOf } from './times.ts'

/**
 * When what the clauses tell happened: what the sentence says; else when the entry was; else the last date told before it in the
 * paragraph; else the days that the title names; else the article's own day.
 */
export function datesOf(frames: readonly Frame[], known: Known, governors: Governors): (frame: Frame) => EventDate {
  const times = timesOf(frames, known)
  const { dating, paragraphs } = known
  const today = dating.published.basis === 'inferred' ? null : dating.published.value
  const period = timesIn(dating).find(({ index }) => index === dating.period)

  const around = ({ sentence }: Frame): EventDate => {
    const index = dating.entryDates.get(sentence.paragraph)
    const entry = index === undefined ? undefined : dating.mentions[index]
    if (index !== undefined && entry) return dated({ mention: entry, index }, 'entry')
    const start = paragraphs[sentence.paragraph]?.span.start ?? sentence.span.start
    const told = times.within({ start, end: sentence.span.start }).findLast((time) => isTold(time, times, today))
    if (told) return dated(told, 'relative')
    if (period) return dated(period, 'article')
    return today === null ? { value: null, basis: 'none' } : { value: today, basis: 'article' }
  }
  const dateOf = (frame: Frame): EventDate => {
    const apart = dateApart(frame, times, governors, dateOf)
    if (apart) return apart
    const said = saidTime(frame, times, governors)
    return said ? dated(said, said.mention.basis === 'relative' ? 'relative' : 'own') : around(frame)
  }
  return dateOf
}
