import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../src/model/article.ts'
import { read } from '../../src/stages/read/index.ts'

const INPUT = new URL('../../input/', import.meta.url)

const paragraphs = readdirSync(INPUT)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => readFileSync(new URL(file, INPUT), 'utf8').split(/\n+/))
  .filter((line) => line.length > 80)

/** About `size` characters of news: paragraphs of the inputs in a shuffled order, always the same. */
export function textOf(size: number): string {
  const lines: string[] = []
  let seed = 1
  for (let length = 0; length < size; length += (lines.at(-1)?.length ?? 0) + 2) {
    seed = (seed * 48_271) % 2_147_483_647
    lines.push(paragraphs[seed % paragraphs.length] ?? '')
  }
  return lines.join('\n\n')
}

export function articleOf(text: string): Article {
  const result = read({ file: 'bench.txt', bytes: new TextEncoder().encode(text), maxBytes: 10_000_000 })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}
