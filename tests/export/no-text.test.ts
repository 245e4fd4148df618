import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkCommand } from '../../src/commands/check.ts'
import { runCommand } from '../../src/commands/run.ts'
import { datasetSchema } from '../../src/model/dataset.ts'
import { readConfig } from '../../src/project/config.ts'
import { run } from '../cli/in-process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-no-text-'))
  await mkdir(join(folder, 'input'))
  await writeFile(
    join(folder, 'input', 'a.txt'),
    'Harbour talks\n\nMarch 3, 2021: French soldiers shelled a warehouse near Tripoli, killing eleven dockworkers.\n',
  )
})
afterEach(() => rm(folder, { recursive: true }))

it('run --no-text writes spans, hashes and codes; it knows its own output, and a run with text writes anew', async () => {
  const config = { ...(await readConfig(folder)), input: [join(folder, 'input')], output: join(folder, 'output') }
  const written = async (...flags: string[]): Promise<string> => (await run(runCommand, config, flags)).stderr
  const output = (): Promise<string> => readFile(join(folder, 'output', 'a.json'), 'utf8')

  expect(await written('--no-text')).toContain('1 article extracted')
  const bare = await output()
  for (const word of ['Harbour', 'shelled', 'warehouse', 'dockworkers']) expect(bare).not.toContain(word)
  const { made_by, paragraphs, events } = datasetSchema.parse(JSON.parse(bare))
  expect(made_by.text).toBe(false)
  expect(paragraphs[0]?.text).toMatch(/^sha256:/)
  expect(events?.[0]?.evidence.start).toBeGreaterThanOrEqual(0)

  expect(await written('--no-text')).toContain('1 up to date')
  expect((await run(checkCommand, config, ['--no-text'])).code).toBe(0)
  expect((await run(checkCommand, config, [])).code).toBe(1)
  expect(await written()).toContain('1 article extracted')
  expect(await output()).toContain('shelled a warehouse')
})
