import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import { loadEngine } from '../src/commands/engine.ts'
import { render } from '../src/commands/formats.ts'
import { extract } from '../src/pipeline.ts'
import { read } from '../src/stages/read/index.ts'

const INPUT = join(import.meta.dirname, '..', 'input')
const ARTICLES = ['trump-threatens-iran-on-iraq.txt', 'libya-2011.txt', 'soleimani-wire.txt']
const INSERTED = 'Shopkeepers in the old town said that the price of bread had not changed since the spring.'

const engine = await loadEngine()

function yamlOf(file: string, text: string): string[] {
  const result = read({ file, bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return render(extract(result.article, engine), 'yaml').split('\n')
}

/** What a line-wise diff shows as removed. */
const removedLines = (before: readonly string[], after: readonly string[]): string[] =>
  diffArrays([...before], [...after]).flatMap((part) => (part.removed ? part.value : []))

describe.each(ARTICLES)('%s', async (file) => {
  const text = await readFile(join(INPUT, file), 'utf8')
  const lines = text.split('\n')
  const original = yamlOf(file, text)

  it('gives the same bytes twice', () => {
    expect(yamlOf(file, text)).toEqual(original)
  })

  it.each([0.3, 0.5, 0.8])('changes only lines about a paragraph inserted at %d of it', (part) => {
    const at = lines.findIndex((line, i) => i >= lines.length * part && line.trim() === '')
    const longer = [...lines.slice(0, at), '', INSERTED, ...lines.slice(at)].join('\n')
    const removed = removedLines(original, yamlOf(file, longer))
    expect(removed.filter((line) => !/^ {4}sha256: /.test(line))).toEqual([])
  })
})
