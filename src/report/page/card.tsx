import type { ComponentChildren } from 'preact'
import type { DatasetRole } from '../../model/dataset.ts'
import type { ReportArticle, ReportEvent } from '../data.ts'
import { EventChange } from './changes.tsx'
import { statusOf } from './filter.ts'
import type { Entered, Mark } from './marks.ts'
import { basisOf, codeOf, countOf, dateOf, nameOf, namesOf, type Told, words } from './names.ts'
import type { Actions } from './state.ts'

interface Props {
  readonly told: Told
  readonly open: boolean
  readonly entered: Entered
  readonly actions: Actions
}

/** An event: in short, and in full where it is selected or printed. */
export function Card({ told, open, entered, actions }: Props) {
  const { event, article } = told
  return (
    <li id={`card ${event.key}`} class={`card ${event.quad ?? ''} ${open ? 'open' : ''}`}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => actions.select(open ? undefined : event.key)}>
          <span class="number">{event.number}</span> {event.type}
          {event.modes && <span class="modes"> {event.modes.map(words).join(', ')}</span>}
        </button>
      </h3>
      <Summary told={told} />
      <Badges told={told} status={statusOf(told, entered.marks)} />
      <div class="body">
        <Details event={event} article={article} />
        <EventChange event={event} article={article} />
        <Decide event={event} mark={entered.marks[event.key] ?? {}} actions={actions} />
      </div>
    </li>
  )
}

/** When, who to whom, and where. */
export function Summary({ told: { event, article } }: Pick<Props, 'told'>) {
  const recipients = namesOf(event.recipients, article).join(', ')
  const places = namesOf(event.locations, article).join(', ')
  return (
    <>
      <p class="who">
        {namesOf(event.actors, article).join(', ') || <em>no actor</em>}
        {recipients && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span class="unseen"> to </span> {recipients}
          </>
        )}
      </p>
      <p class="when">
        {dateOf(event)}
        {places && ` · ${places}`}
      </p>
    </>
  )
}

function Badges({ told: { event }, status }: Pick<Props, 'told'> & { status: string }) {
  const badges = [
    event.modality === 'actual' ? '' : event.modality,
    ...(event.flags ?? []),
    status === 'unreviewed' ? '' : status,
  ]
  if (!badges.some(Boolean)) return null
  return (
    <p class="badges">
      {badges.filter(Boolean).map((badge) => (
        <span key={badge} class={`badge ${badge}`}>
          {words(badge)}
        </span>
      ))}
    </p>
  )
}

export function Details({ event, article }: { event: ReportEvent; article: ReportArticle }) {
  const { killed, wounded } = event.casualties ?? {}
  const ref = article.dates.find(({ id }) => id === event.date.ref)
  return (
    <dl>
      <Row name="Evidence" style="evidence">
        <q>{event.evidence.text}</q>
      </Row>
      <Row name="Date">
        {dateOf(event)}: {basisOf(event)}
        {ref && (
          <>
            {' '}
            (“{ref.span.text}”{ref.basis && `, ${words(ref.basis)}`})
          </>
        )}
      </Row>
      <Row name="Actors">{event.actors && <Roles roles={event.actors} article={article} />}</Row>
      <Row name="Recipients">{event.recipients && <Roles roles={event.recipients} article={article} />}</Row>
      <Row name="Places">
        {event.locations
          ?.map(
            ({ text, country, basis }) =>
              `${text}${country ? ` [${country}]` : ''}${basis === 'inherited' ? ' (from the context)' : ''}`,
          )
          .join('; ')}
      </Row>
      <Row name="Killed">{countOf(killed)}</Row>
      <Row name="Wounded">{countOf(wounded)}</Row>
      <Row name="Weapons">{event.weapons?.map(({ text }) => text).join(', ')}</Row>
      <Row name="Reported by">{event.attribution?.text}</Row>
      <Row name="Class">
        {[
          event.quad && words(event.quad),
          event.scale !== undefined && `score ${event.scale}`,
          ...(event.contexts ?? []),
        ]
          .filter(Boolean)
          .join(', ')}
      </Row>
      <Row name="Modality">{event.modality}</Row>
      <Row name="Told again">{event.mentions?.map(({ text }) => `“${text}”`).join(' ')}</Row>
      <Row name="Relations">
        {event.relations?.map(({ type, event: other }) => `${words(type)} ${other}`).join('; ')}
      </Row>
      <Row name="Rule">
        <code>{event.rule}</code>
      </Row>
      <Row name="Id">
        <code>{event.id}</code>
      </Row>
      <Row name="Reviewed">
        {event.review &&
          [event.review.status, event.review.fields?.join(', '), event.review.by, event.review.note]
            .filter(Boolean)
            .join(' · ')}
      </Row>
    </dl>
  )
}

function Row({ name, style, children }: { name: string; style?: string; children?: ComponentChildren }) {
  if (children === undefined || children === '' || children === null) return null
  return (
    <div class={style}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Roles({ roles, article }: { roles: readonly DatasetRole[]; article: ReportArticle }) {
  return (
    <ul>
      {roles.map((role) => {
        const name = nameOf(role, article)
        return (
          <li key={`${role.span.paragraph} ${role.span.start}`}>
            {name} {codeOf(role) && <code>{codeOf(role)}</code>}
            {name !== role.text && <> “{role.text}”</>}
            {role.implied && ' (implied)'}
          </li>
        )
      })}
    </ul>
  )
}

const DECISIONS = [
  ['confirm', '✓ Confirm'],
  ['reject', '✗ Reject'],
] as const

function Decide({ event: { key }, mark, actions }: { event: ReportEvent; mark: Mark; actions: Actions }) {
  return (
    <div class="decide">
      {DECISIONS.map(([decision, title]) => (
        <button
          key={decision}
          type="button"
          aria-pressed={mark.decision === decision}
          onClick={() => actions.mark(key, { decision: mark.decision === decision ? undefined : decision })}
        >
          {title}
        </button>
      ))}
      <label>
        Note{' '}
        <input
          id={`note ${key}`}
          value={mark.note ?? ''}
          onInput={({ currentTarget }) => actions.mark(key, { note: currentTarget.value })}
        />
      </label>
    </div>
  )
}
