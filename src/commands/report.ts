import { parse } from 'node:path'
import { Command } from 'commander'
import { writeAtomically } from '../io/files.ts'
import { say, type Terminal } from '../io/terminal.ts'
import type { Dataset } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { allDatasets, findDatasets } from '../project/datasets.ts'
import { readDecisions } from '../project/decisions.ts'
import { LINKS_FILE, readLinks } from '../project/links.ts'
import type { Decision } from '../review/decisions.ts'

interface Options {
  readonly output: string
  readonly links: string
  readonly diff?: string
}

export function reportCommand(terminal: Terminal, config: Config): Command {
  return new Command('report')
    .description('one HTML page to read, search and review datasets; needs no network')
    .argument('[datasets...]', 'dataset files, or folders of them', [config.output])
    .option('-o, --output <file>', 'where to; - for standard output', 'report.html')
    .option('--diff <old>', 'older datasets, a file or a folder: the page shows what changed')
    .option('--links <file>', 'what was said about events that look the same', LINKS_FILE)
    .addHelpText(
      'after',
      '\nExamples:\n  annalist report\n  annalist report output/libya-2011.json -o libya.html\n  annalist report output --diff last-week',
    )
    .action(async (datasets: string[], options: Options) => run(datasets, options, terminal))
}

async function run(paths: readonly string[], { output, links, diff }: Options, terminal: Terminal): Promise<void> {
  const { report } = await import('../report/index.ts')
  const datasets = await allDatasets(paths)
  const page = report(datasets, {
    decided: await decidedBeside(await findDatasets(paths), datasets),
    links: await readLinks(links),
    old: diff ? await allDatasets([diff]) : [],
  })
  if (output === '-') terminal.stdout.write(page)
  else {
    await writeAtomically(output, page)
    say(terminal.stderr, `${datasets.length} ${datasets.length === 1 ? 'article' : 'articles'} in ${output}.`)
  }
}

/** The decisions of the review files beside dataset files, by article. */
async function decidedBeside(
  files: readonly string[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const decided = new Map<string, readonly Decision[]>()
  for (const [i, { article }] of datasets.entries()) {
    const { dir, name } = parse(files[i] ?? '')
    const read = await readDecisions(dir, name)
    if ('faults' in read) throw new UserError('A review file has faults; mend it first.', read.faults)
    decided.set(article.id, read.decisions)
  }
  return decided
}
