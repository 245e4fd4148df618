import { MessageChannel } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { type Answer, refusalOf } from './documents.ts'
import type { Task } from './worker.ts'

export interface Limits {
  readonly jobs: number
  /** For one document, from when a worker takes it up. */
  readonly seconds: number
  /** Of one worker's heap. */
  readonly megabytes: number
}

export interface PoolOptions extends Limits {
  /** A user's folder of rules. */
  readonly rules?: string
}

export interface Pool {
  /** Never rejects: a document that ends its worker is answered by an error. */
  readonly run: (task: Omit<Task, 'begun'>) => Promise<Answer>
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
  return {
    close: () => pool.destroy(),
    run: async (task) => {
      const { port1, port2 } = new MessageChannel()
      const limit = new AbortController()
      let timer: NodeJS.Timeout | undefined
      port1.once('message', () => {
        timer = setTimeout(() => limit.abort(), seconds * 1000)
      })
      try {
        return await pool.run({ ...task, begun: port2 }, { signal: limit.signal, transferList: [port2] })
      } catch (e) {
        return refusalOf(task.line, task.number, ...reasonOf(e, limit.signal.aborted, { seconds, megabytes }))
      } finally {
        clearTimeout(timer)
        port1.close()
      }
    },
  }
}

function reasonOf(
  e: unknown,
  timedOut: boolean,
  { seconds, megabytes }: Pick<Limits, 'seconds' | 'megabytes'>,
): [code: string, message: string] {
  if (timedOut) return ['timeout', `took longer than ${seconds} seconds`]
  if (e instanceof Error && 'code' in e && e.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return ['memory', `needed more than ${megabytes} MB`]
  }
  return ['bug', e instanceof Error ? e.message : String(e)]
}
