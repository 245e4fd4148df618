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
  const command = withOptions(new Command('review'), config)
    .description('decide on events: confirm, reject, correct; the next run applies it')
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
  for (const decider of DECIDERS) command.addCommand(decidingCommand(decider, terminal, config))
  return command.addCommand(listCommand(terminal, config))
}

const withOptions = (command: Command, config: Config): Command =>
  command
    .option('-o, --out <folder>', 'where datasets and decisions are', config.output)
    .option('--by <name>', 'who decides')
    .option('--why <text>', 'why')

/** A subcommand that decides without asking. */
interface Decider {
  readonly name: string
  readonly description: string
  /** It takes FIELD=VALUE texts. */
  readonly values?: true
  /** What it decides on an event. Throws a UserError where something is missing. */
  readonly decide: (options: Choice, values: readonly string[]) => (event: DatasetEvent) => Decision
}

const DECIDERS: readonly Decider[] = [
  {
    name: 'confirm',
    description: 'they are right',
    decide: (options) => (event) => ({ decide: 'confirm', ...reference(event), ...person(options) }),
  },
  {
    name: 'reject',
    description: 'they are no events; they leave the dataset',
    decide: (options) => (event) => ({ decide: 'reject', ...reference(event), ...person(options) }),
  },
  {
    name: 'set',
    description: 'correct fields',
    values: true,
    decide: (options, values) => {
      const set = parseValues(values)
      if (typeof set === 'string') throw new UserError(set)
      return (event) => ({ decide: 'correct', ...reference(event), set, ...person(options) })
    },
  },
  {
    name: 'note',
    description: 'leave a note; say it with --why',
    decide: ({ by, why }) => {
      if (why === undefined) throw new UserError('Say the note with --why.')
      return (event) => ({ decide: 'note', ...reference(event), ...(by ? { by } : {}), why })
    },
  },
]

function decidingCommand({ name, description, values, decide }: Decider, terminal: Terminal, config: Config): Command {
  const command = withOptions(new Command(name), config)
    .description(description)
    .addOption(new Option('--event <id>', 'one event, <article>/<event> or <event>').conflicts(['rule', 'all']))
    .addOption(new Option('--rule <id>', 'every event, not reviewed yet, of a rule').conflicts(['event', 'all']))
    .addOption(new Option('--all', 'every event not reviewed yet').default(false))
  if (values) command.argument('<values...>', 'FIELD=VALUE')
  return command.action(async () => {
    const options = command.opts<Choice>()
    const decision = decide(options, command.args)
    await decideAll(await chosen(options), decision, options, terminal)
  })
}

function listCommand(terminal: Terminal, config: Config): Command {
  return new Command('list')
    .description('events not reviewed yet, as YAML')
    .option('-o, --out <folder>', 'where datasets and decisions are', config.output)
    .action(async ({ out }: { out: string }) => {
      const open = await openEvents(out)
      const rows = open.map(({ dataset, event }) => ({
        event: `${dataset.article.id}/${event.id}`,
        evidence: event.evidence.text,
      }))
      terminal.stdout.write(writeYaml(rows))
      terminal.exit(open.length > 0 ? 1 : 0)
    })
}

async function eventsIn(out: string, of: (dataset: Dataset) => readonly DatasetEvent[]): Promise<readonly Open[]> {
  const found: Open[] = []
  for await (const dataset of readDatasets(await findDatasets([out])))
    found.push(...of(dataset).map((event) => ({ dataset, event })))
  return found
}

const openEvents = (out: string): Promise<readonly Open[]> => eventsIn(out, unreviewedEvents)

async function chosen({ event: wanted, rule, all, out }: Choice): Promise<readonly Open[]> {
  if (wanted !== undefined) {
    const found = await eventsIn(out, ({ article, events = [] }) =>
      events.filter(({ id }) => [id, `${article.id}/${id}`].includes(wanted)),
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
  decide: (event: DatasetEvent) => Decision,
  { out }: Options,
  terminal: Terminal,
): Promise<void> {
  const byArticle = new Map<string, Decision[]>()
  for (const { dataset, event } of events) {
    const { id } = dataset.article
    byArticle.set(id, [...(byArticle.get(id) ?? []), decide(event)])
  }
  for (const [article, decisions] of byArticle) await recordDecisions(out, article, decisions)
  say(terminal.stderr, `${events.length} decided. "annalist run" applies it.`)
  terminal.exit(0)
}
