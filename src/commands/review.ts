import { Command, Option } from 'commander'
import { say, type Terminal } from '../io/terminal.ts'
import type { Dataset, DatasetEvent } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { findDatasets, readDatasets } from '../project/datasets.ts'
import { recordDecisions } from '../project/decisions.ts'
import { person, reference } from '../review/answer.ts'
import type { Decision } from '../review/decisions.ts'
import { unreviewedEvents } from '../review/index.ts'
import { parseValues } from '../review/values-text.ts'
import { writeYaml } from '../yaml.ts'
import { type Open, reviewSession } from './review-session.ts'

interface Options {
  readonly out: string
  readonly by?: string
  readonly why?: string
}

interface Choice extends Options {
  readonly event?: string
  readonly rule?: string
  readonly all: boolean
}

export function reviewCommand(terminal: Terminal, config: Config): Command {
  const command = new Command('review').description(
    'decide on events: confirm, reject, correct; the next run applies it',
  )
  const shared = (sub: Command): Command =>
    sub
      .option('-o, --out <folder>', 'where datasets and decisions are', config.output)
      .option('--by <name>', 'who decides')
      .option('--why <text>', 'why')
  const choosing = (sub: Command): Command =>
    shared(sub)
      .addOption(new Option('--event <id>', 'one event, <article>/<event> or <event>').conflicts(['rule', 'all']))
      .addOption(new Option('--rule <id>', 'every event, not reviewed yet, of a rule').conflicts(['event', 'all']))
      .addOption(new Option('--all', 'every event not reviewed yet').default(false))
  const act = (decide: (event: DatasetEvent, options: Choice) => Decision) => async (options: Choice) =>
    decideAll(await chosen(options), decide, options, terminal)

  command.addCommand(
    choosing(new Command('confirm').description('they are right')).action(
      act((event, options) => ({ decide: 'confirm', ...reference(event), ...person(options) })),
    ),
  )
  command.addCommand(
    choosing(new Command('reject').description('they are no events; they leave the dataset')).action(
      act((event, options) => ({ decide: 'reject', ...reference(event), ...person(options) })),
    ),
  )
  command.addCommand(
    choosing(new Command('set').description('correct fields').argument('<values...>', 'FIELD=VALUE')).action(
      async (texts: string[], options: Choice) => {
        const set = parseValues(texts)
        if (typeof set === 'string') throw new UserError(set)
        await act((event) => ({ decide: 'correct', ...reference(event), set, ...person(options) }))(options)
      },
    ),
  )
  command.addCommand(
    choosing(new Command('note').description('leave a note; say it with --why')).action(
      act((event, options) => {
        if (options.why === undefined) throw new UserError('Say the note with --why.')
        return { decide: 'note', ...reference(event), ...person(options), why: options.why }
      }),
    ),
  )
  command.addCommand(
    new Command('list')
      .description('events not reviewed yet, as YAML')
      .option('-o, --out <folder>', 'where datasets and decisions are', config.output)
      .action(async ({ out }: { out: string }) => {
        const open = await openEvents(out)
        terminal.stdout.write(
          writeYaml(
            open.map(({ dataset, event }) => ({
              event: `${dataset.article.id}/${event.id}`,
              evidence: event.evidence.text,
            })),
          ),
        )
        terminal.exit(open.length > 0 ? 1 : 0)
      }),
  )
  return shared(command)
    .addHelpText(
      'after',
      '\nWithout a subcommand: shows each event that is not reviewed and asks.\n\nExamples:\n  annalist review --by jb\n  annalist review set date=2020-01-03 --event wire/2020-01-04.assault.unknown --why "report of the day"\n  annalist review confirm --rule assault/rocket-fire --by jb',
    )
    .action(async (options: Options) => {
      const open = await openEvents(options.out)
      const decided = await reviewSession(open, options, terminal)
      say(terminal.stderr, `${decided} of ${open.length} decided. "annalist run" applies it.`)
      terminal.exit(0)
    })
}

async function allEvents(out: string): Promise<readonly Open[]> {
  const found: Open[] = []
  for await (const dataset of readDatasets(await findDatasets([out]))) {
    found.push(...(dataset.events ?? []).map((event) => ({ dataset, event })))
  }
  return found
}

async function openEvents(out: string): Promise<readonly Open[]> {
  const unreviewed = new Map<Dataset, ReadonlySet<DatasetEvent>>()
  const all = await allEvents(out)
  for (const { dataset } of all)
    if (!unreviewed.has(dataset)) unreviewed.set(dataset, new Set(unreviewedEvents(dataset)))
  return all.filter(({ dataset, event }) => unreviewed.get(dataset)?.has(event))
}

async function chosen({ event: wanted, rule, all, out }: Choice): Promise<readonly Open[]> {
  if (wanted !== undefined) {
    const found = (await allEvents(out)).filter(({ dataset, event }) =>
      [event.id, `${dataset.article.id}/${event.id}`].includes(wanted),
    )
    if (found.length === 1) return found
    const which = found.map(({ dataset, event }) => `${dataset.article.id}/${event.id}`).join(', ')
    throw new UserError(found.length === 0 ? `There is no event ${wanted} in ${out}.` : `Which of ${which}?`)
  }
  if (rule === undefined && !all) throw new UserError('Say which events: --event ID, --rule ID or --all.')
  return (await openEvents(out)).filter(({ event }) => rule === undefined || event.rule === rule)
}

async function decideAll(
  events: readonly Open[],
  decide: (event: DatasetEvent, options: Choice) => Decision,
  options: Choice,
  terminal: Terminal,
): Promise<void> {
  const byArticle = new Map<string, Decision[]>()
  for (const { dataset, event } of events) {
    const { id } = dataset.article
    byArticle.set(id, [...(byArticle.get(id) ?? []), decide(event, options)])
  }
  for (const [article, decisions] of byArticle) await recordDecisions(options.out, article, decisions)
  say(terminal.stderr, `${events.length} decided. "annalist run" applies it.`)
  terminal.exit(0)
}
