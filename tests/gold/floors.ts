import { z } from 'zod'
import { MEASURES, type MeasureName, type Scores } from '../../src/evaluate/index.ts'
import { figure, isEmpty } from '../../src/evaluate/measure.ts'
import { parseYaml } from '../../src/yaml.ts'

/** The least that each measure of an article may be; a measure without a floor is not held to any. */
export type Floors = Readonly<Record<string, Partial<Readonly<Record<MeasureName, number>>>>>

export const FLOORS_FILE = new URL('floors.yaml', import.meta.url)

const floorsSchema = z.record(z.string(), z.partialRecord(z.enum(MEASURES), z.number().min(0).max(1))).nullable()

export function readFloors(text: string): Floors {
  const { value, errors } = parseYaml(text)
  if (errors[0]) throw new Error(`${FLOORS_FILE.pathname}: ${errors[0].message}`)
  return floorsSchema.parse(value) ?? {}
}

/** Measures of an article that are below their floor, as sentences. */
export function belowFloor(floors: Floors, article: string, { measures }: Scores): readonly string[] {
  return MEASURES.flatMap((name) => {
    const floor = floors[article]?.[name]
    const value = figure(measures[name])
    return floor !== undefined && value < floor ? [`${article}: ${name} is ${value.toFixed(4)}, below ${floor}`] : []
  })
}

/** The floors, each raised to what was measured, rounded down to two decimals. None is ever lowered. */
export function raised(floors: Floors, results: readonly { article: string; scores: Scores }[]): Floors {
  const risen = results.map(({ article, scores: { measures } }) => {
    const names = MEASURES.filter((name) => !isEmpty(measures[name]))
    const entries = names.map((name) => [
      name,
      Math.max(floors[article]?.[name] ?? 0, Math.floor(figure(measures[name]) * 100) / 100),
    ])
    return [article, { ...floors[article], ...Object.fromEntries(entries) }]
  })
  return { ...floors, ...Object.fromEntries(risen) }
}
