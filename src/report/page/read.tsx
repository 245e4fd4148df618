import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ReportArticle } from '../data.ts'
import { articleMarks, roleMarks } from './article-marks.ts'
import { Card } from './card.tsx'
import { goneIn, goneParagraphs, paragraphChanges } from './change-places.ts'
import { ChangeNotes, GoneEvent, GoneParagraph, ParagraphChange } from './changes.tsx'
import type { Entered } from './marks.ts'
import { dateOf, type Told, titleOf } from './names.ts'
import { Paragraph } from './paragraph.tsx'
import type { Mark } from './pieces.ts'
import type { Actions } from './state.ts'

const LAYERS = ['dates', 'entities', 'quotes', 'events'] as const
type Layer = (typeof LAYERS)[number]
const LAYER_OF = { date: 'dates', entity: 'entities', quote: 'quotes', event: 'events', role: 'events' } as const

interface Props {
  readonly article: ReportArticle
  readonly shown: readonly Told[]
  readonly selected: string | undefined
  readonly entered: Entered
  readonly actions: Actions
}

/** The article, each paragraph with the cards of the events that it tells beside it. */
export function Read({ article, shown, selected, entered, actions }: Props) {
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set(LAYERS))
  const [silent, setSilent] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  useClicksOnWords(text, actions)

  const marks = useMemo(() => articleMarks(article), [article])
  const chosen = article.events.find(({ key }) => key === selected)
  const roles = useMemo(() => chosen && roleMarks(chosen, article), [chosen, article])
  const cards = useMemo(() => Map.groupBy(shown, ({ event }) => event.evidence.paragraph), [shown])
  const telling = useMemo(() => new Set(article.events.map(({ evidence }) => evidence.paragraph)), [article])
  const visible = useMemo(() => new Set(shown.map(({ event }) => event.key)), [shown])
  const changes = useMemo(() => paragraphChanges(article), [article])
  const show = ({ kind, event }: Mark): boolean =>
    layers.has(LAYER_OF[kind]) && (event === undefined || visible.has(event))

  const gone = goneParagraphs(article)
  return (
    <section aria-labelledby="read-title">
      <h2 id="read-title" class="unseen">
        {titleOf(article)}
      </h2>
      <Facts article={article} />
      <fieldset class="bar">
        <legend>Show</legend>
        {LAYERS.map((layer) => (
          <label key={layer} class="tick">
            <input
              type="checkbox"
              checked={layers.has(layer)}
              onChange={() => setLayers(layers.symmetricDifference(new Set([layer])))}
            />
            {layer}
          </label>
        ))}
        <label class="tick">
          <input type="checkbox" checked={silent} onChange={() => setSilent(!silent)} />
          only paragraphs without events
        </label>
      </fieldset>
      <ChangeNotes article={article} />
      <div ref={text} class="article">
        {gone(undefined).map(({ paragraph }) => (
          <GoneParagraph key={paragraph.id} article={article} paragraph={paragraph} />
        ))}
        {article.paragraphs.map((paragraph) => {
          const all = [...(marks.get(paragraph.id) ?? []), ...(roles?.get(paragraph.id) ?? [])].filter(show)
          const told = cards.get(paragraph.id) ?? []
          const past = goneIn(article, paragraph.id)
          return (
            <>
              {(!silent || !telling.has(paragraph.id)) && (
                <div key={paragraph.id} class="row">
                  <div class="words">
                    <p class="where">
                      {paragraph.role}
                      {paragraph.date && <> · {paragraph.date}</>}
                      <ParagraphChange change={changes.get(paragraph.id)} />
                    </p>
                    <Paragraph paragraph={paragraph} marks={all} selected={selected} actions={actions} />
                  </div>
                  {told.length + past.length > 0 && (
                    <ul class="cards">
                      {told.map((one) => (
                        <Card
                          key={one.event.key}
                          told={one}
                          open={one.event.key === selected}
                          entered={entered}
                          actions={actions}
                        />
                      ))}
                      {past.map((event) => (
                        <GoneEvent key={event.id} event={event} />
                      ))}
                    </ul>
                  )}
                </div>
              )}
              {gone(paragraph.id).map((was) => (
                <GoneParagraph key={was.paragraph.id} article={article} paragraph={was.paragraph} />
              ))}
            </>
          )
        })}
      </div>
    </section>
  )
}

/** A click on words that tell an event selects it; the numbers before them do the same for the keyboard. */
function useClicksOnWords(text: { readonly current: HTMLElement | null }, actions: Actions): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const select = ({ target }: MouseEvent): void => {
      const words = target instanceof Element ? target.closest('.m[data-event]') : null
      if (words instanceof HTMLElement && getSelection()?.isCollapsed)
        latest.current.select(words.dataset.event, 'read')
    }
    const element = text.current
    element?.addEventListener('click', select)
    return () => element?.removeEventListener('click', select)
  }, [text])
}

function Facts({ article: { article, events } }: Pick<Props, 'article'>) {
  const { published, publisher, authors, url, source } = article
  const facts = [
    publisher,
    authors?.join(', '),
    published?.value && `${published.value} (${published.basis})`,
    source.file,
  ]
  const days = events
    .map(dateOf)
    .filter((date) => date !== 'undated')
    .sort()
  return (
    <p class="facts">
      {facts.filter(Boolean).join(' · ')}
      {days.length > 0 && ` · events from ${days[0]} to ${days.at(-1)}`}
      {url && <span class="url"> · {url}</span>}
    </p>
  )
}
