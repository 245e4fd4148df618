import type { Dataset } from '../model/dataset.ts'
import type { Link } from '../model/links.ts'
import type { Decision } from '../review/decisions.ts'
import { changesSince } from './changes.ts'
import { type ReportArticle, type ReportData, reportArticle } from './data.ts'
import { htmlPage } from './html.ts'
import { lookAlikes } from './look-alikes.ts'

export interface ReportOptions {
  /** Older datasets, paired with the others by their article's id: the page then shows what changed. */
  readonly old?: readonly Dataset[]
  /** Decisions of the review files there are, by the article's id. */
  readonly decided?: ReadonlyMap<string, readonly Decision[]>
  /** What people have said about events that look the same. */
  readonly links?: readonly Link[]
}

/** One HTML page, complete in itself, to look at datasets and to review them. In the order of the datasets. */
export function report(datasets: readonly Dataset[], { old = [], links = [], decided }: ReportOptions = {}): string {
  const articles = datasets.map((dataset): ReportArticle => {
    const before = old.find(({ article }) => article.id === dataset.article.id)
    return {
      ...reportArticle(dataset, decided?.get(dataset.article.id)),
      ...(before ? changesSince(before, dataset) : {}),
    }
  })
  const data: ReportData = { articles, lookAlikes: lookAlikes(articles), links }
  return htmlPage(titleOf(articles), data)
}

function titleOf(articles: readonly ReportArticle[]): string {
  const [only] = articles
  if (only && articles.length === 1) return `${only.article.title ?? only.article.id} – annalist`
  return `${articles.length} articles – annalist`
}
