import { join, relative } from 'node:path'
import { text as readStream } from 'node:stream/consumers'
import { isFolder, listFiles } from '../io/files.ts'
import { listCommitted, readCommitted } from '../io/git.ts'
import type { Terminal } from '../io/terminal.ts'
import type { Dataset } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import { datasetsAmong, parseDataset, readDataset } from '../project/datasets.ts'
import { loadEngine } from '../project/engine.ts'
import { findInputs } from '../project/inputs.ts'
import { freshDataset } from '../project/reviewed.ts'
import { isArticleFile } from '../stages/read/identity.ts'
import type { ExtractingOptions } from './options.ts'

/** What is compared: datasets, a single one (compared with whatever stands on the other side) or many, by article. */
export interface Operand {
  readonly single: boolean
  readonly datasets: readonly Dataset[]
}

interface Options extends ExtractingOptions {
  /** Where decisions about articles are, and what `git:REV` means without a path. */
  readonly out: string
}

/**
 * Reads one side of a comparison: a dataset, an article (extracted, with the decisions in the output folder), a folder
 * of either, `-` for a dataset on standard input, `git:REV[:path]`, or `/dev/null` for nothing.
 */
export async function readOperand(name: string, options: Options, terminal: Terminal): Promise<Operand> {
  if (name === '-')
    return { single: true, datasets: [parseDataset(await readStream(terminal.stdin), 'standard input')] }
  if (name === '/dev/null') return { single: true, datasets: [] }
  const git = /^git:([^:]*)(?::(.*))?$/.exec(name)
  if (git) return committed(git[1] ?? '', git[2] ?? options.out)
  if (await isFolder(name)) return folder(name, options)
  if (isArticleFile(name)) return { single: true, datasets: await extracted([name], options) }
  return { single: true, datasets: [await readDataset(name)] }
}

/** The datasets that a run would write now. */
export async function extracted(paths: readonly string[], options: Options): Promise<readonly Dataset[]> {
  const engine = await loadEngine(options.rules)
  const datasets: Dataset[] = []
  for (const input of await findInputs(paths)) {
    const result = await freshDataset(input, options.out, engine, options)
    if ('faults' in result) throw new UserError(`${input.path} cannot be compared.`, result.faults)
    datasets.push(result.dataset)
  }
  return datasets
}

/** A folder of datasets, if there are any in it; else of articles. */
async function folder(path: string, options: Options): Promise<Operand> {
  const files = datasetsAmong(await listFiles(path))
  if (files.length === 0) return { single: false, datasets: await extracted([path], options) }
  const datasets: Dataset[] = []
  for (const file of files) datasets.push(await readDataset(join(path, file)))
  return { single: false, datasets }
}

async function committed(revision: string, path: string): Promise<Operand> {
  const below = relative('.', path) || '.'
  const files = datasetsAmong(await listCommitted(revision, below))
  if (files.length === 0) throw new UserError(`There is no dataset at ${below} in ${revision}.`)
  const datasets: Dataset[] = []
  for (const file of files) datasets.push(parseDataset(await readCommitted(revision, file), `${revision}:${file}`))
  return { single: files.length === 1 && files[0] === below, datasets }
}
