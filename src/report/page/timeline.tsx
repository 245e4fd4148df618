import { useState } from 'preact/hooks'
import { type Bin, chart, type Row } from './bins.ts'
import { namesOf, type Told, titleOf } from './names.ts'
import type { Actions } from './state.ts'
import { Wide } from './wide.tsx'

const ROWS = {
  type: { title: 'Type', of: ({ event }: Told) => [event.type] },
  actor: { title: 'Actor', of: ({ event, article }: Told) => namesOf(event.actors, article) },
  article: { title: 'Article', of: ({ article }: Told) => [titleOf(article)] },
} as const
type By = keyof typeof ROWS

/** How many rows show before the reader asks for all. */
const FIRST_ROWS = 20

/** Time across, types or actors down; each cell has as many events as its number says, and opens them. */
export function Timeline({ shown, actions }: { shown: readonly Told[]; actions: Actions }) {
  const [by, setBy] = useState<By>('type')
  const [whole, setWhole] = useState(false)
  const { unit, bins, rows } = chart(shown, ROWS[by].of)
  const most = Math.max(1, ...rows.flatMap(({ cells, vague }) => [...cells, vague].map(({ length }) => length)))
  const severalArticles = new Set(shown.map(({ article }) => article)).size > 1
  const open = (row: Row, bin?: Bin): void =>
    actions.narrow(
      { ...(by === 'article' ? {} : { [by]: row.name }), ...(bin ? { from: bin.first, to: bin.last } : {}) },
      'table',
    )
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">Events by {unit}</h2>
      <p class="bar">
        <label>
          Rows{' '}
          <select value={by} onChange={({ currentTarget: { value } }) => setBy(isBy(value) ? value : 'type')}>
            {Object.entries(ROWS).map(
              ([name, { title }]) =>
                (name !== 'article' || severalArticles) && (
                  <option key={name} value={name}>
                    {title}
                  </option>
                ),
            )}
          </select>
        </label>{' '}
        <span class="hint">A date at the top narrows to that time; a number opens its events.</span>
      </p>
      <Wide label="Chart">
        <table class="chart">
          <thead>
            <tr>
              <th scope="col">{ROWS[by].title}</th>
              {bins.map((bin) => (
                <th key={bin.first} scope="col" class="bin">
                  <button type="button" class="link" onClick={() => actions.narrow({ from: bin.first, to: bin.last })}>
                    {bin.label}
                  </button>
                </th>
              ))}
              <th scope="col">vaguer</th>
              <th scope="col">all</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, whole ? undefined : FIRST_ROWS).map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, i) => (
                  <Cell
                    key={bins[i]?.first}
                    events={cell}
                    most={most}
                    what={`${row.name}, ${bins[i]?.label}`}
                    open={() => open(row, bins[i])}
                  />
                ))}
                <Cell
                  events={row.vague}
                  most={most}
                  what={`${row.name}, not so exactly dated`}
                  open={() => open(row)}
                />
                <td class="number">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length > FIRST_ROWS && (
        <button type="button" onClick={() => setWhole(!whole)}>
          {whole ? `First ${FIRST_ROWS} rows` : `All ${rows.length} rows`}
        </button>
      )}
      {rows.length === 0 && <p>No event to show.</p>}
    </section>
  )
}

const isBy = (name: string): name is By => name in ROWS

interface CellProps {
  readonly events: readonly Told[]
  readonly most: number
  readonly what: string
  readonly open: () => void
}

function Cell({ events: { length }, most, what, open }: CellProps) {
  if (length === 0) return <td />
  return (
    <td>
      <button
        type="button"
        class="blob"
        style={{ '--share': Math.sqrt(length / most).toFixed(3) }}
        aria-label={`${length} ${length === 1 ? 'event' : 'events'}: ${what}`}
        title={what}
        onClick={open}
      >
        {length}
      </button>
    </td>
  )
}
