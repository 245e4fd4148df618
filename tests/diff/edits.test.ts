import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/diff/change.ts'
import { diff } from '../../src/diff/index.ts'
import { bagOf, likeness } from '../../src/diff/words.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { extract } from '../../src/pipeline.ts'
import { loadEngine } from '../../src/project/engine.ts'
import { read } from '../../src/stages/read/index.ts'

const engine = await loadEngine()

function datasetOf(text: string): Dataset {
  const result = read({ file: 'edited.txt', bytes: Buffer.from(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return extract(result.article, engine)
}

const text = (change: Change, side: 'old' | 'new'): string => change[side]?.evidence?.text ?? ''

/** Events that were told as gone although nearly the same words tell one that came. */
function lostAndFound(changes: readonly Change[]): readonly string[] {
  const events = changes.filter(({ what }) => what === 'event')
  const added = events.filter(({ kind }) => kind === 'added').map((change) => bagOf(text(change, 'new')))
  return events
    .filter(({ kind }) => kind === 'removed')
    .map((change) => text(change, 'old'))
    .filter((words) => added.some((bag) => likeness(bag, bagOf(words)) > 0.6))
}

/** Two letters of the longest word of a text changed places. */
function misspelt(paragraph: string): string {
  const [word = ''] = [...(paragraph.match(/\p{Ll}{6,}/gu) ?? [])].sort((a, b) => b.length - a.length)
  return paragraph.replace(word, `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`)
}

describe.each(['libya-2011', 'soleimani-wire', 'trump-threatens-iran-on-iraq'])('%s edited', (name) => {
  const source = readFileSync(new URL(`../../input/${name}.txt`, import.meta.url), 'utf8')
  const paragraphs = source.split('\n').filter((line) => line.trim() !== '')
  const [a, b] = [Math.floor(paragraphs.length / 3), Math.floor((2 * paragraphs.length) / 3)]
  const before = datasetOf(paragraphs.join('\n\n'))
  const changed = (edited: readonly string[]) => diff(before, datasetOf(edited.join('\n\n')))
  const eventsOf = (changes: readonly Change[], kind: Change['kind']) =>
    changes.filter((change) => change.what === 'event' && change.kind === kind)

  it('is the same where nothing was', () => {
    expect(changed(paragraphs)).toEqual([])
  })

  it('by a paragraph put in: no event goes', () => {
    const changes = changed(paragraphs.toSpliced(b, 0, 'The weather that week was mild, a shopkeeper recalled.'))
    expect(eventsOf(changes, 'removed')).toEqual([])
    expect(eventsOf(changes, 'added')).toEqual([])
  })

  it('by a paragraph taken out: only what it told goes', () => {
    const gone = paragraphs[b] ?? ''
    const changes = changed(paragraphs.toSpliced(b, 1))
    expect(lostAndFound(changes)).toEqual([])
    for (const change of eventsOf(changes, 'removed'))
      expect(gone.replace(/\s/g, ' ')).toContain(text(change, 'old').replace(/\s/g, ' '))
  })

  it('by two paragraphs that change places: no event goes and comes again', () => {
    const swapped = paragraphs.with(a, paragraphs[a + 1] ?? '').with(a + 1, paragraphs[a] ?? '')
    expect(lostAndFound(changed(swapped))).toEqual([])
  })

  it('by a typing error: no event goes and comes again', () => {
    expect(lostAndFound(changed(paragraphs.with(a, misspelt(paragraphs[a] ?? ''))))).toEqual([])
  })

  it('by another spelling of a name: no event goes and comes again', () => {
    const people = (before.entities ?? []).filter(({ type }) => type === 'person')
    const [most] = people.sort((x, y) => y.mentions.length - x.mentions.length)
    const surname = most?.name.split(' ').at(-1) ?? ''
    expect(surname).not.toBe('')
    const respelt = paragraphs.map((paragraph) => paragraph.replaceAll(surname, `${surname}h`))
    expect(lostAndFound(changed(respelt))).toEqual([])
  })
})
