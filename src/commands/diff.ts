import { Command, Option } from 'commander'
import { type Change, WHATS, type What } from '../diff/change.ts'
import { asJson, asMarkdown, asText, GROUPINGS, type Grouping } from '../diff/format.ts'
import { diff } from '../diff/index.ts'
import type { Terminal } from '../io/terminal.ts'
import type { Dataset } from '../model/dataset.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { extracted, type Operand, readOperand } from './operands.ts'
import { type ExtractingOptions, maxBytesOption, rulesOption } from './options.ts'

const FORMATS = ['text', 'markdown', 'json'] as const
const PLURALS = new Map(WHATS.map((what) => [what === 'entity' ? 'entities' : `${what}s`, what]))

interface Options extends ExtractingOptions {
  readonly by: Grouping
  readonly only?: string[]
  readonly format: (typeof FORMATS)[number]
  readonly input: readonly string[]
  readonly out: string
}

export function diffCommand(terminal: Terminal, config: Config): Command {
  return new Command('diff')
    .description('what differs between datasets, in what they say')
    .argument('[before]', 'a dataset, an article, a folder of either, git:REV[:path], or - ; none: what is committed')
    .argument('[after]', 'the same; none: what a run writes now')
    .addOption(new Option('--by <grouping>', 'put changes together by').choices(GROUPINGS).default('article'))
    .addOption(new Option('--only <kinds...>', 'only changes of these').choices([...PLURALS.keys()]))
    .addOption(new Option('-f, --format <format>', 'how to tell them').choices(FORMATS).default('text'))
    .option('--input <folder...>', 'where the articles are', config.input)
    .option('-o, --out <folder>', 'where the datasets and the decisions are', config.output)
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .addHelpText(
      'after',
      '\nExit code 0: the same; 1: differences; 2: no comparison.\n\nExamples:\n  annalist diff\n  annalist diff git:main output --only events --format markdown\n  annalist diff old/wire.txt new/wire.txt',
    )
    .action(async (before: string | undefined, after: string | undefined, options: Options) => {
      const changes = wanted(await compared(before, after, options, terminal), options)
      terminal.stdout.write(told(changes, options, terminal))
      terminal.exit(changes.length > 0 ? 1 : 0)
    })
}

async function compared(
  before: string | undefined,
  after: string | undefined,
  options: Options,
  terminal: Terminal,
): Promise<readonly Change[]> {
  if (before === '-' && after === '-') throw new UserError('Only one side can be standard input.')
  const old = await readOperand(before ?? 'git:HEAD', options, terminal)
  const item =
    after === undefined
      ? { single: false, datasets: await extracted(options.input, options) }
      : await readOperand(after, options, terminal)
  return pairs(old, item).flatMap(([a, b]) => changesOf(a, b))
}

/** Datasets of the same article, by id; two single ones are taken for versions of one article whatever their ids. */
function pairs(old: Operand, item: Operand): readonly (readonly [Dataset | undefined, Dataset | undefined])[] {
  if (old.single && item.single) return [[old.datasets[0], item.datasets[0]]]
  const ids = (operand: Operand) => operand.datasets.map(({ article }) => article.id)
  // A single one is compared with its other version alone, a folder with all that the other has.
  const asked = old.single ? ids(old) : item.single ? ids(item) : [...ids(old), ...ids(item)]
  const find = (operand: Operand, id: string) => operand.datasets.find(({ article }) => article.id === id)
  return [...new Set(asked)].sort().map((id) => [find(old, id), find(item, id)])
}

function changesOf(old: Dataset | undefined, item: Dataset | undefined): readonly Change[] {
  if (old && item) return diff(old, item)
  const side = ({ article }: Dataset) => ({
    id: article.id,
    ...(article.title ? { evidence: { text: article.title } } : {}),
  })
  if (item) return [{ article: item.article.id, what: 'article', kind: 'added', new: side(item), cause: 'text' }]
  if (old) return [{ article: old.article.id, what: 'article', kind: 'removed', old: side(old), cause: 'text' }]
  return []
}

function wanted(changes: readonly Change[], { only }: Options): readonly Change[] {
  const whats: readonly (What | undefined)[] | undefined = only?.map((name) => PLURALS.get(name))
  return whats ? changes.filter(({ what }) => whats.includes(what)) : changes
}

function told(changes: readonly Change[], { format, by }: Options, terminal: Terminal): string {
  if (format === 'json') return asJson(changes)
  if (format === 'markdown') return asMarkdown(changes, { by })
  return asText(changes, { by, colour: terminal.colour })
}
