import { Command } from 'commander'
import { z } from 'zod'
import { readTextIfThere, writeAtomically } from '../io/files.ts'
import { parseYaml } from '../io/yaml.ts'
import type { Dataset } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import { findDatasets, readDatasets } from './datasets.ts'
import { LINKS_FILE, readLinks } from './links-file.ts'
import { say, type Terminal } from './terminal.ts'

interface Options {
  readonly output: string
  readonly links: string
  readonly diff?: string
}

export function reportCommand(terminal: Terminal): Command {
  return new Command('report')
    .description('one HTML page to read, search and review datasets; needs no network')
    .argument('[datasets...]', 'dataset files, or folders of them', ['output'])
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

const reviewSchema = z.looseObject({ decisions: z.array(z.looseObject({})) })

/** The decisions of the review files beside dataset files, by article. Their meaning is not this command's business. */
async function decidedBeside(
  files: readonly string[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<string, readonly object[]>> {
  const decided = new Map<string, readonly object[]>()
  for (const [i, { article }] of datasets.entries()) {
    const text = await readTextIfThere(files[i]?.replace(/\.(json|yaml)$/, '.review.yaml') ?? '')
    const review = text === undefined ? undefined : reviewSchema.safeParse(parseYaml(text).value)
    if (review && !review.success) throw new UserError(`The review file beside ${files[i]} has faults; mend it first.`)
    if (review) decided.set(article.id, review.data.decisions)
  }
  return decided
}

/** The datasets that paths name, all at once. */
export async function allDatasets(paths: readonly string[]): Promise<readonly Dataset[]> {
  const datasets: Dataset[] = []
  for await (const dataset of readDatasets(await findDatasets(paths))) datasets.push(dataset)
  if (datasets.length === 0) throw new UserError(`There is no dataset in ${paths.join(', ')}.`)
  return datasets
}
