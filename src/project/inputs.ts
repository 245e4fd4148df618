import { basename, dirname, join } from 'node:path'
import { isFolder, listFiles, readBytes } from '../io/files.ts'
import type { Article, Metadata } from '../model/article.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { articleIds, isArticleFile } from '../stages/read/identity.ts'
import { read } from '../stages/read/index.ts'

/** A file to read: `file` is its path below the input folder, `path` where it lies, `id` its article's. */
export interface InputFile {
  readonly path: string
  readonly file: string
  readonly id: string
}

/** The article files that paths name: a folder stands for all below it. In the order given, then by code point. */
export async function findInputs(paths: readonly string[]): Promise<readonly InputFile[]> {
  const found: { path: string; file: string }[] = []
  for (const path of paths) {
    if (await isFolder(path)) {
      const files = (await listFiles(path)).filter(isArticleFile)
      found.push(...files.map((file) => ({ path: join(path, file), file })))
    } else found.push({ path, file: basename(path) })
  }
  const ids = articleIds(found.map(({ file }) => file))
  return found.map(({ path, file }, i) => ({ path, file, id: ids[i] ?? file }))
}

/** Reads one input; a file that cannot be read is a diagnostic like any other. */
export async function readInput(
  { path, file, id }: InputFile,
  options: { readonly metadata?: Metadata; readonly maxBytes?: number } = {},
): Promise<{ readonly article: Article } | { readonly diagnostic: Diagnostic }> {
  try {
    return at(path, read({ file, id, bytes: await readBytes(path), ...options }))
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e)
    const mend = `check the path, and that you may read ${dirname(path) === '.' ? 'it' : `what is in ${dirname(path)}`}`
    return { diagnostic: { code: 'input-unreadable', severity: 'error', file: path, message, mend } }
  }
}

/** Messages name the path that the user gave. */
function at(path: string, result: ReturnType<typeof read>): ReturnType<typeof read> {
  return 'diagnostic' in result ? { diagnostic: { ...result.diagnostic, file: path } } : result
}
