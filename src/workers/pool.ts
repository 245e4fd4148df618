import { MessageChannel } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { type ArticleTask, failed, type Rendered } from './articles.ts'
import { type Answer, type Failure, type LineTask, refusalOf } from './documents.ts'

export interface Limits {
  readonly jobs: number
  /** For one document, from when a worker takes it up. */
  readonly seconds: number
  /** Of one worker's heap. */
  readonly megabytes: number
}

/** A document's limits where nobody set others. */
export const LIMITS = { seconds: 60, megabytes: 1024 } as const

export interface PoolOptions extends Limits {
  /** A user's folder of rules. */
  readonly rules?: string
}

/** None of these reject: a document that ends its worker is answered by a failure. */
export interface Pool {
  readonly answer: (task: LineTask) => Promise<Answer>
  readonly render: (task: ArticleTask) => Promise<Rendered>
  readonly close: () => Promise<void>
}

/** The worker's module, from source and from `dist/`. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js', import.meta.url)
  .href

/** Worker threads, each with rules and models of its own. A worker that is ended is replaced. */
export function openPool({ jobs, seconds, megabytes, rules }: PoolOptions, worker = WORKER): Pool {
  const pool = new Tinypool({
    filename: worker,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { rules },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const run = async <Result>(name: string, task: object, instead: (failure: Failure) => Result): Promise<Result> => {
    const { port1, port2 } = new MessageChannel()
    const limit = new AbortController()
    let timer: NodeJS.Timeout | undefined
    port1.once('message', () => {
      timer = setTimeout(() => limit.abort(), seconds * 1000)
    })
    try {
      return await pool.run({ ...task, begun: port2 }, { name, signal: limit.signal, transferList: [port2] })
    } catch (e) {
      return instead(failureOf(e, limit.signal.aborted, { seconds, megabytes }))
    } finally {
      clearTimeout(timer)
      port1.close()
    }
  }
  return {
    answer: (task) => run('answer', task, (failure) => refusalOf(task, failure)),
    render: (task) => run('render', task, (failure) => failed(task, failure)),
    close: () => pool.destroy(),
  }
}

function failureOf(
  e: unknown,
  timedOut: boolean,
  { seconds, megabytes }: Pick<Limits, 'seconds' | 'megabytes'>,
): Failure {
  if (timedOut) return { code: 'timeout', message: `took longer than ${seconds} seconds` }
  if (e instanceof Error && 'code' in e && e.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { code: 'memory', message: `needed more than ${megabytes} MB` }
  }
  return { code: 'bug', message: e instanceof Error ? e.message : String(e) }
}
