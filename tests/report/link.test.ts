import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkCommand } from '../../src/commands/link.ts'
import { csv } from '../../src/export/csv.ts'
import { DEFAULT_OPTIONS } from '../../src/export/index.ts'
import { sameAs } from '../../src/model/links.ts'
import { readConfig } from '../../src/project/config.ts'
import { readLinks } from '../../src/project/links.ts'
import { OTHER_PAPER, TALKS } from './sample.ts'

const [A, B] = ['port-amara/2021-03-03.assault.northern-front', 'amara-wire/2021-03-03.assault.northern-front']

let folder: string
let links: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-link-'))
  links = join(folder, 'links.yaml')
  await writeFile(join(folder, 'a.json'), JSON.stringify(TALKS))
  await writeFile(join(folder, 'b.json'), JSON.stringify(OTHER_PAPER))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs `annalist link`; gives what it writes to standard output. */
async function link(...words: string[]): Promise<string> {
  const stdout = new PassThrough()
  const terminal = {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    interactive: false,
    colour: false,
    exit: () => undefined,
    onInterrupt: () => undefined,
  }
  const files = ['--datasets', join(folder, 'a.json'), '--datasets', join(folder, 'b.json'), '--links', links]
  await linkCommand(terminal, await readConfig(folder))
    .exitOverride()
    .parseAsync([...words, ...files], { from: 'user' })
  stdout.end()
  return text(stdout)
}

describe('annalist link', () => {
  it('lists pairs that nobody has decided, until somebody does', async () => {
    expect((await link()).split('\n')[0]).toBe(`${A} ${B}`)
    await link(A, B, '--different', '--by', 'mk', '--note', 'another day')
    expect(await link()).toBe('')
    expect(await readLinks(links)).toEqual([{ events: [A, B], same: false, by: 'mk', note: 'another day' }])
  })

  it('keeps one answer a pair, and exports carry it', async () => {
    await link(A, B, '--different')
    await link(B, A, '--same')
    expect(await readFile(links, 'utf8')).toContain('same: true')
    let table = ''
    for await (const piece of csv([TALKS], { ...DEFAULT_OPTIONS, sameAs: sameAs(await readLinks(links)) }))
      table += piece
    expect(table).toContain(`,${B},`)
  })

  it.each([
    [[A], 'Name two events.'],
    [[A, B], 'Say --same or --different.'],
    [[A, 'nowhere/x', '--same'], 'has no event nowhere/x'],
  ])('refuses %j', async (words, message) => {
    await expect(link(...words)).rejects.toThrow(message)
  })

  it('refuses a file that holds no links', async () => {
    await writeFile(links, 'schema: annalist-links/1\nlinks: [1]\n')
    await expect(link()).rejects.toThrow('The links have faults.')
  })
})
