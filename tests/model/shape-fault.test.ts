import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueText, shapeFault } from '../../src/model/shape-fault.ts'

const schema = z.object({
  words: z.union([z.string(), z.array(z.string())]),
  count: z.int().optional(),
  parts: z.array(z.strictObject({ name: z.string() })).optional(),
})

test.each([
  [[], 'expected keys with values, not a list'],
  [{}, 'words: missing'],
  [{ words: null }, 'words: expected a text or a list, not nothing'],
  [{ words: 'a', count: 'two' }, 'count: expected a number, not a text'],
  [{ words: 'a', parts: [{}] }, 'parts.0.name: missing'],
  [{ words: 'a', parts: ['x'] }, 'parts.0: expected keys with values, not a text'],
])('%j: %s', (value, text) => {
  const { error } = schema.safeParse(value, { error: shapeFault })
  expect(error?.issues.map(issueText)).toEqual([text])
})
