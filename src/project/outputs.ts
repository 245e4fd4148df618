import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { isFolder, listFiles, readTextIfThere } from '../io/files.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { reviewDigest } from '../review/index.ts'
import { parseYaml } from '../yaml.ts'
import { isDatasetFile } from './datasets.ts'
import type { Decided } from './decisions.ts'
import type { Makers } from './engine.ts'
import { FORMATS, type Format } from './formats.ts'
import type { InputFile } from './inputs.ts'

export const outputFile = (out: string, id: string, format: Format): string => join(out, `${id}.${format}`)

/** What a dataset is made of: it need not be made again while this is the same. */
export interface Making {
  /** Of the input's bytes. */
  readonly bytes: Uint8Array
  readonly makers: Makers
  readonly decided: Decided
  /** false: without the article's words. */
  readonly text: boolean
}

/** Whether an output file says of itself that it was made of the same text, rules, version and decisions. */
export async function isCurrent(
  file: string,
  format: Format,
  { bytes, makers, decided, text: withText }: Making,
): Promise<boolean> {
  const text = await readTextIfThere(file)
  const head = text === undefined ? undefined : headSchema.safeParse(headOf(text, format)).data
  if (!head) return false
  const { annalist, rules, review, stale_decisions } = head.made_by
  return (
    // Decisions that no longer hold are told on every run.
    stale_decisions === undefined &&
    (head.made_by.text ?? true) === withText &&
    annalist === makers.version &&
    rules === makers.rules &&
    review === (decided.decisions.length > 0 ? reviewDigest(decided.decisions) : undefined) &&
    head.article.source.sha256 === createHash('sha256').update(bytes).digest('hex')
  )
}

const headSchema = z.object({
  made_by: z.object({
    annalist: z.string(),
    rules: z.string(),
    review: z.string().optional(),
    stale_decisions: z.number().optional(),
    text: z.boolean().optional(),
  }),
  article: z.object({ source: z.object({ sha256: z.string() }) }),
})

/** What stands before the paragraphs; the rest of a dataset is long and slow to read. */
function headOf(text: string, format: Format): unknown {
  if (format === 'yaml') return parseYaml(text.slice(0, text.indexOf('\nparagraphs:') + 1)).value
  const end = text.search(/,\s*"paragraphs":/)
  try {
    return JSON.parse(`${text.slice(0, Math.max(end, 0))}}`)
  } catch {
    return undefined
  }
}

/**
 * Datasets in an output folder that no input makes; people's decisions are never among them. `paths` are what the user
 * named: only of folders does it follow which articles there are no more.
 */
export async function orphans(
  out: string,
  inputs: readonly InputFile[],
  paths: readonly string[],
): Promise<readonly Diagnostic[]> {
  if (!(await Promise.all([out, ...paths].map(isFolder))).every(Boolean)) return []
  const expected = new Set(inputs.flatMap(({ id }) => FORMATS.map((format) => outputFile(out, id, format))))
  return (await listFiles(out))
    .map((file) => join(out, file))
    .filter((file) => isDatasetFile(file) && !expected.has(file))
    .map((file) => ({
      code: 'output-orphan',
      severity: 'error',
      file,
      message: 'has no input',
      mend: 'put its article back, or remove it with "annalist run --prune"',
    }))
}
