import { isAbout, type Link } from '../../model/links.ts'
import type { ReportData } from '../data.ts'
import { Details, Summary } from './card.tsx'
import type { Entered } from './marks.ts'
import { type Told, titleOf } from './names.ts'
import type { Actions } from './state.ts'

interface Props {
  readonly data: ReportData
  readonly all: readonly Told[]
  readonly entered: Entered
  readonly actions: Actions
}

/** Events of different articles that look the same, side by side, for a person to say whether they are. */
export function Pairs({ data: { lookAlikes }, all, entered, actions }: Props) {
  const byKey = new Map(all.map((told) => [told.event.key, told]))
  return (
    <section aria-labelledby="pairs-title">
      <h2 id="pairs-title">Events that look the same</h2>
      <p class="hint">Same type, date and actor in two articles. What you say goes into links.yaml (Review).</p>
      <ol class="pairs">
        {lookAlikes.map((pair) => {
          const told = pair.flatMap((key) => byKey.get(key) ?? [])
          const link = entered.links.find((one) => isAbout(one, pair))
          return (
            <li key={pair.join(' ')} class="pair">
              {told.map((one) => (
                <PairSide key={one.event.key} told={one} actions={actions} />
              ))}
              <PairDecision pair={pair} link={link} by={entered.by} actions={actions} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function PairSide({ told, actions }: { told: Told; actions: Actions }) {
  const { event, article } = told
  return (
    <div class={`card open ${event.quad ?? ''}`}>
      <h3>
        <button type="button" onClick={() => actions.select(event.key, 'read')}>
          {event.type} <span class="modes">{titleOf(article)}</span>
        </button>
      </h3>
      <Summary told={told} />
      <div class="body">
        <Details event={event} article={article} />
      </div>
    </div>
  )
}

const ANSWERS = [
  [true, '= Same event'],
  [false, '≠ Different'],
] as const

interface DecisionProps {
  readonly pair: readonly [string, string]
  readonly link: Link | undefined
  readonly by: string
  readonly actions: Actions
}

function PairDecision({ pair: [a, b], link, by, actions }: DecisionProps) {
  return (
    <fieldset class="decide">
      <legend class="unseen">Are they one event?</legend>
      {ANSWERS.map(([same, title]) => (
        <button
          key={title}
          type="button"
          aria-pressed={link?.same === same}
          onClick={() => actions.link({ ...link, events: [a, b], same, ...(by ? { by } : {}) })}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}
