import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// The recipes of docs/scale.md as they stand there, each where what it needs is installed.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PORTS = ['adalis', 'brenn']
const story = (port: string) => `Rebels shelled the port of ${port} on 3 March 2020, killing two guards.`

const commands = (await readFile(join(ROOT, 'docs', 'scale.md'), 'utf8'))
  .split('\n')
  .filter((line) => /^ {4}\S/.test(line))
const [byFile, byBlock, bySpark] = ['find articles', 'parallel --pipe', 'spark-submit'].map((words) =>
  commands.find((command) => command.includes(words)),
)

const bash = (command: string, cwd = ROOT): Promise<string> =>
  promisify(execFile)('bash', ['-c', `set -eo pipefail; ${command}`], { cwd, maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
  )
const works = (command: string): Promise<boolean> =>
  bash(command).then(
    () => true,
    () => false,
  )
const [parallel, spark] = await Promise.all([works('parallel --version'), works('spark-submit --version')])

let folder: string
/** Runs a command of the document where its files are and where `annalist` is installed. */
const follow = (command = 'false') => bash(`PATH=${folder}/bin:$PATH; ${command}`, folder)
const lines = (text: string) => text.trimEnd().split('\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-recipes-'))
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'articles'))
  await symlink(join(ROOT, 'docs'), join(folder, 'docs'))
  const program = `#!/bin/sh\nexec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${ROOT}src/cli.ts' "$@"\n`
  await writeFile(join(folder, 'bin', 'annalist'), program, { mode: 0o755 })
  for (const port of PORTS) await writeFile(join(folder, 'articles', `${port}.txt`), story(port))
  const documents = PORTS.map((id) => `${JSON.stringify({ id, text: story(id) })}\n`)
  await writeFile(join(folder, 'articles.ndjson'), [...documents, '{"id":"empty"}\n'].join(''))
})
afterAll(() => rm(folder, { recursive: true }))

describe('docs/scale.md', { timeout: 300_000 }, () => {
  test('has a recipe for each', () => {
    expect([byFile, byBlock, bySpark].every(Boolean)).toBe(true)
  })

  if (parallel)
    test('GNU parallel over files, and over blocks of a stream', async () => {
      await follow(`mkdir datasets; ${byFile}`)
      expect((await readdir(join(folder, 'datasets'))).sort()).toEqual(PORTS.map((port) => `${port}.json`))
      expect(JSON.parse(await readFile(join(folder, 'datasets', 'brenn.json'), 'utf8')).article.id).toBe('brenn')
      await follow(byBlock)
      const expected = await follow('annalist extract --ndjson < articles.ndjson || test $? -eq 3')
      expect(await readFile(join(folder, 'datasets.ndjson'), 'utf8')).toBe(expected)
    })

  if (spark)
    test('Apache Spark', async () => {
      await follow(bySpark?.replace(/ datasets \d+$/, ' by-spark 2'))
      const parts = (await readdir(join(folder, 'by-spark'))).filter((name) => name.startsWith('part-'))
      const answers = await Promise.all(parts.map((name) => readFile(join(folder, 'by-spark', name), 'utf8')))
      const expected = await follow('annalist extract --ndjson < articles.ndjson || test $? -eq 3')
      expect(lines(answers.join('')).sort()).toEqual(lines(expected).sort())
    })
})
