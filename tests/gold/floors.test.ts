import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate, MEASURES, type MeasureName, type Scores } from '../../src/evaluate/index.ts'
import { loadEngine } from '../../src/project/engine.ts'
import { findGold, scoreGold } from '../../src/project/gold.ts'
import { DATASET } from '../evaluate/sample.ts'
import { belowFloor, FLOORS_FILE, raised, readFloors } from './floors.ts'

/** Scores of nothing but the rates given. */
function scoring(rates: Partial<Record<MeasureName, readonly [right: number, of: number]>>): Scores {
  const nothing = evaluate([], {}, { ...DATASET, paragraphs: [], dates: [], entities: [], events: [], quotes: [] })
  const measures = { ...nothing.measures }
  for (const name of MEASURES) {
    const rate = rates[name]
    if (rate) measures[name] = { right: rate[0], of: rate[1] }
  }
  return { ...nothing, measures }
}

describe('floors', () => {
  it('are what scores may not fall below', () => {
    const floors = readFloors('a: { published: 1, "event date": 0.66 }\nb: { published: 1 }')
    expect(belowFloor(floors, 'a', scoring({ published: [1, 1], 'event date': [2, 3] }))).toEqual([])
    expect(belowFloor(floors, 'a', scoring({ published: [1, 1], 'event date': [1, 2] }))).toEqual([
      'a: event date is 0.5000, below 0.66',
    ])
    expect(belowFloor(floors, 'unknown', scoring({ published: [0, 1] }))).toEqual([])
  })

  it('rise to what is measured, rounded down, and never sink', () => {
    const floors = readFloors('a: { published: 1, "event date": 0.5 }\ngone: { published: 1 }')
    const results = [{ article: 'a', scores: scoring({ published: [0, 1], 'event date': [2, 3] }) }]
    expect(raised(floors, results)).toEqual({ a: { published: 1, 'event date': 0.66 }, gone: { published: 1 } })
  })

  it('may not name a measure that is none', () => {
    expect(() => readFloors('a: { publishd: 1 }')).toThrow(/publishd/)
  })

  it('hold', async () => {
    const floors = readFloors(readFileSync(FLOORS_FILE, 'utf8'))
    const files = (await findGold('tests/gold', ['input'])).filter(({ name }) => name in floors)
    const engine = files.length > 0 ? await loadEngine() : undefined
    const below: string[] = []
    for (const file of files) {
      if (!engine) break
      const { scores } = await scoreGold(file, engine)
      below.push(...belowFloor(floors, file.name, scores))
    }
    expect(below).toEqual([])
  })
})
