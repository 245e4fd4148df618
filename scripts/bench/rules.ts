import nlp from 'compromise'
import { once } from '../../src/model/once.ts'
import { type Engine, runStages } from '../../src/pipeline.ts'
import {
  type ClauseTest,
  type ComplementTest,
  type EventRule,
  indexTriggers,
  type TriggerIndex,
} from '../../src/rules/compile.ts'
import type { EventRules } from '../../src/rules/event-rules.ts'
import type { TermSet } from '../../src/rules/terms.ts'
import { clauses } from '../../src/stages/clauses/index.ts'
import { events } from '../../src/stages/events/index.ts'
import { quotes } from '../../src/stages/quotes/index.ts'
import { progress, type Section, Stopwatch } from './measure.ts'
import { articleOf, textOf } from './texts.ts'

const SIZE = 30_000
const RUNS = 30
const TIMES = 10

/**
 * Clauses and events with the rules as they are, and with ten times as many: copies that other words set off, as rules for other
 * deeds would be, and copies that the same words set off but that ask for other words beside them.
 */
export function rules({ rules: own }: Engine): Section {
  const text = textOf(SIZE)
  const named = runStages(articleOf(text), own, 'entities')
  const { dating, analysis, entities, homes } = named
  if (!dating || !analysis || !entities || !homes) throw new Error('there are no entities')
  const known = { ...named, dating, analysis, entities, homes }
  const candidates = [
    { what: 'rules as they are', events: own.events, bar: 0.35 },
    { what: `rules ×${TIMES}, other triggers`, events: multiplied(own.events, otherWord), bar: 0.5 },
    { what: `rules ×${TIMES}, same triggers`, events: multiplied(own.events, (word) => word), bar: 0.5 },
  ]
  const watch = new Stopwatch()
  for (let run = 1; run <= RUNS; run++) {
    progress(`rules, run ${run} of ${RUNS}`)
    watch.time('raw', () => nlp(text))
    const parsed = { ...known, clauses: watch.time('clauses', () => clauses(known, own)) }
    const spoken = { ...parsed, quotes: quotes(parsed, own) }
    for (const { what, events: some } of candidates) watch.time(what, () => events(spoken, { ...own, events: some }))
  }
  const rows = candidates.map(({ what, events: { rules: all }, bar }) => {
    const milliseconds = watch.of('clauses') + watch.of(what)
    return { what: `${what} (${all.length})`, milliseconds, ratio: milliseconds / watch.of('raw'), bar }
  })
  return { title: `Clauses and events on ${SIZE / 1000} KB, in raw compromise parses of the same text`, rows }
}

/** A word that no text holds. */
const otherWord = (word: string): string => `${word}-x`

type Rename = (word: string) => string

/** The rules with copies of them; each copy asks for other words, and `rename` says what sets it off. */
function multiplied({ rules, index, ...own }: EventRules, rename: Rename): EventRules {
  const sets = Array.from({ length: TIMES - 1 }, (_, i) => new Map(rules.map((rule) => [rule, copied(rule, i + 2)])))
  const multipliedIndex = (map: TriggerIndex, place: 0 | -1): TriggerIndex => {
    const triggers = [...map.values()].flat(2)
    const copies = sets.flatMap((set) =>
      triggers.map(({ words, rule }) => ({ words: words.map(rename), rule: set.get(rule) ?? rule })),
    )
    return indexTriggers([...triggers, ...copies], ({ words }) => words.at(place) ?? '')
  }
  return {
    ...own,
    rules: [rules, ...sets.map((set) => [...set.values()])].flat(),
    index: { verbs: multipliedIndex(index.verbs, 0), nouns: multipliedIndex(index.nouns, -1) },
  }
}

const copied = (rule: EventRule, copy: number): EventRule => ({
  ...rule,
  id: `${rule.id}-${copy}`,
  when: once(() => otherTest(rule.when())),
  unless: once(() => rule.unless().map(otherTest)),
})

function otherTest(test: ClauseTest): ClauseTest {
  return {
    ...test,
    ...otherArguments(test),
    indirect: test.indirect && otherTerms(test.indirect),
    possessor: test.possessor && otherTerms(test.possessor),
    with: test.with.map(({ prepositions, terms }) => ({ prepositions, terms: otherTerms(terms) })),
    clause: test.clause && otherTerms(test.clause),
    sentence: test.sentence && otherTerms(test.sentence),
    complement: test.complement && { ...test.complement, ...otherArguments(test.complement) },
  }
}

const otherArguments = ({ verb, noun, subject, object }: ClauseTest | ComplementTest) => ({
  verb: verb && otherTerms(verb),
  noun: noun && otherTerms(noun),
  subject: subject && otherTerms(subject),
  object: object && otherTerms(object),
})

/** Classes and kinds stay: there are no others. */
function otherTerms({ heads, kinds, phrases, anywhere, classes }: TermSet): TermSet {
  const expressions = (map: TermSet['phrases']): TermSet['phrases'] =>
    new Map([...map].map(([last, list]) => [otherWord(last), list.map((words) => words.map(otherWord))]))
  return {
    heads: new Set([...heads].map(otherWord)),
    kinds,
    phrases: expressions(phrases),
    anywhere: expressions(anywhere),
    classes,
  }
}
