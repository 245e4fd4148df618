import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../src/model/dataset.ts'
import { extract } from '../src/pipeline.ts'
import { loadEngine } from '../src/project/engine.ts'
import { render } from '../src/project/formats.ts'
import { read } from '../src/stages/read/index.ts'

const INPUT = join(import.meta.dirname, '..', 'input')
const ARTICLES = ['trump-threatens-iran-on-iraq.txt', 'libya-2011.txt', 'soleimani-wire.txt']
const INSERTED = 'Shopkeepers in the old town said that the price of bread had not changed since the spring.'

const engine = await loadEngine()

interface Made {
  readonly dataset: Dataset
  readonly yaml: readonly string[]
}

function make(paragraphs: readonly string[]): Made {
  const result = read({ file: 'edited.txt', bytes: Buffer.from(paragraphs.join('\n\n')) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  const dataset = extract(result.article, engine)
  return { dataset, yaml: render(dataset, 'yaml').split('\n') }
}

/** Lines that a line-wise diff shows as removed and as added; the hash of the whole article aside. */
function changedLines({ yaml: before }: Made, { yaml: after }: Made): { removed: string[]; added: string[] } {
  const parts = diffArrays([...before], [...after])
  const lines = (of: typeof parts) => of.flatMap(({ value }) => value).filter((line) => !/^ {4}sha256: /.test(line))
  return { removed: lines(parts.filter(({ removed }) => removed)), added: lines(parts.filter(({ added }) => added)) }
}

/** How many lines tell something of the paragraphs: of each item in which one is named, all but those that name another. */
function linesAbout({ yaml }: Made, paragraphs: readonly string[]): number {
  const items: string[][] = []
  for (const line of yaml) {
    if (/^(?: {2}- |\S)/.test(line)) items.push([])
    items.at(-1)?.push(line)
  }
  const isAbout = (line: string): boolean => paragraphs.some((id) => line.includes(id))
  const about = items.filter((item) => item.some(isAbout))
  return about.flatMap((item) => item.filter((line) => isAbout(line) || !/\bp-[0-9a-f]{8}/.test(line))).length
}

const idsOf = ({ dataset }: Made): string[] => dataset.paragraphs.map(({ id }) => id)

/** Two letters of the longest word of a paragraph changed places. */
function misspelt(paragraph: string): string {
  const [word = ''] = [...(paragraph.match(/\p{Ll}{6,}/gu) ?? [])].sort((a, b) => b.length - a.length)
  return paragraph.replace(word, `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`)
}

describe.each(ARTICLES)('%s', async (file) => {
  const text = await readFile(join(INPUT, file), 'utf8')
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const original = make(paragraphs)

  it('gives the same bytes twice', () => {
    expect(make(paragraphs)).toEqual(original)
  })

  it.each([0.3, 0.5, 0.8])('changes only lines about a paragraph inserted at %d of it', (part) => {
    const edited = make(paragraphs.toSpliced(Math.ceil(paragraphs.length * part), 0, INSERTED))
    expect(changedLines(original, edited).removed).toEqual([])
  })

  /** No more lines change than tell of the paragraphs that are gone and of those that came. */
  function expectFewLines(edited: Made, gone: readonly string[], came: readonly string[]): void {
    const { removed, added } = changedLines(original, edited)
    expect(removed.length + added.length).toBeGreaterThan(0)
    expect(removed.length + added.length).toBeLessThanOrEqual(linesAbout(original, gone) + linesAbout(edited, came))
  }
  function expectFewLinesAboutNew(edited: Made): void {
    const [before, after] = [idsOf(original), idsOf(edited)]
    expectFewLines(
      edited,
      before.filter((id) => !after.includes(id)),
      after.filter((id) => !before.includes(id)),
    )
  }

  it.each([0.3, 0.6])('changes no more lines than tell of a paragraph taken out at %d of it', (part) => {
    expectFewLinesAboutNew(make(paragraphs.toSpliced(Math.ceil(paragraphs.length * part), 1)))
  })

  it.each([0.3, 0.6])('changes no more lines than tell of two paragraphs that change places at %d of it', (part) => {
    const at = Math.ceil(paragraphs.length * part)
    const [a, b] = [paragraphs[at] ?? '', paragraphs[at + 1] ?? '']
    const moved = idsOf(original).slice(at, at + 2)
    expectFewLines(make(paragraphs.with(at, b).with(at + 1, a)), moved, moved)
  })

  it.each([0.3, 0.6])('changes no more lines than tell of a paragraph with a typing error at %d of it', (part) => {
    const at = Math.ceil(paragraphs.length * part)
    expectFewLinesAboutNew(make(paragraphs.with(at, misspelt(paragraphs[at] ?? ''))))
  })

  it('changes no more lines than tell of the paragraphs in which a name is spelt anew', () => {
    const people = (original.dataset.entities ?? []).filter(({ type }) => type === 'person')
    const [most] = people.sort((x, y) => y.mentions.length - x.mentions.length)
    const surname = most?.name.split(' ').at(-1) ?? ''
    expectFewLinesAboutNew(make(paragraphs.map((paragraph) => paragraph.replaceAll(surname, `${surname}h`))))
  })
})
