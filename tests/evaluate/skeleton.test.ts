import { describe, expect, it } from 'vitest'
import { checkGold } from '../../src/evaluate/check.ts'
import { goldSchema } from '../../src/evaluate/gold.ts'
import { evaluate, MEASURES } from '../../src/evaluate/index.ts'
import { figure } from '../../src/evaluate/measure.ts'
import { goldSkeleton } from '../../src/evaluate/skeleton.ts'
import { readWhole } from '../../src/rules/source.ts'
import { writeYaml } from '../../src/yaml.ts'
import { DATASET, LINES } from './sample.ts'

describe('a gold skeleton', () => {
  const text = writeYaml(goldSkeleton(LINES, DATASET))
  const { value: gold, source, diagnostics } = readWhole({ path: 'sample.gold.yaml', text }, goldSchema, 'gold')

  it('is a gold file that its article bears out', () => {
    expect(diagnostics).toEqual([])
    expect(gold && checkGold(gold, LINES, source)).toEqual([])
  })

  it('agrees with its dataset in everything', () => {
    if (!gold) throw new Error('no gold')
    const { measures, faults } = evaluate(LINES, gold, DATASET)
    expect(faults).toEqual([])
    for (const name of MEASURES) expect([name, figure(measures[name])]).toEqual([name, 1])
  })
})
