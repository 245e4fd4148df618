import type { MessagePort } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { z } from 'zod'
import { loadEngine } from '../project/engine.ts'
import { type ArticleTask, type Rendered, renderArticle } from './articles.ts'
import { type Answer, answerTo, type LineTask } from './documents.ts'

/** A task, and where a worker thread says that it has begun with it. */
export type Begun<Task> = Task & { readonly begun: MessagePort }

// Once a thread, before its first task.
const { rules } = z.object({ rules: z.string().optional() }).parse(Tinypool.workerData)
const engine = await loadEngine(rules)

/** What a worker thread can do: the pool calls these. */
export function answer({ begun, ...task }: Begun<LineTask>): Answer {
  begin(begun)
  return answerTo(task, engine)
}

export function render({ begun, ...task }: Begun<ArticleTask>): Promise<Rendered> {
  begin(begun)
  return renderArticle(task, engine)
}

function begin(begun: MessagePort): void {
  begun.postMessage(null)
  begun.close()
}
