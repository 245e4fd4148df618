import { basename, join } from 'node:path'
import { articleLines } from '../evaluate/align.ts'
import { checkGold } from '../evaluate/check.ts'
import { type Gold, goldSchema } from '../evaluate/gold.ts'
import { evaluate } from '../evaluate/index.ts'
import type { ArticleScores } from '../evaluate/table.ts'
import { isFolder, listFiles, readBytes } from '../io/files.ts'
import { UserError } from '../model/diagnostic.ts'
import { type Engine, extract } from '../pipeline.ts'
import { readWhole } from '../rules/source.ts'
import { isArticleFile } from '../stages/read/identity.ts'
import { readInput } from './inputs.ts'

const SUFFIX = '.gold.yaml'

export interface GoldFile {
  /** `libya-2011` of `libya-2011.gold.yaml`. */
  readonly name: string
  readonly path: string
  /** The article that it annotates. */
  readonly article: string
}

/** The gold files of a folder whose names are asked for (none: all), by name; articles lie beside them or in an input folder. */
export async function findGold(
  folder: string,
  inputs: readonly string[],
  names: readonly string[] = [],
): Promise<readonly GoldFile[]> {
  const here = await listFiles(folder)
  const articles = new Map<string, string>()
  for (const input of inputs) {
    const files = (await isFolder(input)) ? (await listFiles(input)).filter(isArticleFile) : []
    for (const file of files) articles.set(stem(file), join(input, file))
  }
  for (const file of here.filter(isArticleFile)) articles.set(stem(file), join(folder, file))
  const golds = here.filter((file) => file.endsWith(SUFFIX)).map((file) => file.slice(0, -SUFFIX.length))
  const unknown = names.find((name) => !golds.includes(name))
  if (unknown !== undefined)
    throw new UserError(`There is no ${join(folder, unknown + SUFFIX)}; there are: ${golds.join(', ')}.`)
  return golds
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => {
      const article = articles.get(basename(name))
      if (!article) throw new UserError(`No article ${name} lies in ${folder} or in ${inputs.join(', ')}.`)
      return { name, path: join(folder, name + SUFFIX), article }
    })
}

/** Extracts the article, as if nobody had reviewed it, and measures the dataset. Faults of the gold throw a UserError. */
export async function scoreGold({ name, path, article }: GoldFile, engine: Engine): Promise<ArticleScores> {
  const lines = articleLines(await readText(article))
  const gold = await readGold(path, lines)
  const result = await readInput({ path: article, file: basename(article), id: name })
  if ('diagnostic' in result) throw new UserError('The article cannot be read.', [result.diagnostic])
  return { article: name, scores: evaluate(lines, gold, extract(result.article, engine)) }
}

/** A gold file that its article bears out; else a UserError with every fault. */
async function readGold(path: string, lines: readonly string[]): Promise<Gold> {
  const { value, source, diagnostics } = readWhole({ path, text: await readText(path) }, goldSchema, 'gold')
  const faults = [...diagnostics, ...(value ? checkGold(value, lines, source) : [])]
  if (!value || faults.length > 0) throw new UserError('The gold has faults.', faults)
  return value
}

const readText = async (path: string): Promise<string> => Buffer.from(await readBytes(path)).toString('utf8')

const stem = (file: string): string => basename(file).replace(/\.[^.]+$/, '')
