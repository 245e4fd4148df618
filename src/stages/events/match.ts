import type { Clause, Oblique, Phrase } from '../../model/clause.ts'
import { byRank, type ClauseTest, type ComplementTest, type EventRule, type Trigger } from '../../rules/compile.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import type { TermSet } from '../../rules/terms.ts'
import { type Frame, formOf, isComplement, isPreposition } from './frames.ts'
import type { Participants } from './participants.ts'
import type { Standing } from './standing.ts'
import type { Words } from './words.ts'

/** What rules are asked with. */
export interface Scene {
  readonly rules: EventRules
  readonly frames: readonly Frame[]
  readonly words: Words
  readonly participants: Participants
  readonly standing: (phrase: Phrase) => Standing
}

/** A rule that holds for a clause. */
export interface Match {
  readonly rule: EventRule
  /** How many words of the trigger were matched. */
  readonly words: number
  /** What stands after the preposition of its trigger, where the clause has no object: "sided **with Chad**". */
  readonly object: Phrase | undefined
  /** The clause under it that its `complement` asked for. */
  readonly complement: Frame | undefined
}

/** What a clause has been found to tell. */
export interface Told {
  readonly type: string
  readonly modes: readonly string[]
}

type ToldBy = (frame: Frame) => Told | undefined

/**
 * Every rule that holds for the clause, the one that wins first. Rules are asked as they are ranked, and only as long as somebody wants more of them.
 */
export function* matchesOf(frame: Frame, scene: Scene, told: ToldBy): Generator<Match, undefined> {
  for (const trigger of triggered(frame, scene)) {
    const match = matchOf(trigger, frame, scene, told)
    if (match) yield match
  }
}

/** The rules that the clause's verb or noun sets off, whether they hold or not, as ranked; with the longest of their triggers that is there. */
export function triggered(frame: Frame, scene: Scene): readonly Trigger[] {
  const present = triggersOf(frame, scene).filter(([first]) => first && isTriggered(first, frame, scene))
  const [only = [], ...others] = present
  if (others.length === 0) return only
  const found = new Set<EventRule>()
  return present
    .flat()
    .sort(byRank)
    .filter(({ rule }) => !found.has(rule) && found.add(rule))
}

function triggersOf({ clause }: Frame, { rules: { index }, words }: Scene): readonly (readonly Trigger[])[] {
  if (clause.kind === 'verbal') return index.verbs.get(clause.lemma) ?? []
  return words.formsAt(clause.predicate).flatMap((form) => index.nouns.get(form) ?? [])
}

/** "Sided with Chad" and "set fire to the office" have their object after the preposition that belongs to the verb. */
function objectAfter(
  trigger: Trigger['words'],
  { clause, object, obliques }: Frame,
  { words }: Scene,
): Phrase | undefined {
  if (trigger.length === 1 || clause.kind === 'nominal') return undefined
  if (object && !trigger.slice(1, -1).includes(words.head(object)?.text.toLowerCase() ?? '')) return undefined
  return obliques.find(({ preposition }) => isPreposition(preposition, trigger.at(-1) ?? ''))?.phrase
}

/** Whether the trigger's other words are there: a verb's particle or preposition after it, a noun's words before it. */
function isTriggered({ words: trigger }: Trigger, { clause, verbs }: Frame, { words }: Scene): boolean {
  if (trigger.length === 1) return true
  if (clause.kind === 'nominal') return words.precedes(clause.predicate, trigger.slice(0, -1))
  return verbs.includes(trigger.join(' ')) || words.follows(clause.predicate, trigger.slice(1))
}

function matchOf(trigger: Trigger, named: Frame, scene: Scene, told: ToldBy): Match | undefined {
  const { rule, words } = trigger
  if (rule.negated !== 'either' && rule.negated !== named.clause.negated) return undefined
  const object = objectAfter(words, named, scene)
  const frame = object ? { ...named, object } : named
  const when = rule.when()
  if (!holds(when, frame, scene, 'pronouns')) return undefined
  const complement = when.complement && complementOf(when.complement, frame, scene, told, 'pronouns')
  if (when.complement && complement === undefined) return undefined
  return isBarred(trigger, frame, scene, told) ? undefined : { rule, words: words.length, object, complement }
}

const isBarred = ({ rule, words }: Trigger, frame: Frame, scene: Scene, told: ToldBy): boolean =>
  rule
    .unless()
    .some(
      (test) =>
        (!test.verb || isVerb(frame, test.verb, words)) &&
        (!test.noun || isEventNoun(frame, test.noun, scene)) &&
        holds(test, frame, scene, false) &&
        (!test.complement || complementOf(test.complement, frame, scene, told, false) !== undefined),
    )

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

/** @param trigger what set the rule off: by "swear in", its verb is not "swear"; by "set fire to", it is that too */
const isVerb = ({ clause, verbs }: Frame, { heads }: TermSet, trigger: readonly string[] = []): boolean =>
  (trigger.length > 1 && trigger[1] === clause.particle ? verbs.slice(1) : verbs).some((verb) => heads.has(verb)) ||
  (trigger.length > 2 && heads.has(trigger.join(' ')))

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
  const { classes } = terms
  if (!phrase) return classes.includes('none')
  if (classes.includes('any')) return true
  if (classes.includes('thing') && isOnlyThings(phrase, scene)) return true
  return (
    answersAlone(phrase, terms, scene, lenient) ||
    phrase.conjuncts.some((one) => answersAlone(one, terms, scene, lenient))
  )
}

const isOnlyThings = (phrase: Phrase, { standing }: Scene): boolean =>
  standing(phrase).thing && phrase.conjuncts.every((one) => standing(one).thing)

function answersAlone(phrase: Phrase, terms: TermSet, scene: Scene, lenient: Lenience): boolean {
  if (scene.words.isHead(phrase, terms)) return true
  if (terms.classes.length === 0) return false
  const { classes, doer, unknown } = scene.standing(phrase)
  return terms.classes.some(
    (name) =>
      classes.has(name) ||
      (lenient === 'doer' && doer && name === 'actor') ||
      (lenient !== false && unknown !== undefined && mayBe(unknown, name)),
  )
}

/** Whether somebody unknown may be of a class. */
const mayBe = (unknown: 'one' | 'any', name: string): boolean =>
  unknown === 'one' ? SINGLE.has(name) : !IMPERSONAL.has(name)
/** Classes that one person can be of, as well as a body. */
const SINGLE = new Set(['actor', 'person', 'state', 'GOV', 'CVL'])
const IMPERSONAL = new Set(['place', 'none', 'thing', 'several'])

function complementOf(
  test: ComplementTest,
  frame: Frame,
  scene: Scene,
  told: ToldBy,
  lenient: Lenience,
): Frame | undefined {
  return frame.children.find((child) => complementHolds(test, child, scene, told, lenient))
}

function complementHolds(test: ComplementTest, child: Frame, scene: Scene, told: ToldBy, lenient: Lenience): boolean {
  const { clause } = child
  if (!isComplement(clause)) return false
  const tells = test.type || test.mode ? told(child) : undefined
  const named = (test.verb && isVerb(child, test.verb)) || (test.noun && isEventNoun(child, test.noun, scene))
  return (
    ((!test.noun && !test.verb) || named === true) &&
    (!test.form || test.form === formOf(clause)) &&
    (test.negated === undefined || test.negated === clause.negated) &&
    (!test.modal || hasModal(test.modal, clause)) &&
    (!test.subject || answers(child.subject, test.subject, scene, lenient && 'doer')) &&
    (!test.object || answers(child.object, test.object, scene, lenient)) &&
    (!test.type || (tells !== undefined && test.type.includes(tells.type))) &&
    (!test.mode || (tells !== undefined && test.mode.some((mode) => tells.modes.includes(mode))))
  )
}

const hasModal = (modals: readonly string[], { modal, tense }: Clause): boolean =>
  modal === undefined
    ? modals.includes('@none') || (tense === 'future' && modals.includes('will'))
    : modals.includes('@any') || modals.includes(modal)
