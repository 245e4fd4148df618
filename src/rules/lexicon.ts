import { z } from 'zod'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isKnownNoun } from './kinds.ts'
import { checkShape, faultAt, nearestName, type RuleSource, unusedAt } from './source.ts'

/** `rules/lexicon.yaml`: named lists of words, lower case, in their base form. `$other` inside a list stands for all of that list, `^noun` for its kinds. */
export const lexiconSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/), z.array(z.string().min(1)).min(1))

/** Named lists with everything they include, by name. */
export type Lexicon = ReadonlyMap<string, readonly string[]>

/** Reads the named lists; reports lists that include unknown lists or themselves. */
export function loadLexicon(source: RuleSource, diagnostics: Diagnostic[]): Lexicon {
  const lists = new Map(Object.entries(checkShape(source, lexiconSchema, diagnostics) ?? {}))
  for (const [name, items] of lists) {
    for (const [index, item] of items.entries()) {
      const fault = unknownWord(item, lists)
      if (fault) diagnostics.push(faultAt(source, [name, index], fault))
    }
    if (includes(lists, name, name, new Set())) {
      diagnostics.push(faultAt(source, [name], { code: 'rule-reference', message: `list "${name}" includes itself` }))
      lists.set(name, [])
    }
  }
  return new Map([...lists.keys()].map((name) => [name, [...new Set(itemsOf(name, lists))]]))
}

/** Words that stand in a list twice, or beside a list that has them too. */
export function repeatedWords(source: RuleSource, lexicon: Lexicon): readonly Diagnostic[] {
  const lists = Object.entries(lexiconSchema.safeParse(source.value).data ?? {})
  return lists.flatMap(([name, items]) => {
    const known = new Set(items.flatMap((item) => (item.startsWith('$') ? (lexicon.get(item.slice(1)) ?? []) : [])))
    return items.flatMap((item, index) => {
      if (!known.has(item)) {
        known.add(item)
        return []
      }
      return [unusedAt(source, [name, index], `"${item}" is in the list "${name}" already`, 'take it out')]
    })
  })
}

/** What is wrong with a `$list` or a `^kind` that there is not. */
export function unknownWord(word: string, lists: Lexicon) {
  const name = word.slice(1)
  if (word.startsWith('$') && !lists.has(name)) {
    const mend = nearestName(name, [...lists.keys()])
    return { code: 'rule-reference' as const, message: `there is no list "${name}"`, ...(mend ? { mend } : {}) }
  }
  if (word.startsWith('^') && !isKnownNoun(name)) {
    const mend = 'one word, in lower case and in the singular; write out what is not found'
    return { code: 'rule-reference' as const, message: `WordNet has no noun "${name}"`, mend }
  }
  return undefined
}

/** The terms with every `$list` replaced by what it holds; unknown lists hold nothing. */
export const expand = (lexicon: Lexicon, terms: readonly string[]): string[] =>
  terms.flatMap((term) => (term.startsWith('$') ? (lexicon.get(term.slice(1)) ?? []) : [term]))

/** All that a list holds, by the lists that it includes, too. */
const itemsOf = (name: string, lists: Lexicon): string[] =>
  (lists.get(name) ?? []).flatMap((item) => (item.startsWith('$') ? itemsOf(item.slice(1), lists) : [item]))

function includes(lists: Lexicon, from: string, wanted: string, seen: Set<string>): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  const inner = (lists.get(from) ?? []).filter((item) => item.startsWith('$')).map((item) => item.slice(1))
  return inner.includes(wanted) || inner.some((name) => includes(lists, name, wanted, seen))
}
