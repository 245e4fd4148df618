import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { formatDiagnostic, UserError } from '../../src/model/diagnostic.ts'
import { CONFIG_FILE, readConfig } from '../../src/project/config.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-config-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('is what it always was where there is no file', async () => {
  const plain = { input: ['input'], output: 'output', format: 'both', gold: 'tests/gold' }
  expect(await readConfig(folder)).toEqual(plain)
  await writeFile(join(folder, CONFIG_FILE), '# nothing yet\n')
  expect(await readConfig(folder)).toEqual(plain)
})

it('says where things are', async () => {
  await writeFile(join(folder, CONFIG_FILE), 'input: [news, wires]\noutput: data\nformat: json\nmax_bytes: 5000\n')
  expect(await readConfig(folder)).toMatchObject({
    input: ['news', 'wires'],
    output: 'data',
    format: 'json',
    max_bytes: 5000,
  })
})

it('is refused with the place of each fault', async () => {
  await writeFile(join(folder, CONFIG_FILE), 'inptu: news\nformat: yml\n')
  const faults = await readConfig(folder).catch((e: unknown) => (e instanceof UserError ? e.diagnostics : []))
  expect(Array.isArray(faults) && faults.map(formatDiagnostic)).toEqual([
    `${CONFIG_FILE}:2:9: error: format: Invalid option: expected one of "yaml"|"json"|"both" (did you mean "yaml"?)`,
    `${CONFIG_FILE}:1:1: error: unknown key "inptu" (did you mean "input"?)`,
  ])
})
