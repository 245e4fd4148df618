import type { Metadata } from '../../model/article.ts'
import { compact } from '../../model/compact.ts'
import { dayOf, metadataSchema } from './metadata.ts'

/** As much of the DOM as is needed here. */
export interface HtmlNode {
  /** 1 an element, 3 text. */
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
  readonly getAttribute?: (name: string) => string | null
}

interface HtmlDocument extends HtmlNode {
  readonly querySelector: (selector: string) => HtmlNode | null
  readonly querySelectorAll: (selector: string) => Iterable<HtmlNode>
}

/**
 * What a page says of its article: JSON-LD first, then meta elements, then microdata. What is malformed is passed over:
 * nobody can mend a downloaded page. Days are taken as written, whatever their time zone.
 */
export function metadataOf(document: HtmlDocument): Metadata {
  const linked = jsonLd(document)
  const contents = metaContents(document)
  const meta = (...names: readonly string[]) => names.map((name) => contents.get(name)).find(Boolean)
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute?.(name)?.trim() || undefined
  const author = meta('author', 'article:author', 'parsely-author', 'dc.creator')
  const published = day(
    linked.datePublished,
    meta(
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'parsely-pub-date',
      'date',
      'dc.date',
      'dcterms.created',
      'pubdate',
      'publish-date',
    ),
    attribute('time[itemprop="datePublished"], time[pubdate]', 'datetime'),
  )
  return compact<Metadata>({
    title: valid(
      'title',
      linked.headline ?? meta('og:title', 'twitter:title') ?? document.querySelector('title')?.textContent?.trim(),
    ),
    published,
    publishedBy: published === undefined ? undefined : 'metadata',
    modified: day(
      linked.dateModified,
      meta('article:modified_time', 'og:updated_time', 'dateModified', 'last-modified'),
    ),
    url: valid('url', attribute('link[rel="canonical"]', 'href') ?? meta('og:url')),
    authors: linked.authors ?? (author && !author.startsWith('http') ? [author] : undefined),
    publisher: valid('publisher', linked.publisher ?? meta('og:site_name')),
    language: valid('language', attribute('html', 'lang') ?? meta('og:locale')?.replace('_', '-') ?? linked.language),
  })
}

/** By name, property or itemprop; of several the first. One walk over the page: each costs time. */
function metaContents(document: HtmlDocument): ReadonlyMap<string, string> {
  const contents = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute?.('content')?.trim()
    for (const key of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute?.(key)
      if (name && content && !contents.has(name)) contents.set(name, content)
    }
  }
  return contents
}

/** The first that is a day. */
function day(...dates: readonly (string | undefined)[]): string | undefined {
  return dates.map((date) => date && dayOf(date.trim())).find(Boolean) || undefined
}

function valid(field: 'title' | 'url' | 'publisher' | 'language', value: string | undefined): string | undefined {
  return metadataSchema.shape[field].safeParse(value).data
}

interface Linked {
  readonly headline?: string | undefined
  readonly datePublished?: string | undefined
  readonly dateModified?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly publisher?: string | undefined
  readonly language?: string | undefined
}

/** The page's JSON-LD article, where it has one. */
function jsonLd(document: HtmlDocument): Linked {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''), 0)
    if (!article) continue
    const authors = list(article.author)
      .map(nameOf)
      .filter((name) => name !== undefined)
    return {
      headline: text(article.headline),
      datePublished: text(article.datePublished),
      dateModified: text(article.dateModified),
      authors: authors.length > 0 ? authors : undefined,
      publisher: nameOf(article.publisher),
      language: text(article.inLanguage),
    }
  }
  return {}
}

/** Looks through lists and "@graph" for something whose type ends in Article, Posting or Report. */
function findArticle(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (depth > 4) return undefined
  for (const item of list(value)) {
    if (!isRecord(item)) continue
    if (list(item['@type']).some((type) => /(?:Article|Posting|Report)$/.test(String(type)))) return item
    const inside = findArticle(item['@graph'] ?? item.mainEntity, depth + 1)
    if (inside) return inside
  }
  return undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, 1000) : undefined
const nameOf = (value: unknown): string | undefined => text(isRecord(value) ? value.name : value)

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
