import { withoutText } from '../export/redact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Engine } from '../pipeline.ts'
import { type Format, render } from '../project/formats.ts'
import type { InputFile } from '../project/inputs.ts'
import { outputFile } from '../project/outputs.ts'
import { freshDataset } from '../project/reviewed.ts'
import type { Failure } from './documents.ts'

/** What a run makes of one article. Plain data: it may go to a worker thread. */
export interface ArticleTask {
  readonly input: InputFile
  /** Where the datasets go, and where people's decisions are. */
  readonly out: string
  readonly formats: readonly Format[]
  /** false: without the article's words. */
  readonly text: boolean
  readonly maxBytes?: number
}

/** The files to write, whole; or why there are none. */
export type Rendered =
  | {
      readonly files: readonly { readonly path: string; readonly content: string }[]
      readonly stale: readonly Diagnostic[]
    }
  | { readonly faults: readonly Diagnostic[] }

/** Reads and extracts an article as people decided, and writes nothing yet. Never throws: a bug is this article's fault. */
export async function renderArticle(task: ArticleTask, engine: Engine): Promise<Rendered> {
  const { input, out, formats, text } = task
  try {
    const made = await freshDataset(input, out, engine, task)
    if ('faults' in made) return made
    const dataset = text ? made.dataset : withoutText(made.dataset)
    const files = formats.map((format) => ({
      path: outputFile(out, input.id, format),
      content: render(dataset, format),
    }))
    return { files, stale: made.stale }
  } catch (e) {
    return failed(task, { code: 'bug', message: e instanceof Error ? e.message : String(e) })
  }
}

/** What is told of an article that was too much for the program. */
export function failed({ input }: Pick<ArticleTask, 'input'>, { code, message }: Failure): Rendered {
  return {
    faults: [
      {
        code: 'extraction-failed',
        severity: 'error',
        file: input.path,
        message: code === 'bug' ? `a bug: ${message}` : message,
        mend: code === 'bug' ? 'please report it with the article' : 'see whether it is one article; split it',
      },
    ],
  }
}
