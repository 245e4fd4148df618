import type { Clause, Oblique, Phrase } from '../../model/clause.ts'
import type { ClauseTest, ComplementTest, EventRule, Trigger } from '../../rules/compile.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import type { TermSet } from '../../rules/terms.ts'
import { type Frame, formOf, isComplement, isPreposition } from './frames.ts'
import type { Participants } from './participants.ts'
import { isThing } from './things.ts'
import type { Words } from './words.ts'

/** What rules are asked with. */
export interface Scene {
  readonly rules: EventRules
  readonly frames: readonly Frame[]
  readonly words: Words
  readonly participants: Participants
}

/** A rule that holds for a clause. */
export interface Match {
  readonly rule: EventRule
  /** How many words of the trigger were matched. */
  readonly words: number
  /** What stands after the preposition of its trigger, where the clause has no object: "sided **with Chad**". */
  readonly object?: Phrase
  /** The clause under it that its `complement` asked for. */
  readonly complement?: number
}

/** What the clauses under this one have already been found to tell. */
export type TypesOf = (frame: number) => { readonly type: string; readonly modes: readonly string[] } | undefined

/**
 * Every rule that holds for the clause, the one that wins first: by priority, what it asks for, words of its trigger, id. Rules are
 * asked in that order, and only as long as somebody wants more of them.
 */
export function* matchesOf(frame: Frame, scene: Scene, types: TypesOf): Generator<Match, undefined> {
  const candidates = [...triggered(frame, scene)].map(([rule, trigger]) => ({ rule, words: trigger.length, trigger }))
  for (const { rule, words, trigger } of candidates.sort(byRank)) {
    const object = objectAfter(trigger, frame)
    const match = matchOf(rule, object ? { ...frame, object } : frame, scene, types)
    if (match) yield { ...match, words, ...(object ? { object } : {}) }
  }
}

/** The rules that the clause's verb or noun sets off, whether they hold or not; with the longest of their triggers that is there. */
export function triggered(frame: Frame, scene: Scene): ReadonlyMap<EventRule, Trigger['words']> {
  const { verbs, nouns } = scene.rules.index
  const { kind, lemma, predicate } = frame.clause
  const triggers =
    kind === 'verbal'
      ? (verbs.get(lemma) ?? [])
      : [...new Set(scene.words.formsAt(predicate))].flatMap((form) => nouns.get(form) ?? [])
  const longest = new Map<EventRule, Trigger['words']>()
  for (const trigger of triggers) {
    const known = longest.get(trigger.rule)?.length ?? 0
    if (trigger.words.length > known && isTriggered(trigger, frame, scene)) longest.set(trigger.rule, trigger.words)
  }
  return longest
}

/** "Sided with Chad" has its object after the preposition that belongs to the verb. */
function objectAfter(trigger: Trigger['words'], { clause, object, obliques }: Frame): Phrase | undefined {
  if (object || trigger.length === 1 || clause.kind === 'nominal') return undefined
  return obliques.find(({ preposition }) => isPreposition(preposition, trigger.at(-1) ?? ''))?.phrase
}

type Candidate = Pick<Match, 'rule' | 'words'>

function byRank(a: Candidate, b: Candidate): number {
  const rank = b.rule.priority - a.rule.priority || b.rule.specificity - a.rule.specificity || b.words - a.words
  return rank || (a.rule.id < b.rule.id ? -1 : 1)
}

/** Whether the trigger's other words are there: a verb's particle or preposition after it, a noun's words before it. */
function isTriggered({ words: trigger }: Trigger, { clause, obliques }: Frame, { words }: Scene): boolean {
  if (trigger.length === 1) return true
  if (clause.kind === 'nominal') return words.precedes(clause.predicate, trigger.slice(0, -1))
  const rest = trigger.slice(1)
  const particle = rest.length === 1 ? rest[0] : rest.join(' ')
  return (
    clause.particle === particle ||
    obliques.some(({ preposition }) => preposition === particle) ||
    words.follows(clause.predicate, rest)
  )
}

function matchOf(
  rule: EventRule,
  frame: Frame,
  scene: Scene,
  types: TypesOf,
): Omit<Match, 'words' | 'object'> | undefined {
  const { negated } = frame.clause
  if (rule.negated !== 'either' && rule.negated !== negated) return undefined
  if (!holds(rule.when, frame, scene, 'pronouns')) return undefined
  const complement = rule.when.complement && complementOf(rule.when.complement, frame, scene, types, 'pronouns')
  if (rule.when.complement && complement === undefined) return undefined
  const barred = rule.unless.some(
    (test) =>
      (!test.verb || isVerb(frame, test.verb)) &&
      (!test.noun || isEventNoun(frame, test.noun, scene)) &&
      holds(test, frame, scene, false) &&
      (!test.complement || complementOf(test.complement, frame, scene, types, false) !== undefined),
  )
  return barred ? undefined : { rule, ...(complement === undefined ? {} : { complement }) }
}

/**
 * How far unknown somebodies count as of a class: not at all (for exclusions); pronouns that nobody is known behind; for who
 * does the deed also nouns that are not known as things.
 */
type Lenience = false | 'pronouns' | 'doer'

/** Everything a test asks for, its complement aside. */
function holds(test: ClauseTest, frame: Frame, scene: Scene, lenient: Lenience): boolean {
  const { clause, sentence } = frame
  const { words } = scene
  return (
    (!test.modal || hasModal(test.modal, clause)) &&
    (!test.voice || test.voice === clause.voice) &&
    (test.quoted === undefined || test.quoted === clause.quoted) &&
    (!test.link || (clause.link !== undefined && test.link.includes(clause.link))) &&
    (!test.subject || answers(frame.subject, test.subject, scene, lenient && 'doer')) &&
    (!test.object || answers(frame.object, test.object, scene, lenient)) &&
    (!test.indirect || answers(frame.indirect, test.indirect, scene, lenient)) &&
    (!test.possessor || answers(frame.possessor, test.possessor, scene, lenient)) &&
    test.with.every(({ prepositions, terms }) => hasOblique(frame.obliques, prepositions, terms, scene, lenient)) &&
    (!test.clause || words.has(frame.reach, test.clause)) &&
    (!test.sentence || words.has(sentence.span, test.sentence))
  )
}

const isVerb = ({ clause, obliques }: Frame, terms: TermSet): boolean =>
  clause.kind === 'verbal' &&
  (terms.heads.has(clause.lemma) ||
    [clause.particle, ...obliques.map(({ preposition }) => preposition)].some(
      (after) => after !== undefined && isOneOf([clause.lemma, after], terms),
    ))

const isOneOf = (expression: readonly string[], { phrases }: TermSet): boolean =>
  phrases.get(expression.at(-1) ?? '')?.some((words) => words.join(' ') === expression.join(' ')) ?? false

const isEventNoun = ({ clause }: Frame, terms: TermSet, { words }: Scene): boolean =>
  clause.kind === 'nominal' && words.formsAt(clause.predicate).some((form) => terms.heads.has(form))

function hasOblique(
  obliques: readonly Oblique[],
  prepositions: readonly string[],
  terms: TermSet,
  scene: Scene,
  lenient: Lenience,
): boolean {
  const those = obliques.filter(({ preposition }) => prepositions.some((one) => isPreposition(preposition, one)))
  if (those.length === 0) return terms.classes.includes('none')
  return those.some(({ phrase }) => answers(phrase, terms, scene, lenient))
}

/** Whether the phrase, or one of its conjuncts, is what the terms ask for. */
function answers(phrase: Phrase | undefined, terms: TermSet, scene: Scene, lenient: Lenience): boolean {
  if (!phrase) return terms.classes.includes('none')
  if (terms.classes.includes('any')) return true
  if (terms.classes.includes('thing') && isOnlyThings(phrase, scene)) return true
  return (
    answersAlone(phrase, terms, scene, lenient) ||
    phrase.conjuncts.some((one) => answersAlone(one, terms, scene, lenient))
  )
}

const isOnlyThings = (phrase: Phrase, scene: Scene): boolean =>
  isThing(phrase, scene) && phrase.conjuncts.every((one) => isThing(one, scene))

function answersAlone(phrase: Phrase, terms: TermSet, scene: Scene, lenient: Lenience): boolean {
  if (scene.words.isHead(phrase, terms)) return true
  const { classes } = terms
  if (classes.length === 0) return false
  return (
    classes.some((name) => isOfClass(phrase, name, scene)) ||
    (lenient === 'doer' && classes.includes('actor') && isNoun(phrase, scene) && !isThing(phrase, scene)) ||
    (lenient !== false && isSomebody(phrase, terms, scene))
  )
}

const ONE_PERSON = new Set(['he', 'she', 'i', 'him', 'her'])
const PERSONAL = new Set([...ONE_PERSON, 'they', 'we', 'who', 'it', 'them', 'us'])
/** Classes that one person can be of, as well as a body. */
const SINGLE = new Set(['actor', 'person', 'state', 'GOV', 'CVL'])

const isNoun = (phrase: Phrase, { words }: Scene): boolean => ['NOUN', 'PROPN'].includes(words.head(phrase)?.pos ?? '')

/** "Chad and Niger", "the two armies", "both sides". */
const isSeveral = ({ conjuncts, span }: Phrase, { words, participants }: Scene): boolean =>
  conjuncts.some((one) => participants.of(one).acts) ||
  words.in(span).some(({ pos, text }) => pos === 'NUM' || text.toLowerCase() === 'both')

/** A pronoun that stands for somebody unknown, who may be of one of the classes. */
function isSomebody(phrase: Phrase, { classes }: TermSet, { words, participants }: Scene): boolean {
  const { entity, implied } = participants.of(phrase)
  const word = words.head(phrase)?.text.toLowerCase() ?? ''
  if (entity || implied || !PERSONAL.has(word)) return false
  return classes.some((name) => (ONE_PERSON.has(word) ? SINGLE.has(name) : !IMPERSONAL.has(name)))
}
const IMPERSONAL = new Set(['place', 'none', 'thing', 'somebody', 'several'])

function isOfClass(phrase: Phrase, name: string, scene: Scene): boolean {
  const { entity, country, sectors, acts } = scene.participants.of(phrase)
  switch (name) {
    case 'actor':
      return acts
    case 'somebody':
      return !isThing(phrase, scene)
    case 'several':
      return acts && isSeveral(phrase, scene)
    case 'person':
    case 'organization':
    case 'place':
      return entity?.type === name
    case 'country':
      return entity?.type === 'place' && country !== undefined
    default: {
      const wanted = scene.rules.ontology.classes[name] ?? [name]
      return sectors.some((sector) => wanted.includes(sector))
    }
  }
}

function complementOf(
  test: ComplementTest,
  frame: Frame,
  scene: Scene,
  types: TypesOf,
  lenient: Lenience,
): number | undefined {
  return frame.children.find((index) => {
    const child = scene.frames[index]
    return child !== undefined && complementHolds(test, child, scene, types, lenient)
  })
}

function complementHolds(test: ComplementTest, child: Frame, scene: Scene, types: TypesOf, lenient: Lenience): boolean {
  const { clause } = child
  if (!isComplement(clause)) return false
  const told = test.type || test.mode ? types(child.index) : undefined
  const named = (test.verb && isVerb(child, test.verb)) || (test.noun && isEventNoun(child, test.noun, scene))
  return (
    ((!test.noun && !test.verb) || named === true) &&
    (!test.form || test.form === formOf(clause)) &&
    (test.negated === undefined || test.negated === clause.negated) &&
    (!test.modal || hasModal(test.modal, clause)) &&
    (!test.subject || answers(child.subject, test.subject, scene, lenient && 'doer')) &&
    (!test.object || answers(child.object, test.object, scene, lenient)) &&
    (!test.type || (told !== undefined && test.type.includes(told.type))) &&
    (!test.mode || (told !== undefined && test.mode.some((mode) => told.modes.includes(mode))))
  )
}

const hasModal = (modals: readonly string[], { modal, tense }: Clause): boolean =>
  modal === undefined
    ? modals.includes('@none') || (tense === 'future' && modals.includes('will'))
    : modals.includes('@any') || modals.includes(modal)
