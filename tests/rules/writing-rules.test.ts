import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenExamples } from '../../src/rulebook/examples.ts'
import { loadRules } from '../../src/rules/load.ts'
import { builtinFiles } from './builtin.ts'
import { teller } from './tell.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'writing-rules.md'), 'utf8')
/** The page's YAML whose first line names its file: `# mine/lexicon.yaml`. */
const mine = [...page.matchAll(/^```yaml\n# mine\/(\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
  path,
  text,
}))
const rules = loadRules(builtinFiles, mine)

describe('docs/writing-rules.md, rules of your own', () => {
  it('shows rules that load and do what they say', () => {
    const added = rules.events.rules.filter(({ id }) => id.startsWith('quarantine/'))
    expect(added.length).toBeGreaterThan(0)
    expect(added.flatMap((rule) => brokenExamples(rule, teller(rules)))).toEqual([])
    expect(rules.events.rules.map(({ id }) => id)).not.toContain('coerce/disinform')
  })

  it('shows words and names that are found', () => {
    const [event] = teller(rules)('During a lockdown the Lake Health Board isolated patient zero.').events
    expect(event).toMatchObject({ type: 'QUARANTINE', modes: ['lockdown'], actors: [{ entity: 'lake-health-board' }] })
  })
})
