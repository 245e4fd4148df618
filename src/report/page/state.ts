import { useLayoutEffect, useState } from 'preact/hooks'
import type { Link } from '../../model/links.ts'
import type { ReportData } from '../data.ts'
import type { Filter } from './filter.ts'
import type { Entered, Mark } from './marks.ts'

export const VIEWS = {
  read: 'Read',
  timeline: 'Timeline',
  dyads: 'Who to whom',
  table: 'Events',
  pairs: 'Look-alikes',
  review: 'Review',
} as const
export type View = keyof typeof VIEWS

/** What parts of the page may ask for. */
export interface Actions {
  /** Selects an event; with a view also goes there. */
  readonly select: (key: string | undefined, view?: View) => void
  readonly narrow: (change: Partial<Filter>, view?: View) => void
  readonly mark: (key: string, change: Mark) => void
  readonly link: (link: Link) => void
}

/** Entered so far, and a setter. Kept under the articles' digests, so that another version of a text starts afresh. */
export function useEntered(data: ReportData): [Entered, (change: Partial<Entered>) => void] {
  const name = `annalist ${data.articles.map(({ article }) => `${article.id} ${article.source.sha256}`).join(' ')}`
  const [entered, setEntered] = useState<Entered>(() => ({ by: '', marks: {}, links: data.links, ...stored(name) }))
  // At once: what was typed last has to outlive a reload right after it.
  useLayoutEffect(() => store(name, entered), [name, entered])
  return [entered, (change) => setEntered((old) => ({ ...old, ...change }))]
}

/** A browser may refuse storage to a page from a file: then nothing outlives a reload. */
export function stored(name: string): object {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}')
  } catch {
    return {}
  }
}

export function store(name: string, value: object): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // The download is what counts.
  }
}

/** Hands a file to the reader. */
export function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
