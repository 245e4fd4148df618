import { Command } from 'commander'
import { pMapIterable } from 'p-map'
import { readBytes, removeFile } from '../io/files.ts'
import { progress, say, type Terminal } from '../io/terminal.ts'
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { readDecisions } from '../project/decisions.ts'
import { findMakers, type Makers } from '../project/engine.ts'
import { type Formats, formatsOf } from '../project/formats.ts'
import { findInputs, type InputFile } from '../project/inputs.ts'
import { isCurrent, orphans, outputFile } from '../project/outputs.ts'
import { openWorkshop, openWriter } from '../workers/workshop.ts'
import { type ExtractingOptions, formatsOption, maxBytesOption, parseCount, rulesOption } from './options.ts'

interface Options extends ExtractingOptions {
  readonly out: string
  readonly format: Formats
  readonly jobs: number
  readonly force: boolean
  readonly text: boolean
  readonly prune: boolean
  readonly quiet: boolean
}

export function runCommand(terminal: Terminal, config: Config): Command {
  return new Command('run')
    .description('extract articles and write their datasets; what is up to date is left as it is')
    .argument('[inputs...]', 'article files, or folders of them', config.input)
    .option('-o, --out <folder>', 'where the datasets go', config.output)
    .addOption(formatsOption(config, 'what to write'))
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .option('--no-text', "leave out the article's own words: spans, hashes and codes only")
    .option('-j, --jobs <n>', 'worker threads; the datasets are the same with any number', parseCount, 1)
    .option('--force', 'also what is up to date', false)
    .option('--prune', 'remove datasets whose article is gone', false)
    .option('-q, --quiet', 'no progress and no summary', false)
    .addHelpText('after', '\nExamples:\n  annalist run\n  annalist run reports/2024 --out datasets --format yaml')
    .action(async (inputs: string[], options: Options) => terminal.exit(await run(inputs, options, terminal)))
}

/** What became of one input. */
type Outcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'written'; readonly stale: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly faults: readonly Diagnostic[] }

/** How many articles a worker may be ahead of the slowest before it. */
const AHEAD = 8

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<0 | 3> {
  const makers = await findMakers(options.rules)
  const inputs = await findInputs(paths)
  const shown = progress(terminal, options.quiet)
  const outcomes: Outcome[] = []
  for await (const outcome of makeAll(inputs, options, makers, terminal)) {
    outcomes.push(outcome)
    shown.step(`${outcomes.length}/${inputs.length} ${inputs[outcomes.length - 1]?.file}`)
    const messages = outcome.kind === 'failed' ? outcome.faults : outcome.kind === 'written' ? outcome.stale : []
    if (messages.length > 0) shown.done()
    for (const message of messages) say(terminal.stderr, formatDiagnostic(message))
  }
  shown.done()
  await clear(await orphans(options.out, inputs, paths), options, terminal)
  if (!options.quiet) say(terminal.stderr, summary(outcomes, options.out))
  return outcomes.some(({ kind }) => kind === 'failed') ? 3 : 0
}

/** Makes what is not up to date; outcomes come in the order of the inputs. */
async function* makeAll(
  inputs: readonly InputFile[],
  options: Options,
  makers: Makers,
  terminal: Terminal,
): AsyncGenerator<Outcome> {
  const jobs = Math.min(options.jobs, Math.max(inputs.length, 1))
  const workshop = openWorkshop({ ...options, jobs }, makers)
  const writer = openWriter()
  // One job works in this thread, where no message gets through: it is ended at once, between files or within a draft.
  if (jobs > 1) terminal.onInterrupt(writer.stop)
  const make = async (input: InputFile): Promise<Outcome> => {
    if (!options.force && (await isMade(input, options, makers))) return { kind: 'current' }
    const rendered = await workshop.render({ ...options, input, formats: formatsOf(options.format) })
    if ('faults' in rendered) return { kind: 'failed', faults: rendered.faults }
    const fault = await writer.write(rendered.files)
    return fault ? { kind: 'failed', faults: [fault] } : { kind: 'written', stale: rendered.stale }
  }
  try {
    yield* pMapIterable(inputs, make, { concurrency: jobs, backpressure: jobs * AHEAD })
  } finally {
    await workshop.close()
  }
}

/** Whether everything that a run would write of an input is there and up to date. */
async function isMade(input: InputFile, { out, format, text }: Options, makers: Makers): Promise<boolean> {
  const [decided, bytes] = await Promise.all([
    readDecisions(out, input.id),
    readBytes(input.path).catch(() => undefined),
  ])
  if ('faults' in decided || !bytes) return false
  const making = { bytes, makers, decided, text }
  const current = formatsOf(format).map((format) => isCurrent(outputFile(out, input.id, format), format, making))
  return (await Promise.all(current)).every(Boolean)
}

/** Tells, or removes, the datasets of articles that are gone. */
async function clear(orphaned: readonly Diagnostic[], { prune, quiet }: Options, terminal: Terminal): Promise<void> {
  for (const orphan of orphaned) {
    if (prune) await removeFile(orphan.file)
    const told = prune ? `${orphan.file}: removed` : formatDiagnostic({ ...orphan, severity: 'warning' })
    if (!quiet) say(terminal.stderr, told)
  }
}

function summary(outcomes: readonly Outcome[], out: string): string {
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const [written, current, failed] = [count('written'), count('current'), count('failed')]
  const parts = [
    `${written} ${written === 1 ? 'article' : 'articles'} extracted into ${out}`,
    current > 0 ? `${current} up to date` : '',
    failed > 0 ? `${failed} failed` : '',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
