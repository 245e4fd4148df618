import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkCommand } from '../../src/commands/check.ts'
import { diffCommand } from '../../src/commands/diff.ts'
import { reviewCommand } from '../../src/commands/review.ts'
import { runCommand } from '../../src/commands/run.ts'
import type { Config } from '../../src/project/config.ts'
import { run } from './in-process.ts'

/** What the program says while somebody does what docs/review.md tells; all of it stands on that page. */
const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'review.md'), 'utf8')
const article = /own making:\n\n```\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

let folder: string
let config: Config
const at = (...parts: string[]): string => join(folder, ...parts)
/** As it reads in the folder itself. */
const here = (text: string): string => text.replaceAll(`${folder}/`, '')

/** What is missing is shown, not the whole page. */
const expectOnPage = (text: string) => expect(page.includes(text) ? '' : text).toBe('')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-page-'))
  await mkdir(at('input'))
  config = { input: [at('input')], output: at('output'), format: 'both', gold: at('gold') }
  await writeFile(at('input', 'border.txt'), article)
})
afterAll(() => rm(folder, { recursive: true }))

it('Monday', async () => {
  expectOnPage(here((await run(runCommand, config, [])).stderr))
  const answers = 'c\ne modes=disapprove\nn was this on the 9th?\n'
  const [first = '', second = ''] = (await run(reviewCommand, config, ['--by', 'jb'], answers)).stderr.split(' > ')
  expectOnPage(`${first} > c`)
  expectOnPage(`${second} > e modes=disapprove`)
  expectOnPage(await readFile(at('output', 'border.review.yaml'), 'utf8'))
  await run(runCommand, config, [])
  expectOnPage((await run(checkCommand, config, [])).stderr)
})

it('Thursday', async () => {
  await copyFile(at('output', 'border.json'), at('monday.json'))
  const edited = article
    .replace('killing four', 'killing six')
    .replace('accused Somalia of', 'blamed Somalia for')
    .replace('May 9', 'May 10')
  await writeFile(at('input', 'border.txt'), `${edited}\nMay 12, 2021: Somalia expelled two Kenyan diplomats.\n`)
  const versions = [at('monday.json'), at('input', 'border.txt')]
  expectOnPage((await run(diffCommand, config, [...versions, '--only', 'events'])).stdout)
  expectOnPage(here((await run(runCommand, config, [])).stderr))
  const check = await run(checkCommand, config, ['--reviewed'])
  expectOnPage(here(check.stdout) + check.stderr)
})
