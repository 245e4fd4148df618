import { compact } from '../model/compact.ts'
import type { DatasetRole } from '../model/dataset.ts'
import { boundsOf, precisionOf } from './date.ts'
import { type Datasets, type Exported, type ExportOptions, selectEvents } from './selection.ts'

interface TimelineDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** TimelineJS 3's JSON, one slide an event; undated events have no place on a time line and are left out. */
export async function* timelinejs(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  yield '{"events":['
  let separator = '\n'
  for await (const exported of selectEvents(datasets, options)) {
    const slide = slideOf(exported, options.text)
    if (!slide) continue
    yield separator + JSON.stringify(slide)
    separator = ',\n'
  }
  yield '\n]}\n'
}

function slideOf(exported: Exported, text: boolean): object | undefined {
  const { id, event, dataset } = exported
  const { first, last } = boundsOf(event.date.value)
  if (!first) return undefined
  const precision = precisionOf(event.date.value)
  const single = precision === 'day' || precision === 'time' || precision === 'month' || precision === 'year'
  return compact<Record<string, unknown>>({
    unique_id: id,
    start_date: timelineDate(first, precision),
    end_date: single || !last ? undefined : timelineDate(last, 'day'),
    display_date: single ? undefined : (event.date.value ?? undefined),
    group: event.type,
    text: {
      headline: escapeHtml(headlineOf(exported, text)),
      text: escapeHtml(text ? event.evidence.text : `${dataset.article.id} ${event.evidence.paragraph}`),
    },
  })
}

/** As fine as the event's date and no finer: TimelineJS shows a month as a month. */
function timelineDate(isoDay: string, precision: ReturnType<typeof precisionOf>): TimelineDate {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  if (precision === 'year') return { year }
  return precision === 'month' ? { year, month } : { year, month, day }
}

function headlineOf({ event, entityById }: Exported, text: boolean): string {
  const names = (roles: readonly DatasetRole[] | undefined): string =>
    (roles ?? [])
      .map((role) => (role.entity && entityById.get(role.entity)?.name) ?? (text ? role.text : (role.country ?? '?')))
      .join(', ')
  const recipients = names(event.recipients)
  return `${event.type}: ${names(event.actors) || 'unknown'}${recipients && ` → ${recipients}`}`
}

/** TimelineJS takes its texts for HTML. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
