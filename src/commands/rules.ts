import { join } from 'node:path'
import { Command } from 'commander'
import { type Overlap, overlapsIn } from '../explain/overlaps.ts'
import { say, type Terminal } from '../io/terminal.ts'
import type { Article } from '../model/article.ts'
import { type Diagnostic, formatDiagnostic, UserError } from '../model/diagnostic.ts'
import { type Engine, runStages } from '../pipeline.ts'
import type { Config } from '../project/config.ts'
import { loadEngine } from '../project/engine.ts'
import { findInputs, readInput } from '../project/inputs.ts'
import { ruleBook } from '../rulebook/docs.ts'
import { brokenExamples } from '../rulebook/examples.ts'
import { about, lint } from '../rulebook/lint.ts'
import { read } from '../stages/read/index.ts'

interface Options {
  readonly texts?: string
  readonly json: boolean
}

export function rulesCommand(terminal: Terminal, config: Config): Command {
  const own = (command: Command): Command =>
    command.argument('[folder]', 'rules of your own, over the built-in ones', config.rules)
  const check = own(new Command('check'))
    .description('load the rules, run their examples, and look for lists and rules that do nothing or overlap')
    .option('--texts <folder>', 'also tell which rules never fire on these articles, and which overlap there')
    .option('--json', 'findings for programs', false)
    .addHelpText('after', '\nExit code 0: nothing worse than warnings; 1: an example does not hold.')
    .action(async (folder: string | undefined, options: Options) => {
      const findings = await findingsOf(await loadEngine(folder), folder, options)
      if (options.json) terminal.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
      else for (const finding of findings) say(terminal.stdout, formatDiagnostic(finding))
      terminal.exit(findings.some(({ severity }) => severity === 'error') ? 1 : 0)
    })
  const docs = own(new Command('docs'))
    .description('write the rule book as Markdown')
    .action(async (folder: string | undefined) => {
      terminal.stdout.write(ruleBook((await loadEngine(folder)).rules.events))
      terminal.exit(0)
    })
  return new Command('rules').description('check and document the event rules').addCommand(check).addCommand(docs)
}

/** Faults anywhere; of warnings, where rules of one's own are checked, those about them. */
async function findingsOf(engine: Engine, folder: string | undefined, { texts }: Options): Promise<Diagnostic[]> {
  const examples = engine.rules.events.rules.flatMap((rule) => rule.examples.map(({ text }) => articleOf(text)))
  const articles = texts === undefined ? [] : await articlesIn(texts)
  const warnings = [
    ...lint(engine.rules),
    ...overlapping(
      [...examples, ...articles].flatMap((article) => overlapsIn(runStages(article, engine.rules), engine.rules)),
    ),
    ...(texts === undefined ? [] : silentRules(engine, articles, texts)),
  ]
  const isOwn = ({ file }: Diagnostic) => folder === undefined || file.startsWith(join(folder, '/'))
  return [...brokenOf(engine), ...warnings.filter(isOwn)]
}

function articleOf(text: string): Article {
  const result = read({ file: 'example.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new UserError(`An example cannot be read: ${text}`)
  return result.article
}

async function articlesIn(folder: string): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (const input of await findInputs([folder])) {
    const result = await readInput(input)
    if ('article' in result) articles.push(result.article)
  }
  return articles
}

function brokenOf({ rules }: Engine): Diagnostic[] {
  const tell = (text: string) => runStages(articleOf(text), rules)
  return rules.events.rules.flatMap((rule) =>
    brokenExamples(rule, tell).map(
      ({ text, problem }): Diagnostic => ({
        code: 'rule-example',
        severity: 'error',
        ...rule.place(),
        message: `${rule.id}: “${text}”: ${problem}`,
      }),
    ),
  )
}

/** One warning for each rule and the one it overlaps with, however often. */
function overlapping(overlaps: readonly Overlap[]): Diagnostic[] {
  const first = new Map(overlaps.map((overlap) => [overlap.rules.map(({ id }) => id).join(' '), overlap]))
  return [...first.values()].flatMap(({ rules: [a, b], text }) =>
    [[a, b] as const, [b, a] as const].map(([rule, other]) =>
      about(rule, {
        code: 'rule-overlap',
        message: `rule "${rule.id}" and "${other.id}" hold alike for “${text}”: their ids decide`,
        mend: 'give one a priority, or an unless',
      }),
    ),
  )
}

/** Rules that tell no event of the articles. */
function silentRules({ rules }: Engine, articles: readonly Article[], folder: string): Diagnostic[] {
  const fired = new Set(articles.flatMap((article) => runStages(article, rules).events.map(({ rule }) => rule)))
  return rules.events.rules
    .filter(({ id }) => !fired.has(id))
    .map((rule) => about(rule, { code: 'rule-unused', message: `rule "${rule.id}" never fired on ${folder}` }))
}
