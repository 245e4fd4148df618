import { writeAtomically } from '../io/files.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Makers } from '../project/engine.ts'
import { type ArticleTask, type Rendered, renderArticle } from './articles.ts'
import { LIMITS, openPool, type Pool, type PoolOptions } from './pool.ts'

/** Where a run has its articles made: this thread for one job, else worker threads, opened for the first article. */
export interface Workshop {
  /** Faults of the rules throw a UserError. */
  readonly render: (task: ArticleTask) => Promise<Rendered>
  readonly close: () => Promise<void>
}

export function openWorkshop(options: Pick<PoolOptions, 'jobs' | 'rules'>, makers: Makers): Workshop {
  if (options.jobs === 1)
    return { render: async (task) => renderArticle(task, makers.load()), close: async () => undefined }
  let pool: Pool | undefined
  return {
    render: async (task) => {
      makers.load()
      pool ??= openPool({ ...options, ...LIMITS })
      return pool.render(task)
    },
    close: async () => pool?.close(),
  }
}

/** Writes the files of one article after the other, each file whole. */
export interface Writer {
  /** Tells the file that cannot be written. */
  readonly write: (files: readonly File[]) => Promise<Diagnostic | undefined>
  /** Ends with the article that is being written; what is given later is passed over. */
  readonly stop: () => Promise<void>
}

interface File {
  readonly path: string
  readonly content: string
}

export function openWriter(): Writer {
  let stopped = false
  let last: Promise<Diagnostic | undefined> = Promise.resolve(undefined)
  return {
    write: (files) => {
      last = last.then(() => (stopped ? undefined : writeAll(files)))
      return last
    },
    stop: async () => {
      stopped = true
      await last
    },
  }
}

async function writeAll(files: readonly File[]): Promise<Diagnostic | undefined> {
  for (const { path, content } of files) {
    try {
      await writeAtomically(path, content)
    } catch (e) {
      const message = `cannot be written: ${e instanceof Error ? e.message : String(e)}`
      return {
        code: 'output-unwritable',
        severity: 'error',
        file: path,
        message,
        mend: 'see that there is room, and that you may write there',
      }
    }
  }
  return undefined
}
