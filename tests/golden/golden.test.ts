import microdiff from 'microdiff'
import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/yaml.ts'
import { goldens } from './golden.ts'

/** "events.3.date.value: "2019" → "2020"", one line a field; what made the dataset is left out. */
function changedFields(accepted: string, made: string): string[] {
  const [before, after] = [accepted, made].map((yaml) => ({ dataset: parseYaml(yaml).value }))
  return microdiff(before ?? {}, after ?? {})
    .filter(({ path }) => path[1] !== 'made_by')
    .map((change) => {
      const from = change.type === 'CREATE' ? 'nothing' : JSON.stringify(change.oldValue)
      const to = change.type === 'REMOVE' ? 'nothing' : JSON.stringify(change.value)
      return `${change.path.slice(1).join('.')}: ${from} → ${to}`
    })
}

describe('golden datasets (npm run golden:accept, after a look)', async () => {
  const all = await goldens()

  it('has articles', () => {
    expect(all.length).toBeGreaterThan(10)
  })

  it.each(all)('$name is as accepted', ({ accepted, made }) => {
    expect(accepted, 'nobody has accepted a dataset for this article').toBeDefined()
    expect(changedFields(accepted ?? '', made)).toEqual([])
  })
})
