import { join } from 'node:path'
import { Command, Option } from 'commander'
import { isFolder, listFiles, readTextIfThere } from '../io/files.ts'
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts'
import { extract } from '../pipeline.ts'
import { loadEngine } from './engine.ts'
import { FORMATS, type Format, render } from './formats.ts'
import { findInputs, readInput } from './inputs.ts'
import { formatsOf } from './run.ts'
import { say, type Terminal } from './terminal.ts'

interface Options {
  readonly out: string
  readonly format: Format | 'both'
}

export function checkCommand(terminal: Terminal): Command {
  return new Command('check')
    .description('is the output what the rules make of the input? writes nothing')
    .argument('[inputs...]', 'article files, or folders of them', ['input'])
    .option('-o, --out <folder>', 'where the datasets are', 'output')
    .addOption(new Option('-f, --format <format>', 'which files').choices([...FORMATS, 'both']).default('both'))
    .addHelpText('after', '\nExit code 0: all as it should be; 1: findings; 3: an input cannot be read.')
    .action(async (inputs: string[], options: Options) => terminal.exit(await check(inputs, options, terminal)))
}

async function check(paths: readonly string[], options: Options, terminal: Terminal): Promise<0 | 1 | 3> {
  const engine = await loadEngine()
  const inputs = await findInputs(paths)
  const expected = new Set<string>()
  const findings: Diagnostic[] = []
  let failed = 0
  for (const input of inputs) {
    const result = await readInput(input)
    for (const format of formatsOf(options.format)) expected.add(`${input.id}.${format}`)
    if ('diagnostic' in result) {
      failed++
      say(terminal.stderr, formatDiagnostic(result.diagnostic))
      continue
    }
    const dataset = extract(result.article, engine)
    for (const format of formatsOf(options.format)) {
      const file = join(options.out, `${input.id}.${format}`)
      const finding = compare(file, await readTextIfThere(file), render(dataset, format))
      if (finding) findings.push(finding)
    }
  }
  findings.push(...(await orphans(options.out, expected)))
  for (const finding of findings) say(terminal.stdout, formatDiagnostic(finding))
  if (failed > 0) return 3
  return findings.length > 0 ? 1 : 0
}

function compare(file: string, there: string | undefined, made: string): Diagnostic | undefined {
  const mend = 'run "annalist run", then look at the change'
  if (there === undefined) return { code: 'output-missing', severity: 'error', file, message: 'is not there', mend }
  if (there === made) return undefined
  const line = firstDifference(there, made)
  return { code: 'output-stale', severity: 'error', file, line, message: 'is not what a run writes now', mend }
}

/** The first line, from 1, in which two texts differ. */
function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const i = left.findIndex((line, n) => line !== right[n])
  return (i < 0 ? left.length : i) + 1
}

async function orphans(out: string, expected: ReadonlySet<string>): Promise<Diagnostic[]> {
  if (!(await isFolder(out))) return []
  const files = (await listFiles(out)).filter((file) => /\.(yaml|json)$/.test(file) && !/\.review\.yaml$/.test(file))
  return files
    .filter((file) => !expected.has(file))
    .map((file) => ({
      code: 'output-orphan',
      severity: 'error',
      file: join(out, file),
      message: 'has no input',
      mend: 'remove it, or put its article back',
    }))
}
