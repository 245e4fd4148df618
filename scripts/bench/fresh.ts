import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress, type Section } from './measure.ts'
import { textOf } from './texts.ts'

const ROOT = new URL('../../', import.meta.url)
/** What ships: `npm run build` made it. */
const LIBRARY = new URL('dist/index.js', ROOT).href
const CLI = new URL('dist/cli.js', ROOT).href
const RUNS = 7

interface Process {
  /** From the start of the process to the end of the code. */
  readonly milliseconds: number
  /** The most memory it ever had. */
  readonly megabytes: number
}

/** Start-up in fresh processes that take turns, beside importing compromise and nothing else. */
export function start(): Section {
  const sentence = 'Rebels shelled the port on 3 March 2020.'
  const tasks = [
    { what: 'import compromise', code: `await import('compromise')` },
    { what: 'load the engine', code: `await (await import('${LIBRARY}')).loadEngine()`, bar: 2.5 },
    { what: 'annalist --version', code: annalist(['--version']) },
    { what: 'annalist extract, one sentence', code: annalist(['extract', '-']), input: sentence },
  ]
  const least = new Map<string, number>()
  for (let run = 1; run <= RUNS; run++) {
    progress(`start, run ${run} of ${RUNS}`)
    for (const { what, code, input } of tasks) {
      const { milliseconds } = fresh(code, input)
      least.set(what, Math.min(milliseconds, least.get(what) ?? Number.POSITIVE_INFINITY))
    }
  }
  const base = least.get('import compromise') ?? 0
  const rows = tasks.map(({ what, bar }) => {
    const milliseconds = least.get(what) ?? 0
    return { what, milliseconds, ratio: milliseconds / base, ...(bar === undefined ? {} : { bar }) }
  })
  return { title: 'Start-up of fresh processes, in imports of compromise', rows }
}

/** The most memory that a process has which extracts one article. */
export function memory(): Section {
  const folder = mkdtempSync(join(tmpdir(), 'annalist-bench-'))
  try {
    const rows = [1_000, 100_000, 1_000_000].map((size) => {
      const what = `extract ${size / 1000} KB`
      progress(`memory, ${what}`)
      const file = join(folder, `${size}.txt`)
      writeFileSync(file, textOf(size))
      const { megabytes } = fresh(annalist(['extract', file, '--max-bytes', '10000000', '-f', 'json']))
      return { what, megabytes }
    })
    return { title: 'Peak memory', rows }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The program run inside the measured process, with its own arguments. */
const annalist = (args: readonly string[]): string =>
  `process.argv = ${JSON.stringify(['node', 'annalist', ...args])}; await import('${CLI}')`

function fresh(code: string, input = ''): Process {
  const measured = `process.on('exit', () => {
    const { maxRSS } = process.resourceUsage()
    console.error(JSON.stringify({ milliseconds: performance.now(), megabytes: maxRSS / 1000 }))
  })
  ${code}`
  const args = ['--input-type=module', '-e', measured]
  const { stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8', cwd: ROOT, maxBuffer: 1e9 })
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
}
