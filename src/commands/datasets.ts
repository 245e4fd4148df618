import { join } from 'node:path'
import { z } from 'zod'
import { isFolder, listFiles, readBytes } from '../io/files.ts'
import { parseYaml } from '../io/yaml.ts'
import { type Dataset, datasetSchema } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'

/** Dataset files that paths name, in order: of a folder all, JSON rather than YAML where both are there. */
export async function findDatasets(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    if (!(await isFolder(path))) found.push(path)
    else {
      const files = (await listFiles(path)).filter(
        (file) => /\.(json|yaml)$/.test(file) && !/\.review\.yaml$/.test(file),
      )
      const all = new Set(files)
      found.push(
        ...files
          .filter((file) => !all.has(file.replace(/\.yaml$/, '.json')) || file.endsWith('.json'))
          .map((file) => join(path, file)),
      )
    }
  }
  return found
}

/** Datasets one after another. A file that is none throws a UserError with its name. */
export async function* readDatasets(files: readonly string[]): AsyncGenerator<Dataset> {
  for (const file of files) yield await readDataset(file)
}

export async function readDataset(file: string): Promise<Dataset> {
  const text = new TextDecoder().decode(await readBytes(file).catch(refuse(file)))
  const result = datasetSchema.safeParse(file.endsWith('.json') ? parseJson(file, text) : parseYaml(text).value)
  if (!result.success)
    throw new UserError(`${file} is no dataset: ${z.prettifyError(result.error).split('\n').slice(0, 4).join(' ')}`)
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
    throw new UserError(`${file} cannot be read: ${e instanceof Error ? e.message : String(e)}`)
  }
