/**
 * What the gazetteer is worth to an article: lists the entries of rules/entities/ that its text names, and writes rules that switch them
 * off. `npx tsx scripts/ablate-gazetteer.ts RULES_OUT ARTICLE...`; then extract the articles with `--rules RULES_OUT` and score them.
 * With KEEP=FILE… (environment), entries that one of those other texts names as well are kept: they are not the article's own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

const [out, ...articles] = process.argv.slice(2)
if (!out || articles.length === 0) throw new Error('usage: ablate-gazetteer RULES_OUT ARTICLE...')
const fileSchema = z.looseObject({
  entries: z.array(z.looseObject({ id: z.string().optional(), names: z.array(z.string()) })),
})
const textOf = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n')
const text = textOf(articles)
const common = textOf((process.env.KEEP ?? '').split(' ').filter(Boolean))
const folder = join(out, 'entities')
const builtin = new URL('../rules/entities/', import.meta.url)

const says = (where: string, name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(where)

mkdirSync(folder, { recursive: true })
for (const name of readdirSync(builtin).filter((each) => each !== 'countries.yaml')) {
  const { entries } = fileSchema.parse(parse(readFileSync(new URL(name, builtin), 'utf8')))
  const own = entries.filter(
    ({ names }) => names.some((each) => says(text, each)) && !names.some((each) => says(common, each)),
  )
  console.log(`${name}: ${own.length} of ${entries.length} left out`)
  const off = own.map(({ id, names }) => ({ ...(id === undefined ? {} : { id }), names: names.slice(0, 1), off: true }))
  if (off.length) writeFileSync(join(folder, name), stringify({ entries: off }))
}
