import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { runStages } from '../../src/pipeline.ts'
import { brokenExamples } from '../../src/rulebook/examples.ts'
import type { EventRule } from '../../src/rules/compile.ts'
import type { Example } from '../../src/rules/event-rule.ts'
import { codings } from '../../src/stages/events/code.ts'
import { read } from '../../src/stages/read/index.ts'
import { builtin } from './builtin.ts'
import { teller } from './tell.ts'
import { type Kind, type Reading, type Variant, variantsOf } from './variants.ts'

/** The share of variants that must behave; what does not is listed where a share falls. */
const FLOORS: readonly (readonly [Kind, number])[] = [
  ['passive', 0.97],
  ['relative', 0.97],
  ['nominal', 0.85],
  ['negated', 0.98],
  ['swapped', 0.97],
]
const ALL = 0.97

const tell = teller(builtin)

function readingOf(rule: EventRule, example: Example): Reading | undefined {
  const result = read({ file: 'example.txt', bytes: Buffer.from(example.text) })
  if (!('article' in result)) throw new Error(`unreadable: ${example.text}`)
  const known = runStages(result.article, builtin)
  if (!isWhole(known)) throw new Error('A stage is missing.')
  const coding = codings(known, builtin).codings.find(({ draft }) => draft?.match.rule === rule)
  const event = known.events.find((one) => one.rule === rule.id)
  return coding && event && { rule, example, known, clause: coding.frame.clause, event }
}

const isWhole = (known: Partial<Extraction>): known is Extraction =>
  known.quotes !== undefined && known.events !== undefined

/** What a variant is coded as against what it should be; undefined where it behaves. */
function problemOf({ text, expect: wanted }: Variant, rule: EventRule): string | undefined {
  const [examples, none] = wanted ? [[{ text, expect: wanted }], []] : [[], [text]]
  return brokenExamples({ ...rule, examples, none }, tell)[0]?.problem
}

const outcomes = builtin.events.rules.flatMap((rule) =>
  rule.examples.flatMap((example) => {
    const reading = readingOf(rule, example)
    const variants = reading ? variantsOf(reading, builtin) : []
    return variants.map((variant) => ({ rule: rule.id, ...variant, problem: problemOf(variant, rule) }))
  }),
)

function expectShare(of: typeof outcomes, floor: number): void {
  const misses = of.flatMap(({ rule, text, problem }) => (problem ? [`${rule}: ${text} — ${problem}`] : []))
  expect(1 - misses.length / of.length, misses.join('\n')).toBeGreaterThanOrEqual(floor)
}

describe('the examples of all rules, said otherwise', () => {
  it('are many', () => {
    expect(outcomes.length).toBeGreaterThan(600)
  })

  it.each(FLOORS)('%s: at least %d behave', (kind, floor) => {
    expectShare(
      outcomes.filter((outcome) => outcome.kind === kind),
      floor,
    )
  })

  it('of all kinds together', () => {
    expectShare(outcomes, ALL)
  })
})
