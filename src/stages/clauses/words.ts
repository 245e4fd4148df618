import { lemmaOf, type VerbForm, type VerbReading, verbReadings } from '../../language/lemma.ts'
import type { Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'

/** What a word does in its sentence: the tagger's parts of speech, with the closed classes told apart. */
export type Tag =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'possessive' // my, his
  | 'genitive' // 's
  | 'number'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'to' // before an infinitive
  | 'not'
  | 'preposition'
  | 'and' // and, or, but, nor
  | 'subordinator'
  | 'relative' // who, which, that
  | 'comma'
  | 'stop' // ; : . ? ! – —
  | 'open'
  | 'close'
  | 'quote'
  | 'other'

/** A word as the clause stage reads it: tokens joined by hyphens are one word. */
export interface Word {
  readonly span: Span
  readonly text: string
  /** Lower case, apostrophes straight. */
  readonly lower: string
  readonly tag: Tag
  /** What it may be as a verb, the likeliest first; empty for words that never are one. */
  readonly readings: readonly VerbReading[]
  /** Inside the mention of an entity. */
  readonly named: boolean
  /** Inside an expression of time. */
  readonly dated: boolean
  /** "Kenyan", in no name: of what country something is, or who comes from there. */
  readonly demonym: boolean
  /** A hyphen ties it to the next word. */
  readonly tied: boolean
}

/** Loops, as in `is`. */
export function hasForm(word: Word | undefined, ...forms: readonly VerbForm[]): boolean {
  if (word === undefined) return false
  for (const { form } of word.readings) for (const wanted of forms) if (wanted === form) return true
  return false
}

/** The base form of the verb that `word` likeliest is; empty where it never is one. */
export const baseOf = (word: Word | undefined): string => word?.readings[0]?.base ?? ''

export const capitalised = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

/** The base form of `word` in the form it is used in. */
export function verbLemma(word: Word, forms?: readonly VerbForm[]): string {
  const reading = word.readings.find((r) => !forms || forms.includes(r.form)) ?? word.readings[0]
  return reading?.base ?? word.lower
}

export const nounLemma = (word: Word): string => lemmaOf(word.text, 'NOUN')

/** The words of one sentence with first tags, still blind to context. */
export function readWords(tokens: readonly Token[], marks: Marks): Word[] {
  const words: Word[] = []
  for (let i = 0; i < tokens.length; i++) {
    let last = i
    while (isHyphen(tokens, last + 1)) last += 2
    const parts = tokens.slice(i, last + 1)
    if (isPair(parts, marks.names))
      words.push({ ...wordOf(parts.slice(0, 1), marks), tied: true }, wordOf(parts.slice(2), marks))
    else words.push(wordOf(parts, marks))
    i = last
  }
  return words
}

/** What is known of an article's words before the clauses are read. */
interface Marks {
  readonly names: Marker
  readonly dates: Marker
  readonly isDemonym: (lower: string) => boolean
}

/** Tells whether a span lies in one of a set of spans; asked in ascending order of start. */
export type Marker = (span: Span) => boolean

/** A marker over spans that are sorted by start. */
export function markerOf(spans: readonly Span[]): Marker {
  let next = 0
  return (span) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++
    const here = spans[next]
    return here !== undefined && here.start <= span.start && span.end <= here.end
  }
}

function isHyphen(tokens: readonly Token[], i: number): boolean {
  const [before, hyphen, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !after || (hyphen?.text !== '-' && hyphen?.text !== '–')) return false
  const joined = before.span.end === hyphen.span.start && hyphen.span.end === after.span.start
  return joined && /[\p{L}\p{N}.]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(after.text)
}

/** "India-China", "Greek-Turkish": two names of their own, unless they are known to be one. */
function isPair(parts: readonly Token[], names: Marker): boolean {
  const [first, , second] = parts
  if (parts.length !== 3 || !first || !second) return false
  const capitals = [first, second].every(
    ({ text, pos }) => /^\p{Lu}\p{L}+$/u.test(text) && /^(?:PROPN|ADJ|NOUN)$/.test(pos),
  )
  return capitals && !names({ start: first.span.start, end: second.span.end })
}

function wordOf(parts: readonly Token[], marks: Marks): Word {
  const span = { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 }
  const text = parts.map((part) => part.text).join('')
  const lower = text.toLowerCase().replaceAll('’', "'")
  const stem = parts.length === 3 && VERBAL_PREFIX.test(lower) ? parts[2] : parts.length === 1 ? parts[0] : undefined
  const tag = stem ? simpleTag(stem, stem.text.toLowerCase()) : compoundTag(parts)
  const readings = stem && !NEVER_INFLECTED.has(tag) && text.length < 30 ? readingsOf(stem, lower) : []
  const named = marks.names(span)
  const demonym = !named && /^\p{Lu}/u.test(text) && marks.isDemonym(lower)
  return { span, text, lower, tag, readings, named, dated: marks.dates(span), demonym, tied: false }
}

/** Of verbs that a hyphen joins: "re-opened", "test-fires", "air-drop". */
const VERBAL_PREFIX = /^(?:re|co|test|air|tear|gang|cross|court)-\p{Ll}/u

/** What `word`, which ends with `stem`, may be as a verb. */
function readingsOf(stem: Token, word: string): readonly VerbReading[] {
  if (!/^\p{L}[\p{L}-]*$/u.test(stem.text)) return []
  const prefix = word.slice(0, word.length - stem.text.length)
  const forms = verbReadings(word.slice(prefix.length), stem.pos)
  return prefix ? forms.map(({ base, form }) => ({ base: prefix + base, form })) : forms
}

const NEVER_INFLECTED: ReadonlySet<Tag> = new Set<Tag>([
  'determiner',
  'pronoun',
  'possessive',
  'number',
  'and',
  'to',
  'not',
  'modal',
  'comma',
  'stop',
  'quote',
])

/** A word joined by hyphens takes after its last part: "Iran-backed" is an adjective, "al-Mansur" a name, "cease-fire" a noun. */
function compoundTag(parts: readonly Token[]): Tag {
  const last = parts.at(-1)
  const first = parts[0]
  if (parts.every((part) => /^[\d.,:/–-]+$/.test(part.text))) return 'number'
  if (last?.pos === 'VERB' && /(?:ed|ing|en|wn|ught|ld|nt|rn|ade|ung)$/.test(last.text)) return 'adjective'
  if (last?.pos === 'ADJ') return 'adjective'
  if (last && /^\p{Lu}/u.test(last.text)) return 'name'
  if (first?.pos === 'ADJ') return 'adjective'
  if (first?.pos === 'NUM') return last?.pos === 'NUM' ? 'number' : 'adjective'
  return 'noun'
}

function simpleTag(token: Token | undefined, lower: string): Tag {
  if (!token) return 'other'
  if (token.pos === 'PROPN' && /^(?:May|Will|[\p{Lu}]{2,})$/u.test(token.text)) return 'name'
  if (token.pos === 'VERB' && lower === 'like') return 'verb'
  if (token.pos === 'PRON' && /^\d+(?:st|nd|rd|th)$/.test(lower)) return 'adjective'
  if (token.pos === 'PROPN' && NAME_PARTICLE.test(lower)) return 'name'
  return CLOSED.get(lower) ?? markTag(lower) ?? OPEN[token.pos] ?? 'other'
}

function markTag(lower: string): Tag | undefined {
  if (/^[\p{L}\p{N}]/u.test(lower)) return undefined
  if (lower === ',') return 'comma'
  if (/^(?:[;:.?!–—…-]|\.+|--+)$/.test(lower)) return 'stop'
  if (/^[([{]$/.test(lower)) return 'open'
  if (/^[)\]}]$/.test(lower)) return 'close'
  if (/^["“”„«»‘]$/.test(lower)) return 'quote'
  if (/^[$£€¥%]$/.test(lower)) return lower === '%' ? 'noun' : 'number'
  return undefined
}

const OPEN: Readonly<Record<string, Tag>> = {
  NOUN: 'noun',
  PROPN: 'name',
  PRON: 'pronoun',
  DET: 'determiner',
  NUM: 'number',
  ADJ: 'adjective',
  ADV: 'adverb',
  VERB: 'verb',
  AUX: 'verb',
  ADP: 'preposition',
  SCONJ: 'subordinator',
  CCONJ: 'and',
  PART: 'other',
  PUNCT: 'stop',
  SYM: 'other',
  INTJ: 'other',
  X: 'noun',
}

/** Words inside names that other languages write small. */
const NAME_PARTICLE = /^(?:bin|ibn|abu|al|el|de|van|von|der|da|di|la)$/

/** Words whose tag the tagger is not asked for. */
const CLOSED_CLASSES: readonly (readonly [Tag, string])[] = [
  ['be', "be am is are was were been being 'm 're"],
  ['have', "have has had having 've"],
  ['do', 'do does did doing done'],
  ['modal', "will would can could may might shall should must wo ca sha 'll 'd ought"],
  ['not', "not n't nt never"],
  ['and', 'and or but nor & plus'],
  [
    'pronoun',
    'i you he she it we they me him us them myself himself herself itself themselves ourselves everyone someone anyone nobody everybody ' +
      'somebody anybody nothing something anything everything none mine yours hers theirs ours',
  ],
  ['possessive', 'my your his its our their'],
  [
    'determiner',
    'the a an this these those some any no every each another both all either neither such many few several much',
  ],
  ['relative', 'who whom whose which what whoever whatever whichever'],
  ['subordinator', 'if because although though unless whether while when where why how whereas lest whenever wherever'],
  [
    'preposition',
    'of in on at by for from with into onto upon against between among amid during through throughout across under over above below behind ' +
      'beside besides beyond near within without toward towards about around along despite except per via after before since until till as than ' +
      'like unlike inside outside off up down out including following regarding concerning amidst amongst alongside atop aboard past versus vs. ' +
      'beneath underneath given notwithstanding',
  ],
  [
    'adverb',
    'also then there here too very just even only still again now already soon later ago earlier yet however meanwhile therefore instead ' +
      'nearly almost perhaps maybe reportedly allegedly so together apart away back once twice ever often always sometimes further thus hence ' +
      'otherwise nevertheless nonetheless moreover furthermore today yesterday tomorrow tonight primarily mostly mainly approximately roughly',
  ],
  ['number', 'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion'],
  ['to', 'to'],
]
const CLOSED: ReadonlyMap<string, Tag> = new Map(
  CLOSED_CLASSES.flatMap(([tag, words]) => words.split(' ').map((word): [string, Tag] => [word, tag])),
)
