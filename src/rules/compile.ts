import type { ClauseLink } from '../model/clause.ts'
import type { Modality } from '../model/event.ts'
import { groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import type { ComplementShape, Example, Roles, RuleFileShape, Terms, Unless } from './event-rule.ts'
import { expand, type Lexicon } from './lexicon.ts'
import type { RuleSource } from './source.ts'
import { compileTerms, type TermSet } from './terms.ts'

/** What a clause must show, for a rule to hold or for an exclusion to bar it. */
export interface ClauseTest {
  readonly verb: TermSet | undefined
  readonly noun: TermSet | undefined
  readonly subject: TermSet | undefined
  readonly object: TermSet | undefined
  readonly indirect: TermSet | undefined
  readonly possessor: TermSet | undefined
  readonly with: readonly { readonly prepositions: readonly string[]; readonly terms: TermSet }[]
  readonly clause: TermSet | undefined
  readonly sentence: TermSet | undefined
  readonly complement: ComplementTest | undefined
  readonly modal: readonly string[] | undefined
  readonly voice: 'active' | 'passive' | undefined
  readonly quoted: boolean | undefined
  readonly link: readonly ClauseLink[] | undefined
}

/** What the clause under it must show. */
export interface ComplementTest {
  readonly verb: TermSet | undefined
  readonly noun: TermSet | undefined
  readonly subject: TermSet | undefined
  readonly object: TermSet | undefined
  readonly type: readonly string[] | undefined
  readonly mode: readonly string[] | undefined
  readonly form: 'that' | 'to' | 'ing' | undefined
  readonly modal: readonly string[] | undefined
  readonly negated: boolean | undefined
}

/** A rule made ready for matching. An article asks for few of them: place and tests are worked out when they are asked for. */
export interface EventRule {
  readonly id: string
  readonly place: () => Located
  readonly what: string | undefined
  readonly type: string
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly modality: Modality | undefined
  readonly joins: boolean | 'only'
  readonly priority: number
  /** How much its conditions ask for: of two rules that hold, the one that asks for more is meant. */
  readonly specificity: number
  readonly negated: boolean | 'either'
  readonly when: () => ClauseTest
  readonly unless: () => readonly ClauseTest[]
  readonly roles: Roles
  readonly examples: readonly Example[]
  readonly none: readonly string[]
}

/** A word that may set off a rule: for a verb "carry out", for a noun "air strike". */
export interface Trigger {
  readonly words: readonly string[]
  readonly rule: EventRule
}

/** Of the rules that a clause sets off, the order in which they are asked: by priority, what they ask for, words of the trigger, id. */
export function byRank(a: Trigger, b: Trigger): number {
  const rank = b.rule.priority - a.rule.priority || b.rule.specificity - a.rule.specificity
  const order = rank || b.words.length - a.words.length
  if (order !== 0 || a.rule === b.rule) return order
  return a.rule.id < b.rule.id ? -1 : 1
}

/** Triggers by the word a clause's predicate must be: of verbs the first word, of nouns the last. */
export interface RuleIndex {
  readonly verbs: TriggerIndex
  readonly nouns: TriggerIndex
}

/** Those of the same words together, so that a clause is asked once for the words of many rules; each list by rank. */
export type TriggerIndex = ReadonlyMap<string, readonly (readonly Trigger[])[]>

type RawRule = RuleFileShape['rules'][number]
type Located = ReturnType<RuleSource['locate']>

/** A rule that says itself who its subject may be may mean a thing: the file's exclusion of things is not for it. */
export function compileRule(raw: RawRule, file: RuleFileShape, place: EventRule['place'], lexicon: Lexicon): EventRule {
  const { negated, ...when } = raw.when
  const shared = [file.defaults?.unless ?? []].flat()
  const exclusions = [...raw.unless, ...shared.filter((test) => !(test.subject?.includes('@thing') && when.subject))]
  return {
    id: raw.id,
    place,
    what: raw.what,
    type: raw.type ?? file.type,
    modes: raw.modes,
    contexts: raw.contexts,
    modality: raw.modality,
    joins: raw.joins,
    priority: raw.priority,
    specificity: specificityOf(raw),
    negated,
    when: once(() => compileTest(when, lexicon)),
    unless: once(() => exclusions.map((test) => compileTest(test, lexicon))),
    roles: { ...DEFAULT_ROLES, ...file.defaults?.roles, ...raw.roles },
    examples: raw.examples,
    none: raw.none,
  }
}

export function indexRules(
  rules: readonly EventRule[],
  raws: ReadonlyMap<string, RawRule>,
  lexicon: Lexicon,
): RuleIndex {
  const triggers = (kind: 'verb' | 'noun') =>
    rules.flatMap((rule) =>
      [...new Set(expand(lexicon, raws.get(rule.id)?.when[kind] ?? []))].map((term) => ({
        words: term.split(' '),
        rule,
      })),
    )
  return {
    verbs: indexTriggers(triggers('verb'), ({ words }) => words[0] ?? ''),
    nouns: indexTriggers(triggers('noun'), ({ words }) => words.at(-1) ?? ''),
  }
}

export function indexTriggers(triggers: readonly Trigger[], wordOf: (trigger: Trigger) => string): TriggerIndex {
  const alike = (list: readonly Trigger[]) => [
    ...groupBy(list.toSorted(byRank), ({ words }) => words.join(' ')).values(),
  ]
  return new Map([...groupBy(triggers, wordOf)].map(([word, list]) => [word, alike(list)]))
}

const DEFAULT_ROLES: Roles = { actor: [['subject']], recipient: [['object']] }

function compileTest(test: Unless, lexicon: Lexicon): ClauseTest {
  const set = (terms: Terms | undefined) => (terms ? compileTerms(terms, lexicon) : undefined)
  return {
    verb: set(test.verb),
    noun: set(test.noun),
    subject: set(test.subject),
    object: set(test.object),
    indirect: set(test.indirect),
    possessor: set(test.possessor),
    with: Object.entries(test.with ?? {}).map(([key, terms]) => ({
      prepositions: key.split('|'),
      terms: compileTerms(terms, lexicon),
    })),
    clause: set(test.clause),
    sentence: set(test.sentence),
    complement: test.complement && compileComplement(test.complement, lexicon),
    modal: test.modal && expand(lexicon, test.modal),
    voice: test.voice,
    quoted: test.quoted,
    link: test.link,
  }
}

function compileComplement(test: ComplementShape, lexicon: Lexicon): ComplementTest {
  const set = (terms: Terms | undefined) => (terms ? compileTerms(terms, lexicon) : undefined)
  return {
    verb: set(test.verb),
    noun: set(test.noun),
    subject: set(test.subject),
    object: set(test.object),
    type: test.type,
    mode: test.mode,
    form: test.form,
    modal: test.modal && expand(lexicon, test.modal),
    negated: test.negated,
  }
}

/** Counted in conditions; a test of words counts for more than one of a class, a complement for most. */
function specificityOf({ when }: RawRule): number {
  const one = (terms: Terms | undefined) => (terms === undefined ? 0 : terms.every((t) => t.startsWith('@')) ? 1 : 2)
  const arguments_ = [when.subject, when.object, when.indirect, when.possessor, when.clause, when.sentence]
  const oblique = Object.values(when.with ?? {})
  const inner = Object.keys(when.complement ?? {}).length
  const rest = [when.modal, when.voice, when.quoted].filter((x) => x !== undefined).length
  return (
    [...arguments_, ...oblique].reduce((sum, terms) => sum + one(terms), 0) + (when.complement ? 2 + inner : 0) + rest
  )
}
