import { itemsWithin } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Setting, Speech } from './setting.ts'

/** With so many words a stretch with a finite verb is a clause, even if its subject stands outside the marks. */
const CLAUSE_WORDS = 5
/** With so many words any verb will do: "in the process of bringing …". */
const PASSAGE_WORDS = 9

/**
 * Whether a quotation is at least a clause of speech. Shorter than `CLAUSE_WORDS` it has to be a sentence of its own, with
 * somebody who says it. The bounds are read off how annotators of news tell speech from scare quotes.
 */
export function isSpeech(speech: Speech, attributed: boolean, setting: Setting): boolean {
  if (speech.block) return true
  const tokens = itemsWithin(setting.tokens, (token) => token.span.start, speech.span)
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text))
  if (words.length < 2 || isTitle(words) || isNounPhrase(speech, setting)) return false
  const verbal = words.some((word) => word.pos === 'VERB' || word.pos === 'AUX')
  const whole = isSentence(setting.text.slice(speech.span.start, speech.span.end))
  if (words.length < CLAUSE_WORDS) return verbal && whole && attributed
  if (!verbal) return whole && attributed
  return words.length >= PASSAGE_WORDS || whole || startsInflected(words) || finite(speech, setting)
}

/** What stands behind an article is a phrase, whatever words it has: 'an “act of war that shames us all”'. */
const isNounPhrase = ({ outer }: Speech, { text }: Setting): boolean =>
  /(?<!\p{L})(?:an?|any|his|its|my|no|of|our|some|the|their|your)\s+$/iu.test(
    text.slice(Math.max(0, outer.start - 8), outer.start),
  )

/** "deserves the thanks of all": a predicate whose subject stands outside the marks. */
const startsInflected = ([first]: readonly Token[]): boolean =>
  first?.pos === 'VERB' && first.lemma !== first.text.toLowerCase()

function finite(speech: Speech, setting: Setting): boolean {
  const clauses = itemsWithin(setting.clauses, (clause) => clause.predicate.start, speech.span)
  return clauses.some((clause) => clause.tense !== 'none')
}

const isSentence = (text: string): boolean => /^\P{L}*\p{Lu}/u.test(text) && /[.!?,…—–]$/.test(text)

/** "Gone with the Wind": every word that is not a small one has a capital. */
function isTitle(words: readonly Token[]): boolean {
  const main = words.filter((word) => word.text.length > 3)
  return main.length > 1 && main.every((word) => /^\p{Lu}\p{Ll}/u.test(word.text))
}
