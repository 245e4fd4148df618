import { useState } from 'preact/hooks'
import { dyads, type Naming, QUADS } from './dyads.ts'
import { type Told, words } from './names.ts'
import type { Actions } from './state.ts'
import { Wide } from './wide.tsx'

/** How many rows show before the reader asks for all. */
const FIRST_ROWS = 100

export function DyadTable({ shown, actions }: { shown: readonly Told[]; actions: Actions }) {
  const [by, setBy] = useState<Naming>('name')
  const [whole, setWhole] = useState(false)
  const rows = dyads(shown, by)
  return (
    <section aria-labelledby="dyads-title">
      <h2 id="dyads-title">Who to whom</h2>
      <p class="bar">
        <label>
          Call them by{' '}
          <select value={by} onChange={({ currentTarget }) => setBy(currentTarget.value === 'code' ? 'code' : 'name')}>
            <option value="name">name</option>
            <option value="code">country and sector</option>
          </select>
        </label>
      </p>
      <Wide label="Pairs">
        <table>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">Recipient</th>
              <th scope="col" class="number">
                Events
              </th>
              {QUADS.map((quad) => (
                <th key={quad} scope="col" class="number">
                  {words(quad)}
                </th>
              ))}
              <th scope="col" class="number">
                Mean score
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, whole ? undefined : FIRST_ROWS).map(({ actor, recipient, events, quads, scale }) => (
              <tr key={`${actor}\n${recipient}`}>
                <th scope="row">
                  {by === 'name' ? (
                    <button type="button" class="link" onClick={() => actions.narrow({ actor }, 'table')}>
                      {actor}
                    </button>
                  ) : (
                    actor
                  )}
                </th>
                <td>{recipient}</td>
                <td class="number">{events.length}</td>
                {QUADS.map((quad) => (
                  <td key={quad} class="number">
                    {quads[quad] || ''}
                  </td>
                ))}
                <td class="number">{scale?.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length > FIRST_ROWS && !whole && (
        <button type="button" onClick={() => setWhole(true)}>
          All {rows.length} pairs
        </button>
      )}
      {rows.length === 0 && <p>No event has both an actor and a recipient.</p>}
    </section>
  )
}
