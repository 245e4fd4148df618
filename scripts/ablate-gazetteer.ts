/**
 * What the gazetteer is worth to an article: lists the entries of rules/entities/ that its text names, and writes a copy of the rules
 * without them. `npx tsx scripts/ablate-gazetteer.ts RULES_OUT ARTICLE...`; then run the articles with `--rules RULES_OUT` and score them.
 * With KEEP=FILE… (environment), entries that one of those other texts names as well are kept: they are not the article's own.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'

const [out, ...articles] = process.argv.slice(2)
if (!out || articles.length === 0) throw new Error('usage: ablate-gazetteer RULES_OUT ARTICLE...')
const fileSchema = z.looseObject({ entries: z.array(z.looseObject({ names: z.array(z.string()) })) })
const textOf = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n')
const text = textOf(articles)
const common = textOf((process.env.KEEP ?? '').split(' ').filter(Boolean))
const folder = join(out, 'entities')

const says = (where: string, name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(where)

cpSync(new URL('../rules', import.meta.url), out, { recursive: true })
for (const name of readdirSync(folder).filter((each) => each !== 'countries.yaml')) {
  const path = join(folder, name)
  const document = parseDocument(readFileSync(path, 'utf8'))
  const { entries } = fileSchema.parse(document.toJS())
  const own = entries.map(
    ({ names }) => names.some((each) => says(text, each)) && !names.some((each) => says(common, each)),
  )
  console.log(`${name}: ${own.filter(Boolean).length} of ${entries.length} left out`)
  for (let i = entries.length - 1; i >= 0; i--) if (own[i]) document.deleteIn(['entries', i])
  writeFileSync(path, String(document))
}
