import type { MarkupKind } from '../../model/article.ts'
import type { HtmlNode } from './html-metadata.ts'

/** One line of a page's article. */
export interface Block {
  readonly text: string
  readonly kind?: MarkupKind
}

const elements = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const LEFT_OUT = elements(
  'script style noscript template svg math iframe object form button input select textarea nav aside footer dialog menu audio video canvas head title',
)
const INLINE = elements(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr img',
)
const KINDS: ReadonlyMap<string, MarkupKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['blockquote', 'quotation'],
  ['figcaption', 'boilerplate'],
])
const CELL = elements('td th')

/** The lines of what stands below a node, in order: every block its own, table rows with " | " between their cells. */
export function blocksOf(root: HtmlNode): readonly Block[] {
  const blocks: Block[] = []
  let line = ''
  const flush = (kind: MarkupKind | undefined) => {
    // No-break spaces and the like stay: they are the article's.
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '')
    line = ''
    if (text !== '') blocks.push({ text, ...(kind ? { kind } : {}) })
  }
  const walk = (node: HtmlNode, kind: MarkupKind | undefined): void => {
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (node.nodeType !== 1 && node !== root) return
    const name = node.localName ?? ''
    if (LEFT_OUT.has(name) || node.getAttribute?.('aria-hidden') === 'true') return
    if (name === 'br' || name === 'hr') flush(kind)
    if (INLINE.has(name)) walkAll(node, kind)
    else block(node, name, kind)
  }
  const block = (node: HtmlNode, name: string, around: MarkupKind | undefined): void => {
    const kind = KINDS.get(name) ?? around
    flush(around)
    if (name === 'table' && isData(node)) rows(node, kind)
    else walkAll(node, kind)
    flush(kind)
  }
  const walkAll = (node: HtmlNode, kind: MarkupKind | undefined): void => {
    for (const child of node.childNodes) walk(child, kind)
  }
  const rows = (table: HtmlNode, kind: MarkupKind | undefined): void => {
    let spanning: { text: string; left: number } | undefined
    for (const row of descendants(table, 'tr')) {
      const cells = [...row.childNodes].filter((cell) => CELL.has(cell.localName ?? ''))
      const texts = cells.map((cell) =>
        blocksOf(cell)
          .map(({ text }) => text)
          .join(' '),
      )
      // A date that stands for several rows is said in each.
      if (spanning && spanning.left > 0) {
        texts.unshift(spanning.text)
        spanning.left--
      } else spanning = { text: texts[0] ?? '', left: Number(cells[0]?.getAttribute?.('rowspan') ?? 1) - 1 }
      line = texts.filter((text) => text !== '').join(' | ')
      flush(cells.every((cell) => cell.localName === 'th') ? 'heading' : kind)
    }
  }
  walk(root, undefined)
  flush(undefined)
  return blocks
}

/** Rows of words, not a grid to lay out a page with. */
function isData(table: HtmlNode): boolean {
  if (table.getAttribute?.('role') === 'presentation') return false
  return descendants(table, 'table').length === 0 && descendants(table, 'h1', 'h2', 'h3', 'article').length === 0
}

function descendants(node: HtmlNode, ...names: readonly string[]): readonly HtmlNode[] {
  return [...node.childNodes].flatMap((child) => [
    ...(names.includes(child.localName ?? '') ? [child] : []),
    ...descendants(child, ...names),
  ])
}
