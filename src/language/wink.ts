import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Pos } from '../model/token.ts'

export interface TaggedWord {
  readonly text: string
  readonly pos: Pos
}

const wink = winkNLP(model, ['pos'])
const { its } = wink

/**
 * Tags words that are given with one plain space between them. wink may cut a word into several ("did" "n't"); the result has the
 * pieces of each word. Words must be well-formed, of no white space and not long, a few KB together.
 */
export function tagWords(words: readonly string[]): readonly (readonly TaggedWord[])[] {
  const tokens = wink.readDoc(words.join(' ')).tokens()
  const texts = tokens.out()
  const tags = tokens.out(its.pos)
  const spaces = tokens.out(its.precedingSpaces)
  const pieces: TaggedWord[][] = []
  texts.forEach((text, i) => {
    if (i === 0 || spaces[i] !== '') pieces.push([])
    pieces.at(-1)?.push(...uncontracted({ text, pos: posOf(tags[i]) }))
  })
  return words.map((word, i) => {
    const cut = pieces[i] ?? []
    return cut.map((piece) => piece.text).join('') === word ? cut : [{ text: word, pos: cut.at(-1)?.pos ?? 'X' }]
  })
}

/** wink leaves "I'm" and rare contractions whole. */
function uncontracted(word: TaggedWord): TaggedWord[] {
  const parts = /^([\p{L}.]+)('(?:m|s|re|ve|ll|d))$/iu.exec(word.text)
  if (!parts) return [word]
  return [
    { text: parts[1] ?? '', pos: /^i$/i.test(parts[1] ?? '') ? 'PRON' : word.pos },
    { text: parts[2] ?? '', pos: 'AUX' },
  ]
}

/** Whether wink's lexicon lets `base`, in lower case, be a verb: it then tags it so after "to". */
export function mayBeVerb(base: string): boolean {
  const known = verbs.get(base)
  if (known !== undefined) return known
  const verdict = tagWords(['to', base]).at(1)?.at(-1)?.pos === 'VERB'
  if (verbs.size < MEMORY) verbs.set(base, verdict)
  return verdict
}
/** Verdicts so far: a memory of a pure function. */
const verbs = new Map<string, boolean>()
const MEMORY = 50_000

/** Whether wink's English lexicon holds `word` as it is written. */
export const isKnownWord = (word: string): boolean => lexicon.isLexeme(word) && !lexicon.isOOV(word)
const lexicon = wink.readDoc('')

const POS: ReadonlySet<string> = new Set<Pos>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
])
const isPos = (tag: string | undefined): tag is Pos => tag !== undefined && POS.has(tag)
const posOf = (tag: string | undefined): Pos => (isPos(tag) ? tag : 'X')
