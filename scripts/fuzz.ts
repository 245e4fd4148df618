// The long campaigns, too long for the tests:
//   npm run fuzz -- [--runs 20000] [--seed N]   generated inputs; ends at the first finding, with the seed that repeats it
//   npm run fuzz -- --hostile [--size 200000]   each hostile text through the whole pipeline, with its processor time
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { loadEngine } from '../src/commands/engine.ts'
import { render } from '../src/commands/formats.ts'
import { extract } from '../src/pipeline.ts'
import { type Input, read } from '../src/stages/read/index.ts'
import { input } from '../tests/properties/articles.ts'
import { GENERATORS } from '../tests/properties/hostile.ts'
import { faultsOf } from '../tests/properties/invariants.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    hostile: { type: 'boolean', default: false },
    size: { type: 'string', default: '200000' },
  },
})
const engine = await loadEngine()

if (values.hostile) hostile(Number(values.size))
else campaign(Number(values.runs), Number(values.seed))

function campaign(numRuns: number, seed: number): void {
  let extracted = 0
  let slowest = 0
  const property = fc.property(input, (given) => {
    const before = process.cpuUsage()
    if (check(given)) extracted++
    slowest = Math.max(slowest, process.cpuUsage(before).user / 1000)
  })
  fc.assert(property, { numRuns, seed })
  console.log(
    `${numRuns} inputs, seed ${seed}: ${extracted} extracted twice, ${numRuns - extracted} refused, no finding`,
  )
  console.log(`slowest: ${Math.round(slowest)} ms of processor time`)
}

/** True where the input could be read; throws at the first fault. */
function check(given: Input): boolean {
  const result = read(given)
  if ('diagnostic' in result) return false
  const dataset = extract(result.article, engine)
  const faults = faultsOf(result.article, dataset)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  if (render(extract(result.article, engine), 'yaml') !== render(dataset, 'yaml')) throw new Error('not the same twice')
  return true
}

function hostile(size: number): void {
  for (const [name, generate] of Object.entries(GENERATORS)) {
    const before = process.cpuUsage()
    const given = { file: 'hostile.txt', bytes: new TextEncoder().encode(generate(size)) }
    const result = read(given)
    const faults =
      'diagnostic' in result ? [result.diagnostic.message] : faultsOf(result.article, extract(result.article, engine))
    const { user, system } = process.cpuUsage(before)
    console.log(
      `${((user + system) / 1e6).toFixed(2).padStart(7)} s  ${name}${faults.length > 0 ? `: ${faults[0]}` : ''}`,
    )
  }
}
