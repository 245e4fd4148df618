import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/pipeline.ts'
import { loadEngine } from '../../../src/project/engine.ts'
import { read } from '../../../src/stages/read/index.ts'

const engine = await loadEngine()

/** Killed and wounded (least numbers) of each ASSAULT in a text. */
function tolls(text: string): (number | undefined)[][] {
  const result = read({ file: 'note.txt', bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  const { events = [] } = extract(result.article, engine)
  return events
    .filter(({ type }) => type === 'ASSAULT')
    .map(({ casualties }) => [casualties?.killed?.min, casualties?.wounded?.min])
}

describe('what an article says did not happen to people', () => {
  it.each([
    ['Rebels shelled the customs house at dawn. No casualties were reported.', [[0, 0]]],
    ['A bomb exploded outside the mayor’s office, causing no injuries.', [[undefined, 0]]],
    ['Gunmen fired on a patrol boat near the delta. Nobody was hurt.', [[0, 0]]],
    ['Gunmen fired on a patrol boat near the delta. None of the sailors was killed.', [[0, undefined]]],
    // a toll that is told stays, and what is no attack has none
    ['Gunmen attacked a patrol boat and killed two sailors. No group claimed the attack.', [[2, undefined]]],
    ['Ministers met in Oslo. No casualties were reported.', []],
    ['Rebels shelled the customs house. No arrests were made and the town stayed calm.', [[undefined, undefined]]],
  ])('%s', (text, expected) => {
    expect(tolls(text)).toEqual(expected)
  })
})
