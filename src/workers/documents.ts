import { z } from 'zod'
import { compact } from '../model/compact.ts'
import { issueText, shapeFault } from '../model/shape-fault.ts'
import { type Engine, extract, type Stage } from '../pipeline.ts'
import { read } from '../stages/read/index.ts'
import { asMetadata, metadataSchema } from '../stages/read/metadata.ts'

/** A line of `extract --ndjson`; other keys are passed over, so that a producer may keep its own. */
const documentSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  text: z.string(),
  mediaType: z.enum(['text/plain', 'text/markdown', 'text/html']).default('text/plain'),
  ...metadataSchema.pick({ title: true, published: true, url: true }).shape,
})

/** A line of a stream, its number from 1. */
export interface LineTask {
  readonly line: string
  readonly number: number
  readonly options: DocumentOptions
}

export interface DocumentOptions {
  readonly until?: Stage
  readonly maxBytes?: number
}

/** The line that answers a line of the stream: a dataset, or an error with the document's id. */
export interface Answer {
  readonly line: string
  readonly failed: boolean
}

/** Why work on a document ended without an answer: it went beyond a limit, or the program has a fault. */
export interface Failure {
  readonly code: 'timeout' | 'memory' | 'bug'
  readonly message: string
}

/** `id` is the document's, or null with the number of a line that gives none. */
export function refusal(
  id: { readonly id: string } | { readonly line: number },
  code: string,
  message: string,
): Answer {
  return { line: JSON.stringify({ id: null, ...id, error: { code, message } }), failed: true }
}

/** Extracts the document that a line of NDJSON holds. Pure; lone surrogates in its text are read as U+FFFD. */
export function answerTo({ line, number, options }: LineTask, engine: Engine): Answer {
  const value = parseJson(line)
  if (value === undefined) return refusal({ line: number }, 'line', 'this is no JSON')
  const parsed = documentSchema.safeParse(value, { error: shapeFault })
  if (!parsed.success) return refusal(idOf(value, number), 'line', parsed.error.issues.map(issueText).join('; '))
  const { id, text, mediaType, ...metadata } = parsed.data
  const result = read({
    file: '-',
    id,
    bytes: Buffer.from(text),
    mediaType,
    metadata: asMetadata(metadata, 'metadata'),
    ...compact<{ maxBytes?: number }>({ maxBytes: options.maxBytes }),
  })
  if ('diagnostic' in result) return refusal({ id }, result.diagnostic.code, result.diagnostic.message)
  return { line: JSON.stringify(extract(result.article, engine, options.until)), failed: false }
}

/** The answer to a line whose worker was ended. */
export const refusalOf = ({ line, number }: LineTask, { code, message }: Failure): Answer =>
  refusal(idOf(parseJson(line), number), code, message)

function idOf(value: unknown, line: number): { readonly id: string } | { readonly line: number } {
  const parsed = z.object({ id: documentSchema.shape.id }).safeParse(value)
  return parsed.success ? { id: parsed.data.id } : { line }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
