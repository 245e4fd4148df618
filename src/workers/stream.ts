import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pMapIterable } from 'p-map'
import { type Line, linesOf } from '../io/lines.ts'
import type { Terminal } from '../io/terminal.ts'
import { MAX_BYTES } from '../stages/read/index.ts'
import { type DocumentOptions, refusal } from './documents.ts'
import type { Pool } from './pool.ts'

/** How many lines a worker may be ahead of the slowest before it. */
const AHEAD = 8
/** JSON may write one byte of text as six: \u001f. */
const ESCAPED = 6
/** For the other keys of a line. */
const ROOM = 100_000

export interface StreamOptions extends DocumentOptions {
  readonly jobs: number
}

/**
 * One dataset, or one error, a line for every line of standard input that is not blank, in order. Reads no further
 * ahead than the workers need and writes no faster than the reader takes it. Interrupted, it ends with a whole line.
 * Returns how many lines failed.
 */
export async function extractStream(
  pool: Pick<Pool, 'answer'>,
  { jobs, ...options }: StreamOptions,
  terminal: Pick<Terminal, 'stdin' | 'stdout' | 'onInterrupt'>,
): Promise<number> {
  let stopped = false
  terminal.onInterrupt(() => {
    stopped = true
    return flushed(terminal.stdout)
  })
  const answers = pMapIterable(
    notBlank(linesOf(terminal.stdin, (options.maxBytes ?? MAX_BYTES) * ESCAPED + ROOM)),
    (line) =>
      'fault' in line
        ? refusal({ line: line.number }, 'line', line.fault)
        : pool.answer({ line: line.text, number: line.number, options }),
    { concurrency: jobs, backpressure: jobs * AHEAD },
  )
  let failed = 0
  for await (const answer of answers) {
    if (stopped) break
    if (answer.failed) failed++
    await write(terminal.stdout, `${answer.line}\n`)
  }
  return failed
}

async function* notBlank(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) if ('fault' in line || line.text.trim() !== '') yield line
}

/** When all that was written before has gone out. */
const flushed = (stream: Writable): Promise<void> => new Promise((done) => stream.write('', () => done()))

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}
