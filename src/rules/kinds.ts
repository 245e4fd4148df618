import nouns from '../data/kinds.json' with { type: 'json' }
import { firstFrom } from '../model/first-from.ts'
import { once } from '../model/once.ts'

/**
 * A meaning among all that English nouns have, as WordNet puts them under one another: those from `from` up to `to` are the
 * meaning itself and its kinds. A noun has its most frequent sense: a tanker is a ship.
 */
export interface Meaning {
  readonly from: number
  readonly to: number
}

/** A line for each noun, in alphabetical order (scripts/build-kinds.ts). */
const lines = once(() => nouns.split('\n'))

/** What a noun, in its base form and lower case, means; undefined where WordNet has no such noun. */
export function meaningOf(noun: string): Meaning | undefined {
  const key = `${noun} `
  const line = lines()[firstFrom(lines(), asWritten, key)]
  if (!line?.startsWith(key)) return undefined
  const [from, to] = line.slice(key.length).split(' ')
  return { from: Number(from), to: Number(to) }
}

/** A space comes before all that nouns are written with. */
const asWritten = (line: string): string => line

export const isKnownNoun = (noun: string): boolean => meaningOf(noun) !== undefined

/** Unknown nouns are no kind of anything. */
export const isKindOf = (one: Meaning | undefined, other: Meaning | undefined): boolean =>
  one !== undefined && other !== undefined && other.from <= one.from && one.from < other.to
