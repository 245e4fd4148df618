import type { MessagePort } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { z } from 'zod'
import type { Answer } from './documents.ts'
import { answerTo, type DocumentOptions } from './documents.ts'
import { loadEngine } from './engine.ts'

/** What a worker thread is given: a line of a stream, and where to say that it has begun. */
export interface Task {
  readonly line: string
  readonly number: number
  readonly options: DocumentOptions
  readonly begun: MessagePort
}

// Once a thread, before its first task.
const { rules } = z.object({ rules: z.string().optional() }).parse(Tinypool.workerData)
const engine = await loadEngine(rules)

/** What a worker thread does: the pool calls it. */
export default function work({ line, number, options, begun }: Task): Answer {
  begun.postMessage(null)
  begun.close()
  return answerTo(line, number, engine, options)
}
