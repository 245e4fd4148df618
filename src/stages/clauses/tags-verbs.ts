import {
  earlierFinite,
  is,
  isAuxiliary,
  isBoundary,
  isFiniteCandidate,
  isNominal,
  laterFinite,
  opensPhrase,
  type Rule,
  skipAdverbs,
} from './neighbours.ts'
import { capitalised, hasForm, type Word } from './words.ts'

/** "the navy rescued 40": past forms that the tagger took for nouns; "according to" is no verb. */
export const pastForms: Rule = (word, i, words) => {
  const [before, next] = [words[i - 1], words[i + 1]]
  if (/^(?:according|owing)$/.test(word.lower) && next?.lower === 'to') return 'preposition'
  const past = word.tag === 'noun' && word.lower.endsWith('ed') && hasForm(word, 'past')
  if (
    word.tag === 'noun' &&
    !past &&
    hasForm(word, 'past') &&
    is(before, 'noun', 'name', 'pronoun') &&
    !before?.lower.endsWith('-')
  ) {
    const series = next?.lower === 'and' && is(words[i + 2], 'verb') && hasForm(words[i + 2], 'past')
    if (series || is(next, 'determiner', 'possessive', 'pronoun')) return 'verb'
  }
  return past && (is(before, 'noun', 'name', 'pronoun', 'adverb') || isAuxiliary(before)) ? 'verb' : undefined
}

/** "laid down their arms and return": a base form that "and" joins to an infinitive. */
export const joinedInfinitive: Rule = (word, i, words) => {
  if (word.tag !== 'noun' || !hasForm(word, 'base') || hasForm(word, 's') || !is(words[i - 1], 'and')) return undefined
  if (!is(words[i + 1], 'to', 'preposition', 'determiner', 'possessive') || words[i + 1]?.lower === 'of')
    return undefined
  const opener = words.slice(Math.max(0, i - 9), i).findLastIndex((other) => is(other, 'to'))
  return opener >= 0 && is(words[i + 1], 'determiner', 'possessive', 'to') ? 'verb' : undefined
}

/** "the party plans to hold", "they share a border", "who attack the": a verb that the tagger took for a noun. */
export const verbBesidePhrase: Rule = (word, i, words) => {
  if (word.tag !== 'noun') return undefined
  const [before, next] = [words[i - 1], words[i + 1]]
  const aim =
    INTENDING.test(word.lower) &&
    next?.lower === 'to' &&
    is(words[i + 2], 'verb', 'be', 'have', 'do') &&
    !earlierFinite(words, i - 1, word)
  if (aim && is(before, 'name', 'noun')) return laterFinite(words, i + 3) ? undefined : 'verb'
  if (!is(next, 'determiner', 'possessive', 'pronoun') || next?.lower === 'that') return undefined
  if (/^(?:who|which)$/.test(before?.lower ?? '') && hasForm(word, 'base', 's')) return 'verb'
  const plural = is(before, 'noun', 'name') && /[^s]s$/.test(before?.lower ?? '')
  return plural && hasForm(word, 'base') && !word.lower.endsWith('s') && !laterFinite(words, i + 1) ? 'verb' : undefined
}

const INTENDING =
  /^(?:plan|claim|hope|aim|promise|pledge|plans|wishes|hopes|vows|wants|aims|intends|attempts|needs|seeks|threatens|promises|pledges|claims|moves|offers)$/

/** "Xinhua reports that", "people wonder if", "countries that house militias": a verb that the tagger took for a noun. */
export const verbBesideThat: Rule = (word, i, words) => {
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

export const toInfinitive: Rule = (word, i, words) => {
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

/** Past participles and -ing forms right before a noun, with no determiner: "wounded soldiers", "of retiring judges". */
export const attributive: Rule = (word, i, words) => {
  if (word.tag !== 'adjective' || !hasForm(word, 'past', 'participle')) return undefined
  if (/^(?:been|being)$/.test(words[i - 1]?.lower ?? '')) return 'verb'
  if (is(words[i - 1], 'noun', 'name') && is(words[i + 1], 'determiner', 'possessive', 'number', 'pronoun'))
    return 'verb'
  const before = skipAdverbs(words, i - 1, -1)
  if (isAuxiliary(before) && is(words[i + 1], 'preposition', 'stop', 'comma', 'adverb')) return 'verb'
  return words[i + 1]?.lower === 'by' ? 'verb' : undefined
}

/** A noun in -s between a name and a noun phrase, in a sentence that has no finite verb: "Premier visits quake zone". */
export const headlineVerb: Rule = (word, i, words) => {
  const before = words[i - 1]
  const agrees = hasForm(word, 's', 'past') || (hasForm(word, 'base') && /[^s]s$/.test(before?.lower ?? ''))
  if (word.tag !== 'noun' || !agrees || words.some(isFiniteCandidate)) return undefined
  const next = words[i + 1]
  const head = isNominal(before) || is(before, 'pronoun') || (is(before, 'adverb') && isNominal(words[i - 2]))
  return head && (opensPhrase(next) || is(next, 'preposition', 'to', 'subordinator', 'adverb')) && !isBoundary(next)
    ? 'verb'
    : undefined
}

/** "that troops shot civilians", "unless wages rise": the word after a plural that a conjunction opens is its verb. */
export const verbAfterOpener: Rule = (word, i, words) => {
  const [opener, subject, next] = [words[i - 2], words[i - 1], words[i + 1]]
  const opened = is(opener, 'subordinator', 'relative') || /^(?:that|which)$/.test(opener?.lower ?? '')
  if (word.tag !== 'noun' || !opened || !is(subject, 'noun') || !/[^s]s$/.test(subject?.lower ?? '')) return undefined
  return hasForm(word, 'base', 'past') && !hasForm(word, 's') && !isAuxiliary(next) && !is(next, 'verb')
    ? 'verb'
    : undefined
}

/** "when repairs end", "which rebels captured": right after a conjunction a form in -s is a plural where a verb follows. */
export const pluralAfterOpener: Rule = (word, i, words) => {
  const [opener, next] = [words[i - 1], words[i + 1]]
  if (word.tag !== 'verb' || !hasForm(word, 's') || hasForm(word, 'base')) return undefined
  if (is(opener, 'subordinator') && is(next, 'noun', 'verb') && hasForm(next, 'base', 'past') && !hasForm(next, 's'))
    return 'noun'
  return /^(?:which|that|whom)$/.test(opener?.lower ?? '') && is(next, 'verb') && hasForm(next, 'past')
    ? 'noun'
    : undefined
}

/** "five wounded" after "were killed and": what a number counts underwent it too. */
export const countedParticiple: Rule = (word, i, words) => {
  const counted = is(words[i - 1], 'number') && is(words[i - 2], 'and', 'comma')
  if (!is(word, 'noun', 'adjective') || !counted || !hasForm(word, 'participle') || is(words[i + 1], 'noun'))
    return undefined
  return words.slice(0, i - 2).some((other) => is(other, 'be')) ? 'verb' : undefined
}

/** "Did the army shell the camp?" */
export const askedVerb: Rule = (word, i, words) => {
  if (word.tag !== 'noun' || !hasForm(word, 'base') || !is(words[i - 1], 'noun', 'name')) return undefined
  const opener = words.findIndex((other) => is(other, 'do'))
  const asks =
    opener >= 0 &&
    opener < i &&
    i - opener <= 5 &&
    (opener === 0 || is(words[opener - 1], 'relative', 'subordinator', 'adverb'))
  return asks && !words.slice(opener + 1, i).some((other) => is(other, 'verb')) && !is(words[i + 1], 'verb', 'noun')
    ? 'verb'
    : undefined
}

/** "accused of arming smugglers" */
export const governedGerund: Rule = (word, i, words) => {
  if (word.tag !== 'noun' || !hasForm(word, 'ing') || !is(words[i - 2], 'verb') || !is(words[i - 1], 'preposition'))
    return undefined
  return is(words[i + 1], 'name') ||
    (is(words[i + 1], 'noun') && /[^s]s$/.test(words[i + 1]?.lower ?? '') && !is(words[i + 2], 'verb'))
    ? 'verb'
    : undefined
}
