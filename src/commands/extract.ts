import { buffer } from 'node:stream/consumers'
import { Command, InvalidArgumentError, Option } from 'commander'
import { say, type Terminal } from '../io/terminal.ts'
import type { Article, Metadata } from '../model/article.ts'
import { type Diagnostic, formatDiagnostic, UserError } from '../model/diagnostic.ts'
import { extract, STAGES, type Stage } from '../pipeline.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { FORMATS, type Format, render } from '../project/formats.ts'
import { findInputs, readInput } from '../project/inputs.ts'
import { read } from '../stages/read/index.ts'
import { LIMITS, openPool } from '../workers/pool.ts'
import { extractStream } from '../workers/stream.ts'
import { type ExtractingOptions, maxBytesOption, parseCount, parseDay, rulesOption } from './options.ts'

interface Options extends ExtractingOptions {
  readonly format: Format
  readonly published?: string
  readonly until?: Stage
  readonly ndjson: boolean
  readonly jobs: number
  readonly seconds: number
  readonly megabytes: number
}

export function extractCommand(terminal: Terminal, config: Config): Command {
  return new Command('extract')
    .description('extract one article, or a stream of them, to standard output')
    .argument('[file]', 'an article; - for standard input', '-')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(FORMATS).default('yaml'))
    .option('--published <date>', 'the day the article appeared: 2020-04-05, 2020-04 or 2020', parseDay)
    .option('--until <stage>', `stop after a stage and write what is known by then: ${STAGES.join(', ')}`, parseStage)
    .option('--ndjson', 'one JSON object {id, text, …} a line in, one dataset a line out', false)
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .option('-j, --jobs <n>', 'with --ndjson: worker threads', parseCount, 1)
    .option('--seconds <n>', 'with --ndjson: time limit for a document', parseCount, LIMITS.seconds)
    .option('--megabytes <n>', 'with --ndjson: memory limit for a worker', parseCount, LIMITS.megabytes)
    .addHelpText(
      'after',
      '\nExamples:\n  annalist extract article.txt\n  pbpaste | annalist extract - --published 2024-05-01 --format json\n  annalist extract --ndjson < articles.ndjson > datasets.ndjson',
    )
    .action(async (file: string, options: Options) => terminal.exit(await run(file, options, terminal)))
}

async function run(file: string, options: Options, terminal: Terminal): Promise<0 | 3> {
  const engine = await loadEngine(options.rules)
  if (options.ndjson) {
    if (file !== '-') throw new UserError('--ndjson reads standard input; give no file.')
    const pool = openPool(options)
    const failed = await extractStream(pool, options, terminal)
    await pool.close()
    return failed > 0 ? 3 : 0
  }
  const metadata: Metadata = options.published ? { published: options.published, publishedBy: 'flag' } : {}
  const result = await readFileOrStdin(file, { ...options, metadata }, terminal)
  if ('diagnostic' in result) {
    say(terminal.stderr, formatDiagnostic(result.diagnostic))
    return 3
  }
  terminal.stdout.write(render(extract(result.article, engine, options.until), options.format))
  return 0
}

async function readFileOrStdin(
  file: string,
  options: { readonly metadata: Metadata; readonly maxBytes?: number },
  terminal: Terminal,
): Promise<{ readonly article: Article } | { readonly diagnostic: Diagnostic }> {
  if (file === '-') return read({ file: '-', id: 'stdin', bytes: await buffer(terminal.stdin), ...options })
  const [input] = await findInputs([file])
  if (!input || input.path !== file) throw new UserError(`${file} is a folder; use "annalist run ${file}".`)
  return readInput(input, options)
}

function parseStage(text: string): Stage {
  const stage = STAGES.find((name) => name === text)
  if (!stage) throw new InvalidArgumentError(`One of: ${STAGES.join(', ')}.`)
  return stage
}
