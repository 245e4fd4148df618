import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listFiles } from '../../src/io/files.ts'
import { readDecisions } from '../../src/project/decisions.ts'

const SIZE = 500_000
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-kill-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Starts a program that writes, kills it so long after it is under way, and gives what it said till then. */
async function killed(program: string, args: readonly string[], delay: number): Promise<string> {
  const script = join(import.meta.dirname, program)
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...args])
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += String(chunk)
  })
  await once(child.stdout, 'data')
  await setTimeout(delay)
  child.kill('SIGKILL')
  await once(child, 'close')
  return said
}

// Datasets and decisions are written by no other way than `writeAtomically` (only io touches the file system).
it.each([1, 7, 23])(
  'a process killed while it writes leaves the old file or the new one (after %i ms)',
  async (delay) => {
    const file = join(folder, 'dataset.yaml')
    await killed('writer.ts', [file, String(SIZE)], delay)
    const text = await readFile(file, 'utf8')
    expect(['old\n', 'new\n'].some((line) => text === line.repeat(SIZE))).toBe(true)
    expect(await listFiles(folder)).toEqual(['dataset.yaml'])
  },
)

it.each([1, 8, 21])('a review that is killed loses no decision that it has taken down (after %i ms)', async (delay) => {
  const said = await killed('recorder.ts', [folder], delay)
  const decided = await readDecisions(folder, 'wire')
  if ('faults' in decided) throw new Error(decided.faults.map(({ message }) => message).join())
  const taken = Number(said.trim().split('\n').at(-1))
  // The one that was being written when it was killed may be there or not.
  expect(decided.decisions.length - taken).toBeOneOf([0, 1])
  expect(await listFiles(folder)).toEqual(['wire.review.yaml'])
})
