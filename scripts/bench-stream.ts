// Streams generated documents through `extract --ndjson`: seconds and memory for each number of jobs, whether the bytes are the same,
// and whether documents that take too long are answered by an error. The documents are paragraphs of the given texts, shuffled.
//   npm run bench:stream -- [--documents 10000] [--bytes 2000] [--jobs 1,2] [--killers 100] [--seconds 3] [TEXT…]
// --killers N: the last run has a document of 2 MB in every N, which takes longer than --seconds. 0: no such run.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    bytes: { type: 'string', default: '2000' },
    jobs: { type: 'string', default: '1,2' },
    killers: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '3' },
  },
  allowPositionals: true,
})
const documents = Number(values.documents)
const bytes = Number(values.bytes)
const killers = Number(values.killers)
const seconds = Number(values.seconds)
const TEXTS = ['libya-2011', 'soleimani-wire', 'trump-threatens-iran-on-iraq'].map((name) => `input/${name}.txt`)
const KILLER_BYTES = 1_900_000
/** Part of the documents after which memory should no longer grow. */
const WARM_UP = 0.2

const paragraphs = (positionals.length > 0 ? positionals : TEXTS)
  .flatMap((file) => readFileSync(file, 'utf8').split(/\n+/))
  .filter((line) => line.length > 80)

/** One line of NDJSON a document, the same with each call; every `killers`th is huge. */
function* lines(killers = 0): Generator<string> {
  let seed = 1
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let i = 1; i <= documents; i++) {
    const killer = killers > 0 && i % killers === 0
    const least = killer ? KILLER_BYTES : bytes / 2 + random(bytes)
    const chosen: string[] = []
    for (let size = 0; size < least; size += chosen.at(-1)?.length ?? 0)
      chosen.push(paragraphs[random(paragraphs.length)] ?? '')
    yield `${JSON.stringify({ id: `${killer ? 'killer' : 'document'}-${i}`, text: chosen.join('\n\n') })}\n`
  }
}

interface Run {
  readonly seconds: number
  readonly sha256: string
  /** Of whole datasets and of errors by code. */
  readonly answers: Readonly<Record<string, number>>
  /** Lines whose id is not that of the input's line, and killers that were answered by a dataset or others by an error. */
  readonly wrong: number
  /** Resident memory in megabytes, by tenth of the documents: its median. */
  readonly megabytes: readonly number[]
}

async function run(jobs: number, killers = 0): Promise<Run> {
  const began = performance.now()
  const child = spawn('node', ['dist/cli.js', 'extract', '--ndjson', `--jobs=${jobs}`, `--seconds=${seconds}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const fed = pipeline(Readable.from(lines(killers)), child.stdin)
  const hash = createHash('sha256')
  const answers: Record<string, number> = {}
  const sizes: number[][] = Array.from({ length: 10 }, () => [])
  const expected = lines(killers)
  let wrong = 0
  let count = 0
  const sampling = setInterval(
    () => sizes[Math.floor((count / documents) * 10)]?.push(residentMegabytes(child.pid)),
    250,
  )
  for await (const line of createInterface({ input: child.stdout })) {
    hash.update(line)
    count++
    const { id: given } = JSON.parse(expected.next().value ?? '{}')
    const { article, id, error } = JSON.parse(line)
    const answer = article ? 'dataset' : error.code
    answers[answer] = (answers[answer] ?? 0) + 1
    if ((article?.id ?? id) !== given || (answer === 'dataset') === given.startsWith('killer')) wrong++
  }
  clearInterval(sampling)
  await Promise.all([fed, child.exitCode === null ? once(child, 'exit') : undefined])
  return {
    seconds: (performance.now() - began) / 1000,
    sha256: hash.digest('hex'),
    answers,
    wrong: wrong + documents - count,
    megabytes: sizes.map(median).filter((size) => size > 0),
  }
}

const residentMegabytes = (pid = 0): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
const median = (sizes: readonly number[]): number => sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0

/** How far memory strays from its median once it is warm, as a part of it. */
function spread(megabytes: readonly number[]): number {
  const warm = megabytes.slice(megabytes.length * WARM_UP)
  return Math.max(...warm.map((size) => Math.abs(size / median(warm) - 1)))
}

function tell(what: string, { seconds, answers, wrong, megabytes }: Run): void {
  console.log(`${what}: ${seconds.toFixed(1)} s, ${JSON.stringify(answers)}, ${wrong} wrong`)
  const sizes = megabytes.map((size) => size.toFixed(0)).join(' ')
  console.log(
    `  memory in MB, by tenth of the documents: ${sizes} (±${(spread(megabytes) * 100).toFixed(0)} % when warm)`,
  )
}

const runs: Run[] = []
for (const jobs of values.jobs.split(',').map(Number)) {
  const result = await run(jobs)
  runs.push(result)
  tell(`${documents} documents, jobs ${jobs}`, result)
}
const [first, last] = [runs[0], runs.at(-1)]
if (first && last && first !== last) {
  const same = first.sha256 === last.sha256 ? 'the same bytes' : 'NOT the same bytes'
  console.log(`${(first.seconds / last.seconds).toFixed(2)} times as fast, ${same}`)
}
if (killers > 0) tell(`a killer in every ${killers}, jobs 2`, await run(2, killers))
