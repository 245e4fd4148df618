import { Command } from 'commander'
import { type Explanation, explanationsOf } from '../explain/explanation.ts'
import type { Terminal } from '../io/terminal.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Extraction } from '../model/extraction.ts'
import { runStages } from '../pipeline.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { findInputs, readInput } from '../project/inputs.ts'
import type { Rules } from '../rules/load.ts'
import { misspelt } from '../rules/source.ts'
import { ground } from '../stages/dataset/ground.ts'
import { eventIds } from '../stages/dataset/ids.ts'
import { type ExtractingOptions, maxBytesOption, parseCount, rulesOption } from './options.ts'

interface Options extends ExtractingOptions {
  readonly paragraph?: number
  readonly event?: string
}

export function explainCommand(terminal: Terminal, config: Config): Command {
  return new Command('explain')
    .description('tell for each clause which rule coded it, which others lost, or why it tells no event')
    .argument('<file>', 'an article')
    .option('--paragraph <n>', 'only this paragraph, from 1', parseCount)
    .option('--event <id>', 'only the clauses that tell this event')
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .addHelpText('after', '\nExample:\n  annalist explain input/wire.txt --event 2020-01-03.assault.usa')
    .action(async (file: string, options: Options) => {
      terminal.stdout.write(await explain(file, options))
      terminal.exit(0)
    })
}

async function explain(file: string, options: Options): Promise<string> {
  const { rules } = await loadEngine(options.rules)
  const [input] = await findInputs([file])
  const result = input && (await readInput(input, options))
  if (!result) throw new UserError(`There is no article in ${file}.`)
  if ('diagnostic' in result) throw new UserError(`${file} cannot be read.`, [result.diagnostic])
  const known = runStages(result.article, rules)
  return asked(known, rules, options)
    .map(({ lines }) => lines.map((line) => `${line}\n`).join(''))
    .join('\n')
}

/** The explanations that the user wants to see. */
function asked(known: Extraction, rules: Rules, { paragraph, event }: Options): readonly Explanation[] {
  const ids = eventIds(known.events, ground(known.article, known.paragraphs))
  if (event !== undefined && !ids.includes(event)) {
    const meant = misspelt(event, ids)
    throw new UserError(`There is no event ${event}${meant ? `; did you mean ${meant}?` : '.'}`)
  }
  if (paragraph !== undefined && paragraph > known.paragraphs.length)
    throw new UserError(`There are ${known.paragraphs.length} paragraphs.`)
  return explanationsOf(known, ids, rules, event).filter(
    ({ number }) => paragraph === undefined || number === paragraph,
  )
}
