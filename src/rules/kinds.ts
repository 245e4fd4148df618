import outline from '../data/kinds.json' with { type: 'json' }

/**
 * English nouns under what they are a kind of, from WordNet (scripts/build-kinds.ts). A line for each meaning: its depth, then its
 * nouns, each with a space behind it; what is deeper right below is a kind of it. A noun stands once, where its most frequent
 * sense has it: a tanker is a ship.
 */
const LINE = /^(\d+) (.*)$/gm

const remembered = new Map<string, ReadonlySet<string>>()

/** The noun, its synonyms and all that is a kind of it, base forms in lower case; undefined where WordNet has no such noun. */
export function kindsOf(noun: string): ReadonlySet<string> | undefined {
  const known = remembered.get(noun)
  const at = outline.indexOf(` ${noun} `)
  if (known || at < 0) return known
  const kinds = new Set<string>()
  let top: number | undefined
  // Line by line from here on: an index of all nouns would take longer than all else that a start does with rules.
  for (const [, depth, nouns = ''] of outline.slice(outline.lastIndexOf('\n', at) + 1).matchAll(LINE)) {
    if (top !== undefined && Number(depth) <= top) break
    top ??= Number(depth)
    for (const each of nouns.match(/\S+/g) ?? []) kinds.add(each)
  }
  remembered.set(noun, kinds)
  return kinds
}

let all: ReadonlySet<string> | undefined

export function isKnownNoun(noun: string): boolean {
  all ??= new Set(outline.match(/[a-z-]+/g))
  return all.has(noun)
}
