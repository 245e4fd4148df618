import { isOrdinaryWord } from '../../language/headline.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Typed } from './candidate.ts'
import { besidePersonVerb, followsPlacePreposition, isDetermined, type Reader } from './context.ts'
import { isCapital } from './line.ts'

const weak = (type: EntityType, rule: string): Typed => ({ type, certainty: 'guess', rule })
const doubtful = (type: EntityType): Typed => ({ type, certainty: 'doubtful', rule: 'word' })

/** What the form of a name says of it, where nothing in or around it does; `doubtful` where it may be no name at all. */
export function guess(reader: Reader, start: number, end: number): Typed {
  return end - start === 1 ? guessSingle(reader, start) : guessSeveral(reader, start, end)
}

function guessSingle(reader: Reader, at: number): Typed {
  const { line, names } = reader
  if (isDescriptive(reader, at)) return doubtful('organization')
  if (names.labels.has(line.words[at]?.key ?? '')) return weak('organization', 'label')
  if (isManyPeople(reader, at) || isOneOfMany(reader, at)) return doubtful('person')
  const isPerson = besidePersonVerb(reader, at, at + 1)
  if (!isPerson && isWord(reader, at)) return doubtful('person')
  if (isPlaced(reader, at, at + 1)) return weak('place', 'preposition')
  if (isPerson) return weak('person', 'person-verb')
  if (isOrdinary(reader, at)) return doubtful('organization')
  return isDetermined(line, at) ? weak('organization', 'determined') : weak('person', 'single')
}

function guessSeveral(reader: Reader, start: number, end: number): Typed {
  const { line } = reader
  if (isPlaced(reader, start, end) && line.words[start - 1]?.key !== 'from') return weak('place', 'preposition')
  if (isShouted(reader, start, end)) return doubtful('organization')
  if (holdsTopic(reader, start, end)) return weak('organization', 'topic')
  if (holdsWord(reader, start, end)) return weak('organization', 'ordinary-word')
  if (isDetermined(line, start)) return weak('organization', 'determined')
  return end - start <= 4 ? weak('person', 'several') : weak('organization', 'long')
}

/** "in Zarvan"; "from Elian's class" says nothing of Elian. */
const isPlaced = (reader: Reader, start: number, end: number): boolean =>
  followsPlacePreposition(reader, start) && !reader.line.words[end - 1]?.possessive

/** "a very BIG PRICE" */
const isShouted = ({ line }: Reader, start: number, end: number): boolean =>
  line.words.slice(start, end).every(({ text, key }) => /^\p{Lu}+$/u.test(text) && isOrdinaryWord(key))

const holdsTopic = ({ line, names }: Reader, start: number, end: number): boolean =>
  line.words.slice(start, end).some((word) => names.topics.has(word.key))

/** A single capitalised word that is an ordinary one: at the start of a sentence ("Truckloads of grain"), or of a people or creed. */
function isWord({ line }: Reader, at: number): boolean {
  const word = line.words[at]
  if (!word || !isCapital(word)) return true
  if (/(?:ists?|isms?|ians?|ans|ites?|ers)$/.test(word.key) && !line.starts[at])
    return /(?:ists|isms?|ians|ites)$/.test(word.key)
  if (!line.starts[at]) return false
  const hasPart = line.words[at + 1]?.key === 'of' && !isCapital(line.words[at + 2])
  return hasPart || line.tokens[at]?.pos !== 'PROPN' || ORDINARY_ENDING.test(word.key) || isOrdinaryWord(word.key)
}
/** "Investigators said": a plural that begins a sentence. */
const isManyPeople = ({ line }: Reader, at: number): boolean => {
  const key = line.words[at]?.key ?? ''
  return (line.starts[at] ?? false) && /[^s]s$/.test(key) && isOrdinaryWord(key)
}

/** "it is a Threat": a capital for emphasis. */
const isOneOfMany = ({ line }: Reader, at: number): boolean =>
  /^an?$/.test(line.words[at - 1]?.key ?? '') &&
  line.words[at]?.gap === ' ' &&
  isOrdinaryWord(line.words[at]?.key ?? '')

/** "Democratic primary", "Grand coalition", "the Conference": an adjective before its noun, or a head word with nothing before it. */
function isDescriptive({ line, names }: Reader, at: number): boolean {
  const word = line.words[at]
  const next = line.words[at + 1]
  if (!word) return false
  if (names.heads.byKey.has(word.key)) return true
  const describes = next?.gap === ' ' && !isCapital(next) && line.tokens[at + 1]?.pos === 'NOUN'
  return describes && (line.tokens[at]?.pos === 'ADJ' || /(?:ic|ive|ian|ist)$/.test(word.key))
}

/** The lexicon knows it as a common noun, adjective or verb, and not as a name. */
export function isOrdinary({ line, names }: Pick<Reader, 'line' | 'names'>, at: number): boolean {
  const hints = line.tokens[at]?.hints
  const key = line.words[at]?.key ?? ''
  if (!hints || key.length < 4 || names.surnames.has(key)) return false
  if (hints.has('Person') || hints.has('Place') || hints.has('Organization')) return false
  return ORDINARY_TAGS.some((tag) => hints.has(tag))
}
const ORDINARY_TAGS = [
  'Noun',
  'Singular',
  'Plural',
  'Uncountable',
  'Adjective',
  'Infinitive',
  'Gerund',
  'PastTense',
  'Adverb',
  'Actor',
  'TextValue',
]

/** "Planned Parenthood", "Vision Vancouver": no person's name has an ordinary word or a country in it. */
function holdsWord(reader: Reader, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const known = reader.gazetteer.whole(reader.line.words, at, at + 1)
    if (isOrdinary(reader, at) || known?.source === 'country' || (known?.population ?? 0) > 1000) return true
  }
  return false
}

const ORDINARY_ENDING = /(?:ing|ed|ly|ous|ive|ent|ies|tion|tions|ment|ments|ples|al|als|ary|ants|ers|ors)$/
