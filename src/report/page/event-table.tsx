import { useState } from 'preact/hooks'
import { statusOf } from './filter.ts'
import type { Entered } from './marks.ts'
import { countOf, dateOf, namesOf, type Told, titleOf } from './names.ts'
import type { Actions } from './state.ts'
import { Wide } from './wide.tsx'

const SORTINGS = {
  date: { title: 'Date', key: ({ event }: Told) => event.first ?? event.last ?? '9999' },
  type: { title: 'Type', key: ({ event }: Told) => event.type },
  actors: { title: 'Actors', key: ({ event, article }: Told) => namesOf(event.actors, article).join() || '\uffff' },
  article: { title: 'Article', key: ({ article }: Told) => titleOf(article) },
} as const
export type Sorting = keyof typeof SORTINGS

/** By the key, where it is the same in the order given. */
export function sorted(shown: readonly Told[], sorting: Sorting): readonly Told[] {
  const keyed = shown.map((told) => ({ told, key: SORTINGS[sorting].key(told) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ told }) => told)
}

/** How many rows show at first, and how many more each time. */
const PAGE = 200

interface Props {
  readonly shown: readonly Told[]
  readonly selected: string | undefined
  readonly entered: Entered
  readonly actions: Actions
  readonly sorting: Sorting
  readonly setSorting: (sorting: Sorting) => void
}

export function EventTable({ shown, selected, entered, actions, sorting, setSorting }: Props) {
  const [pages, setPages] = useState(1)
  const at = shown.findIndex(({ event }) => event.key === selected)
  const rows = Math.max(pages * PAGE, at + 1)
  const heads = Object.entries(SORTINGS).map(([name, { title }]) => (
    <th key={name} scope="col" aria-sort={name === sorting ? 'ascending' : undefined}>
      <button type="button" class="link" onClick={() => isSorting(name) && setSorting(name)}>
        {title}
        {name === sorting && <span aria-hidden="true"> ↓</span>}
      </button>
    </th>
  ))
  return (
    <section aria-labelledby="events-title">
      <h2 id="events-title">Events</h2>
      <Wide label="Table of events">
        <table class="events">
          <thead>
            <tr>
              {heads.slice(0, 3)}
              <th scope="col">Recipients</th>
              <th scope="col">Places</th>
              <th scope="col">Killed</th>
              <th scope="col">Words</th>
              <th scope="col">Flags</th>
              <th scope="col">Review</th>
              {heads[3]}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, rows).map((told) => (
              <EventRow
                key={told.event.key}
                told={told}
                selected={told.event.key === selected}
                entered={entered}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      </Wide>
      {shown.length > rows && (
        <button type="button" onClick={() => setPages(pages + 1)}>
          {Math.min(PAGE, shown.length - rows)} more of {shown.length}
        </button>
      )}
      {shown.length === 0 && <p>No event to show.</p>}
    </section>
  )
}

const isSorting = (name: string): name is Sorting => name in SORTINGS

function EventRow({
  told,
  selected,
  entered,
  actions,
}: Pick<Props, 'entered' | 'actions'> & { told: Told; selected: boolean }) {
  const { event, article } = told
  return (
    <tr id={`card ${event.key}`} class={selected ? 'selected' : ''} aria-current={selected || undefined}>
      <td class="nowrap">{dateOf(event)}</td>
      <th scope="row">
        <button type="button" class="link" onClick={() => actions.select(event.key, 'read')}>
          {event.type}
        </button>
        {event.modality !== 'actual' && <span class="badge">{event.modality}</span>}
      </th>
      <td>{namesOf(event.actors, article).join(', ')}</td>
      <td>{namesOf(event.recipients, article).join(', ')}</td>
      <td>{(event.locations ?? []).map(({ text }) => text).join(', ')}</td>
      <td class="number">{countOf(event.casualties?.killed)}</td>
      <td class="quoted">{event.evidence.text}</td>
      <td>{(event.flags ?? []).join(', ')}</td>
      <td>{statusOf(told, entered.marks)}</td>
      <td>{titleOf(article)}</td>
    </tr>
  )
}
