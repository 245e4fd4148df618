import type { Grammar } from '../../rules/grammar.ts'
import type { Draft, Reading } from './draft.ts'
import { isFree, isPhrase, type PhraseElement } from './elements.ts'
import { type NounPhrase, plainPhrase } from './phrases.ts'
import { capitalised, nounLemma, type Word } from './words.ts'

/** A clause that an event noun makes. */
export interface NominalDraft {
  readonly noun: NounPhrase
  /** Index of the event noun. */
  readonly at: number
  /** The verb that means the same, else the noun. */
  readonly lemma: string
  readonly subject?: NounPhrase
  readonly object?: NounPhrase
  readonly obliques: readonly PhraseElement[]
  /** The clause in which the noun stands. */
  readonly host?: Draft
  /** Its verb is a light one: it lends the noun its subject, tense and the like. */
  readonly light: boolean
}

/** The event nouns of a reading, in order, with what stands around them as their arguments. */
export function nominals(reading: Reading): NominalDraft[] {
  const found: NominalDraft[] = []
  reading.elements.forEach((element, i) => {
    if (!isPhrase(element)) return
    const after = prepositionalRun(reading, i + 1)
    for (const noun of nounsOf(element.phrase)) {
      const lemma = eventLemma(reading, noun)
      if (lemma !== undefined) found.push(nominal(reading, noun, lemma, after, element.phrase))
    }
  })
  return found
}

/** A phrase with everything inside it that may be an event too. */
function nounsOf(phrase: NounPhrase): NounPhrase[] {
  const inner = [phrase.possessor, phrase.of, phrase.apposition].filter((other) => other !== undefined)
  return [phrase, ...[...inner, ...phrase.conjuncts].flatMap(nounsOf)]
}

/** The prepositional phrases that follow without a break. */
function prepositionalRun({ elements, subjectOf }: Reading, from: number): PhraseElement[] {
  const run: PhraseElement[] = []
  for (let i = from; i < elements.length; i++) {
    const element = elements[i]
    if (!isPhrase(element) || isFree(element) || subjectOf.has(element.phrase)) break
    if (element.preposition !== undefined) run.push(element)
  }
  return run
}

/** The verb that the head noun stands for: "airstrike", "air strike", "the killing"; undefined for other nouns. */
function eventLemma({ words, grammar }: Reading, noun: NounPhrase): string | undefined {
  const at = noun.head.end - 1
  const head = words[at]
  if (!head || noun.pronoun || (head.tag !== 'noun' && head.tag !== 'name')) return undefined
  if (head.tag === 'name' && (head.named || !(at === 0 || inTitle(words, at)))) return undefined
  const lemma = nounLemma(head)
  const before = words[at - 1]
  return (before && grammar.event_nouns.get(`${before.lower} ${lemma}`)) ?? grammar.event_nouns.get(lemma)
}

/** Nouns are capitalised in titles. */
const inTitle = (words: readonly Word[], at: number): boolean =>
  words.filter((word, i) => i !== at && word.text.length > 3 && /^\p{L}/u.test(word.text)).every(capitalised)

function nominal(
  reading: Reading,
  noun: NounPhrase,
  lemma: string,
  after: readonly PhraseElement[],
  outer: NounPhrase,
): NominalDraft {
  const { grammar } = reading
  const host = reading.drafts.find((draft) => argumentsOf(draft).includes(outer))
  const light = host !== undefined && outer === noun && isLight(grammar, host, noun, reading)
  const obliques = (light ? host.obliques : after).filter((element) => element.phrase !== host?.agent)
  const own = ownArguments(reading, noun, lemma, obliques)
  const doer = light ? (host.voice === 'passive' ? host.agent : host.subject) : own.subject
  const subject = doer ?? verblessSubject(reading, outer)
  const used = new Set([subject, own.object])
  return {
    noun,
    at: noun.head.end - 1,
    lemma,
    ...(subject ? { subject } : {}),
    ...(own.object ? { object: own.object } : {}),
    obliques: obliques.filter((element) => !used.has(element.phrase)),
    ...(host ? { host } : {}),
    light,
  }
}

/** "Truckers on strike", "Premier in talks with rebels": in a headline without a verb, whoever it begins with is at it. */
function verblessSubject({ drafts, elements }: Reading, noun: NounPhrase): NounPhrase | undefined {
  const [first, second] = elements
  if (drafts.length > 0 || !isPhrase(first) || !isFree(first) || !isPhrase(second)) return undefined
  return second.phrase === noun && /^(?:on|in)$/.test(second.preposition ?? '') ? first.phrase : undefined
}

const argumentsOf = (draft: Draft): (NounPhrase | undefined)[] => [
  draft.object,
  draft.voice === 'passive' || draft.group.copula ? draft.subject : undefined,
  draft.agent,
  ...draft.obliques.map((oblique) => oblique.phrase),
  draft.subject,
]

/** "carried out an attack", "an attack was carried out", "engaged in talks". */
function isLight(grammar: Grammar, host: Draft, noun: NounPhrase, { words }: Reading): boolean {
  const oblique = host.obliques.find((element) => element.phrase === noun)?.preposition
  if (oblique === undefined && noun !== (host.voice === 'passive' ? host.subject : host.object)) return false
  const nouns = grammar.light_verbs.get([host.group.lemma, oblique ?? host.particle].filter(Boolean).join('-'))
  const head = words[noun.head.end - 1]
  return nouns === '*' || (nouns !== undefined && head !== undefined && nouns.includes(nounLemma(head)))
}

interface OwnArguments {
  readonly subject?: NounPhrase | undefined
  readonly object?: NounPhrase | undefined
}

/** What possessor, modifiers, "of", "by", "on" and "between" say about who did it to whom. */
function ownArguments(
  reading: Reading,
  noun: NounPhrase,
  lemma: string,
  obliques: readonly PhraseElement[],
): OwnArguments {
  const { grammar } = reading
  const under = (...prepositions: string[]): NounPhrase | undefined =>
    obliques.find((element) => prepositions.includes(element.preposition ?? '') && !element.phrase.time)?.phrase
  const of = grammar.of_theme.has(lemma) ? undefined : noun.of
  const ofSubject = grammar.of_subject.has(lemma) ? of : undefined
  const by = under('by', 'at the hands of') ?? under('between', 'among')
  const object =
    (ofSubject ? undefined : of) ??
    (grammar.on_object.has(lemma) ? under('on', 'against', 'upon') : undefined) ??
    (grammar.to_object.has(lemma) ? under('to') : undefined)
  const possessed = noun.possessor?.time ? undefined : noun.possessor
  const victim = possessed && !object && grammar.possessor_object.has(lemma) ? possessed : undefined
  const subject = by ?? ofSubject ?? (victim ? undefined : possessed) ?? modifier(reading, noun)
  return { subject, object: object ?? victim }
}

const NATIONALITY = /(?:ish|ian|ese|ean|[elaq]i|[ae]ni|[dt]i|ench|utch|wiss|reek|fghan|erman|rican|uban|ebanese|hai)s?$/

/** "Turkish airstrikes", "NATO raids", "India-China talks": a nationality, an acronym or a pair of names before the noun. */
function modifier({ words }: Reading, noun: NounPhrase): NounPhrase | undefined {
  for (let i = noun.start; i < noun.head.end - 1; i++) {
    const word = words[i]
    if (!word || !capitalised(word) || word.dated) continue
    const partner = word.tied && i + 2 < noun.head.end ? [plainPhrase(i + 1, i + 2)] : []
    const nationality = word.tag === 'adjective' || NATIONALITY.test(word.text)
    const acronym = /^(?:\p{Lu}\.?){2,6}$/u.test(word.text)
    if (nationality || acronym || partner.length > 0) return { ...plainPhrase(i, i + 1), conjuncts: partner }
  }
  return undefined
}
