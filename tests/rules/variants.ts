import irregular from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' }
import type { Argument, Clause, Phrase } from '../../src/model/clause.ts'
import type { Event, EventRole } from '../../src/model/event.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { overlaps, type Span } from '../../src/model/span.ts'
import type { EventRule } from '../../src/rules/compile.ts'
import type { Example } from '../../src/rules/event-rule.ts'
import type { Rules } from '../../src/rules/load.ts'
import type { TermSet } from '../../src/rules/terms.ts'

export type Kind = 'passive' | 'relative' | 'nominal' | 'negated' | 'swapped'

/** An example said otherwise, and what must then be coded; nothing of the rule's type where `expect` is left out. */
export interface Variant {
  readonly kind: Kind
  readonly text: string
  readonly expect?: Example['expect']
}

/** A rule's example as the program reads it: the event that the rule tells of it, and the clause that tells the event. */
export interface Reading {
  readonly rule: EventRule
  readonly example: Example
  readonly known: Extraction
  readonly clause: Clause
  readonly event: Event
}

/**
 * An example in other grammar. Only sentences whose main clause tells the event are turned about, and only where the outcome is
 * sure to be English: a passive needs one past verb with its object right after it.
 */
export function variantsOf(reading: Reading, rules: Rules): readonly Variant[] {
  const sentence = sentenceOf(reading)
  if (!sentence) return []
  const keeps = { ...reading.example.expect, modality: reading.event.modality }
  const told = (kind: Kind, text: string | undefined): Variant[] => (text ? [{ kind, text, expect: keeps }] : [])
  const transitive = transitiveOf(sentence, reading)
  return [
    ...told('passive', transitive && passive(sentence, transitive, reading, rules)),
    ...(transitive ? nominals(sentence, transitive, reading, rules).flatMap((text) => told('nominal', text)) : []),
    ...told('relative', relative(sentence, reading)),
    ...(isAlone(reading) ? [{ kind: 'negated' as const, text: negated(sentence, reading) }] : []),
    ...swapped(reading, rules),
  ]
}

/** "In May" "gunmen" "fired" "on a bus." */
interface Sentence {
  readonly before: string
  readonly subject: string
  /** From the first auxiliary, if there is one, to the verb. */
  readonly auxiliaries: string
  readonly verb: string
  /** After the verb, without the full stop. */
  readonly rest: string
}

const AUXILIARY = /^ (?:(?:has|have|had|was|were|is|are|will|would|could|may|might|must|should|been|be|also|again) )*$/

function sentenceOf({ known, clause, example }: Reading): Sentence | undefined {
  const { subject, predicate } = clause
  const { text } = known.article
  if (known.analysis.sentences.length !== 1 || clause.kind !== 'verbal' || clause.parent !== undefined) return undefined
  if (!subject || subject.implied || clause.negatedBy || !example.text.endsWith('.')) return undefined
  const auxiliaries = text.slice(subject.full.end, predicate.start)
  if (subject.full.end > predicate.start || !AUXILIARY.test(auxiliaries)) return undefined
  return {
    before: text.slice(0, subject.full.start),
    subject: textOf(subject.full, known),
    auxiliaries,
    verb: textOf(predicate, known),
    rest: text.slice(predicate.end, -1),
  }
}

const textOf = ({ start, end }: Span, { article }: Extraction): string => article.text.slice(start, end)

/** One past verb with its object right after it, or after its particle. */
interface Transitive {
  readonly object: string
  readonly plural: boolean
  /** " out" of "carried out an attack". */
  readonly particle: string
  readonly after: string
}

function transitiveOf(sentence: Sentence, { known, clause }: Reading): Transitive | undefined {
  const { object, tense, voice, particle, predicate, indirectObject } = clause
  if (!object || indirectObject || voice !== 'active' || tense !== 'past') return undefined
  if (sentence.auxiliaries.trim() !== '') return undefined
  const between = known.article.text.slice(predicate.end, object.full.start)
  if (between.trim() !== (particle ?? '') || known.clauses.some((other) => isBareInfinitive(other, clause, known)))
    return undefined
  return {
    object: textOf(object.full, known),
    plural: isPlural(object, known),
    particle: between.trimEnd(),
    after: known.article.text.slice(object.full.end, -1),
  }
}

/** "Helped the army rebuild its port" has no passive with "by" at its end. */
const isBareInfinitive = ({ link, parent, marker, tense, span }: Clause, clause: Clause, known: Extraction): boolean =>
  parent === known.clauses.indexOf(clause) &&
  link === 'complement' &&
  tense === 'none' &&
  marker === undefined &&
  !textOf(span, known).startsWith('to ')

const isPlural = ({ head, conjuncts }: Argument, known: Extraction): boolean =>
  conjuncts.length > 0 || /(?:[^s]s|men|people|children|police)$/.test(textOf(head, known))

function passive({ before, subject, verb }: Sentence, verbal: Transitive, reading: Reading, rules: Rules): string {
  const { object, plural, particle, after } = verbal
  const done = `${plural ? 'were' : 'was'} ${participle(verb, reading.clause.lemma)}${particle}`
  return `${before}${opening(before, object)} ${done} by ${inside(before, subject, reading, rules)}${after}.`
}

function participle(past: string, lemma: string): string {
  const forms: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = irregular
  return forms[lemma]?.[0]?.[1] ?? past
}

/** "The arrest of a banker by police", "the police's arrest of a banker". */
function nominals(
  { before, subject }: Sentence,
  { object, after, particle }: Transitive,
  reading: Reading,
  rules: Rules,
): readonly string[] {
  const { grammar, events } = rules
  const { lemma } = reading.clause
  const nouns = [...grammar.event_nouns].filter(([name, verb]) => verb === lemma && events.index.nouns.has(name))
  // "strike", not "stoppage", is the noun of "to strike".
  const noun = nouns.find(([name]) => name.slice(0, 3) === lemma.slice(0, 3))?.[0]
  if (noun === undefined || particle !== '' || !ADJUNCT.test(after)) return []
  const preposition = BEFORE_OBJECT[lemma] ?? (grammar.on_object.has(lemma) ? 'on' : 'of')
  const done = `${preposition} ${object}`
  return [
    `${before}${opening(before, 'the')} ${noun} ${done} by ${inside(before, subject, reading, rules)}${after} lasted an hour.`,
    `${before}${subject}${subject.endsWith('s') ? "'" : "'s"} ${noun} ${done}${after} lasted an hour.`,
  ]
}

/** What may follow an event noun as it follows the verb: "in the delta", and nothing like "a crime against its people". */
const ADJUNCT = /^(?:$| (?:in|on|at|near|outside|during|after|before|for|from|with|over|of|against) )/
/** Between a noun and what is the object of its verb: "a visit to", "accusations against". */
const BEFORE_OBJECT: Readonly<Record<string, string>> = {
  accuse: 'against',
  call: 'for',
  demand: 'for',
  meet: 'with',
  threaten: 'to',
  visit: 'to',
  warn: 'to',
}

function relative({ before, subject, auxiliaries, verb, rest }: Sentence, { event, known, clause }: Reading): string {
  const [role] = clause.voice === 'passive' ? event.recipients : event.actors
  const entity = known.entities.find(({ id }) => id === role?.entity)
  const who = entity === undefined || entity.type === 'person' ? 'who' : 'which'
  return `${before}${subject}, ${who}${auxiliaries}${verb}${rest}, came from the north.`
}

/** Beside another verb of the same subject a "not" would leave that one as it was. */
const isAlone = ({ known, clause }: Reading): boolean =>
  !known.clauses.some(({ link, parent }) => link === 'coordinated' && parent === known.clauses.indexOf(clause))

function negated({ before, subject, auxiliaries, verb, rest }: Sentence, { clause }: Reading): string {
  const [first, ...others] = auxiliaries.trim().split(' ')
  const not = first ? [first, 'not', ...others, verb] : ['did', 'not', clause.lemma]
  return `${before}${subject} ${not.join(' ')}${rest}.`
}

/** Who did it and to whom change places, where the rule would have either for either. */
function swapped(reading: Reading, rules: Rules): Variant[] {
  const { rule, clause, event, known } = reading
  const [actor, recipient] = [event.actors[0], event.recipients[0]]
  const phrases = [clause.subject, clause.object, clause.agent, ...clause.obliques.map(({ phrase }) => phrase)]
  const [doer, other] = [actor, recipient].map((role) => role && phrases.find((phrase) => holds(phrase, role)))
  if (!actor || !recipient || !doer || !other || doer === other) return []
  const { subject, object } = rule.when()
  if (!isOpen(subject) || !isOpen(object) || !isSomebody(recipient, known)) return []
  const [first, second] = doer.full.start < other.full.start ? [doer, other] : [other, doer]
  const { text } = known.article
  const before = text.slice(0, first.full.start)
  const moved = [opening(before, textOf(second.full, known)), inside(before, textOf(first.full, known), reading, rules)]
  const swappedText = `${before}${moved[0]}${text.slice(first.full.end, second.full.start)}${moved[1]}`
  const { killed: _, wounded: __, ...rest } = reading.example.expect
  const expect = { ...rest, actor: [textOf(recipient.span, known)], recipient: [textOf(actor.span, known)] }
  return [{ kind: 'swapped', text: `${swappedText}${text.slice(second.full.end)}`, expect }]
}

const holds = (phrase: Phrase | undefined, { span }: EventRole): boolean =>
  phrase !== undefined && phrase.conjuncts.length === 0 && overlaps(phrase.full, span)

/** A rule that asks for certain words or kinds of actors is right not to take others. */
const isOpen = (terms: TermSet | undefined): boolean =>
  terms === undefined || terms.classes.some((name) => name === 'actor' || name === 'any')

const isSomebody = ({ entity, sectors }: EventRole, { entities }: Extraction): boolean => {
  const named = entities.find(({ id }) => id === entity)
  return named ? named.type !== 'place' : sectors.length > 0
}

/** A phrase where the sentence, or what stands before it, begins. */
const opening = (before: string, phrase: string): string =>
  before === '' ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase

/** A phrase that began the sentence, now inside it: only names, and what is made of them, keep their capital. */
function inside(before: string, phrase: string, { known }: Reading, { gazetteer }: Rules): string {
  const [first = ''] = phrase.toLowerCase().split(/[ '’]/)
  const named =
    gazetteer.countryOf(first) !== undefined ||
    known.entities.some(({ mentions }) => mentions.some(({ span, by }) => span.start === 0 && by === 'name'))
  return before !== '' || named ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1)
}
