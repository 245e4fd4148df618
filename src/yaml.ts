import { Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'

/** Where something stands in a file; both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface ParsedYaml {
  /** undefined where the text is no YAML. */
  readonly value: unknown
  readonly errors: readonly { readonly message: string; readonly place: Place }[]
  /** Where the value at `path` stands, or where its nearest ancestor does; `key` for the key itself. */
  readonly locate: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
}

/** Reads one YAML 1.2 document. Aliases are refused: they make small files huge. */
export function parseYaml(text: string): ParsedYaml {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const errors = document.errors.map((e) => ({ message: e.message, place: place(e.pos[0]) }))
  const locate: ParsedYaml['locate'] = (path, what = 'value') => place(offsetOf(document, path, what))
  if (errors.length > 0) return { value: undefined, errors, locate }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), errors, locate }
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e)
    return { value: undefined, errors: [{ message, place: { line: 1, column: 1 } }], locate }
  }
}

/** The same of a text that is known to be sound and to say `value`: it is read only to find a place. */
export function knownYaml(text: string, value: unknown): ParsedYaml {
  let parsed: ParsedYaml | undefined
  return {
    value,
    errors: [],
    locate: (...asked) => {
      parsed ??= parseYaml(text)
      return parsed.locate(...asked)
    },
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = what === 'key' ? keyNode(document, path.slice(0, depth)) : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyNode(document: Document, path: readonly PropertyKey[]): unknown {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  return parent.items.find((pair) => isNode(pair.key) && String(pair.key) === String(path.at(-1)))?.key
}

/** Maps with all of these keys are written on one line: spans, and small things that read better so. */
const ONE_LINE = [
  ['paragraph', 'start', 'end'],
  ['type', 'value'],
  ['annalist', 'rules'],
  ['value', 'basis'],
  ['type', 'event'],
]

/**
 * Writes data as YAML for people and for YAML 1.1 readers alike: no anchors, no folded lines, spans on one line, and
 * whatever 1.1 would take for a date, a number or a truth value in quotes.
 */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
  visit(document, {
    Map: (_, map) => {
      if (ONE_LINE.some((keys) => keys.every((key) => map.has(key)))) map.flow = true
    },
    Seq: (_, sequence) => {
      if (sequence.items.every((item) => isScalar(item))) sequence.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** The text of a YAML file with items added to the end of one of its lists; all else stands as it was, comments too. */
export function appendItems(text: string, list: string, items: readonly unknown[]): string {
  const document = parseDocument(text)
  const sequence = document.get(list, true)
  // `list: []` is how an empty one is written; with items in it, one a line reads better.
  if (isSeq(sequence)) sequence.flow = false
  for (const item of items) document.addIn([list], document.createNode(item, { aliasDuplicateObjects: false }))
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
