import { lexicalTags } from '../../language/lexicon.ts'

const NUMERAL = / (?:jr|sr|i|v|[ivx]{2,4})$/

/** "casimir" of "casimir iv", "amon reyes" of "amon reyes jr". Names are given as keys. */
export const withoutNumeral = (name: string): string => name.replace(NUMERAL, '')

/** Short words in the middle are particles: "van", "bin". */
const SHORTEST_MIDDLE = 4

/** What a person of several names may be called for short: the last, or in "Ana Ibarra Solís" the one before it. */
export function surnamesOf(name: string): readonly string[] {
  const all = withoutNumeral(name).split(' ')
  const middle = all
    .slice(1, -1)
    .filter((word) => word.length >= SHORTEST_MIDDLE && !lexicalTags(word).has('FirstName'))
  return [...all.slice(-1), ...middle]
}
