import { createHash } from 'node:crypto'
import type { ZodType } from 'zod'
import { type Diagnostic, UserError } from '../model/diagnostic.ts'
import { type Actors, actorRulesSchema, compileActors } from './actors.ts'
import { type ArticleRules, articleRulesSchema } from './article.ts'
import { type Gazetteer, loadGazetteer } from './entities.ts'
import { type EventRules, loadEventRules } from './event-rules.ts'
import { type Grammar, grammarRulesSchema } from './grammar.ts'
import { type LinkRules, linkRulesSchema } from './link.ts'
import { compileNames, type Names, nameRulesSchema } from './names.ts'
import { layered } from './overlay.ts'
import { type QuoteRules, quoteRulesSchema } from './quotes.ts'
import { checkShape, faultAt, misspelt, parseRuleFile, type RuleFile, type RuleSource } from './source.ts'
import { countriesOf, countryRulesSchema } from './world.ts'

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

/**
 * Checks and compiles a rules folder, with a user's own folder laid over it. Throws a UserError that carries every fault
 * found.
 */
export function loadRules(files: readonly RuleFile[], own: readonly RuleFile[] = []): Rules {
  const diagnostics: Diagnostic[] = []
  const parsed = (file: RuleFile): RuleSource => {
    const { source, diagnostics: faults } = parseRuleFile(file)
    diagnostics.push(...faults, ...strayFile(source))
    return source
  }
  const sources = layered(files.map(parsed), own.map(parsed), diagnostics)
  // A file that is not there is one that lists nothing; so is one at fault, until all faults are found.
  const read = <T>(file: string, schema: ZodType<T>): T => {
    const source = sources.find((candidate) => candidate.file === file)
    return (source && checkShape(source, schema, diagnostics)) ?? schema.parse({})
  }
  const countries = countriesOf(read('entities/countries.yaml', countryRulesSchema))
  const gazetteer = loadGazetteer(sources, countries, diagnostics)
  const rules: Rules = {
    article: read('article.yaml', articleRulesSchema),
    quotes: read('quotes.yaml', quoteRulesSchema),
    link: read('link.yaml', linkRulesSchema),
    grammar: read('grammar.yaml', grammarRulesSchema),
    names: compileNames(read('names.yaml', nameRulesSchema)),
    gazetteer,
    actors: compileActors(read('actors.yaml', actorRulesSchema), countries, gazetteer.listed),
    events: loadEventRules(sources, diagnostics),
    digest: digestOfRules(files, own),
  }
  if (diagnostics.some((d) => d.severity === 'error')) throw new UserError('The rules have faults.', diagnostics)
  return rules
}

/** Files outside `entities/` and `events/`, which may hold any. */
const FILES = ['article', 'quotes', 'link', 'grammar', 'names', 'actors', 'ontology', 'lexicon'].map((x) => `${x}.yaml`)

/** A file that nothing would ever read is a misspelt one. */
function strayFile(source: RuleSource): Diagnostic[] {
  if (FILES.includes(source.file) || /^(?:entities|events)\//.test(source.file)) return []
  const meant = misspelt(source.file, FILES)
  const mend = meant
    ? `did you mean "${meant}"?`
    : `event rules stand in events/, names in entities/, the rest in ${FILES.join(', ')}`
  return [faultAt(source, [], { code: 'rule-reference', message: 'no rules are read from a file of this name', mend })]
}

/** What rules there are, in short: the same for the same files whatever their order, and wherever the own ones lie. */
export function digestOfRules(files: readonly RuleFile[], own: readonly RuleFile[] = []): string {
  const hash = createHash('sha256')
  const inOrder = (layer: readonly RuleFile[]) => [...layer].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, text } of [...inOrder(files), ...inOrder(own)]) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 16)
}
