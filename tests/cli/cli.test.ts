import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const CLI = join(ROOT, 'src', 'cli.ts')

interface Result {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program from source in a folder. */
function annalist(
  cwd: string,
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), CLI, ...args],
      { cwd, env: { ...process.env, ...options.env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(options.input ?? '')
  })
}

let folder: string
const at = (...parts: string[]): string => join(folder, ...parts)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-'))
  await mkdir(at('input'))
  await cp(join(ROOT, 'tests', 'golden', 'articles', 'headings-iso.txt'), at('input', 'log.txt'))
  await cp(join(ROOT, 'tests', 'golden', 'articles', 'wire-plain.txt'), at('input', 'wire.txt'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('run', () => {
  it('writes YAML and JSON for every article, and check agrees', async () => {
    const run = await annalist(folder, ['run'])
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toBe('2 articles extracted into output.\n')
    expect(JSON.parse(await readFile(at('output', 'log.json'), 'utf8')).schema).toBe('annalist/1')
    expect(await annalist(folder, ['check'])).toMatchObject({ code: 0, stdout: '' })
  })

  it('gives the same bytes in another folder, time zone, language and order', async () => {
    const elsewhere = at('elsewhere')
    await mkdir(elsewhere)
    const env = { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' }
    const inputs = ['wire.txt', 'log.txt'].map((name) => at('input', name))
    expect((await annalist(elsewhere, ['run', ...inputs, '--out', 'made', '-q'], { env })).code).toBe(0)
    for (const name of ['log.yaml', 'log.json', 'wire.yaml', 'wire.json'])
      expect(await readFile(join(elsewhere, 'made', name), 'utf8')).toBe(await readFile(at('output', name), 'utf8'))
  })

  it('reports bad inputs, does the others, and exits with 3', async () => {
    const mixed = at('mixed')
    await mkdir(mixed)
    await cp(at('input', 'log.txt'), join(mixed, 'good.txt'))
    await writeFile(join(mixed, 'empty.txt'), ' \n\n')
    await writeFile(join(mixed, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0]))
    await symlink('nowhere', join(mixed, 'dangling.txt'))
    const result = await annalist(folder, ['run', 'mixed', 'absent.txt', '--out', 'mixed-out', '--format', 'json'])
    expect(result.code).toBe(3)
    expect(result.stderr).toMatch(/mixed\/empty\.txt: error: .*\(.+\)/)
    expect(result.stderr).toMatch(/mixed\/binary\.txt: error: .*\(.+\)/)
    expect(result.stderr).toMatch(/absent\.txt: error: /)
    expect(result.stderr).toContain('1 article extracted into mixed-out, 3 failed.')
    expect(JSON.parse(await readFile(at('mixed-out', 'good.json'), 'utf8')).article.id).toBe('good')
  })

  it('refuses an input over the limit by name', async () => {
    const result = await annalist(folder, ['run', 'input/log.txt', '--out', 'x', '--max-bytes', '20'])
    expect(result.code).toBe(3)
    expect(result.stderr).toMatch(/input\/log\.txt: error: \d+ bytes; the limit is 20/)
  })
})

describe('check', () => {
  it('finds what is stale, missing and orphaned, and writes nothing', async () => {
    const stale = (await readFile(at('output', 'log.yaml'), 'utf8')).replace('role: entry', 'role: lead')
    await writeFile(at('output', 'log.yaml'), stale)
    await rm(at('output', 'wire.json'))
    await writeFile(at('output', 'gone.yaml'), 'schema: annalist/1\n')
    const result = await annalist(folder, ['check'])
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/output\/log\.yaml:\d+: error: is not what a run writes now/)
    expect(result.stdout).toMatch(/output\/wire\.json: error: is not there/)
    expect(result.stdout).toMatch(/output\/gone\.yaml: error: has no input/)
    expect(await readFile(at('output', 'log.yaml'), 'utf8')).toBe(stale)
  })
})

describe('extract', () => {
  it('reads a file or standard input alike', async () => {
    const text = await readFile(at('input', 'log.txt'), 'utf8')
    const [fromFile, fromStdin] = await Promise.all([
      annalist(folder, ['extract', 'input/log.txt', '--format', 'json']),
      annalist(folder, ['extract', '-', '--format', 'json'], { input: text }),
    ])
    const [a, b] = [fromFile, fromStdin].map(({ stdout }) => JSON.parse(stdout))
    expect({ ...a, article: null }).toEqual({ ...b, article: null })
  })

  it('takes the publication date from a flag', async () => {
    const { stdout } = await annalist(folder, ['extract', 'input/log.txt', '--published', '2022-04-01'])
    expect(stdout).toContain('published: { value: "2022-04-01", basis: flag }')
  })

  it('stops after a stage', async () => {
    const { stdout } = await annalist(folder, ['extract', 'input/log.txt', '--until', 'clauses', '-f', 'json'])
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'schema',
      'made_by',
      'article',
      'paragraphs',
      'dates',
      'entities',
      'clauses',
    ])
  })

  it.each([
    [['extract', 'input/log.txt', '--until', 'clause'], /One of: segment, dates/],
    [['extract', 'input/log.txt', '--published', 'May'], /Write it as 2020-04-05/],
    [['extract', 'input'], /is a folder/],
    [['exract'], /Did you mean extract/],
    [['run', 'nowhere/'], /nowhere/],
    [['report', 'elsewhere/made', '-o', 'input/log.txt/page.html'], /log\.txt.*see that the path is right/],
    [['review', 'confirm', '--event', 'none', '-o', 'elsewhere/made'], /no event none in elsewhere\/made/],
  ])('says what is wrong with %j', async (args, message) => {
    const result = await annalist(folder, args)
    expect(result.code).toBeGreaterThanOrEqual(2)
    expect(result.stderr).toMatch(message)
    expect(result.stdout).toBe('')
  })

  it('shows help with examples', async () => {
    const result = await annalist(folder, ['extract', '--help'])
    expect(result.code).toBe(0)
    expect(result.stdout).toContain('Examples:')
  })
})
