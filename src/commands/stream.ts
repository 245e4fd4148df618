import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Metadata, Source } from '../model/article.ts'
import { compact } from '../model/compact.ts'
import { type Engine, extract, type Stage } from '../pipeline.ts'
import { read } from '../stages/read/index.ts'
import { say, type Terminal } from './terminal.ts'

/** A line of `extract --ndjson`; other keys are passed over, so that a producer may keep its own. */
const documentSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  mediaType: z.enum(['text/plain', 'text/markdown', 'text/html']).default('text/plain'),
})
type Document = z.infer<typeof documentSchema>

interface Options {
  readonly until?: Stage
  readonly maxBytes?: number
}

/** One dataset, or one error, a line for every line of standard input, in order. Returns how many lines failed. */
export async function extractStream(engine: Engine, options: Options, terminal: Terminal): Promise<number> {
  let number = 0
  let failed = 0
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const answer = answerTo(line, number, engine, options)
    if ('error' in answer) failed++
    say(terminal.stdout, JSON.stringify(answer))
  }
  return failed
}

function answerTo(line: string, number: number, engine: Engine, options: Options): object {
  const document = parseDocument(line)
  if ('message' in document)
    return { id: document.id, line: number, error: { code: 'line', message: document.message } }
  const result = read({
    file: '-',
    id: document.id,
    bytes: Buffer.from(document.text),
    mediaType: document.mediaType satisfies Source['mediaType'],
    metadata: metadataOf(document),
    ...(options.maxBytes ? { maxBytes: options.maxBytes } : {}),
  })
  if ('diagnostic' in result) {
    const { code, message } = result.diagnostic
    return { id: document.id, error: { code, message } }
  }
  return extract(result.article, engine, options.until)
}

function metadataOf({ title, published, url }: Document): Metadata {
  return compact({ title, published, publishedBy: published ? 'metadata' : undefined, url })
}

function parseDocument(line: string): Document | { readonly id: string | null; readonly message: string } {
  try {
    const result = documentSchema.safeParse(JSON.parse(line))
    return result.success ? result.data : { id: null, message: z.prettifyError(result.error) }
  } catch (e) {
    return { id: null, message: e instanceof Error ? e.message : String(e) }
  }
}
