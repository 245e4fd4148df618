import { join } from 'node:path'
import { isFolder, listFiles, readBytes } from '../io/files.ts'
import { type Dataset, datasetSchema } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import { issueText, shapeFault } from '../model/shape-fault.ts'
import { parseYaml } from '../yaml.ts'

/** Dataset files that paths name, in order: of a folder all, JSON rather than YAML where both are there. */
export async function findDatasets(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    if (!(await isFolder(path))) found.push(path)
    else found.push(...datasetsAmong(await listFiles(path)).map((file) => join(path, file)))
  }
  return found
}

/** Whether a file of an output folder is a dataset, by its name; people's decisions lie beside them. */
export const isDatasetFile = (file: string): boolean => /\.(json|yaml)$/.test(file) && !file.endsWith('.review.yaml')

/** Of a folder's files those of datasets, each once: the JSON where it is there as YAML too. */
export function datasetsAmong(files: readonly string[]): readonly string[] {
  const all = new Set(files)
  return files.filter(
    (file) => isDatasetFile(file) && (file.endsWith('.json') || !all.has(file.replace(/\.yaml$/, '.json'))),
  )
}

/** Datasets one after another. A file that is none throws a UserError with its name. */
export async function* readDatasets(files: readonly string[]): AsyncGenerator<Dataset> {
  for (const file of files) yield await readDataset(file)
}

/** The datasets that paths name, all at once. */
export async function allDatasets(paths: readonly string[]): Promise<readonly Dataset[]> {
  const datasets: Dataset[] = []
  for await (const dataset of readDatasets(await findDatasets(paths))) datasets.push(dataset)
  if (datasets.length === 0) throw new UserError(`There is no dataset in ${paths.join(', ')}.`)
  return datasets
}

export async function readDataset(file: string): Promise<Dataset> {
  return parseDataset(new TextDecoder().decode(await readBytes(file).catch(refuse(file))), file)
}

/** A dataset from its text, JSON or YAML; `file` names it in messages. */
export function parseDataset(text: string, file: string): Dataset {
  const isJson = text.trimStart().startsWith('{')
  const result = datasetSchema.safeParse(isJson ? parseJson(file, text) : parseYaml(text).value, {
    error: shapeFault,
  })
  if (!result.success)
    throw new UserError(`${file} is no dataset: ${result.error.issues.slice(0, 2).map(issueText).join('; ')}`)
  return result.data
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (e) {
    return refuse(file)(e)
  }
}

const refuse =
  (file: string) =>
  (e: unknown): never => {
    throw new UserError(
      `${file} cannot be read: ${e instanceof Error ? e.message : String(e)} (datasets are what "annalist run" writes)`,
    )
  }
