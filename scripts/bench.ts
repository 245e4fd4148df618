// What the program costs: `npm run bench [-- --json]`. Times are processor time, the least of several runs, and told as
// ratios to one raw compromise parse of the same text in the same run, so that they hold on other machines.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { loadEngine } from '../src/commands/engine.ts'
import { render } from '../src/commands/formats.ts'
import type { Article } from '../src/model/article.ts'
import { extract, runStages, STAGES } from '../src/pipeline.ts'
import { read } from '../src/stages/read/index.ts'

const INPUT = new URL('../input/', import.meta.url)
const RUNS = 5

interface Row {
  readonly what: string
  readonly milliseconds: number
  /** To the raw parse of the same text. */
  readonly ratio?: number
  readonly perKilobyte?: number
}

const engine = await loadEngine()
const paragraphs = readdirSync(INPUT)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => readFileSync(new URL(file, INPUT), 'utf8').split(/\n+/))
  .filter((line) => line.length > 80)

const report = {
  stages: stages(textOf(60_000)),
  growth: [10_000, 100_000, 1_000_000].map((size) => growth(textOf(size))),
  startUp: startUp(),
  memory: memory(),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
else print(report)

/** About `size` characters of news: paragraphs of the inputs in a shuffled order, always the same. */
function textOf(size: number): string {
  const lines: string[] = []
  let seed = 1
  for (let length = 0; length < size; length += (lines.at(-1)?.length ?? 0) + 2) {
    seed = (seed * 48_271) % 2_147_483_647
    lines.push(paragraphs[seed % paragraphs.length] ?? '')
  }
  return lines.join('\n\n')
}

function articleOf(text: string): Article {
  const result = read({ file: 'bench.txt', bytes: new TextEncoder().encode(text), maxBytes: 10_000_000 })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}

/** Least processor time of some runs, in milliseconds. */
function cost(work: () => unknown, runs = RUNS): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** What each stage adds: the cost of running up to it, less the cost of running up to the one before. */
function stages(text: string): Row[] {
  const article = articleOf(text)
  const raw = cost(() => nlp(text))
  const row = (what: string, milliseconds: number): Row => ({ what, milliseconds, ratio: milliseconds / raw })
  const rows = [
    row('raw compromise parse', raw),
    row(
      'read',
      cost(() => articleOf(text)),
    ),
  ]
  let before = 0
  for (const stage of STAGES) {
    const upTo = cost(() => runStages(article, engine.rules, stage))
    rows.push(row(stage === 'entities' ? 'tagging and entities' : stage, Math.max(0, upTo - before)))
    before = upTo
  }
  const whole = cost(() => extract(article, engine))
  const made = extract(article, engine)
  rows.push(row('dataset', Math.max(0, whole - before)))
  rows.push(
    row(
      'writing JSON',
      cost(() => render(made, 'json')),
    ),
  )
  rows.push(
    row(
      'writing YAML',
      cost(() => render(made, 'yaml')),
    ),
  )
  rows.push(row('extract, whole', whole))
  return rows
}

function growth(text: string): Row {
  const article = articleOf(text)
  const milliseconds = cost(() => extract(article, engine), text.length > 500_000 ? 1 : RUNS)
  return {
    what: `extract ${Math.round(text.length / 1000)} KB`,
    milliseconds,
    perKilobyte: milliseconds / (text.length / 1000),
  }
}

/** Wall-clock time of the built program; without a build there is nothing to measure. */
function startUp(): Row[] {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
  if (!existsSync(cli)) return []
  const time = (args: string[], input = '') => {
    const began = performance.now()
    execFileSync(process.execPath, [cli, ...args], { input })
    return performance.now() - began
  }
  const least = (args: string[], input?: string) => Math.min(...[1, 2, 3].map(() => time(args, input)))
  return [
    { what: 'start: --version', milliseconds: least(['--version']) },
    {
      what: 'start: extract one sentence',
      milliseconds: least(['extract', '-'], 'Rebels shelled the port on 3 March 2020.'),
    },
  ]
}

/** Megabytes of this process: after all of the above. */
function memory(): { readonly resident: number; readonly heap: number } {
  const { rss, heapUsed } = process.memoryUsage()
  return { resident: Math.round(rss / 1e6), heap: Math.round(heapUsed / 1e6) }
}

function print({ stages, growth, startUp, memory }: typeof report): void {
  for (const { what, milliseconds, ratio, perKilobyte } of [...stages, ...growth, ...startUp]) {
    const share = ratio === undefined ? '' : `${ratio.toFixed(3)} of a raw parse`
    const each = perKilobyte === undefined ? '' : `${perKilobyte.toFixed(2)} ms/KB`
    console.log(`${what.padEnd(30)} ${milliseconds.toFixed(1).padStart(10)} ms   ${share}${each}`)
  }
  console.log(`memory: ${memory.resident} MB resident, ${memory.heap} MB heap`)
}
