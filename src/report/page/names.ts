import type { DatasetRole } from '../../model/dataset.ts'
import type { ReportArticle, ReportEvent } from '../data.ts'

/** An event together with the article that tells it. */
export interface Told {
  readonly event: ReportEvent
  readonly article: ReportArticle
}

export const tellings = (articles: readonly ReportArticle[]): readonly Told[] =>
  articles.flatMap((article) => article.events.map((event) => ({ event, article })))

export const titleOf = ({ article }: ReportArticle): string => article.title ?? article.id

/** What to call who takes part: the entity's name, else the text's words. */
export function nameOf({ entity, text }: DatasetRole, { entities }: ReportArticle): string {
  return (entity && entities.find(({ id }) => id === entity)?.name) || text
}

/** "IRN GOV"; empty where nothing is known. */
export const codeOf = ({ country, sectors }: Pick<DatasetRole, 'country' | 'sectors'>): string =>
  [country, ...(sectors ?? [])].filter(Boolean).join(' ')

export const namesOf = (roles: readonly DatasetRole[] | undefined, article: ReportArticle): readonly string[] => [
  ...new Set((roles ?? []).map((role) => nameOf(role, article))),
]

/** "at least 3", "2 to 5", "up to 4", "7"; undefined where nothing is told. */
export function countOf(toll: { readonly min?: number; readonly max?: number } | undefined): string | undefined {
  if (toll?.min === undefined) return toll?.max === undefined ? undefined : `up to ${toll.max}`
  if (toll.max === undefined) return `at least ${toll.min}`
  return toll.min === toll.max ? String(toll.min) : `${toll.min} to ${toll.max}`
}

const DATE_BASES = {
  own: 'the clause says it',
  entry: 'from the heading of its entry',
  relative: 'worked out from another date',
  article: 'from the date of the article',
  none: 'not told',
  review: 'set by a reviewer',
} as const

/** How the date was come to. */
export const basisOf = ({ date }: ReportEvent): string => DATE_BASES[date.basis]

export const dateOf = ({ date }: ReportEvent): string => date.value ?? 'undated'

/** "heavy-weapons" → "heavy weapons". */
export const words = (code: string): string => code.replaceAll('-', ' ')
