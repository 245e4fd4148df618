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
  const use = SECOND_USES.get(word.lower) ?? attributivePreposition
  return use(word, i, words, grammar)
}

/** "side by side", "face to face", but "from house to house" */
const isRepeated = (i: number, words: readonly Word[]): boolean =>
  repeats(i - 1, words) || repeats(i, words) || repeats(i + 1, words)

const repeats = (at: number, words: readonly Word[]): boolean =>
  (words[at]?.lower === 'by' || words[at]?.lower === 'to') &&
  words[at - 1]?.lower === words[at + 1]?.lower &&
  !is(words[at - 2], 'preposition')

/** "the inside story" */
const attributivePreposition: Rule = (word, i, words) => {
  const before = words[i - 1]
  if (word.tag !== 'preposition' || !is(before, 'determiner', 'possessive') || !is(words[i + 1], 'noun', 'name'))
    return undefined
  return demonstrative(before) ? undefined : 'adjective'
}

/** What is counted by the piece or the weight. */
const UNITS = 'share barrel ton tonne ounce pound gallon litre liter head person unit'.split(' ')

const USES: readonly (readonly [string, Rule])[] = [
  [
    'either neither both',
    (_, i, words) => {
      const next = words[i + 1]
      if (next?.lower === 'of') return 'pronoun'
      const acts = is(next, 'verb') || (is(next, 'noun') && hasForm(next, 'past') && !hasForm(next, 'base'))
      if (acts && (i === 0 || is(words[i - 1], 'and', 'comma', 'stop', 'subordinator', 'quote'))) return 'pronoun'
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
      const [before, next] = [words[i - 1], words[i + 1]]
      const heads = is(before, 'determiner') ? isBoundary(next) || is(next, 'preposition') : isBoundary(next)
      return heads && is(before, 'determiner', 'preposition') ? 'noun' : undefined
    },
  ],
  [
    'since',
    (_, i, words) => {
      const next = skipAdverbs(words, i + 1)
      const perfect = is(words[i - 1], 'have') && (is(next, 'be') || hasForm(next, 'participle'))
      return perfect ? 'adverb' : undefined
    },
  ],
  ['given', (_, i, words) => (is(skipAdverbs(words, i - 1, -1), 'be', 'have') ? 'verb' : undefined)],
  ['most more less half plenty', (_, i, words) => (words[i + 1]?.lower === 'of' ? 'pronoun' : undefined)],
  [
    'enough',
    (_, i, words) => {
      const next = words[i + 1]
      const alone = isBoundary(next) || is(next, 'preposition', 'to', 'relative') || next?.lower === 'that'
      return alone && is(words[i - 1], 'verb', 'have', 'do') ? 'pronoun' : undefined
    },
  ],
  [
    'like',
    (_, i, words) => {
      if (is(skipAdverbs(words, i - 1, -1), 'modal', 'to', 'do') || SUBJECT_PRONOUN.test(words[i - 1]?.lower ?? ''))
        return 'verb'
      let k = i + 1
      while (opensPhrase(words[k])) k++
      const clause = isAuxiliary(words[k]) && k > i + 1
      return clause || /^(?:i|he|she|we|they)$/.test(words[i + 1]?.lower ?? '') ? 'subordinator' : undefined
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
  ['longer', (_, i, words) => (words[i - 1]?.lower === 'no' ? 'adverb' : undefined)],
  [
    'little',
    (_, i, words) =>
      is(words[i + 1], 'verb') &&
      hasForm(words[i + 1], 's', 'past') &&
      (i === 0 || is(words[i - 1], 'and', 'comma', 'subordinator'))
        ? 'pronoun'
        : undefined,
  ],
  [
    'earlier later then',
    (_, i, words) =>
      is(words[i - 1], 'determiner', 'possessive', 'genitive') && is(words[i + 1], 'noun', 'name')
        ? 'adjective'
        : undefined,
  ],
  ['long', (_, i, words) => (is(words[i - 1], 'have') && hasForm(words[i + 1], 'participle') ? 'adverb' : undefined)],
  [
    'wound',
    (_, i, words) => (is(words[i - 1], 'noun', 'adjective') && is(words[i - 2], 'determiner') ? 'noun' : undefined),
  ],
  ['yet', (_, i, words) => (joinsVerb(i, words) ? 'and' : undefined)],
  ['dead', (_, i, words) => (baseOf(words[i - 1]) === 'shoot' ? 'adverb' : undefined)],
  ['down', (_, i, words) => (words[i + 1]?.lower === 'tools' ? 'verb' : undefined)],
  ['a an', (_, i, words) => (is(words[i - 1], 'number') && isUnit(words[i + 1]) ? 'adverb' : undefined)],
  [
    UNITS.join(' '),
    (_, i, words) => (is(words[i - 1], 'adverb') && /^an?$/.test(words[i - 1]?.lower ?? '') ? 'adverb' : undefined),
  ],
  ['home', (_, i, words) => (is(words[i - 1], 'pronoun') && !opensPhrase(words[i + 1]) ? 'adverb' : undefined)],
  ['need', (_, i, words) => (is(words[i + 1], 'not') && hasForm(words[i + 2], 'base') ? 'modal' : undefined)],
  ['may', (word) => (word.dated ? 'name' : undefined)],
  ['and', (word, i, words) => (word.dated && is(words[i + 1], 'number') ? 'number' : undefined)], // "between 3 and 5 June"
  ['right', (_, i, words) => (/^(?:away|now|there|here)$/.test(words[i + 1]?.lower ?? '') ? 'adverb' : undefined)],
  ['mine mines', (_, i, words) => (is(words[i - 1], 'determiner', 'adjective', 'noun', 'number') ? 'noun' : undefined)],
  ['part', (_, i, words) => (baseOf(words[i - 1]) === 'take' ? 'noun' : undefined)],
  ['as well', (_, i, words) => (asWell(i, words) ? 'adverb' : undefined)],
]
/** "$60 a barrel" */
const isUnit = (word: Word | undefined): boolean => UNITS.includes(word?.lower ?? '')
const SECOND_USES = new Map(USES.flatMap(([words, use]) => words.split(' ').map((word) => [word, use] as const)))

/** "fired yet missed", but "has not yet fired" */
const joinsVerb = (i: number, words: readonly Word[]): boolean =>
  is(words[i + 1], 'verb') &&
  hasForm(words[i + 1], 'past', 's') &&
  !isBoundary(words[i - 1]) &&
  !is(words[i - 1], 'have', 'be', 'do', 'modal', 'not')

/** "as well", but not "as well as". */
function asWell(i: number, words: readonly Word[]): boolean {
  const at = words[i]?.lower === 'well' ? i - 1 : i
  return (
    words[at]?.lower === 'as' &&
    words[at + 1]?.lower === 'well' &&
    (words[at + 2]?.lower !== 'as' || words[at + 3]?.lower === 'well')
  )
}

/** "Iran's": a possessor, or "is"; "the militias' guns". */
export const genitives: Rule = (word, i, words) => {
  const before = words[i - 1]
  if (word.lower === "'" || word.text === '’') {
    const ends = before?.span.end === word.span.start && before.lower.endsWith('s') && isNominal(before)
    return ends && opensPhrase(words[i + 1]) ? 'genitive' : 'quote'
  }
  return word.lower === "'s" ? apostropheS(i, words) : undefined
}

function apostropheS(i: number, words: readonly Word[]): Tag {
  const before = words[i - 1]
  if (is(words[i + 1], 'quote')) return 'genitive'
  if (before?.lower === 'let') return 'pronoun'
  const next = skipAdverbs(words, i + 1)
  if (is(next, 'verb') && hasForm(next, 'participle') && !hasForm(next, 'past') && !isNominal(words[i + 2]))
    return 'have'
  if (/(?:body|one)$/.test(before?.lower ?? '') && is(words[i + 1], 'noun')) return 'genitive' // "everybody's surprise"
  if (is(before, 'pronoun', 'relative', 'adverb') || /^(?:that|there|here)$/.test(before?.lower ?? '')) {
    return /^(?:been|had|become|gone|got)$/.test(next?.lower ?? '') ? 'have' : 'be'
  }
  return is(next, 'determiner', 'pronoun', 'possessive', 'preposition') && !isNominal(words[i + 2]) ? 'be' : 'genitive'
}

const PREPOSITIONAL_ADVERB =
  /^(?:about|around|over|under|up|down|off|out|in|on|near|along|across|through|above|below|before|since|past|inside|outside)$/

/** "her" is two words: "of her escape", "saw her leave". */
export const her: Rule = (word, i, words) => {
  if (word.lower !== 'her') return undefined
  const next = words[i + 1]
  const owned = is(next, 'noun', 'adjective', 'name') && !next?.dated
  return owned || (is(words[i - 1], 'preposition') && hasForm(next, 'base')) ? 'possessive' : 'pronoun'
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
    grammar.particles.has(`${baseOf(words[i - 1])}-${word.lower}`) || // "hand over | nineteen"
    (is(words[i - 1], 'verb') &&
      /^(?:talk|speak|think|hear|know|learn|ask|tell|warn|worry|complain)/.test(words[i - 1]?.lower ?? ''))
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
