import type { Marks } from './marks.ts'
import { namesOf, type Told, titleOf } from './names.ts'

export const STATUSES = ['unreviewed', 'confirmed', 'corrected', 'added', 'noted', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

/** Which events to show; an empty string or false asks nothing. */
export interface Filter {
  readonly article: string
  readonly search: string
  readonly type: string
  readonly actor: string
  readonly flag: string
  readonly modality: string
  readonly status: Status | ''
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  readonly changed: boolean
}

export const NO_FILTER: Filter = {
  article: '',
  search: '',
  type: '',
  actor: '',
  flag: '',
  modality: '',
  status: '',
  from: '',
  to: '',
  changed: false,
}

/** What a person has decided about an event: on this page, else before. */
export function statusOf({ event }: Told, marks: Marks): Status {
  const decision = marks[event.key]?.decision
  if (decision) return decision === 'confirm' ? 'confirmed' : 'rejected'
  return event.review?.status ?? 'unreviewed'
}

/** The events that pass, in the order given. */
export function pass(told: readonly Told[], filter: Filter, marks: Marks): readonly Told[] {
  const needle = filter.search.trim().toLowerCase()
  return told.filter(
    (one) =>
      passesChoices(one, filter) &&
      passesDates(one, filter) &&
      (!filter.status || statusOf(one, marks) === filter.status) &&
      (!filter.changed || isChanged(one)) &&
      (!needle || haystack(one).includes(needle)),
  )
}

function passesChoices({ event, article }: Told, { article: id, type, actor, flag, modality }: Filter): boolean {
  return (
    (!id || article.article.id === id) &&
    (!type || event.type === type) &&
    (!modality || event.modality === modality) &&
    (!flag || (event.flags ?? []).includes(flag)) &&
    (!actor || namesOf([...(event.actors ?? []), ...(event.recipients ?? [])], article).includes(actor))
  )
}

/** Whether any day that the event's date allows lies in the asked-for time; undated events never do. */
function passesDates({ event: { first, last } }: Told, { from, to }: Filter): boolean {
  if (!from && !to) return true
  if (!first && !last) return false
  return (!to || (first ?? '') <= to) && (!from || (last ?? '9999') >= from)
}

export const isChanged = ({ event, article }: Told): boolean =>
  (article.changes ?? []).some(({ what, new: now }) => what === 'event' && now?.id === event.id)

function haystack({ event, article }: Told): string {
  const names = namesOf([...(event.actors ?? []), ...(event.recipients ?? [])], article)
  const places = (event.locations ?? []).map(({ text }) => text)
  const parts = [event.id, event.type, event.rule, event.evidence.text, ...(event.modes ?? []), ...names, ...places]
  return [...parts, titleOf(article)].join('\n').toLowerCase()
}

/** The values that a choice offers: each with how many events have it, most frequent first. */
export function choices(
  told: readonly Told[],
  valuesOf: (one: Told) => readonly string[],
): readonly [string, number][] {
  const counts = new Map<string, number>()
  for (const one of told) for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
