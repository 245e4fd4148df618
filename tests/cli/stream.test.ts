import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openPool, type Pool } from '../../src/workers/pool.ts'
import { extractStream } from '../../src/workers/stream.ts'

const story = (id: string) => JSON.stringify({ id, text: `Rebels shelled the port of ${id} on 3 March 2020.` })

class Collector extends Writable {
  lines: string[] = []
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.lines.push(...chunk.toString().trimEnd().split('\n'))
    done()
  }
}

async function answers(pool: Pick<Pool, 'answer'>, lines: readonly string[], jobs = 1) {
  const stdout = new Collector()
  const stdin = Readable.from(lines.map((line) => Buffer.from(`${line}\n`)))
  const failed = await extractStream(pool, { jobs }, { stdin, stdout, onInterrupt: () => undefined })
  return { failed, lines: stdout.lines }
}

const brief = (line: string) => {
  const { article, id, line: number, error } = JSON.parse(line)
  return article ? article.id : [id, ...(number ? [number] : []), error.code]
}

describe('a stream', () => {
  test('answers every line in order; what is wrong is an error line; the same bytes come from more workers and in another order', async () => {
    const lines = [
      story('a'),
      'no json',
      '',
      '{"id":"b"}',
      '{"text":"x"}',
      '{"id":"c","text":"x","published":"soon"}',
      '{"id":"__proto__","text":"Troops left.","extra":1}',
      '[1]',
      'null',
      '{"id":5,"text":" "}',
      story('a'),
      '{"id":"d","text":"\\ud800 Troops left."}',
      '{"id":"e","text":"# Ports\\n\\nTroops left.","mediaType":"text/markdown","published":"2020-03-04T10:00:00Z"}',
    ]
    const pools = [1, 2].map((jobs) => openPool({ jobs, seconds: 60, megabytes: 1024 }))
    const [one, two] = await Promise.all(pools.map((pool, i) => answers(pool, lines, i + 1)))
    if (!one || !pools[1]) throw new Error('two pools')
    const backwards = await answers(pools[1], lines.toReversed(), 2)
    await Promise.all(pools.map((pool) => pool.close()))
    expect(two).toEqual(one)
    const named = (line: string) => JSON.parse(line).id !== null // the others are told by their number
    expect(backwards.lines.toReversed().filter(named)).toEqual(one.lines.filter(named))
    expect(one.lines.map(brief)).toEqual([
      'a',
      [null, 2, 'line'],
      ['b', 'line'],
      [null, 5, 'line'],
      ['c', 'line'],
      '__proto__',
      [null, 8, 'line'],
      [null, 9, 'line'],
      ['5', 'input-empty'],
      'a',
      'd',
      'e',
    ])
    expect(one.failed).toBe(7)
    expect(one.lines[0]).toBe(one.lines[9])
    expect(JSON.parse(one.lines[11] ?? '').article.source.media_type).toBe('text/markdown')
  })

  test('keeps the order, whichever answer is ready first', async () => {
    const pool = {
      answer: async ({ line }: { line: string }) => {
        await sleep(Number(line) % 7)
        return { line, failed: false }
      },
    }
    const lines = [...Array(200).keys()].map((i) => String(i * 37))
    expect((await answers(pool, lines, 4)).lines).toEqual(lines)
  })

  test('reads no further ahead than it can work', async () => {
    let read = 0
    const stdin = Readable.from(
      (function* () {
        for (; read < 1000; read++) yield Buffer.from(`${read}\n`)
      })(),
      { highWaterMark: 1 },
    )
    const held: (() => void)[] = []
    const stdout = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => held.push(done) })
    const pool = { answer: async ({ line }: { line: string }) => ({ line, failed: false }) }
    const run = extractStream(pool, { jobs: 2 }, { stdin, stdout, onInterrupt: () => undefined })
    await sleep(100)
    expect(held.length).toBe(1)
    expect(read).toBeLessThan(30)
    stdout._write = (_chunk, _encoding, done) => done()
    held.pop()?.()
    await run
    expect(read).toBe(1000)
  })
})

describe('the program', { timeout: 120_000 }, () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../../src/cli.ts', import.meta.url)), ...args])

  test('ends with 3 where a line failed', async () => {
    const child = start('extract', '--ndjson')
    child.stdin.end(`${story('a')}\nno json\n`)
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    expect(out.trimEnd().split('\n').map(brief)).toEqual(['a', [null, 2, 'line']])
    expect(code).toBe(3)
  })

  test('interrupted, ends at the end of a line', async () => {
    const child = start('extract', '--ndjson')
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${story('a')}\n`.repeat(200))
    const out = text(child.stdout)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
    expect((await out).split('\n').at(-1)).toBe('')
    expect((await out).trimEnd().split('\n').map(brief)).toContain('a')
  })

  test('ends quietly when its reader has seen enough', async () => {
    const child = start('extract', '--ndjson')
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${story('a')}\n`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end(`${story('b')}\n`.repeat(50))
    const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(complaints).toBe('')
    expect(code).toBe(0)
  })
})
