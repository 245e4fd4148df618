import { describe, expect, test } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { loadEngine } from '../../src/project/engine.ts'
import { render } from '../../src/project/formats.ts'
import { read } from '../../src/stages/read/index.ts'
import { GENERATORS, KILLERS } from './hostile.ts'
import { faultsOf } from './invariants.ts'

const engine = await loadEngine()

/** Reads, extracts and writes; gives the dataset's faults. Blank texts are refused, which is as well. */
function faults(text: string): string[] {
  const result = read({ file: 'a.txt', bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) return []
  const dataset = extract(result.article, engine)
  render(dataset, 'yaml')
  return faultsOf(result.article, dataset)
}

describe('50 KB that brings other programs down', () => {
  test.each(Object.entries(KILLERS))('%s', (_, generate) => {
    const began = process.cpuUsage()
    expect(faults(generate(50_000))).toEqual([])
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(12) // where it is quadratic it takes minutes
  })
})

describe('four times the text takes four times as long', () => {
  const cost = (text: string): number => {
    const began = process.cpuUsage()
    faults(text)
    return process.cpuUsage(began).user
  }
  const NAMES = ['days of months', 'headings of years', 'many different names', 'many different acronyms']
  test.each(Object.entries(GENERATORS).filter(([name]) => NAMES.includes(name)))('%s', (_, generate) => {
    const short = cost(generate(15_000))
    expect(cost(generate(60_000)) / short).toBeLessThan(8) // 16 where it is quadratic
  })
})

describe('3 KB', () => {
  test.each(Object.entries(GENERATORS))('%s', (_, generate) => {
    expect(faults(generate(3000))).toEqual([])
  })
})
