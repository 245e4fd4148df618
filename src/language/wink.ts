import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { remembered } from '../model/remembered.ts'
import type { Pos } from '../model/token.ts'

export interface TaggedWord {
  readonly text: string
  readonly pos: Pos
}

/** wink, and the words that it knows. */
interface Tagger {
  readonly wink: ReturnType<typeof winkNLP>
  readonly lexemes: Lexemes
}

/** wink's own list of words, to which it adds each that it meets, with their places in it. */
interface Lexemes {
  readonly list: readonly string[]
  readonly hash: Record<string, number>
}

let tagger = openTagger()
let size = tagger.lexemes.list.length
const ownSize = size
const { its } = tagger.wink
/** Words met; they take about 120 bytes each, forgotten or not. */
const MOST_MET = 100_000

function openTagger(): Tagger {
  if (typeof model.core !== 'function') throw new Error('wink loads its model otherwise than by core()')
  const core: unknown = model.core()
  return { wink: winkNLP({ ...model, core: () => core }, ['pos']), lexemes: lexemesOf(core) }
}

/**
 * Makes wink forget what it has met since the last time. It would cut and tag other words by it ("U.S" once met makes "U.S." two
 * words), and what is made of an article would depend on those before it.
 */
function forget(): void {
  const { list, hash } = tagger.lexemes
  for (const word of list.slice(size)) delete hash[word]
  size = list.length
  if (size - ownSize < MOST_MET) return
  tagger = openTagger()
  size = ownSize
}

/**
 * Tags words that are given with one plain space between them. wink may cut a word into several ("did" "n't"); the result has the
 * pieces of each word. Words must be well-formed, of no white space and not long, a few KB together. Pure: what was tagged before
 * makes no difference.
 */
export function tagWords(words: readonly string[]): readonly (readonly TaggedWord[])[] {
  const pieces = piecesOf(words)
  forget()
  return pieces
}

function piecesOf(words: readonly string[]): readonly (readonly TaggedWord[])[] {
  const tokens = tagger.wink.readDoc(words.join(' ')).tokens()
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

/** Whether wink's lexicon lets `base`, in lower case, be a verb, or, where it does not know the word, what stands after "re". */
export const mayBeVerb: (base: string) => boolean = remembered((base) => {
  const stem = isKnownWord(base) ? undefined : /^re([a-z]{4,})$/.exec(base)?.[1]
  return isTaggedVerb('to', base) || isTaggedVerb('he', `${base}s`) || (stem !== undefined && mayBeVerb(stem))
}, 50_000)

/** "back" is an adverb after "to" for wink, and "backs" a verb after "he". */
const isTaggedVerb = (before: string, word: string): boolean => tagWords([before, word]).at(1)?.at(-1)?.pos === 'VERB'

/** Whether wink's English lexicon holds `word` as it is written. */
export const isKnownWord = (word: string): boolean => lexicon.isLexeme(word) && !lexicon.isOOV(word)
const lexicon = tagger.wink.readDoc('')

/** wink's own types leave its model unknown; what is read of it is checked here. */
function lexemesOf(core: unknown): Lexemes {
  if (isRecord(core) && isRecord(core.features) && isLexemes(core.features.lexeme)) return core.features.lexeme
  throw new Error('wink keeps its words elsewhere than core().features.lexeme')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isLexemes(value: unknown): value is Lexemes {
  return isRecord(value) && Array.isArray(value.list) && isRecord(value.hash)
}

const POS: ReadonlySet<string> = new Set<Pos>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
])
const isPos = (tag: string | undefined): tag is Pos => tag !== undefined && POS.has(tag)
const posOf = (tag: string | undefined): Pos => (isPos(tag) ? tag : 'X')
