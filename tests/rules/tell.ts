import { runStages } from '../../src/pipeline.ts'
import type { Told } from '../../src/rulebook/examples.ts'
import type { Rules } from '../../src/rules/load.ts'
import { read } from '../../src/stages/read/index.ts'

/** What rules make of a text. */
export const teller =
  (rules: Rules) =>
  (text: string): Told => {
    const result = read({ file: 'example.txt', bytes: Buffer.from(text) })
    if (!('article' in result)) throw new Error(`unreadable: ${text}`)
    const { article, events } = runStages(result.article, rules)
    return { article, events: events ?? [] }
  }
