import { Command, Option } from 'commander'
import { withoutText } from '../export/redact.ts'
import { isFolder, readBytes, removeFile, writeAtomically } from '../io/files.ts'
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts'
import { type Config, type ExtractingOptions, maxBytesOption, rulesOption } from './config.ts'
import { findMakers, type Makers } from './engine.ts'
import { FORMATS, type Format, render } from './formats.ts'
import { findInputs, type InputFile } from './inputs.ts'
import { isCurrent, orphans, outputFile } from './outputs.ts'
import { extractReviewed, readDated, readDecisions } from './reviewed.ts'
import { progress, say, type Terminal } from './terminal.ts'

interface Options extends ExtractingOptions {
  readonly out: string
  readonly format: Format | 'both'
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
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices([...FORMATS, 'both']).default(config.format),
    )
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .option('--no-text', "leave out the article's own words: spans, hashes and codes only")
    .option('--force', 'also what is up to date', false)
    .option('--prune', 'remove datasets whose article is gone', false)
    .option('-q, --quiet', 'no progress and no summary', false)
    .addHelpText('after', '\nExamples:\n  annalist run\n  annalist run reports/2024 --out datasets --format yaml')
    .action(async (inputs: string[], options: Options) => terminal.exit(await run(inputs, options, terminal)))
}

export const formatsOf = (format: Format | 'both'): readonly Format[] => (format === 'both' ? FORMATS : [format])

/** What became of one input. */
type Outcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'written'; readonly stale: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly faults: readonly Diagnostic[] }

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<0 | 3> {
  const makers = await findMakers(options.rules)
  const inputs = await findInputs(paths)
  const shown = progress(terminal, options.quiet)
  const outcomes: Outcome[] = []
  for (const [i, input] of inputs.entries()) {
    shown.step(`${i + 1}/${inputs.length} ${input.file}`)
    const outcome = await make(input, options, makers)
    outcomes.push(outcome)
    const messages = outcome.kind === 'failed' ? outcome.faults : outcome.kind === 'written' ? outcome.stale : []
    if (messages.length > 0) shown.done()
    for (const message of messages) say(terminal.stderr, formatDiagnostic(message))
  }
  shown.done()
  // Only folders say what all the articles are; of single files nothing follows about the others.
  if ((await Promise.all(paths.map(isFolder))).every(Boolean)) await clear(inputs, options, terminal)
  if (!options.quiet) say(terminal.stderr, summary(outcomes, options.out))
  return outcomes.some(({ kind }) => kind === 'failed') ? 3 : 0
}

async function make(input: InputFile, options: Options, makers: Makers): Promise<Outcome> {
  const formats = formatsOf(options.format)
  const decided = await readDecisions(options.out, input.id)
  if ('faults' in decided) return { kind: 'failed', faults: decided.faults }
  if (!options.force) {
    const bytes = await readBytes(input.path).catch(() => undefined)
    const making = bytes && { bytes, makers, decided, text: options.text }
    const current = making
      ? await Promise.all(formats.map((format) => isCurrent(outputFile(options.out, input.id, format), format, making)))
      : [false]
    if (current.every(Boolean)) return { kind: 'current' }
  }
  const result = await readDated(input, decided, options)
  if ('diagnostic' in result) return { kind: 'failed', faults: [result.diagnostic] }
  const { dataset, stale } = extractReviewed(result.article, decided, makers.load())
  const told = options.text ? dataset : withoutText(dataset)
  for (const format of formats) await writeAtomically(outputFile(options.out, input.id, format), render(told, format))
  return { kind: 'written', stale }
}

/** Tells, or removes, the datasets of articles that are gone. */
async function clear(inputs: readonly InputFile[], options: Options, terminal: Terminal): Promise<void> {
  const expected = new Set(inputs.flatMap(({ id }) => FORMATS.map((format) => outputFile(options.out, id, format))))
  for (const orphan of await orphans(options.out, expected)) {
    if (options.prune) await removeFile(orphan.file)
    if (!options.quiet)
      say(
        terminal.stderr,
        options.prune ? `${orphan.file}: removed` : formatDiagnostic({ ...orphan, severity: 'warning' }),
      )
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
