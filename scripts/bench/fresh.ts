import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { progress, type Section } from './measure.ts'
import { textOf } from './texts.ts'

const ROOT = new URL('../../', import.meta.url)
/** What ships: `npm run build` made it. */
const LIBRARY = new URL('dist/index.js', ROOT).href
const CLI = fileURLToPath(new URL('dist/cli.js', ROOT))
const RUNS = 7

interface Process {
  /** Processor time from the start of the process to the end of the code. */
  readonly milliseconds: number
  /** The most memory it ever had. */
  readonly megabytes: number
}

/** Start-up in fresh processes that take turns, beside importing compromise and nothing else. */
export function start(): Section {
  const sentence = 'Rebels shelled the port on 3 March 2020.'
  const tasks = [
    { what: 'import compromise', args: code(`await import('compromise')`) },
    { what: 'load the engine', args: code(`await (await import('${LIBRARY}')).loadEngine()`), bar: 2.5 },
    { what: 'annalist --version', args: [CLI, '--version'] },
    { what: 'annalist extract, one sentence', args: [CLI, 'extract', '-'], input: sentence },
  ]
  const least = new Map<string, number>()
  for (let run = 1; run <= RUNS; run++) {
    progress(`start, run ${run} of ${RUNS}`)
    for (const { what, args, input } of tasks) {
      const { milliseconds } = fresh(args, input)
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
      const { megabytes } = fresh([CLI, 'extract', file, '--max-bytes', '10000000', '-f', 'json'])
      return { what, megabytes }
    })
    return { title: 'Peak memory', rows }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const code = (text: string): readonly string[] => ['--input-type=module', '-e', text]

/** Has a process say at its end, on its last line, what it took. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  console.error(JSON.stringify({ milliseconds: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1000 }))
})`
const TELLING = `data:text/javascript,${encodeURIComponent(TELL)}`

function fresh(args: readonly string[], input = ''): Process {
  const options = { input, encoding: 'utf8', cwd: ROOT, maxBuffer: 1e9 } as const
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELLING, ...args], options)
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
}
