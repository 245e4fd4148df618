import type { Dataset } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import type { Decision, DecisionOf } from './decisions.ts'
import { Unfounded } from './values.ts'

/** The day of publication that people set, the last one; for the extraction, which leans on it. */
export function publishedBy(decisions: readonly Decision[]): string | undefined {
  return decisions.findLast((decision) => decision.decide === 'published')?.value
}

export const setPublished = (dataset: Dataset, { value }: DecisionOf<'published'>): Dataset => ({
  ...dataset,
  article: { ...dataset.article, published: { value, basis: 'review' } },
})

/** Dates an entry anew: its paragraph, what continues it, the words in it that say the date, and its events. */
export function setEntryDate(dataset: Dataset, { evidence, value }: DecisionOf<'entry_date'>): Dataset {
  const entry = entryOf(evidence, dataset)
  const opener = dataset.paragraphs[entry]
  const after = dataset.paragraphs.slice(entry + 1)
  const end = after.findIndex(({ role }) => role !== 'continuation')
  const under = new Set([opener, ...(end < 0 ? after : after.slice(0, end))].map((paragraph) => paragraph?.id))
  const heading = dataset.dates?.find((date) => date.span.paragraph === opener?.id && date.value === opener?.date)
  return {
    ...dataset,
    paragraphs: dataset.paragraphs.map((paragraph) =>
      under.has(paragraph.id) ? { ...paragraph, date: value } : paragraph,
    ),
    ...(dataset.dates
      ? {
          dates: dataset.dates.map((date) =>
            date === heading ? { ...date, value, timex3: { ...date.timex3, value } } : date,
          ),
        }
      : {}),
    ...(dataset.events
      ? {
          events: dataset.events.map((event) =>
            event.date.basis === 'entry' && under.has(event.evidence.paragraph)
              ? { ...event, date: { ...event.date, value } }
              : event,
          ),
        }
      : {}),
  }
}

/** Index of the one entry that begins with these words. */
function entryOf(evidence: string, { paragraphs }: Dataset): number {
  const key = wordKey(evidence)
  const found = [...paragraphs.entries()].filter(
    ([, { role, text }]) => role === 'entry' && `${wordKey(text)} `.startsWith(`${key} `),
  )
  const [first, ...others] = found
  if (!first) throw new Unfounded(`no entry begins with “${evidence}”`)
  if (others.length > 0) throw new Unfounded(`${found.length} entries begin with “${evidence}”`)
  return first[0]
}
