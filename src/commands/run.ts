import { join } from 'node:path'
import { Command, Option } from 'commander'
import { writeAtomically } from '../io/files.ts'
import { formatDiagnostic } from '../model/diagnostic.ts'
import { extract } from '../pipeline.ts'
import { loadEngine } from './engine.ts'
import { FORMATS, type Format, parseCount, render } from './formats.ts'
import { findInputs, readInput } from './inputs.ts'
import { progress, say, type Terminal } from './terminal.ts'

interface Options {
  readonly out: string
  readonly format: Format | 'both'
  readonly maxBytes?: number
  readonly quiet: boolean
}

export function runCommand(terminal: Terminal): Command {
  return new Command('run')
    .description('extract articles and write their datasets')
    .argument('[inputs...]', 'article files, or folders of them', ['input'])
    .option('-o, --out <folder>', 'where the datasets go', 'output')
    .addOption(new Option('-f, --format <format>', 'what to write').choices([...FORMATS, 'both']).default('both'))
    .option('--max-bytes <n>', 'refuse longer inputs', parseCount)
    .option('-q, --quiet', 'no progress and no summary', false)
    .addHelpText('after', '\nExamples:\n  annalist run\n  annalist run reports/2024 --out datasets --format yaml')
    .action(async (inputs: string[], options: Options) => terminal.exit(await run(inputs, options, terminal)))
}

export const formatsOf = (format: Format | 'both'): readonly Format[] => (format === 'both' ? FORMATS : [format])

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<0 | 3> {
  const engine = await loadEngine()
  const inputs = await findInputs(paths)
  const shown = progress(terminal, options.quiet)
  let failed = 0
  for (const [i, input] of inputs.entries()) {
    shown.step(`${i + 1}/${inputs.length} ${input.file}`)
    const result = await readInput(input, options)
    if ('diagnostic' in result) {
      failed++
      shown.done()
      say(terminal.stderr, formatDiagnostic(result.diagnostic))
      continue
    }
    const dataset = extract(result.article, engine)
    for (const format of formatsOf(options.format))
      await writeAtomically(join(options.out, `${input.id}.${format}`), render(dataset, format))
  }
  shown.done()
  if (!options.quiet) say(terminal.stderr, summary(inputs.length, failed, options.out))
  return failed > 0 ? 3 : 0
}

function summary(inputs: number, failed: number, out: string): string {
  const done = inputs - failed
  return `${done} ${done === 1 ? 'article' : 'articles'} extracted into ${out}${failed > 0 ? `, ${failed} failed` : ''}.`
}
