import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEngine } from '../../src/commands/engine.ts'
import { render } from '../../src/commands/formats.ts'
import { extract } from '../../src/pipeline.ts'
import { read } from '../../src/stages/read/index.ts'
import { input } from './articles.ts'
import { faultsOf } from './invariants.ts'

const engine = await loadEngine()

test('any input gives a sound dataset, the same twice, or says what is wrong with it', () => {
  fc.assert(
    fc.property(input, (given) => {
      const result = read(given)
      if ('diagnostic' in result) {
        expect(result.diagnostic.mend ?? result.diagnostic.line).toBeTruthy()
        return
      }
      const dataset = extract(result.article, engine)
      expect(faultsOf(result.article, dataset)).toEqual([])
      expect(render(extract(result.article, engine), 'json')).toBe(render(dataset, 'json'))
    }),
    { numRuns: 60 },
  )
})
