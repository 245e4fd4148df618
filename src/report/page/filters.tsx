import type { ReportArticle } from '../data.ts'
import { choices, type Filter, isChanged, NO_FILTER, STATUSES, statusOf } from './filter.ts'
import type { Marks } from './marks.ts'
import { namesOf, type Told, titleOf } from './names.ts'
import type { Actions } from './state.ts'

interface Props {
  readonly articles: readonly ReportArticle[]
  readonly all: readonly Told[]
  readonly shown: number
  readonly filter: Filter
  readonly marks: Marks
  readonly actions: Actions
}

/** How many names the actor choice offers. */
const MOST_ACTORS = 200

export function Filters({ articles, all, shown, filter, marks, actions: { narrow } }: Props) {
  const here = filter.article ? all.filter(({ article }) => article.article.id === filter.article) : all
  const parties = ({ event, article }: Told) => namesOf([...(event.actors ?? []), ...(event.recipients ?? [])], article)
  const active = Object.entries(filter).some(([name, value]) => name !== 'article' && value)
  return (
    <search>
      <details class="fold" open={matchMedia('(min-width: 60rem)').matches}>
        <summary>Filters</summary>
        <div class="filters">
          {articles.length > 1 && (
            <label>
              Article
              <select value={filter.article} onChange={({ currentTarget }) => narrow({ article: currentTarget.value })}>
                <option value="">all</option>
                {articles.map((article) => (
                  <option key={article.article.id} value={article.article.id}>
                    {titleOf(article)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            Search
            <input
              id="search"
              type="search"
              value={filter.search}
              placeholder="words, names, rules"
              onInput={({ currentTarget }) => narrow({ search: currentTarget.value })}
            />
          </label>
          <Choice
            name="Type"
            value={filter.type}
            options={choices(here, ({ event }) => [event.type])}
            set={(type) => narrow({ type })}
          />
          <Choice
            name="Actor"
            value={filter.actor}
            options={choices(here, parties).slice(0, MOST_ACTORS)}
            set={(actor) => narrow({ actor })}
          />
          <Choice
            name="Flag"
            value={filter.flag}
            options={choices(here, ({ event }) => event.flags ?? [])}
            set={(flag) => narrow({ flag })}
          />
          <Choice
            name="Modality"
            value={filter.modality}
            options={choices(here, ({ event }) => [event.modality])}
            set={(modality) => narrow({ modality })}
          />
          <Choice
            name="Review"
            value={filter.status}
            options={choices(here, (one) => [statusOf(one, marks)])}
            set={(status) => narrow({ status: STATUSES.find((known) => known === status) ?? '' })}
          />
          <label>
            From
            <input
              type="date"
              value={filter.from}
              onInput={({ currentTarget }) => narrow({ from: currentTarget.value })}
            />
          </label>
          <label>
            To
            <input type="date" value={filter.to} onInput={({ currentTarget }) => narrow({ to: currentTarget.value })} />
          </label>
          {all.some(isChanged) && (
            <label class="tick">
              <input
                type="checkbox"
                checked={filter.changed}
                onChange={({ currentTarget }) => narrow({ changed: currentTarget.checked })}
              />
              Changed only
            </label>
          )}
          <p class="count" role="status">
            {shown} of {here.length} events
          </p>
          {active && (
            <button type="button" onClick={() => narrow({ ...NO_FILTER, article: filter.article })}>
              Clear
            </button>
          )}
        </div>
      </details>
    </search>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly options: readonly (readonly [string, number])[]
  readonly set: (value: string) => void
}

function Choice({ name, value, options, set }: ChoiceProps) {
  if (options.length < 2 && !value) return null
  return (
    <label>
      {name}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value="">any</option>
        {options.map(([option, count]) => (
          <option key={option} value={option}>
            {option} ({count})
          </option>
        ))}
        {value && !options.some(([option]) => option === value) && <option value={value}>{value} (0)</option>}
      </select>
    </label>
  )
}
