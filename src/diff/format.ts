import { createColors } from 'picocolors'
import type { Cause, Change, Kind, What } from './change.ts'

/** By what changes are put together under one heading. */
export const GROUPINGS = ['article', 'rule', 'cause'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Presentation {
  readonly by: Grouping
  readonly colour: boolean
}

/** For programs. */
export const asJson = (changes: readonly Change[]): string =>
  `${JSON.stringify({ schema: 'annalist-diff/1', changes }, null, 2)}\n`

/** For a terminal: a heading and counts for each group, then a block of lines for each change. */
export function asText(changes: readonly Change[], { by, colour }: Presentation): string {
  const paint = createColors(colour)
  const paints: Readonly<Record<Kind, (text: string) => string>> = {
    added: paint.green,
    removed: paint.red,
    changed: paint.yellow,
    reworded: paint.cyan,
    moved: paint.cyan,
    merged: paint.magenta,
    split: paint.magenta,
  }
  const block = (change: Change): string => {
    const head = `${SIGNS[change.kind]} ${change.kind} ${change.what} ${name(change)}`
    const lines = [...valueLines(change), ...wordLines(change)].map((line) => `      ${line}`)
    return [`  ${paints[change.kind](head)}  ${paint.dim(`[${blame(change)}]`)}`, ...lines].join('\n')
  }
  return groups(changes, by)
    .map(({ title, list }) => `${paint.bold(title)}: ${counted(list)}\n${list.map(block).join('\n')}\n`)
    .join('\n')
}

/** For a pull request: a heading a group, a list item a change. */
export function asMarkdown(changes: readonly Change[], { by }: Pick<Presentation, 'by'>): string {
  const item = (change: Change): string => {
    const head = `- **${change.kind}** ${change.what} \`${name(change)}\` (${escaped(blame(change))})`
    const values = valueLines(change).map((line) => `  - ${escaped(line)}`)
    const words = wordLines(change).map((line) => `  - ${escaped(line)}`)
    return [head, ...values, ...words].join('\n')
  }
  return groups(changes, by)
    .map(({ title, list }) => `### ${escaped(title)}\n\n${counted(list)}\n\n${list.map(item).join('\n')}\n`)
    .join('\n')
}

const SIGNS: Readonly<Record<Kind, string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  reworded: '≈',
  moved: '→',
  merged: '⊃',
  split: '⊂',
}

function groups(changes: readonly Change[], by: Grouping): readonly { title: string; list: readonly Change[] }[] {
  const lists = new Map<string, Change[]>()
  for (const change of changes) {
    const title = TITLES[by](change)
    const list = lists.get(title)
    if (list) list.push(change)
    else lists.set(title, [change])
  }
  return [...lists].map(([title, list]) => ({ title, list }))
}

const TITLES: Readonly<Record<Grouping, (change: Change) => string>> = {
  article: ({ article }) => article,
  rule: ({ rules }) => (rules ? ruleNames(rules) : 'no rule'),
  cause: ({ cause }) => CAUSED[cause],
}

const CAUSED: Readonly<Record<Cause, string>> = {
  text: 'the text',
  rules: 'the rules',
  program: 'the program',
  review: 'review',
}

/** "3 events added, 1 event changed". */
function counted(changes: readonly Change[]): string {
  const counts = new Map<string, { what: What; kind: Kind; n: number }>()
  for (const { what, kind } of changes) {
    const key = `${what} ${kind}`
    counts.set(key, { what, kind, n: (counts.get(key)?.n ?? 0) + 1 })
  }
  return [...counts.values()].map(({ what, kind, n }) => `${n} ${n === 1 ? what : PLURALS[what]} ${kind}`).join(', ')
}

const PLURALS: Readonly<Record<What, string>> = {
  article: 'articles',
  paragraph: 'paragraphs',
  date: 'dates',
  entity: 'entities',
  event: 'events',
  quote: 'quotes',
}

/** What to call a change: the item's id, both where they differ. */
function name({ old, new: item }: Change): string {
  if (old && item && old.id !== item.id) return `${old.id} → ${item.id}`
  return item?.id ?? old?.id ?? ''
}

/** Who made it; of the rules, which. */
const blame = ({ cause, rules }: Change): string => (cause === 'rules' && rules ? `rules: ${ruleNames(rules)}` : cause)

function ruleNames({ from, to }: NonNullable<Change['rules']>): string {
  return from && to && from !== to ? `${from} → ${to}` : (to ?? from ?? 'no rule')
}

const valueLines = ({ fields }: Change): readonly string[] =>
  (fields ?? []).map(({ field, from, to }) => `${field}: ${shown(from)} → ${shown(to)}`)

/** The words that tell it, of both sides where they differ. */
function wordLines({ old, new: item }: Change): readonly string[] {
  const [was, is] = [old?.evidence?.text, item?.evidence?.text]
  if (was !== undefined && is !== undefined && was !== is) return [`was: ${excerpt(was)}`, `now: ${excerpt(is)}`]
  const text = is ?? was
  return text === undefined ? [] : [excerpt(text)]
}

const excerpt = (text: string): string => `“${text.length > 200 ? `${text.slice(0, 199)}…` : text}”`

function shown(value: unknown): string {
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const escaped = (text: string): string => text.replace(/[\\`*_<>[\]|#]/g, '\\$&')
