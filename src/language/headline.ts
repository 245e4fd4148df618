import { lexicalTags } from './lexicon.ts'
import { isKnownWord } from './wink.ts'

/** How the rest of the article writes its words: small ones, and ones with a capital that no sentence start explains. */
export interface Writing {
  readonly small: ReadonlySet<string>
  readonly large: ReadonlySet<string>
}

/** `lines` are those of the article that are no headlines in title case. */
export function writingOf(lines: readonly string[]): Writing {
  const small = new Set<string>()
  const large = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.matchAll(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu)) small.add(word)
    for (const [, word = ''] of line.matchAll(/\p{Ll},? (\p{Lu}[\p{L}’'-]*)/gu)) large.add(word.toLowerCase())
  }
  return { small, large: new Set([...large].filter((word) => !small.has(word))) }
}

/**
 * Whether a line is a headline in title case ("Peru Expels Ambassador Over Spying Claims"): no more than twenty words, no
 * full stop at the end, and three or more of its words, and nearly all of four letters and more, have a capital.
 */
export function isTitleCase(words: readonly string[]): boolean {
  if (words.length > 20 || /[.!:]["”’)]*$/.test(words.at(-1) ?? '')) return false
  const long = words.slice(1).filter((word) => /^\p{L}/u.test(word) && word.length > (isCapitalised(word) ? 2 : 3))
  const capitals = long.filter(isCapitalised).length
  return long.length >= 3 && capitals / long.length > 0.7
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Whether a line is written in capitals ("WHAT COMES NEXT?"): three words or more, or two of which one is too long for an acronym. */
export function isInCapitals(words: readonly string[]): boolean {
  const spelt = words.filter((word) => /^\p{L}{2}/u.test(word))
  const isLine = spelt.length > 2 || (spelt.length > 1 && spelt.some((word) => word.length > LONGEST_ACRONYM))
  return isLine && !words.some((word) => /\p{Ll}/u.test(word))
}
const LONGEST_ACRONYM = 5

/** A word written in capitals as sentence case would write it: "next", "Caledonia", "NATO". */
export function outOfCapitals(word: string, writing: Writing): string {
  const capitalised = word.slice(0, 1) + word.slice(1).toLowerCase()
  if (capitalised.length !== word.length) return word
  const plain = inSentenceCase(capitalised, writing)
  const isAcronym = word.length <= LONGEST_ACRONYM && !isName(word.toLowerCase(), NOT_ACRONYMS)
  return plain === capitalised && isAcronym ? word : plain
}

/** The word as sentence case would write it: small unless it is, or may be, a name. */
export function inSentenceCase(word: string, { small, large }: Writing): string {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return word
  const lower = word.toLowerCase()
  const stem = lower.replace(/['’]s?$/, '')
  if (large.has(lower) || large.has(stem)) return word
  return small.has(lower) || small.has(stem) || isOrdinaryWord(stem) ? lower : word
}

const NOT_ACRONYMS = ['Place', 'Person', 'Demonym', 'WeekDay', 'Month', 'Holiday']
const NAME_TAGS = [...NOT_ACRONYMS, 'Organization']
/** A name of a kind that compromise's lexicon knows. */
function isName(lower: string, kinds = NAME_TAGS): boolean {
  const tags = lexicalTags(lower)
  return kinds.some((tag) => tags.has(tag))
}
/** Of peoples that compromise's lexicon does not know: "Turkish", "Sudanese". */
const PEOPLE_ENDING = /(?:ish|ese)$/
const ORDINARY_ENDING = /(?:men|women|ists|tions?|ments?|ness|ings|ances?|ences?)$/

/** A word of the language, given in lower case, that is no name of a place, person, people or day. */
export function isOrdinaryWord(lower: string): boolean {
  const tags = lexicalTags(lower)
  if (isName(lower)) return false
  if (tags.size === 0 && PEOPLE_ENDING.test(lower)) return false
  if (tags.size > 0 || isKnownWord(lower) || ORDINARY_ENDING.test(lower)) return true
  return /[^s]s$/.test(lower) && isOrdinaryWord(lower.slice(0, -1))
}
