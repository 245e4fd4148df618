import { createRequire } from 'node:module'
import { Readability } from '@mozilla/readability'
import type { MarkupKind, Metadata } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { type Block, blocksOf } from './html-blocks.ts'
import { type HtmlNode, metadataOf } from './html-metadata.ts'

/** A page's article as a text of our own making: one line a block, blank lines between. Offsets are of `original`. */
export interface Page {
  readonly original: string
  readonly markup: readonly { readonly span: Span; readonly kind: MarkupKind }[]
  readonly metadata: Metadata
}

/** Loaded with the first page that comes: a start without it is a tenth shorter. */
type Linkedom = typeof import('linkedom')
const linkedom = (): Linkedom => createRequire(import.meta.url)('linkedom')

/** Of elements and of their nesting: more than any article's page has. Finding the article among them would take minutes. */
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 150

/**
 * Finds the article in a page and walks its blocks. Navigation, forms, side boxes and links to other stories are left
 * out; captions and bylines are boilerplate. The title comes first, once. undefined where the page nests too deeply.
 */
export function readHtml(html: string): Page | undefined {
  try {
    const document = documentOf(html)
    const metadata = metadataOf(document)
    const heading = document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()
    const title = heading || metadata.title
    const blocks = withTitle(blocksOf(articleIn(document)), title)
    return { ...join(blocks), metadata: { ...metadata, ...(title ? { title } : {}) } }
  } catch (e) {
    if (e instanceof RangeError) return undefined // the stack is exhausted
    throw e
  }
}

/** The page as a tree; what has no root, a piece of a page or one cut off at once, is put into one. */
function documentOf(html: string): ReturnType<Linkedom['parseHTML']>['document'] {
  const { parseHTML } = linkedom()
  const { document } = parseHTML(html)
  if (document.documentElement?.localName === 'html') return document
  return parseHTML(`<html><head></head><body>${html}</body></html>`).document
}

/** Boxes that stand inside articles and are none of them, by a word in their class or id. */
const SIDE_BOXES =
  'newsletter signup sign-up subscribe related recommended promo share social cookie comment advert sponsor trending most-read'
    .split(' ')
    .map((word) => `[class*="${word}" i], [id*="${word}" i]`)
    .join(', ')
/** Of the page's text; what is larger is no box, whatever its class says. */
const BOX_SHARE = 0.25

function articleIn(document: ReturnType<Linkedom['parseHTML']>['document']): HtmlNode {
  const body: HtmlNode = document.body
  if (!isTame(body)) return body
  const most = (body.textContent?.length ?? 0) * BOX_SHARE
  for (const box of document.querySelectorAll(SIDE_BOXES)) if (box.textContent.length < most) box.remove()
  const found = new Readability<HtmlNode>(document.cloneNode(true), { serializer: (node: HtmlNode) => node }).parse()
  return found?.content ?? body
}

function isTame(body: HtmlNode): boolean {
  let level: readonly HtmlNode[] = [body]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (depth > MAX_DEPTH || count > MAX_ELEMENTS) return false
    level = level.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 1))
  }
  return true
}

function withTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  if (!title) return blocks
  return [{ text: title, kind: 'title' }, ...blocks.filter(({ text }) => text.trim() !== title)]
}

function join(blocks: readonly Block[]): Pick<Page, 'original' | 'markup'> {
  const markup: { span: Span; kind: MarkupKind }[] = []
  let original = ''
  for (const { text, kind } of blocks) {
    const start = original.length
    original += `${text}\n\n`
    if (kind) markup.push({ span: { start, end: start + text.length }, kind })
  }
  return { original, markup }
}
