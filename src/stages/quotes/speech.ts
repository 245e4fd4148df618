import type { Quotation } from '../../language/quotations.ts'
import { itemsWithin } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Setting } from './setting.ts'

/** A quotation in its paragraph; `block` where the whole paragraph is somebody's words. */
export interface Speech extends Quotation {
  readonly paragraph: number
  readonly block: boolean
}

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
  if (words.length < 2 || isTitle(words)) return false
  const verbal = words.some((word) => word.pos === 'VERB' || word.pos === 'AUX')
  const whole = isSentence(setting.text.slice(speech.span.start, speech.span.end))
  if (!verbal) return whole && attributed && words.length >= CLAUSE_WORDS
  if (words.length >= PASSAGE_WORDS) return true
  if (words.length >= CLAUSE_WORDS) return whole || finite(speech, setting)
  return whole && attributed && finite(speech, setting)
}

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
