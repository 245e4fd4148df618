// The long campaigns, too long for the tests:
//   npm run fuzz -- [--runs 20000] [--seed N] [NAME…]  generated inputs; ends at the first finding, with the seed that repeats it
//   npm run fuzz -- --hostile [--size 200000]          each hostile text through the whole pipeline, with its processor time
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { builtinRulesFolder, readRuleFiles } from '../src/io/files.ts'
import { extract } from '../src/pipeline.ts'
import { loadEngine } from '../src/project/engine.ts'
import { read } from '../src/stages/read/index.ts'
import { type Campaign, campaigns } from '../tests/properties/campaign.ts'
import { GENERATORS } from '../tests/properties/hostile.ts'
import { faultsOf } from '../tests/properties/invariants.ts'

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    hostile: { type: 'boolean', default: false },
    size: { type: 'string', default: '200000' },
  },
  allowPositionals: true,
})
/** Runs between two lines of progress. */
const STEP = 500
const engine = await loadEngine()

if (values.hostile) hostile(Number(values.size))
else {
  const all = Object.entries(campaigns(engine, await readRuleFiles(builtinRulesFolder())))
  console.log(`${values.runs} inputs, seed ${values.seed}`)
  for (const [name, chosen] of all)
    if (positionals.length === 0 || positionals.includes(name))
      run(name, chosen, Number(values.runs), Number(values.seed))
  console.log('no finding')
}

/** Throws at the first finding, told as small as it can be made. */
function run(name: string, { property, share }: Campaign, runs: number, seed: number): void {
  const total = Math.ceil(runs * share)
  const began = process.cpuUsage()
  for (let done = 0; done < total; ) {
    const numRuns = Math.min(STEP, total - done)
    fc.assert(property, { numRuns, seed: seed + done })
    done += numRuns
    const { user } = process.cpuUsage(began)
    console.log(`${name}: ${done} of ${total}, ${(user / 1e6).toFixed(0)} s of processor time`)
  }
}

function hostile(size: number): void {
  for (const [name, generate] of Object.entries(GENERATORS)) {
    const before = process.cpuUsage()
    const given = { file: 'hostile.txt', bytes: new TextEncoder().encode(generate(size)) }
    const result = read(given)
    const made = 'diagnostic' in result ? undefined : extract(result.article, engine)
    const { user, system } = process.cpuUsage(before)
    const faults = 'diagnostic' in result ? [result.diagnostic.message] : made ? faultsOf(result.article, made) : []
    console.log(
      `${((user + system) / 1e6).toFixed(2).padStart(7)} s  ${name}${faults.length > 0 ? `: ${faults[0]}` : ''}`,
    )
  }
}
