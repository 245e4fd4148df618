/**
 * Writes src/data/lexicon.json, compromise's lexicon (MIT): its words by their tags. Importing compromise to ask it took a quarter of
 * every start. Run it after compromise changed: `npx tsx scripts/build-lexicon.ts`.
 */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { z } from 'zod'
import { groupBy } from '../src/model/group-by.ts'

const modelSchema = z.object({ one: z.object({ lexicon: z.record(z.string(), z.unknown()) }) })
const tagsSchema = z.union([z.string().transform((tag) => [tag]), z.array(z.string())])

const { lexicon } = modelSchema.parse(nlp.model()).one
const entries = Object.entries(lexicon).flatMap(([word, entry]) => {
  const tags = tagsSchema.safeParse(entry).data
  return tags && !word.includes(' ') ? [{ word, tags: tags.join(' ') }] : []
})
const byTags = [...groupBy(entries, ({ tags }) => tags)].map(([tags, words]) => [
  tags,
  words.map(({ word }) => word).join(' '),
])
const text = JSON.stringify(Object.fromEntries(byTags.sort()), null, 1)
writeFileSync(new URL('../src/data/lexicon.json', import.meta.url), `${text}\n`)
