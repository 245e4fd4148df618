import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isAbout } from '../../model/links.ts'
import type { ReportData } from '../data.ts'
import { ArticleList } from './article-list.tsx'
import { DyadTable } from './dyad-table.tsx'
import { EventTable, type Sorting, sorted } from './event-table.tsx'
import { type Filter, NO_FILTER, pass } from './filter.ts'
import { Filters } from './filters.tsx'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.ts'
import { tellings } from './names.ts'
import { Pairs } from './pairs.tsx'
import { Read } from './read.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { type Actions, useEntered, type View } from './state.ts'
import { Timeline } from './timeline.tsx'

export function App({ data }: { data: ReportData }) {
  const { articles } = data
  const [view, setView] = useState<View>('read')
  const [filter, setFilter] = useState<Filter>({
    ...NO_FILTER,
    article: (articles.length === 1 && articles[0]?.article.id) || '',
  })
  const [selected, setSelected] = useState<string | undefined>(() => decodeURIComponent(location.hash.slice(1)))
  const [sorting, setSorting] = useState<Sorting>('date')
  const [entered, enter] = useEntered(data)
  const help = useRef<HTMLDialogElement>(null)

  const all = useMemo(() => tellings(articles), [articles])
  const shown = useMemo(() => pass(all, filter, entered.marks), [all, filter, entered.marks])
  const inOrder = useMemo(() => (view === 'table' ? sorted(shown, sorting) : shown), [view, shown, sorting])
  const current = all.find(({ event }) => event.key === selected)
  const article = articles.find((one) => one.article.id === filter.article)

  const actions: Actions = {
    select: (key, to) => {
      setSelected(key)
      if (to) setView(to)
      const told = all.find(({ event }) => event.key === key)
      if (to === 'read' && told) setFilter((old) => ({ ...old, article: told.article.article.id }))
      history.replaceState(null, '', key ? `#${encodeURIComponent(key)}` : location.pathname + location.search)
    },
    narrow: (change, to) => {
      setFilter((old) => ({ ...old, ...change }))
      if (to) setView(to)
    },
    mark: (key, change) => enter({ marks: { ...entered.marks, [key]: { ...entered.marks[key], ...change } } }),
    link: (link) => enter({ links: [...entered.links.filter((old) => !isAbout(old, link.events)), link] }),
  }

  const step = (by: 1 | -1): void => {
    const at = inOrder.findIndex(({ event }) => event.key === selected)
    const next = at < 0 ? inOrder.at(by === 1 ? 0 : -1) : inOrder[at + by]
    if (next) actions.select(next.event.key, view === 'read' ? 'read' : undefined)
  }
  const decide = (decision: 'confirm' | 'reject'): void => {
    if (current) actions.mark(current.event.key, toggled(entered.marks[current.event.key]?.decision, decision))
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    c: () => decide('confirm'),
    r: () => decide('reject'),
    n: () => document.getElementById(`note ${selected}`)?.focus(),
    '/': focusSearch,
    Esc: () => actions.select(undefined),
    '?': () => help.current?.showModal(),
  })

  // An address that names an event opens its article, once.
  useEffect(() => {
    if (current) actions.select(current.event.key, 'read')
  }, [])
  useEffect(() => {
    document.getElementById(`card ${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected, view])

  const shared = { shown: inOrder, selected: current?.event.key, entered, actions }
  return (
    <>
      <Header data={data} view={view} setView={setView} help={() => help.current?.showModal()} />
      {view !== 'pairs' && view !== 'review' && (
        <Filters
          articles={articles}
          all={all}
          shown={shown.length}
          filter={filter}
          marks={entered.marks}
          actions={actions}
        />
      )}
      <main id="main" tabIndex={-1}>
        {view === 'read' && article && <Read key={article.article.id} article={article} {...shared} />}
        {view === 'read' && !article && <ArticleList articles={articles} marks={entered.marks} actions={actions} />}
        {view === 'timeline' && <Timeline shown={shown} actions={actions} />}
        {view === 'dyads' && <DyadTable shown={shown} actions={actions} />}
        {view === 'table' && <EventTable {...shared} sorting={sorting} setSorting={setSorting} />}
        {view === 'pairs' && <Pairs data={data} all={all} entered={entered} actions={actions} />}
        {view === 'review' && <ReviewPanel data={data} entered={entered} enter={enter} />}
      </main>
      <Help ref={help} />
    </>
  )
}

/** The mark after a decision is made, or made again, which takes it back. */
const toggled = (old: string | undefined, decision: 'confirm' | 'reject') =>
  old === decision ? { decision: undefined } : { decision }

function focusSearch(): void {
  const search = document.getElementById('search')
  search?.closest('details')?.setAttribute('open', '')
  search?.focus()
}
