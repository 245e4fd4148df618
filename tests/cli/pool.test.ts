import { afterAll, expect, test } from 'vitest'
import { openPool } from '../../src/workers/pool.ts'

const limits = { jobs: 2, seconds: 1, megabytes: 60 }
const pool = openPool(limits, new URL('./unruly-worker.mjs', import.meta.url).href)
afterAll(() => pool.close())

const run = (id: string, does = 'well') => pool.answer({ line: JSON.stringify({ id, does }), number: 1, options: {} })

test.each([
  ['hang', 'timeout', 'took longer than 1 seconds'],
  ['backtrack', 'timeout', 'took longer than 1 seconds'],
  ['eat', 'memory', 'needed more than 60 MB'],
  ['throw', 'bug', 'a fault of its own'],
  ['exit', 'timeout', 'took longer than 1 seconds'],
])('a document that makes its worker %s is answered by an error, and others are done', async (does, code, message) => {
  const [before, killer, ...after] = await Promise.all([run('a'), run('k', does), run('b'), run('c'), run('d')])
  expect(before?.line).toBe('a')
  expect(after.map((answer) => answer.line)).toEqual(['b', 'c', 'd'])
  expect(killer?.failed).toBe(true)
  expect(JSON.parse(killer?.line ?? '')).toMatchObject({
    id: 'k',
    error: { code, message: expect.stringContaining(message) },
  })
})

test('an article that hangs is a fault of its own', async () => {
  const input = { path: 'in/a.txt', file: 'a.txt', id: 'a' }
  expect(await pool.render({ input, out: 'out', formats: ['json'], text: true })).toEqual({
    faults: [
      {
        code: 'extraction-failed',
        severity: 'error',
        file: 'in/a.txt',
        message: 'took longer than 1 seconds',
        mend: expect.any(String),
      },
    ],
  })
})
