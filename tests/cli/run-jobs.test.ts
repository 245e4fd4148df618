import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../src/commands/run.ts'
import type { Config } from '../../src/project/config.ts'
import { openWriter } from '../../src/workers/workshop.ts'
import { run } from './in-process.ts'

const PORTS = ['Adalis', 'Brenn', 'Corvane', 'Dunmere', 'Estoril', 'Falmar']

let folder: string
const at = (...parts: string[]): string => join(folder, ...parts)
const config = (output: string): Config => ({ input: [at('input')], output: at(output), format: 'both', gold: '' })

async function written(output: string): Promise<Record<string, string>> {
  const names = (await readdir(at(output))).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(at(output, name), 'utf8')])),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-jobs-'))
  await mkdir(at('input'))
  for (const port of PORTS)
    await writeFile(
      at('input', `${port}.txt`),
      `Rebels shelled the port of ${port} on 3 March 2020, killing two guards.\n`,
    )
  await writeFile(at('input', 'Blank.txt'), '\n')
})
afterAll(() => rm(folder, { recursive: true }))

describe('run --jobs', { timeout: 120_000 }, () => {
  test('gives the same files and the same messages in the same order with any number; a bad file does not stop it', async () => {
    const one = await run(runCommand, config('one'), [])
    const two = await run(runCommand, config('two'), ['--jobs', '2'])
    expect(await written('two')).toEqual(await written('one'))
    expect(Object.keys(await written('two'))).toHaveLength(PORTS.length * 2)
    expect(two).toMatchObject({ code: 3, stdout: '', stderr: one.stderr.replace(at('one'), at('two')) })
    expect(two.stderr).toContain('Blank.txt: error: there is no text in it')
    expect((await run(runCommand, config('two'), [])).stderr).toContain('6 up to date, 1 failed')
  })

  test('faults of the rules are told once', async () => {
    await mkdir(at('rules', 'events'), { recursive: true })
    await writeFile(at('rules', 'events', 'assault.yaml'), 'rules: [{ id: 1 }]\n')
    await expect(run(runCommand, config('faulty'), ['--jobs', '2', '--rules', at('rules')])).rejects.toThrow(/rule/i)
  })

  test('a folder that cannot be written is told for each article', async () => {
    await writeFile(at('file'), '')
    const { code, stderr } = await run(runCommand, config('file/below'), [])
    expect(code).toBe(3)
    expect(stderr.match(/error: cannot be written/g)).toHaveLength(PORTS.length)
  })

  test('interrupted, it leaves whole files and no drafts', async () => {
    const args = ['run', at('input'), '--out', at('cut'), '--jobs', '2', '--force']
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args])
    while ((await readdir(at('cut')).catch(() => [])).length === 0) await sleep(5)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
    const whole = await written('one')
    for (const [name, content] of Object.entries(await written('cut'))) expect(content).toBe(whole[name])
  })
})

describe('a writer', () => {
  test('that is stopped finishes the article under way and passes over what comes later', async () => {
    const writer = openWriter()
    const pair = (name: string) =>
      ['json', 'yaml'].map((format) => ({ path: at(`out/${name}.${format}`), content: name }))
    const first = writer.write(pair('first'))
    await sleep(0)
    const stopped = writer.stop()
    await Promise.all([first, writer.write(pair('second')), stopped])
    expect(await written('out')).toEqual({ 'first.json': 'first', 'first.yaml': 'first' })
  })
})
