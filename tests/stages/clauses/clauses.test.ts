import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/language/analyse.ts'
import type { Clause, Phrase } from '../../../src/model/clause.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Sentence } from '../../../src/model/token.ts'
import { loadRules } from '../../../src/rules/load.ts'
import { clauses } from '../../../src/stages/clauses/index.ts'
import { datingOf } from '../dates/dating.ts'
import { CHRONICLE_SENTENCES } from './chronicle-sentences.ts'
import { EVENT_SENTENCES } from './event-sentences.ts'
import { EVERYDAY_SENTENCES } from './everyday-sentences.ts'
import { GRAMMAR_SENTENCES } from './grammar-sentences.ts'
import { NEWS_SENTENCES } from './news-sentences.ts'
import type { Row } from './rows.ts'
import { WIRE_SENTENCES } from './wire-sentences.ts'

const GROUPS = {
  ...EVENT_SENTENCES,
  ...GRAMMAR_SENTENCES,
  ...NEWS_SENTENCES,
  ...WIRE_SENTENCES,
  ...CHRONICLE_SENTENCES,
  ...EVERYDAY_SENTENCES,
}

const rules = loadRules([
  { path: 'grammar.yaml', text: readFileSync(new URL('../../../rules/grammar.yaml', import.meta.url), 'utf8') },
])

function parsed(text: string): { readonly sentences: readonly Sentence[]; readonly found: readonly Clause[] } {
  const known = datingOf(text)
  const analysis = analyse(known.article, known.paragraphs)
  return { sentences: analysis.sentences, found: clauses({ ...known, analysis, entities: [] }, rules) }
}

const parse = (text: string): readonly Clause[] => parsed(text).found

/** Every clause that `clause` depends on is there, and none is met twice. */
function expectNoCircle(clause: Clause, found: readonly Clause[]): void {
  const above = new Set<number>()
  for (let at = clause.parent; at !== undefined; at = found[at]?.parent) {
    expect(found[at]).toBeDefined()
    expect(above.has(at)).toBe(false)
    above.add(at)
  }
}

/** What of `wanted`, one clause of a row, does not hold; empty where a clause fits. */
function unmet(wanted: string, text: string, found: readonly Clause[]): readonly string[] {
  const [name = '', ...demands] = wanted.split(' | ')
  const nominal = name.startsWith('N ')
  const lemma = nominal ? name.slice(2) : name
  const candidates = found.filter((clause) => clause.lemma === lemma && (clause.kind === 'nominal') === nominal)
  const failures = candidates.map((clause) => demands.filter((demand) => !holds(demand, clause, text, found)))
  return failures.sort((a, b) => a.length - b.length)[0] ?? [`no clause ${name}`]
}

function holds(demand: string, clause: Clause, text: string, all: readonly Clause[]): boolean {
  const at = (span: Span | undefined) => span && text.slice(span.start, span.end)
  const is = (phrase: (Phrase & { implied?: boolean }) | undefined, wanted: string) =>
    wanted === '-' ? phrase === undefined : `${at(phrase?.span)}${phrase?.implied ? '~' : ''}` === wanted
  const [, key = '', value = ''] = /^([^:]+): (.*)$/.exec(demand) ?? []
  const { subject, object, indirectObject, agent, obliques } = clause
  const parent = clause.parent === undefined ? undefined : all[clause.parent]
  switch (key) {
    case 'S':
      return is(subject, value)
    case 'O':
      return is(object, value)
    case 'I':
      return is(indirectObject, value)
    case 'A':
      return is(agent, value)
    case 'of':
      return at(subject?.of?.span) === value
    case 'appos':
      return at(subject?.apposition?.span) === value
    case 'also':
      return subject?.conjuncts.some((conjunct) => at(conjunct.span) === value) ?? false
    case '':
      break
    default:
      return obliques.some((oblique) => oblique.preposition === key && at(oblique.phrase.span) === value)
  }
  const [word, ...rest] = demand.split(' ')
  if (word === 'PASS') return clause.voice === 'passive'
  if (word === 'NOT') return clause.negatedBy === rest[0]
  if (word === 'COND') return clause.conditional
  if (word === 'QUOTED') return clause.quoted
  if (word === 'light') return at(clause.light) === rest[0]
  if (word === 'under') return parent?.lemma === rest[0] && clause.link === rest[1]
  return clause.modal === demand
}

const faults = ({ text, clauses: wanted }: Row): readonly string[] => {
  const found = parse(text)
  return wanted.flatMap((clause) => unmet(clause, text, found).map((demand) => `${clause} ← ${demand}`))
}

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  it.each(rows.filter((row) => !row.gap).map((row) => [row.text, row] as const))('%s', (_text, row) => {
    expect(faults(row)).toEqual([])
  })
})

describe('known gaps', () => {
  const all = Object.values(GROUPS).flat()
  const gaps = all.filter((row) => row.gap)
  it.each(gaps.map((row) => [row.text, row] as const))('%s', (_text, row) => {
    expect(faults(row), 'this is no gap any more').not.toEqual([])
  })
  it('are at most a tenth of a large table', () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(gaps.length / all.length).toBeLessThanOrEqual(0.1)
  })
})

describe('any text', () => {
  const words = [
    'the',
    'army',
    'attacked',
    'who',
    'that',
    ',',
    'and',
    'to',
    'fire',
    'was',
    'by',
    'said',
    '“',
    '”',
    '(',
    ')',
    '—',
    'not',
    'Iran',
    "'s",
    'on',
    'Monday',
    'if',
    'killing',
    'of',
    'attack',
    '.',
    '25',
    'did',
    '😀',
  ]
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '))

  it('gives clauses in reading order whose spans lie in their sentence and hold their predicate', () => {
    fc.assert(
      fc.property(text, (article) => {
        const { sentences, found } = parsed(article)
        let last = -1
        for (const clause of found) {
          const sentence = sentences[clause.sentence]?.span
          expect(clause.predicate.start).toBeGreaterThan(last)
          last = clause.predicate.start
          expect(clause.span.start).toBeLessThanOrEqual(clause.predicate.start)
          expect(clause.span.end).toBeGreaterThanOrEqual(clause.predicate.end)
          expect(clause.span.start).toBeGreaterThanOrEqual(sentence?.start ?? 0)
          expect(clause.span.end).toBeLessThanOrEqual(sentence?.end ?? 0)
          expectNoCircle(clause, found)
        }
        expect(parse(article)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    'Click the link that, if you include what he stated, you do not hear.',
    'Mora, a judge who is now mayor, has called for calm and left.',
  ])('no clause depends on itself: %s', (text) => {
    const found = parse(text)
    for (const clause of found) expectNoCircle(clause, found)
  })

  it.each([
    'the army attacked and ',
    'who said that ',
    'a of ',
    ', ',
    '( ',
    '— ',
    'to attack ',
    "Iran's ",
    'and ',
    'after he ',
  ])('is read in linear time: a flood of %j', (unit) => {
    const start = performance.now()
    parse(unit.repeat(60_000 / unit.length))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
