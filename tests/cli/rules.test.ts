import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rulesCommand } from '../../src/commands/rules.ts'
import { run } from './in-process.ts'

let folder: string
const at = (...parts: string[]): string => join(folder, ...parts)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-rules-'))
  await mkdir(at('mine', 'events'), { recursive: true })
  await mkdir(at('texts'))
  await writeFile(at('mine', 'ontology.yaml'), 'types: { QUARANTINE: { quad: null, score: null, what: shut in } }\n')
  await writeFile(at('mine', 'lexicon.yaml'), 'ward: [clinic]\n')
  await writeFile(
    at('mine', 'events', 'quarantine.yaml'),
    `type: QUARANTINE
rules:
  - id: quarantine/shut-in
    priority: 1
    when: { verb: quarantine, subject: '@actor' }
    examples: [{ text: The army quarantined two villages. }, { text: The army slept. }]
    none: [The baker bought flour.]
  - id: quarantine/cordon
    priority: 1
    when: { verb: [quarantine, cordon], clause: lake }
    examples: [{ text: The army quarantined two villages at the lake. }]
    none: [The baker bought flour.]
    modes: []
`,
  )
  await writeFile(at('texts', 'lake.txt'), 'Lake news\n\nThe army quarantined two villages near the lake.\n')
})
afterAll(() => rm(folder, { recursive: true }))

it('checks rules of one’s own: examples, what does nothing, what never fires on texts', async () => {
  const config = { input: [folder], output: folder, format: 'both' as const, gold: folder }
  const { code, stdout } = await run(rulesCommand, config, ['check', at('mine'), '--texts', at('texts')])
  const file = at('mine', 'events', 'quarantine.yaml')
  expect(stdout.split('\n')).toEqual([
    `${file}:3:9: error: quarantine/shut-in: “The army slept.”: no QUARANTINE; found nothing`,
    `${at('mine', 'lexicon.yaml')}:1:7: warning: no rule names the list "ward" (use it or take it out)`,
    `${file}:3:9: warning: rule "quarantine/shut-in" never fired on ${at('texts')}`,
    '',
  ])
  expect(code).toBe(1)
})
