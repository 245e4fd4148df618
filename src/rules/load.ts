import { createHash } from 'node:crypto'
import type { ZodType } from 'zod'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UserError } from '../model/diagnostic.ts'
import { type Actors, actorRulesSchema, compileActors, noActorRules } from './actors.ts'
import { type ArticleRules, articleRulesSchema } from './article.ts'
import { type Gazetteer, loadGazetteer } from './entities.ts'
import { type EventRules, loadEventRules } from './event-rules.ts'
import { type Grammar, grammarRulesSchema, noGrammar } from './grammar.ts'
import { type LinkRules, linkRulesSchema, noLinkRules } from './link.ts'
import { compileNames, type Names, nameRulesSchema, noNameRules } from './names.ts'
import { noQuoteRules, type QuoteRules, quoteRulesSchema } from './quotes.ts'
import { checkShape, parseRuleFile, type RuleFile } from './source.ts'
import { countriesOf, countryRulesSchema, noCountryRules } from './world.ts'

/** Everything the stages read from the rules folder, checked and compiled once. */
export interface Rules {
  readonly article: ArticleRules
  readonly quotes: QuoteRules
  readonly link: LinkRules
  readonly grammar: Grammar
  readonly names: Names
  readonly gazetteer: Gazetteer
  readonly actors: Actors
  readonly events: EventRules
  /** Of all rule files' paths and texts. */
  readonly digest: string
}

/** Checks and compiles a rules folder. Throws a UserError that carries every fault found. */
export function loadRules(files: readonly RuleFile[]): Rules {
  const diagnostics: Diagnostic[] = []
  const sources = files.map((file) => {
    const parsed = parseRuleFile(file)
    diagnostics.push(...parsed.diagnostics)
    return parsed.source
  })
  const read = <T>(file: string, schema: ZodType<T>, absent: T): T => {
    const source = sources.find((candidate) => candidate.file === file)
    return (source && checkShape(source, schema, diagnostics)) ?? absent
  }
  const countries = countriesOf(read('entities/countries.yaml', countryRulesSchema, noCountryRules))
  const gazetteer = loadGazetteer(sources, countries, diagnostics)
  const rules: Rules = {
    article: read('article.yaml', articleRulesSchema, { boilerplate: [] }),
    quotes: read('quotes.yaml', quoteRulesSchema, noQuoteRules),
    link: read('link.yaml', linkRulesSchema, noLinkRules),
    grammar: read('grammar.yaml', grammarRulesSchema, noGrammar),
    names: compileNames(read('names.yaml', nameRulesSchema, noNameRules)),
    gazetteer,
    actors: compileActors(read('actors.yaml', actorRulesSchema, noActorRules), countries, gazetteer.listed),
    events: loadEventRules(sources, diagnostics),
    digest: digestOfRules(files),
  }
  if (diagnostics.some((d) => d.severity === 'error')) throw new UserError('The rules have faults.', diagnostics)
  return rules
}

/** What rules there are, in short: the same for the same files whatever their order. */
export function digestOfRules(files: readonly RuleFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 16)
}
