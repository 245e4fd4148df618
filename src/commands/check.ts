import { Command } from 'commander'
import { withoutText } from '../export/redact.ts'
import { readTextIfThere } from '../io/files.ts'
import { say, type Terminal } from '../io/terminal.ts'
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { type Formats, formatsOf, render } from '../project/formats.ts'
import { findInputs } from '../project/inputs.ts'
import { orphans, outputFile } from '../project/outputs.ts'
import { freshDataset, type ReviewedDataset } from '../project/reviewed.ts'
import { unreviewedEvents } from '../review/index.ts'
import { type ExtractingOptions, formatsOption, maxBytesOption, rulesOption } from './options.ts'

interface Options extends ExtractingOptions {
  readonly out: string
  readonly format: Formats
  readonly reviewed: boolean
  readonly text: boolean
}

export function checkCommand(terminal: Terminal, config: Config): Command {
  return new Command('check')
    .description('is the output what the rules and the decisions make of the input? writes nothing')
    .argument('[inputs...]', 'article files, or folders of them', config.input)
    .option('-o, --out <folder>', 'where the datasets are', config.output)
    .addOption(formatsOption(config, 'which files'))
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .option('--no-text', 'the output was written without text')
    .option('--reviewed', 'events that nobody has reviewed, and stale decisions, are findings too', false)
    .addHelpText('after', '\nExit code 0: all as it should be; 1: findings; 3: an input cannot be read.')
    .action(async (inputs: string[], options: Options) => terminal.exit(await check(inputs, options, terminal)))
}

async function check(paths: readonly string[], options: Options, terminal: Terminal): Promise<0 | 1 | 3> {
  const engine = await loadEngine(options.rules)
  const inputs = await findInputs(paths)
  const checks = []
  const findings: Diagnostic[] = []
  for (const input of inputs) {
    const result = await freshDataset(input, options.out, engine, options)
    if ('faults' in result) {
      for (const fault of result.faults) say(terminal.stderr, formatDiagnostic(fault))
      continue
    }
    const found = await checkOne(input.id, result, options)
    checks.push(found)
    findings.push(...found.findings)
  }
  findings.push(...(await orphans(options.out, inputs, paths)))
  for (const finding of findings) say(terminal.stdout, formatDiagnostic(finding))
  say(terminal.stderr, reviewCounts(checks))
  if (checks.length < inputs.length) return 3
  return findings.length > 0 ? 1 : 0
}

interface Checked {
  readonly findings: readonly Diagnostic[]
  readonly events: number
  readonly unreviewed: number
  readonly stale: number
}

async function checkOne(id: string, { dataset, stale }: ReviewedDataset, options: Options): Promise<Checked> {
  const told = options.text ? dataset : withoutText(dataset)
  const findings: Diagnostic[] = []
  const files = formatsOf(options.format).map((format) => ({ format, file: outputFile(options.out, id, format) }))
  for (const { format, file } of files) {
    const finding = compare(file, await readTextIfThere(file), render(told, format))
    if (finding) findings.push(finding)
  }
  const unreviewed = unreviewedEvents(dataset).length
  if (options.reviewed) {
    if (unreviewed > 0 && files[0]) findings.push(unreviewedFinding(files[0].file, unreviewed))
    findings.push(...stale)
  }
  return { findings, events: dataset.events?.length ?? 0, unreviewed, stale: stale.length }
}

function reviewCounts(checks: readonly Checked[]): string {
  const sum = (field: 'events' | 'unreviewed' | 'stale') => checks.reduce((total, checked) => total + checked[field], 0)
  const [events, stale] = [sum('events'), sum('stale')]
  const decisions = `${stale} stale ${stale === 1 ? 'decision' : 'decisions'}`
  return `${events - sum('unreviewed')} of ${events} events reviewed, ${decisions}.`
}

const unreviewedFinding = (file: string, n: number): Diagnostic => ({
  code: 'output-unreviewed',
  severity: 'error',
  file,
  message: `${n} ${n === 1 ? 'event is' : 'events are'} not reviewed`,
  mend: 'annalist review',
})

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
