import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.ts')
const run = promisify(execFile)
const ARTICLE = 'Harbour fighting\n\nMarch 1, 2021: Rebels fired rockets at the army barracks in Nairobi.\n'

let folder: string
const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder })

async function annalist(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['--import', import.meta.resolve('tsx'), CLI, ...args]
  return run(process.execPath, command, { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (e: { code: number; stdout: string; stderr: string }) => ({ code: e.code, stdout: e.stdout, stderr: e.stderr }),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-git-'))
  await mkdir(join(folder, 'input'))
  await writeFile(join(folder, 'input', 'harbour.txt'), ARTICLE)
  await annalist('run', '-q')
  await git('init', '-q')
  await git('add', '.')
  await git('commit', '-qm', 'first')
})
afterAll(() => rm(folder, { recursive: true }))

it('bare, compares what is committed with what a run writes now', async () => {
  expect(await annalist('diff')).toEqual({ code: 0, stdout: '', stderr: '' })
  await writeFile(join(folder, 'input', 'harbour.txt'), ARTICLE.replace('March 1', 'March 2'))
  const changed = await annalist('diff', '--only', 'dates')
  expect(changed).toMatchObject({ code: 1, stderr: '' })
  expect(changed.stdout).toContain('value: 2021-03-01 → 2021-03-02')
})

it('reads a file of a revision', async () => {
  expect((await annalist('diff', 'git:HEAD:output/harbour.yaml', 'output/harbour.json')).code).toBe(0)
})

it('without a repository or revision is trouble, exit 2', async () => {
  expect(await annalist('diff', 'git:nowhere', 'output')).toMatchObject({ code: 2, stdout: '' })
})
