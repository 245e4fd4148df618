import type { SyntaxNodeRef } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import { decodeHTML } from 'entities'
import type { MarkupKind } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { Piece } from './clean.ts'

/** How a Markdown text is to be read; all offsets are of that text. */
export interface Reading {
  readonly pieces: readonly Piece[]
  readonly markup: readonly { readonly span: Span; readonly kind: MarkupKind }[]
}

/** Blocks of HTML and code are read as the paragraphs that they look like. */
const markdownParser = parser.configure([GFM, { remove: ['HTMLBlock', 'IndentedCode', 'FencedCode'] }])

/** Never read: marks, tags, comments, link targets, images with their captions' stand-ins. */
const DROPPED = new Set(
  'HeaderMark QuoteMark ListMark TaskMarker EmphasisMark StrikethroughMark CodeMark HTMLTag Comment ProcessingInstruction HorizontalRule LinkReference Image'.split(
    ' ',
  ),
)
const BREAKING_TAG = /^<\/?(?:br|p|div|li|tr|h[1-6]|blockquote)\b/i
const BEFORE_TEXT = new Set(['HeaderMark', 'QuoteMark', 'ListMark', 'TaskMarker'])
const FLOWING = new Set(['Paragraph', 'SetextHeading1', 'SetextHeading2'])

/**
 * Leaves out what Markdown adds to a text: a paragraph becomes one line, its line ends spaces; list items, headings and
 * table rows are lines; cells stay parted by " | ". Text that nobody writes (see `isTame`) is read as it stands.
 */
export function readMarkdown(original: string): Reading {
  const text = original.replace(/\r\n/g, '\n ').replaceAll('\r', '\n') // as long as it was; the parser knows only "\n"
  if (!isTame(text)) return { pieces: [{ start: 0, end: text.length }], markup: [] }
  const edits: Piece[] = []
  const markup: { span: Span; kind: MarkupKind }[] = []
  markdownParser.parse(text).iterate({
    enter(node) {
      const kind = markupKind(node)
      if (kind) markup.push({ span: { start: node.from, end: node.to }, kind })
      const edit = editOf(node, text)
      if (edit) edits.push(edit)
      if (FLOWING.has(node.name)) edits.push(...lineEnds(text, node))
      return edit === undefined
    },
  })
  return { pieces: piecesBetween(edits, text.length), markup }
}

/** The parser is quadratic in the marks of one block and in the depth of nesting; no article comes near these limits. */
function isTame(text: string): boolean {
  if (/^[\s>*+\-\d.)]{200}/m.test(text)) return false
  return text.split(BLOCK_START).every((block) => (block.match(/[[\]<*_`]/g)?.length ?? 0) <= 2000)
}

/** A blank line, list item, heading or table row. */
const BLOCK_START = /\n(?=[ \t]*(?:\n|[-*+#|] |\d+[.)] ))/

function markupKind({ name, from, node }: SyntaxNodeRef): MarkupKind | undefined {
  if (/^(?:ATX|Setext)Heading/.test(name)) return from === node.parent?.firstChild?.from ? 'title' : 'heading'
  return name === 'Blockquote' ? 'quotation' : undefined
}

/** What is to be done with a node: dropped as a whole, or read as one character. */
function editOf(node: SyntaxNodeRef, text: string): Piece | undefined {
  const { name, from: start, to: end } = node
  if (name === 'HTMLTag' && BREAKING_TAG.test(text.slice(start, start + 20))) return { start, end, as: '\n' }
  if (DROPPED.has(name)) return { start, end: BEFORE_TEXT.has(name) ? skipBlanks(text, end) : end, ...GONE }
  if (name === 'LinkMark') return linkEdit(node)
  if (name === 'TableDelimiter') return isBetweenCells(node) ? undefined : { start, end, ...GONE }
  if (name === 'HardBreak') return { start, end, as: '\n' }
  if (name === 'Escape') return { start, end, as: text.charAt(end - 1) }
  if (name !== 'Entity') return undefined
  const as = decodeHTML(text.slice(start, end))
  return as.length === 1 ? { start, end, as } : undefined
}

/** Marks an edit that leaves nothing. */
const GONE = { as: '' } as const

/** The opening bracket, or all from the closing one. Brackets without a target are the author's own: "[sic]". */
function linkEdit({ from: start, to: end, node }: SyntaxNodeRef): Piece | undefined {
  const link = node.parent
  if (link?.name === 'Autolink') return { start, end, ...GONE }
  if (link?.name !== 'Link' || !(link.getChild('URL') || link.getChild('LinkLabel'))) return undefined
  return { start, end: start === link.from ? end : link.to, ...GONE }
}

function isBetweenCells({ from, to, node }: SyntaxNodeRef): boolean {
  const row = node.parent
  return row !== null && row.name !== 'Table' && from !== row.from && to !== row.to
}

function lineEnds(text: string, { from, to }: SyntaxNodeRef): Piece[] {
  const ends: Piece[] = []
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    ends.push({ start: at, end: skipBlanks(text, at + 1), as: ' ' })
  }
  return ends
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** What is left to read when the edits are made; of edits that overlap the first and longest counts. */
function piecesBetween(edits: readonly Piece[], length: number): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue
    if (edit.start > at) pieces.push({ start: at, end: edit.start })
    if (edit.as) pieces.push(edit)
    at = edit.end
  }
  if (at < length) pieces.push({ start: at, end: length })
  return pieces
}
