import { Command, Option } from 'commander'
import { say, type Terminal } from '../io/terminal.ts'
import { compact } from '../model/compact.ts'
import { UserError } from '../model/diagnostic.ts'
import { isAbout, type Link } from '../model/links.ts'
import type { Config } from '../project/config.ts'
import { allDatasets } from '../project/datasets.ts'
import { LINKS_FILE, readLinks, writeLinks } from '../project/links.ts'
import { type ReportArticle, type ReportEvent, reportArticle } from '../report/data.ts'
import { lookAlikes } from '../report/look-alikes.ts'

interface Options {
  readonly links: string
  readonly datasets: readonly string[]
  readonly same: boolean
  readonly different: boolean
  readonly by?: string
  readonly note?: string
}

export function linkCommand(terminal: Terminal, config: Config): Command {
  return new Command('link')
    .description('say which events of two articles are one; without ids, list those that look the same')
    .argument('[ids...]', 'two events, each <article>/<event>')
    .option('-d, --datasets <paths...>', 'dataset files, or folders of them', [config.output])
    .option('--links <file>', 'where the answers lie', LINKS_FILE)
    .addOption(new Option('--same', 'the two are one event').conflicts('different').default(false))
    .option('--different', 'the two are not one event', false)
    .option('--by <name>', 'who says so')
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      '\nExamples:\n  annalist link\n  annalist link wire/2020-01-03.assault.usa daily/2020-01-03.assault.usa --same --by mk',
    )
    .action(async (ids: string[], options: Options) => run(ids, options, terminal))
}

async function run(ids: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const articles = (await allDatasets(options.datasets)).map((dataset) => reportArticle(dataset))
  const links = await readLinks(options.links)
  if (ids.length === 0) return list(articles, links, terminal)
  const link = linkOf(ids, options, articles)
  await writeLinks(options.links, [...links.filter((old) => !isAbout(old, link.events)), link])
  say(terminal.stderr, `${link.events.join(' and ')}: ${link.same ? 'one event' : 'different'}, in ${options.links}.`)
}

function linkOf(ids: readonly string[], options: Options, articles: readonly ReportArticle[]): Link {
  const [a, b, ...more] = ids
  if (a === undefined || b === undefined || more.length > 0) throw new UserError('Name two events.')
  if (options.same === options.different) throw new UserError('Say --same or --different.')
  const known = eventsByKey(articles)
  for (const id of [a, b]) if (!known.has(id)) throw new UserError(`${options.datasets.join(', ')} has no event ${id}.`)
  return compact<Link>({ events: [a, b], same: options.same, by: options.by, note: options.note })
}

/** Pairs that nobody has decided yet: their ids, and under each the words that tell it. */
function list(articles: readonly ReportArticle[], links: readonly Link[], { stdout, stderr }: Terminal): void {
  const known = eventsByKey(articles)
  const open = lookAlikes(articles).filter((pair) => !links.some((link) => isAbout(link, pair)))
  for (const pair of open) {
    say(stdout, pair.join(' '))
    for (const key of pair) say(stdout, `  ${known.get(key)?.evidence.text.replace(/\s+/g, ' ')}`)
  }
  say(stderr, `${open.length} pairs look the same and are undecided.`)
}

const eventsByKey = (articles: readonly ReportArticle[]): ReadonlyMap<string, ReportEvent> =>
  new Map(articles.flatMap(({ events }) => events.map((event) => [event.key, event])))
