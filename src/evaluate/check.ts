import type { Diagnostic } from '../model/diagnostic.ts'
import { faultAt, nearestName, type RuleSource } from '../rules/source.ts'
import { locate, occurrences, type Quoted } from './align.ts'
import type { Gold } from './gold.ts'

type Path = readonly PropertyKey[]

/** What a gold file says that its article or itself does not bear out: words that are not there, ids of nothing. */
export function checkGold(gold: Gold, lines: readonly string[], source: RuleSource): readonly Diagnostic[] {
  const report = (path: Path, message: string, mend?: string) =>
    faultAt(source, path, { code: 'gold-reference', message, ...(mend ? { mend } : {}) })
  return [
    ...quotedIn(gold).flatMap(({ path, quoted }) => {
      const fault = faultOfQuote(quoted, lines)
      return fault ? [report(path, fault)] : []
    }),
    ...repeated(gold.entities ?? []).map((i) => report(['entities', i, 'id'], 'the id of two entities')),
    ...repeated(gold.events ?? []).map((i) => report(['events', i, 'id'], 'the id of two events')),
    ...references(gold).flatMap(({ path, id, ids }) =>
      ids.includes(id) ? [] : [report(path, `"${id}" is not in this file`, nearestName(id, ids))],
    ),
  ]
}

function quotedIn(gold: Gold): readonly { path: Path; quoted: Quoted }[] {
  const of = (list: readonly Quoted[] | undefined, ...path: Path) =>
    (list ?? []).map((quoted, i) => ({ path: [...path, i], quoted }))
  return [
    ...of(gold.dates, 'dates'),
    ...(gold.dates ?? []).flatMap((date, i) =>
      (date.also ?? []).map((quote, k) => ({ path: ['dates', i, 'also', k], quoted: { p: date.p, quote } })),
    ),
    ...(gold.events ?? []).flatMap((event, i) => [
      { path: ['events', i, 'evidence'], quoted: event.evidence },
      ...of(event.mentions, 'events', i, 'mentions'),
    ]),
    ...of(gold.quotes, 'quotes'),
  ]
}

function faultOfQuote({ p, quote, nth }: Quoted, lines: readonly string[]): string | undefined {
  const line = lines[p - 1]
  if (line === undefined) return `there is no line ${p}: the article has ${lines.length} that are not blank`
  if (!locate(lines, { p, quote })) return `line ${p} does not hold "${quote}"`
  const count = occurrences(line, quote).length
  return nth !== undefined && nth > count ? `line ${p} holds "${quote}" ${count} times, not ${nth}` : undefined
}

function repeated(list: readonly { id: string }[]): readonly number[] {
  return list.flatMap(({ id }, i) => (list.findIndex((other) => other.id === id) < i ? [i] : []))
}

function references(gold: Gold): readonly { path: Path; id: string; ids: readonly string[] }[] {
  const entities = (gold.entities ?? []).map(({ id }) => id)
  const events = (gold.events ?? []).map(({ id }) => id)
  return [
    ...(gold.quotes ?? []).flatMap(({ speaker }, i) =>
      speaker === null ? [] : [{ path: ['quotes', i, 'speaker'], id: speaker, ids: entities }],
    ),
    ...(gold.events ?? []).flatMap((event, i) =>
      (event.relations ?? []).map((relation, k) => ({
        path: ['events', i, 'relations', k],
        id: relation.event,
        ids: events,
      })),
    ),
  ]
}
