import { Command } from 'commander'
import { type ArticleScores, faultLists, scoresAsJson, scoreTables } from '../evaluate/table.ts'
import { progress, type Terminal } from '../io/terminal.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { findGold, scoreGold } from '../project/gold.ts'
import { rulesOption } from './options.ts'

interface Options {
  readonly gold: string
  readonly rules?: string
  readonly input: readonly string[]
  readonly errors: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export function evaluateCommand(terminal: Terminal, config: Config): Command {
  return new Command('evaluate')
    .description('measure what is extracted against hand-made gold')
    .argument('[names...]', 'which gold files, without .gold.yaml; none: all')
    .option('--gold <folder>', 'where NAME.gold.yaml files are', config.gold)
    .option('--input <folder...>', 'where their articles are that do not lie beside them', config.input)
    .addOption(rulesOption(config))
    .option('--errors', 'list every disagreement', false)
    .option('--json', 'counts, figures and errors for programs', false)
    .option('-q, --quiet', 'no progress', false)
    .addHelpText('after', '\nExamples:\n  annalist evaluate\n  annalist evaluate libya-2011 --errors')
    .action(async (names: string[], options: Options) => {
      terminal.stdout.write(await report(names, options, terminal))
      terminal.exit(0)
    })
}

async function report(names: readonly string[], options: Options, terminal: Terminal): Promise<string> {
  const engine = await loadEngine(options.rules)
  const files = await findGold(options.gold, options.input, names)
  if (files.length === 0) throw new UserError(`There is no gold in ${options.gold}.`)
  const shown = progress(terminal, options.quiet)
  const results: ArticleScores[] = []
  for (const [i, file] of files.entries()) {
    shown.step(`${i + 1}/${files.length} ${file.name}`)
    results.push(await scoreGold(file, engine))
  }
  shown.done()
  if (options.json) return `${JSON.stringify(scoresAsJson(results), null, 2)}\n`
  return options.errors ? `${scoreTables(results)}\n${faultLists(results)}` : scoreTables(results)
}
