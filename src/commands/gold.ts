import { Command } from 'commander'
import { articleLines } from '../evaluate/align.ts'
import { goldSkeleton } from '../evaluate/skeleton.ts'
import { readBytes } from '../io/files.ts'
import { say, type Terminal } from '../io/terminal.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { findInputs } from '../project/inputs.ts'
import { freshDataset } from '../project/reviewed.ts'
import { writeYaml } from '../yaml.ts'
import { type ExtractingOptions, maxBytesOption, rulesOption } from './options.ts'

const HEADER = `# A skeleton, made by a program and to be completed by a person: until somebody has read the article line by line, checked
# every value and added what is missing, this is no gold. docs/annotation.md says what counts.
`

interface Options extends ExtractingOptions {
  readonly out: string
}

export function goldCommand(terminal: Terminal, config: Config): Command {
  return new Command('gold')
    .description('a gold file to complete by hand, from what is extracted and reviewed')
    .argument('<file>', 'an article')
    .option('-o, --out <folder>', 'where the decisions are', config.output)
    .addOption(rulesOption(config))
    .addOption(maxBytesOption(config))
    .addHelpText('after', '\nExample:\n  annalist gold input/wire.txt > tests/gold/wire.gold.yaml')
    .action(async (file: string, options: Options) => {
      const [input, ...others] = await findInputs([file])
      if (!input || others.length > 0 || input.path !== file)
        throw new UserError(`${file} is a folder; give one article.`)
      const result = await freshDataset(input, options.out, await loadEngine(options.rules), options)
      if ('faults' in result) throw new UserError(`${file} cannot be read.`, result.faults)
      for (const { message } of result.stale) say(terminal.stderr, message)
      const lines = articleLines(Buffer.from(await readBytes(file)).toString('utf8'))
      terminal.stdout.write(HEADER + writeYaml(goldSkeleton(lines, result.dataset)))
      terminal.exit(0)
    })
}
