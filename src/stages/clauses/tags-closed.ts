import {
  demonstrative,
  is,
  isApproximator,
  isAuxiliary,
  isBoundary,
  isNominal,
  opensPhrase,
  type Rule,
  SUBJECT_PRONOUN,
  skipAdverbs,
} from './neighbours.ts'
import { baseOf, hasForm, type Tag, type Word } from './words.ts'

/** Words of the closed classes in another of their uses. */
export const secondUses: Rule = (word, i, words, grammar) => {
  if (isRepeated(i, words)) return 'adverb'
  const use = SECOND_USES.get(word.lower) ?? attributive
  return use(word, i, words, grammar)
}

/** "side by side", "face to face", but "from house to house" */
const isRepeated = (i: number, words: readonly Word[]): boolean =>
  repeats(i - 1, words) || repeats(i, words) || repeats(i + 1, words)

const repeats = (at: number, words: readonly Word[]): boolean =>
  (words[at]?.lower === 'by' || words[at]?.lower === 'to') &&
  words[at - 1]?.lower === words[at + 1]?.lower &&
  !is(words[at - 2], 'preposition')

/** "the inside story", "the only road" */
const attributive: Rule = (word, i, words) => {
  const before = words[i - 1]
  if (
    !is(word, 'preposition', 'adverb') ||
    !is(before, 'determiner', 'possessive') ||
    !(is(words[i + 1], 'noun', 'name') || (ORDINAL.test(word.lower) && hasForm(words[i + 1], 'participle')))
  )
    return undefined
  return demonstrative(before) ? undefined : 'adjective'
}

const ORDINAL = /^(?:first|second|third|last)$/

/** What is counted by the piece or the weight. */
const UNITS = 'share barrel ton tonne ounce pound gallon litre liter head person unit'.split(' ')

const USES: readonly (readonly [string, Rule])[] = [
  ['heavy', () => 'adjective'],
  [
    'either neither both',
    (_, i, words) => {
      const next = words[i + 1]
      if (next?.lower === 'of') return 'pronoun'
      return is(next, 'verb', 'adjective', 'preposition', 'adverb', 'to', 'not', 'name', 'determiner', 'possessive')
        ? 'adverb'
        : undefined
    },
  ],
  [
    'following including regarding concerning',
    (_, i, words) => {
      if (is(words[i - 1], 'determiner', 'possessive')) return 'adjective'
      return is(skipAdverbs(words, i - 1, -1), 'be') ? 'verb' : undefined
    },
  ],
  [
    'north south east west northeast northwest southeast southwest',
    (_, i, words) => {
      const heads = isBoundary(words[i + 1]) || is(words[i + 1], 'preposition')
      return heads && is(words[i - 1], 'determiner', 'preposition') ? 'noun' : undefined
    },
  ],
  [
    'since',
    (_, i, words) => {
      const next = skipAdverbs(words, i + 1)
      return is(words[i - 1], 'have') && hasForm(next, 'participle') ? 'adverb' : undefined
    },
  ],
  ['given', (_, i, words) => (is(skipAdverbs(words, i - 1, -1), 'be', 'have') ? 'verb' : undefined)],
  ['most more less half plenty', (_, i, words) => (words[i + 1]?.lower === 'of' ? 'pronoun' : undefined)],
  [
    'like',
    (_, i, words) => {
      if (is(skipAdverbs(words, i - 1, -1), 'modal', 'to', 'do')) return 'verb'
      let k = i + 1
      while (opensPhrase(words[k])) k++
      return isAuxiliary(words[k]) && k > i + 1 ? 'subordinator' : undefined
    },
  ],
  [
    'once', // "Once the paint dries", but "Once a month"
    (_, i, words) => {
      const next = words[i + 1]?.lower ?? ''
      return SUBJECT_PRONOUN.test(next) || (i === 0 && /^(?:the|your|its|his|her|their)$/.test(next))
        ? 'subordinator'
        : undefined
    },
  ],
  ['no', (_, i, words) => (words[i + 1]?.lower === 'longer' ? 'adverb' : undefined)],
  [
    'earlier later',
    (_, i, words) =>
      is(words[i - 1], 'determiner', 'possessive', 'genitive') && is(words[i + 1], 'noun', 'name')
        ? 'adjective'
        : undefined,
  ],
  ['long', (_, i, words) => (is(words[i - 1], 'have') && hasForm(words[i + 1], 'participle') ? 'adverb' : undefined)],
  ['dead', (_, i, words) => (baseOf(words[i - 1]) === 'shoot' ? 'adverb' : undefined)],
  ['down', (_, i, words) => (words[i + 1]?.lower === 'tools' ? 'verb' : undefined)],
  ['a an', (_, i, words) => (is(words[i - 1], 'number') && isUnit(words[i + 1]) ? 'adverb' : undefined)],
  [
    UNITS.join(' '),
    (_, i, words) => (is(words[i - 1], 'adverb') && /^an?$/.test(words[i - 1]?.lower ?? '') ? 'adverb' : undefined),
  ],
  ['may', (word) => (word.dated ? 'name' : undefined)],
  ['and', (word, i, words) => (word.dated && is(words[i + 1], 'number') ? 'number' : undefined)], // "between 3 and 5 June"
  ['mine mines', (_, i, words) => (is(words[i - 1], 'determiner', 'adjective', 'noun', 'number') ? 'noun' : undefined)],
  ['part', (_, i, words) => (baseOf(words[i - 1]) === 'take' ? 'noun' : undefined)],
  ['as well', (_, i, words) => (asWell(i, words) ? 'adverb' : undefined)],
]
/** "$60 a barrel" */
const isUnit = (word: Word | undefined): boolean => UNITS.includes(word?.lower ?? '')
const SECOND_USES = new Map(USES.flatMap(([words, use]) => words.split(' ').map((word) => [word, use] as const)))

/** "as well", but not "as well as". */
function asWell(i: number, words: readonly Word[]): boolean {
  const at = words[i]?.lower === 'well' ? i - 1 : i
  return words[at]?.lower === 'as' && words[at + 1]?.lower === 'well' && words[at + 2]?.lower !== 'as'
}

/** "Iran's": a possessor, or "is"; "the militias' guns". */
export const genitives: Rule = (word, i, words) => {
  const before = words[i - 1]
  if (word.lower === "'") {
    const ends = before?.span.end === word.span.start && before.lower.endsWith('s') && isNominal(before)
    return ends && opensPhrase(words[i + 1]) ? 'genitive' : 'quote'
  }
  return word.lower === "'s" ? apostropheS(i, words) : undefined
}

function apostropheS(i: number, words: readonly Word[]): Tag {
  const before = words[i - 1]
  if (is(words[i + 1], 'quote')) return 'genitive'
  const next = skipAdverbs(words, i + 1)
  if (!is(before, 'pronoun', 'relative', 'adverb')) return 'genitive'
  return /^(?:been|had|become|gone|got)$/.test(next?.lower ?? '') ? 'have' : 'be'
}

const PREPOSITIONAL_ADVERB =
  /^(?:about|around|over|under|up|down|off|out|in|on|near|along|across|through|above|below|before|since|past|inside|outside)$/

/** "her" is two words: "of her escape", "saw her leave". */
export const her: Rule = (word, i, words) => {
  if (word.lower !== 'her') return undefined
  const next = words[i + 1]
  const counted = is(next, 'number') && is(words[i + 2], 'noun', 'adjective')
  return counted || is(next, 'noun', 'adjective', 'name') ? 'possessive' : 'pronoun'
}

/** Prepositions that stand without a phrase are adverbs ("went on", "were outside"). */
export const stranded: Rule = (word, i, words) =>
  word.tag === 'preposition' &&
  PREPOSITIONAL_ADVERB.test(word.lower) &&
  (isBoundary(words[i + 1]) || is(words[i + 1], 'preposition', 'to', 'and')) &&
  words[i + 1]?.lower !== 'of'
    ? 'adverb'
    : undefined

/** "about 20 people", "more than 5", "at least 300", "as many as 40". */
export const approximators: Rule = (word, i, words, grammar) => {
  if (
    !isApproximator(word) ||
    grammar.particles.has(`${baseOf(words[i - 1])}-${word.lower}`) // "hand over | nineteen"
  )
    return undefined
  let at = i + 1
  while (at < i + 4 && isApproximator(words[at])) at++
  const counted = words[at]?.lower === 'half' ? at + 1 : at
  if (!is(words[at], 'number') && !isRound(words, counted)) return undefined
  if (/^(?:to|than|least|most)$/.test(word.lower) && words[i - 1]?.tag !== 'adverb') return undefined
  const phrase = words
    .slice(i, at)
    .map((w) => w.lower)
    .join(' ')
  return APPROXIMATION.test(phrase) || words[i - 1]?.tag === 'adverb' ? 'adverb' : undefined
}

/** "a dozen", "a hundred" */
const isRound = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'a' && is(words[at + 1], 'number') && !/\d/.test(words[at + 1]?.text ?? '')

const APPROXIMATION =
  /^(?:about|over|around|nearly|almost|under|some|up to|(?:no )?(?:more|fewer|less) than|at (?:least|most)|as (?:many|few) as|almost|least|most|than|many as|as|to)$/
