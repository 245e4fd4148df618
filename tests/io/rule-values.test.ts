import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtinRulesFolder, readRuleFiles } from '../../src/io/files.ts'
import { readBuiltinRules, writeRuleValues } from '../../src/io/rule-values.ts'
import { loadRules } from '../../src/rules/load.ts'
import { parseYaml } from '../../src/yaml.ts'

const folder = await mkdtemp(join(tmpdir(), 'annalist-values-'))
const values = join(folder, 'rule-values.json')
await writeRuleValues(values)
const files = await readRuleFiles(builtinRulesFolder())

it('knows of every built-in rule file what YAML reads it as', async () => {
  const read = await readBuiltinRules(values)
  expect(read).toEqual(files.map((file) => ({ ...file, value: parseYaml(file.text).value })))
})

it.each([
  ['not there', undefined],
  ['not whole', '{"0":'],
  ['of other texts', '{"0":{"rules":[]}}'],
  ['something else', '[]'],
])('reads the YAML where the values are %s', async (_, text) => {
  const path = join(folder, `${text}.json`)
  if (text !== undefined) await writeFile(path, text)
  expect((await readBuiltinRules(path)).map(({ value }) => value)).toEqual(files.map(() => undefined))
})

it('says where a fault stands in a file whose value is known', () => {
  const text = 'bylines: []\nboilerplate:\n  - "["\n'
  const faults = (file: { path: string; text: string; value?: unknown }) => {
    try {
      loadRules([file])
    } catch (e) {
      return e
    }
    return undefined
  }
  const file = { path: 'article.yaml', text }
  expect(faults(file)).toMatchObject({ diagnostics: [{ file: 'article.yaml', line: 3, column: 5 }] })
  expect(faults({ ...file, value: parseYaml(text).value })).toEqual(faults(file))
})
