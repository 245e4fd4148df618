import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Words } from './words.ts'

/** What leads to a name: the words of its noun phrase before it, and the preposition before those. */
export interface Lead {
  /** Lower case: "in" of "in the streets of Kano", "of" of "the governor of Kano"; absent where none stands there. */
  readonly preposition?: string
  /** Offset where the phrase begins, with its preposition. */
  readonly start: number
}

/** No noun phrase of news has more words before its last name. */
const LONGEST = 12
const INSIDE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN', 'ADV', 'PART'])
const COMPASS = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))(?:ern)?$/i

/** Reads back from a name; "of" after a word that says where ("the streets of Kano", "north of Gao") leads on. */
export function leadOf(name: Span, words: Words, isWhere: (token: Token | undefined) => boolean): Lead {
  let start = name.start
  let determined = false
  for (let back = 1; back <= LONGEST; back++) {
    const token = words.before(name, back)
    if (!token) break
    const preposition = token.text.toLowerCase()
    const leadsOn = preposition === 'of' && isWhere(words.before(name, back + 1))
    if (isPreposition(token) && !leadsOn) return { preposition, start: token.span.start }
    if (!leadsOn && (determined || !(isDeterminer(token) || INSIDE.has(token.pos)))) break
    determined = isDeterminer(token)
    start = token.span.start
  }
  return { start }
}

export const saysWhere = (token: Token | undefined, words: Words, whereabouts: ReadonlySet<string>): boolean =>
  token !== undefined && (COMPASS.test(token.text) || words.formsAt(token.span).some((form) => whereabouts.has(form)))

const isPreposition = ({ pos, text }: Token): boolean => pos === 'ADP' || pos === 'SCONJ' || /^to$/i.test(text)

const isDeterminer = ({ pos, text }: Token): boolean =>
  pos === 'DET' || (pos === 'PRON' && /^(?:my|our|your|his|her|its|their)$/i.test(text))
