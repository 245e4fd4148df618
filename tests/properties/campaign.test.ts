import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEngine } from '../../src/project/engine.ts'
import { builtinFiles } from '../rules/builtin.ts'
import { campaigns } from './campaign.ts'

const RUNS = 120 // scripts/fuzz.ts does many more

test.each(Object.entries(campaigns(await loadEngine(), builtinFiles)))(
  'generated %s do no harm',
  (_, { property, share }) => {
    fc.assert(property, { numRuns: Math.ceil(RUNS * share) })
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)
