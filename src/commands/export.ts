import { once } from 'node:events'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_OPTIONS, EXPORTERS, type ExportFormat, type ExportOptions } from '../export/index.ts'
import { writeAtomically } from '../io/files.ts'
import { say, type Terminal } from '../io/terminal.ts'
import { UserError } from '../model/diagnostic.ts'
import { MODALITIES, type Modality } from '../model/event.ts'
import { sameAs } from '../model/links.ts'
import type { Config } from '../project/config.ts'
import { findDatasets, readDatasets } from '../project/datasets.ts'
import { LINKS_FILE, readLinks } from '../project/links.ts'

const FORMATS = ['csv', 'ndjson', 'plover', 'acled', 'timelinejs', 'geojson', 'label-studio', 'datapackage'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  readonly to: Format
  readonly output: string
  readonly rows: 'event' | 'dyad'
  readonly modality: ReadonlySet<Modality>
  readonly text: boolean
  readonly links: string
}

export function exportCommand(terminal: Terminal, config: Config): Command {
  return new Command('export')
    .description('turn datasets into what other tools read')
    .argument('[datasets...]', 'dataset files, or folders of them', [config.output])
    .addOption(new Option('-t, --to <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .option('-o, --output <file>', 'where to; - for standard output; a folder for datapackage', '-')
    .addOption(
      new Option('--rows <rows>', 'of csv: a row an event, or an actor–recipient pair')
        .choices(['event', 'dyad'])
        .default('event'),
    )
    .option(
      '--modality <list>',
      `which events, by comma: ${MODALITIES.join(', ')}, or all (default: actual)`,
      parseModalities,
      DEFAULT_OPTIONS.modalities,
    )
    .option('--no-text', "leave out the article's own words")
    .option('--links <file>', 'which events of different articles are the same', LINKS_FILE)
    .addHelpText(
      'after',
      '\nExamples:\n  annalist export --to csv -o events.csv\n  annalist export output/libya-2011.json --to geojson --modality all\n  annalist export output --to datapackage -o package/',
    )
    .action(async (datasets: string[], options: Options) => run(datasets, options, terminal))
}

function parseModalities(text: string): ReadonlySet<Modality> {
  if (text === 'all') return new Set(MODALITIES)
  return new Set(
    text.split(',').map((name) => {
      const modality = MODALITIES.find((known) => known === name.trim())
      if (!modality) throw new InvalidArgumentError(`"${name}" is none of: ${MODALITIES.join(', ')}, all.`)
      return modality
    }),
  )
}

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const files = await findDatasets(paths)
  const links = sameAs(await readLinks(options.links))
  const exportOptions: ExportOptions = { modalities: options.modality, text: options.text, sameAs: links }
  if (options.to === 'datapackage') return writePackage(files, options.output, exportOptions)
  if (options.to === 'acled') return writeAcled(files, options.output, exportOptions, terminal)
  const exporter = await EXPORTERS[formatOf(options.to, options.rows)]()
  return write(exporter(readDatasets(files), exportOptions), options.output, terminal)
}

function formatOf(to: Exclude<Format, 'datapackage' | 'acled'>, rows: Options['rows']): ExportFormat {
  if (rows === 'event') return to
  if (to !== 'csv') throw new UserError(`--rows dyad goes with --to csv, not ${to}.`)
  return 'csv-dyads'
}

async function write(pieces: AsyncIterable<string>, output: string, { stdout }: Terminal): Promise<void> {
  if (output !== '-') return writeAtomically(output, pieces)
  for await (const piece of pieces) if (!stdout.write(piece)) await once(stdout, 'drain')
}

/** ACLED has no place for much of what we code; how much was left out is told. */
async function writeAcled(
  files: readonly string[],
  output: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  const { acled } = await import('../export/acled.ts')
  const count = { written: 0, noCounterpart: 0, noDate: 0 }
  await write(acled(readDatasets(files), options, count), output, terminal)
  const { written, noCounterpart, noDate } = count
  say(
    terminal.stderr,
    `${written} events written; left out: ${noCounterpart} without counterpart in ACLED, ${noDate} dated less finely than a month.`,
  )
}

async function writePackage(files: readonly string[], folder: string, options: ExportOptions): Promise<void> {
  if (folder === '-') throw new UserError('A data package is several files: give a folder with --output.')
  const { DATA_PACKAGE } = await import('../export/datapackage.ts')
  for (const [name, exporter] of Object.entries(DATA_PACKAGE))
    await writeAtomically(join(folder, name), exporter(readDatasets(files), options))
}
