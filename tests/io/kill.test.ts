import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listFiles } from '../../src/io/files.ts'

const SIZE = 500_000
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-kill-'))
})
afterAll(() => rm(folder, { recursive: true }))

// Datasets and decisions are written by no other way than `writeAtomically` (only io touches the file system).
it.each([1, 7, 23])(
  'a process killed while it writes leaves the old file or the new one (after %i ms)',
  async (delay) => {
    const file = join(folder, 'dataset.yaml')
    const writer = join(import.meta.dirname, 'writer.ts')
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), writer, file, String(SIZE)])
    await once(child.stdout, 'data')
    await setTimeout(delay)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const text = await readFile(file, 'utf8')
    expect(['old\n', 'new\n'].some((line) => text === line.repeat(SIZE))).toBe(true)
    expect(await listFiles(folder)).toEqual(['dataset.yaml'])
  },
)
