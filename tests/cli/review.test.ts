import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkCommand } from '../../src/commands/check.ts'
import { diffCommand } from '../../src/commands/diff.ts'
import { goldCommand } from '../../src/commands/gold.ts'
import { reviewCommand } from '../../src/commands/review.ts'
import { runCommand } from '../../src/commands/run.ts'
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts'
import { UserError } from '../../src/model/diagnostic.ts'
import type { Config } from '../../src/project/config.ts'
import { builtinFiles } from '../rules/builtin.ts'
import { run } from './in-process.ts'

const ARTICLE = `Harbour fighting

March 1, 2021: Kenya attacked Somalia at the old pier.

March 4, 2021: Rebels fired rockets at the army barracks in Nairobi.

March 9, 2021: Militants attacked a police station in Garissa, killing two officers.
`

let folder: string
let config: Config
const at = (...parts: string[]): string => join(folder, ...parts)
const dataset = async (): Promise<Dataset> =>
  datasetSchema.parse(JSON.parse(await readFile(at('output', 'harbour.json'), 'utf8')))
const made = () => run(runCommand, config, [])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-review-'))
  await mkdir(at('input'))
  config = { input: [at('input')], output: at('output'), format: 'both', gold: at('gold') }
  await writeFile(at('input', 'harbour.txt'), ARTICLE)
  await made()
})
afterAll(() => rm(folder, { recursive: true }))

describe('run', () => {
  it('leaves what is up to date as it is, unless forced', async () => {
    const before = await stat(at('output', 'harbour.yaml'))
    expect((await made()).stderr).toContain('0 articles extracted into')
    expect((await stat(at('output', 'harbour.yaml'))).mtimeMs).toBe(before.mtimeMs)
    expect((await run(runCommand, config, ['--force'])).stderr).toContain('1 article extracted')
  })

  it("extracts again when rules of one's own lie over the others, or no longer do", async () => {
    await mkdir(at('mine', 'events'), { recursive: true })
    await writeFile(at('mine', 'events', 'assault.yaml'), 'rules: [{ id: assault/fire-rockets, off: true }]\n')
    const mine = { ...config, rules: at('mine') }
    const before = (await dataset()).events ?? []
    expect((await run(runCommand, mine, [])).stderr).toContain('1 article extracted')
    expect(before.map(({ rule }) => rule)).toContain('assault/fire-rockets')
    expect((await dataset()).events?.map(({ rule }) => rule)).not.toContain('assault/fire-rockets')
    expect((await run(checkCommand, mine, [])).code).toBe(0)
    expect((await run(checkCommand, config, ['--rules', at('mine')])).code).toBe(0)
    expect((await run(checkCommand, config, [])).code).toBe(1)
    expect((await made()).stderr).toContain('1 article extracted')
  })

  it('extracts again what was edited, and what lacks a file', async () => {
    await writeFile(at('input', 'harbour.txt'), `${ARTICLE}\n`)
    expect((await made()).stderr).toContain('1 article extracted')
    await rm(at('output', 'harbour.yaml'))
    expect((await made()).stderr).toContain('1 article extracted')
  })

  it('tells datasets whose article is gone, and removes them when asked', async () => {
    await writeFile(at('input', 'gone.txt'), 'Title\n\nOn May 2, 2020 France praised Spain.\n')
    await made()
    await writeFile(at('output', 'gone.review.yaml'), 'schema: annalist-review/1\ndecisions: []\n')
    await rm(at('input', 'gone.txt'))
    expect((await made()).stderr).toMatch(/gone\.yaml: warning: has no input/)
    expect((await run(runCommand, config, ['--prune'])).stderr).toMatch(/gone\.json: removed/)
    await expect(stat(at('output', 'gone.yaml'))).rejects.toThrow()
    expect((await stat(at('output', 'gone.review.yaml'))).isFile()).toBe(true)
    await rm(at('output', 'gone.review.yaml'))
  })
})

describe('review', () => {
  it('records decisions that the next run applies, and check counts', async () => {
    const [first] = (await dataset()).events ?? []
    if (!first) throw new Error('no event in the article')
    const confirmed = await run(reviewCommand, config, [
      'confirm',
      '--event',
      first.id,
      '--by',
      'jb',
      '--why',
      'checked',
    ])
    expect(confirmed.stderr).toContain('1 decided')
    expect((await run(checkCommand, config, [])).code).toBe(1)
    await made()
    expect((await dataset()).events?.find(({ id }) => id === first.id)?.review).toEqual({
      status: 'confirmed',
      by: 'jb',
      note: 'checked',
    })
    const check = await run(checkCommand, config, [])
    expect(check.code).toBe(0)
    expect(check.stderr).toMatch(/^1 of \d+ events reviewed, 0 stale decisions\.$/m)
  })

  it('corrects fields, and says which field is none', async () => {
    const [first] = (await dataset()).events ?? []
    if (!first) throw new Error('no event in the article')
    await run(reviewCommand, config, [
      'set',
      'modality=alleged',
      'actors=somalia,“Kenya”',
      '--event',
      `harbour/${first.id}`,
    ])
    await made()
    const corrected = (await dataset()).events?.find(({ id }) => id === first.id)
    expect(corrected).toMatchObject({
      modality: 'alleged',
      review: { status: 'corrected', fields: ['modality', 'actors'] },
    })
    expect(corrected?.actors?.map(({ text }) => text)).toEqual(['Somalia', 'Kenya'])
    const wrong = run(reviewCommand, config, ['set', 'colour=red', '--event', first.id])
    await expect(wrong).rejects.toThrow(/no field colour; there are: type, modes/)
  })

  it("writes nowhere else, whatever id somebody's dataset has", async () => {
    const hostile = { ...(await dataset()), article: { ...(await dataset()).article, id: '../../harbour' } }
    await mkdir(at('theirs'))
    await writeFile(at('theirs', 'harbour.json'), JSON.stringify(hostile))
    const confirm = run(reviewCommand, { ...config, output: at('theirs') }, ['confirm', '--all'])
    await expect(confirm).rejects.toThrow(/No review file can be named after/)
  })

  it('asks about each open event, keeps every answer, and quits', async () => {
    const open = ((await dataset()).events ?? []).filter(({ review }) => !review).length
    expect(open).toBeGreaterThan(0)
    const session = await run(reviewCommand, config, ['--by', 'jb'], 'what\nn look again\nq\n')
    expect(session.stderr).toContain('⟦')
    expect(session.stderr).toContain('One of the keys, please.')
    expect(await readFile(at('output', 'harbour.review.yaml'), 'utf8')).toMatch(/decide: note[\s\S]*why: look again/)
  })

  it('tells stale decisions with their line, and keeps them', async () => {
    const edited = ARTICLE.replace('attacked Somalia at the old pier', 'bombed Somalia near the new market')
    await writeFile(at('input', 'harbour.txt'), edited)
    const result = await made()
    expect(result.code).toBe(0)
    expect(result.stderr).toMatch(
      /harbour\.review\.yaml:\d+:\d+: warning: confirm: its words are no longer in the article/,
    )
    expect((await made()).stderr).toContain('warning: confirm')
    expect((await run(checkCommand, config, ['--reviewed'])).code).toBe(1)
    expect(await readFile(at('output', 'harbour.review.yaml'), 'utf8')).toContain('decide: confirm')
    await writeFile(at('input', 'harbour.txt'), ARTICLE)
    expect((await made()).stderr).not.toContain('warning')
  })

  it('is refused where its file has faults, with their place; other articles are done', async () => {
    const file = at('output', 'harbour.review.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('decide: confirm', 'decide: confrim'))
    const result = await made()
    expect(result.code).toBe(3)
    expect(result.stderr).toMatch(/harbour\.review\.yaml:3:\d+: error: .*decide/)
    await writeFile(file, text)
  })
})

describe('diff', () => {
  const diff = (...args: string[]) => run(diffCommand, config, args)

  it('of a dataset and what a run writes now is nothing, exit 0', async () => {
    await made()
    expect(await diff(at('output'), at('input'))).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await diff(at('output', 'harbour.yaml'), at('output', 'harbour.json'))).code).toBe(0)
  })

  it('of an edited article tells what changed, exit 1, in each format', async () => {
    await mkdir(at('new'), { recursive: true })
    await writeFile(at('new', 'harbour.txt'), ARTICLE.replace('March 9', 'March 10'))
    const text = await diff(at('output', 'harbour.json'), at('new', 'harbour.txt'), '--only', 'dates')
    expect(text.code).toBe(1)
    expect(text.stdout).toContain('harbour: 1 date changed')
    expect(text.stdout).toContain('value: 2021-03-09 → 2021-03-10')
    const markdown = await diff(at('output'), at('new'), '--only', 'dates', '--format', 'markdown', '--by', 'cause')
    expect(markdown.stdout).toMatch(/^### the text\n\n1 date changed\n\n- \*\*changed\*\* date `/)
    const json = await diff(at('output'), at('new'), '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'annalist-diff/1' })
  })

  const causes = async (...args: string[]): Promise<unknown> => {
    const { stdout } = await diff(...args, '--only', 'events', '--format', 'json')
    const { changes } = z
      .object({ changes: z.array(z.object({ cause: z.string(), rules: z.unknown() })) })
      .parse(JSON.parse(stdout))
    return changes.map(({ cause, rules }) => ({ cause, rules }))
  }

  it('tells the rule that codes an event otherwise', async () => {
    const rule = builtinFiles.find(({ path }) => path === 'events/assault.yaml')?.text ?? ''
    const [, entry = ''] = /^( {2}- id: assault\/fire-rockets\n[\s\S]*?\n)\n/m.exec(rule) ?? []
    await writeFile(
      at('mine', 'events', 'assault.yaml'),
      `rules:\n${entry}    type: MOBILIZE\n`.replace('modes: [heavy-weapons]', 'modes: [weapons]'),
    )
    expect(await causes(at('output', 'harbour.json'), at('input', 'harbour.txt'), '--rules', at('mine'))).toEqual([
      { cause: 'rules', rules: { from: 'assault/fire-rockets', to: 'assault/fire-rockets' } },
    ])
  })

  it('tells another version of the program', async () => {
    const older = await dataset()
    const made_by = { ...older.made_by, annalist: '0.0.9' }
    const events = older.events?.map((event, i) => (i === 2 ? { ...event, modality: 'future' } : event))
    await writeFile(at('older.json'), JSON.stringify({ ...older, made_by, events }))
    expect(await causes(at('older.json'), at('output', 'harbour.json'))).toMatchObject([{ cause: 'program' }])
  })

  it('reads one side from standard input, and nothing from /dev/null', async () => {
    const text = await readFile(at('output', 'harbour.yaml'), 'utf8')
    expect((await run(diffCommand, config, ['-', at('output', 'harbour.json')], text)).code).toBe(0)
    expect((await diff('/dev/null', at('output', 'harbour.json'))).stdout).toContain('+ added article harbour')
  })

  it.each([
    ['no such file', ['nowhere.json', '/dev/null'], /nowhere\.json/],
    ['no such revision', ['git:no-such-revision', '/dev/null'], /git ls-tree failed/],
    ['an option for a revision', ['git:--help', '/dev/null'], /no git revision/],
    ['both from standard input', ['-', '-'], /Only one side/],
  ])('%s is no "no changes" but trouble', async (_, args, message) => {
    await expect(diff(...args)).rejects.toThrow(UserError)
    await expect(diff(...args)).rejects.toThrow(message)
  })

  it('refuses what is no dataset', async () => {
    await writeFile(at('bad.json'), '{"schema": "annalist/0"}')
    await expect(diff(at('bad.json'), at('output', 'harbour.json'))).rejects.toThrow(/bad\.json is no dataset/)
  })
})

describe('gold', () => {
  it('writes a skeleton to complete', async () => {
    const { stdout, code } = await run(goldCommand, config, [at('input', 'harbour.txt')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# A skeleton/)
    expect(stdout).toContain('"2021-03-01": [ 2 ]')
  })
})
