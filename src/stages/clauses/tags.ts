import { capitalised, hasForm, type Tag, type Word } from './words.ts'

/** Tags settled by their neighbours. Every rule sees what the rules before it, and itself on words further left, have settled. */
export function repairTags(words: readonly Word[]): Word[] {
  const settled = [...words]
  for (const rule of RULES) {
    settled.forEach((word, i) => {
      const tag = rule(word, i, settled)
      if (tag && tag !== word.tag) settled[i] = { ...word, tag }
    })
  }
  return settled
}

type Rule = (word: Word, i: number, words: readonly Word[]) => Tag | undefined

/** The nearest word at or after `i` that is no adverb, no "not" and no quotation mark. */
function skipAdverbs(words: readonly Word[], i: number, step: 1 | -1 = 1): Word | undefined {
  let at = i
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not' || words[at]?.tag === 'quote') at += step
  return words[at]
}

const is = (word: Word | undefined, ...tags: readonly Tag[]): boolean => word !== undefined && tags.includes(word.tag)
const isNominal = (word: Word | undefined): boolean => is(word, 'noun', 'name', 'number')
const isAuxiliary = (word: Word | undefined): boolean => is(word, 'be', 'have', 'do', 'modal')
/** May begin a noun phrase. */
const opensPhrase = (word: Word | undefined): boolean =>
  is(word, 'determiner', 'possessive', 'noun', 'name', 'number', 'adjective', 'pronoun')
const SUBJECT_PRONOUN = /^(?:i|you|he|she|it|we|they|who|which)$/

/** A name stays a name, whatever the tagger saw; so does a capitalised word inside a run of them. */
const names: Rule = (word, i, words) => {
  if (word.tag === 'genitive' || !/^\p{L}/u.test(word.text)) return undefined
  if (word.named && (capitalised(word) || is(word, 'noun', 'adjective', 'verb'))) return 'name'
  if (word.tag !== 'verb' || !capitalised(word) || i === 0 || is(words[i - 1], 'stop', 'quote', 'open'))
    return undefined
  return isName(words[i - 1]) || isName(words[i + 1]) ? 'name' : undefined
}
const isName = (word: Word | undefined): boolean => is(word, 'name') && capitalised(word)

/** "in need of", "has access to", "they walked to school": base forms where only a noun can stand. */
const nounPlaces: Rule = (word, i, words) => {
  if (word.tag !== 'verb' || !hasForm(word, 'base', 's') || hasForm(word, 'past', 'participle')) return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  if (disagrees(i, words)) return 'noun'
  if (is(before, 'have', 'preposition', 'be')) return 'noun'
  if (is(before, 'verb') && hasForm(word, 'base') && TAKERS.test(before?.readings[0]?.base ?? '')) return 'noun'
  return before?.lower === 'to' && NEVER_VERBS.test(word.lower) && !opensPhrase(next) ? 'noun' : undefined
}
/** "a giant cross": a present without -s never has a singular subject. */
function disagrees(i: number, words: readonly Word[]): boolean {
  const [verb, subject, opener] = [words[i], words[i - 1], words[i - 2]]
  if (!hasForm(verb, 'base') || subject?.tag !== 'noun' || subject.lower.endsWith('s') || COLLECTIVE.test(subject.lower)) return false
  return /^(?:a|an|the|this|another|every|each|its|his|her)$/.test(opener?.lower ?? '')
}
/** Verbs that take a bare noun: "take hold", "opened fire", "lost control". */
const TAKERS = /^(?:take|have|make|give|lose|gain|seek|open|call|pay|receive|win|cause|face|draw|attract|raise|declare|wage|express|show|offer|provide|demand|gather|carry|bring|find|cast|hold|score|spark|trigger|launch|fuel)$/
const COLLECTIVE = /^(?:people|police|men|women|children|youth|staff|public|majority|media|crew|dead|wounded|number|group|rest)$/
const NEVER_VERBS =
  /^(?:school|prison|jail|war|power|office|court|trial|death|market|safety|work|church|hospital|parliament|congress|capacity|land|sea|air|space|town|side|site|part|place|time|life)$/

/** "the navy rescued 40": past forms that the tagger took for nouns; "according to" is no verb. */
const pastForms: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (/^(?:according|owing)$/.test(word.lower) && next?.lower === 'to') return 'preposition'
  const past = word.tag === 'noun' && word.lower.endsWith('ed') && hasForm(word, 'past')
  return past && (is(before, 'noun', 'name', 'pronoun', 'adverb') || isAuxiliary(before)) ? 'verb' : undefined
}

/** "laid down their arms and return": a base form that "and" joins to an infinitive. */
const joinedInfinitive: Rule = (word, i, words) => {
  if (word.tag !== 'noun' || !hasForm(word, 'base') || hasForm(word, 's') || !is(words[i - 1], 'and')) return undefined
  if (!is(words[i + 1], 'to', 'preposition', 'determiner', 'possessive') || words[i + 1]?.lower === 'of') return undefined
  const opener = words.slice(Math.max(0, i - 9), i).findLastIndex((other) => is(other, 'to'))
  return opener >= 0 && is(words[i + 1], 'determiner', 'possessive', 'to') ? 'verb' : undefined
}

/** "so devoted", "more concerned": after a word of degree a participle is an adjective. */
const degrees: Rule = (word, i, words) => {
  if (word.tag !== 'verb' || !hasForm(word, 'participle', 'ing')) return undefined
  return /^(?:so|very|quite|too|rather|extremely|deeply|increasingly)$/.test(words[i - 1]?.lower ?? '') &&
    !is(words[i + 1], 'determiner', 'possessive', 'pronoun', 'name')
    ? 'adjective'
    : undefined
}

/** Words of the closed classes in another of their uses. */
const secondUses: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  switch (word.lower) {
    case 'either':
    case 'neither':
    case 'both':
      return is(next, 'verb', 'adjective', 'preposition', 'adverb', 'to', 'not') ? 'adverb' : undefined
    case 'following':
    case 'including':
    case 'regarding':
    case 'concerning':
      if (is(before, 'determiner', 'possessive')) return 'adjective'
      return is(skipAdverbs(words, i - 1, -1), 'be') ? 'verb' : undefined
    case 'like':
      return is(skipAdverbs(words, i - 1, -1), 'modal', 'to', 'do') || SUBJECT_PRONOUN.test(before?.lower ?? '')
        ? 'verb'
        : undefined
    case 'well':
    case 'as':
      return asWell(i, words) ? 'adverb' : undefined
    default:
      return word.tag === 'preposition' &&
        is(before, 'determiner', 'possessive') &&
        is(next, 'noun', 'name') &&
        before?.lower !== 'all' &&
        before?.lower !== 'both' &&
        !demonstrative(before)
        ? 'adjective'
        : undefined
  }
}

/** "as well", but not "as well as". */
function asWell(i: number, words: readonly Word[]): boolean {
  const at = words[i]?.lower === 'well' ? i - 1 : i
  return (
    words[at]?.lower === 'as' &&
    words[at + 1]?.lower === 'well' &&
    (words[at + 2]?.lower !== 'as' || words[at + 3]?.lower === 'well')
  )
}

/** "the party plans to hold", "they share a border", "who attack the": a verb that the tagger took for a noun. */
const verbBesidePhrase: Rule = (word, i, words) => {
  if (word.tag !== 'noun') return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const aim = INTENDING.test(word.lower) && next?.lower === 'to' && is(words[i + 2], 'verb', 'be', 'have', 'do')
  if (aim && is(before, 'name', 'noun')) return laterFinite(words, i + 3) ? undefined : 'verb'
  if (!is(next, 'determiner', 'possessive', 'pronoun') || next?.lower === 'that') return undefined
  if (/^(?:who|which)$/.test(before?.lower ?? '') && hasForm(word, 'base', 's')) return 'verb'
  const plural = is(before, 'noun', 'name') && /[^s]s$/.test(before?.lower ?? '')
  return plural && hasForm(word, 'base') && !word.lower.endsWith('s') && !laterFinite(words, i + 1) ? 'verb' : undefined
}
const INTENDING =
  /^(?:plans|wishes|hopes|vows|wants|aims|intends|attempts|needs|seeks|threatens|promises|pledges|claims|moves|offers)$/

/** A finite verb comes before the next mark. */
function laterFinite(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length && !isBoundary(words[k]); k++) {
    const word = words[k]
    if (is(word, 'and', 'subordinator', 'relative')) return false
    if (word && isFiniteCandidate(word, k, words)) return true
  }
  return false
}

/** "Xinhua reports that", "people wonder if", "countries that house militias": a verb that the tagger took for a noun. */
const verbBesideThat: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (word.tag !== 'noun' || !hasForm(word, 's', 'base', 'past')) return undefined
  const plural =
    hasForm(word, 's', 'past') ||
    before?.lower.endsWith('s') ||
    /^(?:people|police|they|we|i|you)$/.test(before?.lower ?? '')
  if (/^(?:that|if|whether)$/.test(next?.lower ?? '')) {
    const alone = !words.slice(0, i).some((other, k) => isFiniteCandidate(other, k, words))
    return alone &&
      plural &&
      (is(before, 'noun', 'name', 'pronoun') || is(before, 'adverb')) &&
      SAYING.test(word.readings[0]?.base ?? '')
      ? 'verb'
      : undefined
  }
  const relative = before?.lower === 'that' && (words[i - 2]?.lower.endsWith('s') ?? false) && is(words[i - 2], 'noun')
  return relative &&
    hasForm(word, 'base') &&
    !word.lower.endsWith('s') &&
    is(next, 'determiner', 'possessive', 'adjective', 'name')
    ? 'verb'
    : undefined
}
const SAYING =
  /^(?:report|claim|state|wonder|say|fear|hope|show|note|estimate|promise|demand|warn|doubt|believe|think|deny|suggest|allege|announce)$/

/** "the general's", "without firing a shot". */
const misread: Rule = (word, i, words) => {
  const next = words[i + 1]
  if (word.lower === 'general' && /^(?:attorney|secretary|director|consul|governor|inspector|solicitor)s?$/.test(words[i - 1]?.lower ?? '')) return 'noun'
  if (word.tag === 'adjective' && next?.lower === "'s" && !is(words[i - 1], 'be')) return 'noun'
  const gerund =
    (word.tag === 'noun' || (word.tag === 'name' && i === 0)) &&
    hasForm(word, 'ing') &&
    !is(words[i - 1], 'determiner', 'possessive', 'genitive', 'adjective', 'noun', 'name')
  return gerund && is(next, 'determiner', 'possessive', 'pronoun', 'number') ? 'verb' : undefined
}

/** "Iran's": a possessor, or "is"; "the militias' guns". */
const genitives: Rule = (word, i, words) => {
  const before = words[i - 1]
  if (word.lower === "'" || word.text === '’') {
    const ends = before?.span.end === word.span.start && before.lower.endsWith('s') && isNominal(before)
    return ends && opensPhrase(words[i + 1]) ? 'genitive' : 'quote'
  }
  if (word.lower !== "'s") return undefined
  if (is(words[i + 1], 'quote')) return 'genitive'
  const next = skipAdverbs(words, i + 1)
  if (is(next, 'verb') && hasForm(next, 'participle') && !hasForm(next, 'past') && !isNominal(words[i + 2]))
    return 'have'
  if (is(before, 'pronoun', 'relative', 'adverb') || /^(?:that|there|here)$/.test(before?.lower ?? '')) {
    return /^(?:been|had|become|gone|got)$/.test(next?.lower ?? '') ? 'have' : 'be'
  }
  return is(next, 'determiner', 'pronoun', 'possessive', 'preposition') && !isNominal(words[i + 2]) ? 'be' : 'genitive'
}

const PREPOSITIONAL_ADVERB =
  /^(?:about|around|over|under|up|down|off|out|in|on|near|along|across|through|above|below|before|since|past|inside|outside)$/

const toInfinitive: Rule = (word, i, words) => {
  if (word.tag !== 'to') return undefined
  const next = skipAdverbs(words, i + 1)
  if (isAuxiliary(next))
    return hasForm(next, 'base') || /^(?:be|have|do)$/.test(next?.lower ?? '') ? 'to' : 'preposition'
  const verbal = is(next, 'verb', 'noun', 'adjective') && hasForm(next, 'base') && !capitalised(next)
  if (!verbal) return 'preposition'
  if (is(next, 'verb')) return 'to'
  const object = words[words.indexOf(next ?? word) + 1]
  return followsInfinitiveTaker(words, i) || is(object, 'determiner', 'possessive', 'pronoun') ? 'to' : 'preposition'
}

/** "plans to attack", "vowed to fight": the tagger may have seen a noun after "to". */
const followsInfinitiveTaker = (words: readonly Word[], i: number): boolean =>
  /^(?:able|unable|ready|likely|unlikely|set|willing|unwilling|due|eager|free|prepared|poised)$/.test(
    words[i - 1]?.lower ?? '',
  ) ||
  /^(?:want|vow|threaten|agree|plan|refuse|fail|try|seek|decide|hope|intend|attempt|pledge|promise|need|begin|continue|expect)(?:s|d|ed|ened|ned|sed|ing)?$/.test(
    words[i - 1]?.lower ?? '',
  ) ||
  /^(?:plan|threat|vow|pledge|attempt|effort|bid|decision|right|order|failure|refusal)s?$/.test(
    words[i - 1]?.lower ?? '',
  )

/** After "to", a modal or "did" stands a base form; after a determiner none does. */
const nounOrVerb: Rule = (word, i, words) => {
  if (!is(word, 'noun', 'verb', 'adjective') || word.readings.length === 0) return undefined
  const before = skipAdverbs(words, i - 1, -1)
  const direct = words[i - 1]
  if (
    is(before, 'to', 'modal') &&
    hasForm(word, 'base') &&
    !capitalised(word) &&
    (word.tag === 'verb' || !is(words[i + 1], 'verb'))
  )
    return 'verb'
  if (word.tag === 'verb' && direct?.lower === 'one' && hasForm(word, 's')) return undefined
  if (word.tag === 'verb') return verbAsNoun(word, i, words)
  if (SUBJECT_PRONOUN.test(direct?.lower ?? '') && hasForm(word, 's', 'past') && word.tag === 'noun') return 'verb'
  return undefined
}

function verbAsNoun(word: Word, i: number, words: readonly Word[]): Tag | undefined {
  const before = words[i - 1]
  const opened =
    is(before, 'determiner', 'possessive', 'genitive', 'number') && before?.lower !== 'all' && before?.lower !== 'both'
  const adjectival =
    is(before, 'adjective') &&
    is(words[i - 2], 'determiner', 'possessive', 'genitive', 'number', 'preposition', 'adjective')
  if (hasForm(word, 'ing', 'participle') && !hasForm(word, 'base'))
    return participleAsNoun(word, i, words, opened || adjectival)
  if (!hasForm(word, 'base', 's')) return undefined
  if (opened || adjectival) return demonstrative(before) && opensPhrase(words[i + 1]) ? undefined : 'noun'
  return is(before, 'preposition') && !hasForm(word, 'past') ? 'noun' : undefined
}

/** "the retiring judges", "of wounded soldiers", "the bombing". */
function participleAsNoun(word: Word, i: number, words: readonly Word[], opened: boolean): Tag | undefined {
  const before = words[i - 1]
  const next = words[i + 1]
  if ((opened || is(before, 'preposition')) && isNominal(next) && !is(next, 'number')) {
    return opened || hasForm(word, 'participle') ? 'adjective' : undefined
  }
  if (opened && hasForm(word, 'ing')) return 'noun'
  return opened && is(before, 'determiner', 'possessive', 'number') && !demonstrative(before) ? 'noun' : undefined
}
const demonstrative = (word: Word | undefined): boolean =>
  /^(?:this|that|these|those|some|many|few|several|any|each|all|both|one|two|three)$/.test(word?.lower ?? '')
const isBoundary = (word: Word | undefined): boolean =>
  word === undefined || is(word, 'comma', 'stop', 'close', 'quote')

/** Past participles and -ing forms right before a noun, with no determiner: "wounded soldiers", "of retiring judges". */
const attributive: Rule = (word, i, words) => {
  if (word.tag !== 'adjective' || !hasForm(word, 'past', 'participle')) return undefined
  if (/^(?:been|being)$/.test(words[i - 1]?.lower ?? '')) return 'verb'
  if (is(words[i - 1], 'noun', 'name') && is(words[i + 1], 'determiner', 'possessive', 'number', 'pronoun'))
    return 'verb'
  const before = skipAdverbs(words, i - 1, -1)
  if (isAuxiliary(before) && is(words[i + 1], 'preposition', 'stop', 'comma', 'adverb')) return 'verb'
  return words[i + 1]?.lower === 'by' ? 'verb' : undefined
}

/** "her" and "that" are each two words. */
const twoFaced: Rule = (word, i, words) => {
  if (word.lower === 'her')
    return is(words[i + 1], 'noun', 'adjective', 'name') && !words[i + 1]?.dated ? 'possessive' : 'pronoun'
  if (word.lower === 'that') return thatTag(i, words)
  return undefined
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^yesterday$|^today$/

function thatTag(i: number, words: readonly Word[]): Tag {
  let at = i - 1
  while (words[at]?.dated || DAY.test(words[at]?.lower ?? '')) at--
  const before = words[at]
  const next = skipAdverbs(words, i + 1)
  const house =
    is(next, 'noun') &&
    hasForm(next, 'base') &&
    is(before, 'noun') &&
    before?.lower.endsWith('s') &&
    !next?.lower.endsWith('s')
  if (house && is(words[i + 2], 'determiner', 'possessive', 'adjective', 'name')) return 'relative'
  if (isAuxiliary(next) || (is(next, 'verb') && !hasForm(next, 'ing')))
    return isNominal(before) || before?.lower === 'those' ? 'relative' : 'pronoun'
  if (isBoundary(next)) return 'pronoun'
  const plain = is(next, 'noun', 'adjective') && !next?.lower.endsWith('s')
  if (
    is(before, 'preposition') ||
    (plain && !is(before, 'verb', 'adjective', 'comma', 'noun') && !isAfterSayer(before))
  )
    return 'determiner'
  if (plain && is(before, 'verb') && hasForm(before, 'base', 'ing') && !laterFinite(words, i + 1)) return 'determiner'
  if (isNominal(before) && !CONTENT_NOUN.test(before?.lower ?? '')) return 'relative'
  return 'subordinator'
}
const isAfterSayer = (word: Word | undefined): boolean => is(word, 'verb', 'pronoun', 'close', 'quote', 'and')
/** Nouns that take a that-clause saying what they are. */
const CONTENT_NOUN =
  /^(?:claim|report|fact|statement|allegation|accusation|announcement|news|rumou?r|idea|belief|fear|hope|warning|threat|promise|sign|evidence|suggestion|concern|view|assertion|condition|proof|confirmation|assurance|speculation|suspicion|denial|notion|possibility|chance|demand|request|vow|pledge|agreement|decision|signal|conclusion|say|worry)s?$/

/** A noun in -s between a name and a noun phrase, in a sentence that has no finite verb: "Premier visits quake zone". */
const headlineVerb: Rule = (word, i, words) => {
  const before = words[i - 1]
  const agrees = hasForm(word, 's', 'past') || (hasForm(word, 'base') && /[^s]s$/.test(before?.lower ?? ''))
  if (word.tag !== 'noun' || !agrees || words.some(isFiniteCandidate)) return undefined
  const next = words[i + 1]
  const head = isNominal(before) || is(before, 'pronoun') || (is(before, 'adverb') && isNominal(words[i - 2]))
  return head && (opensPhrase(next) || is(next, 'preposition', 'to', 'subordinator', 'adverb')) && !isBoundary(next)
    ? 'verb'
    : undefined
}

const isFiniteCandidate = (word: Word, i: number, words: readonly Word[]): boolean =>
  is(word, 'modal', 'be', 'have', 'do') ||
  (word.tag === 'verb' && hasForm(word, 'past', 's', 'base') && !is(words[i - 1], 'to'))

/** Prepositions that stand without a phrase are adverbs ("went on", "were outside"). */
const stranded: Rule = (word, i, words) =>
  word.tag === 'preposition' &&
  PREPOSITIONAL_ADVERB.test(word.lower) &&
  (isBoundary(words[i + 1]) || is(words[i + 1], 'preposition', 'to', 'and')) &&
  words[i + 1]?.lower !== 'of'
    ? 'adverb'
    : undefined

/** "about 20 people", "more than 5", "at least 300", "as many as 40". */
const approximators: Rule = (word, i, words) => {
  if (
    !APPROXIMATOR.test(word.lower) ||
    (is(words[i - 1], 'verb') &&
      /^(?:talk|speak|think|hear|know|learn|ask|tell|warn|worry|complain)/.test(words[i - 1]?.lower ?? ''))
  )
    return undefined
  let at = i + 1
  while (at < i + 4 && APPROXIMATOR.test(words[at]?.lower ?? '')) at++
  if (!is(words[at], 'number')) return undefined
  if (/^(?:to|than|least|most)$/.test(word.lower) && words[i - 1]?.tag !== 'adverb') return undefined
  const phrase = words
    .slice(i, at)
    .map((w) => w.lower)
    .join(' ')
  return APPROXIMATION.test(phrase) || words[i - 1]?.tag === 'adverb' ? 'adverb' : undefined
}
const APPROXIMATOR =
  /^(?:about|over|around|nearly|almost|under|up|some|to|more|fewer|less|than|at|least|most|as|many|no)$/
const APPROXIMATION =
  /^(?:about|over|around|nearly|almost|under|some|up to|(?:no )?(?:more|fewer|less) than|at (?:least|most)|as (?:many|few) as|almost|least|most|than|many as|as|to)$/

const RULES: readonly Rule[] = [
  names,
  secondUses,
  misread,
  genitives,
  nounPlaces,
  degrees,
  pastForms,
  toInfinitive,
  nounOrVerb,
  attributive,
  verbBesideThat,
  verbBesidePhrase,
  joinedInfinitive,
  twoFaced,
  approximators,
  headlineVerb,
  stranded,
]
