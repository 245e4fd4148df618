import type { DatasetRole } from '../model/dataset.ts'
import type { ReportArticle, ReportEvent } from './data.ts'

/** Dates that leave more days open than this say too little to tell events apart by. */
const LONGEST_DAYS = 31
const DAY = 86_400_000

/**
 * Pairs of events of different articles that may be one: same type, dates that overlap and leave no more than a month
 * open, and an actor in common (the same entity or, where one is no entity, the same country and sectors). In the order
 * of the articles.
 */
export function lookAlikes(articles: readonly ReportArticle[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, { readonly article: number; readonly event: ReportEvent }[]>()
  const pairs = new Map<string, readonly [string, string]>()
  for (const [article, { events }] of articles.entries()) {
    for (const event of events) {
      if (!isDated(event)) continue
      for (const actor of actorKeys(event)) {
        const key = `${event.type} ${actor}`
        const others = seen.get(key) ?? []
        seen.set(key, others)
        for (const other of others)
          if (other.article !== article && overlap(other.event, event))
            pairs.set(`${other.event.key} ${event.key}`, [other.event.key, event.key])
        others.push({ article, event })
      }
    }
  }
  return [...pairs.values()]
}

function isDated({ first, last }: ReportEvent): boolean {
  return first !== undefined && last !== undefined && (Date.parse(last) - Date.parse(first)) / DAY < LONGEST_DAYS
}

const overlap = (a: ReportEvent, b: ReportEvent): boolean =>
  (a.first ?? '') <= (b.last ?? '') && (b.first ?? '') <= (a.last ?? '')

const actorKeys = ({ actors }: ReportEvent): ReadonlySet<string> => new Set((actors ?? []).flatMap(keysOf))

function keysOf({ entity, country, sectors }: DatasetRole): string[] {
  const code = country ? [`${country} ${(sectors ?? []).join(' ')}`] : []
  return entity ? [entity, ...code] : code
}
