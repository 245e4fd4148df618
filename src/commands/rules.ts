import { Command } from 'commander'
import { type Diagnostic, formatDiagnostic, UserError } from '../model/diagnostic.ts'
import { type Engine, runStages } from '../pipeline.ts'
import { ruleBook } from '../rulebook/docs.ts'
import { brokenExamples, type Told } from '../rulebook/examples.ts'
import { lint } from '../rulebook/lint.ts'
import { read } from '../stages/read/index.ts'
import { loadEngine } from './engine.ts'
import { findInputs, readInput } from './inputs.ts'
import { say, type Terminal } from './terminal.ts'

export function rulesCommand(terminal: Terminal): Command {
  const check = new Command('check')
    .description('load the rules, run their examples, and look for lists and rules that do nothing')
    .option('--texts <folder>', 'also tell which rules never fire on these articles')
    .option('--json', 'findings for programs', false)
    .action(async (options: { readonly texts?: string; readonly json: boolean }) => {
      const engine = await loadEngine()
      const findings = [
        ...examplesOf(engine),
        ...lint(engine.rules.events),
        ...(await silentRules(engine, options.texts)),
      ]
      if (options.json) terminal.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
      else for (const finding of findings) say(terminal.stdout, formatDiagnostic(finding))
      terminal.exit(findings.some(({ severity }) => severity === 'error') ? 1 : 0)
    })
  const docs = new Command('docs').description('write the rule book as Markdown').action(async () => {
    terminal.stdout.write(ruleBook((await loadEngine()).rules.events))
    terminal.exit(0)
  })
  return new Command('rules').description('check and document the event rules').addCommand(check).addCommand(docs)
}

function examplesOf({ rules }: Engine): Diagnostic[] {
  const tell = (text: string): Told => {
    const result = read({ file: 'example.txt', bytes: Buffer.from(text) })
    if (!('article' in result)) throw new UserError(`An example cannot be read: ${text}`)
    const { article, events } = runStages(result.article, rules)
    return { article, events: events ?? [] }
  }
  return rules.events.rules.flatMap((rule) =>
    brokenExamples(rule, tell).map(
      ({ text, problem }): Diagnostic => ({
        code: 'rule-example',
        severity: 'error',
        file: rule.file,
        message: `${rule.id}: “${text}”: ${problem}`,
      }),
    ),
  )
}

/** Rules that tell no event of the articles in a folder. */
async function silentRules({ rules }: Engine, folder: string | undefined): Promise<Diagnostic[]> {
  if (folder === undefined) return []
  const fired = new Set<string>()
  for (const input of await findInputs([folder])) {
    const result = await readInput(input)
    if (!('article' in result)) continue
    for (const { rule } of runStages(result.article, rules).events ?? []) fired.add(rule)
  }
  return rules.events.rules
    .filter(({ id }) => !fired.has(id))
    .map(({ id, file }) => ({
      code: 'rule-unused',
      severity: 'warning',
      file,
      message: `rule "${id}" never fired on ${folder}`,
    }))
}
