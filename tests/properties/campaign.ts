import assert from 'node:assert/strict'
import fc from 'fast-check'
import { goldSchema } from '../../src/evaluate/gold.ts'
import { UserError } from '../../src/model/diagnostic.ts'
import { type Engine, extract } from '../../src/pipeline.ts'
import { render } from '../../src/project/formats.ts'
import { reviewSchema } from '../../src/review/decisions.ts'
import { loadRules, type Rules } from '../../src/rules/load.ts'
import { type RuleFile, readWhole } from '../../src/rules/source.ts'
import { articleIds } from '../../src/stages/read/identity.ts'
import { type Input, read } from '../../src/stages/read/index.ts'
import { answerTo } from '../../src/workers/documents.ts'
import { input } from './articles.ts'
import { fileName, ruleFolder, yamlText } from './files.ts'
import { faultsOf } from './invariants.ts'

/** One kind of generated input and what must hold of each; `share` of all the runs of a campaign. */
export interface Campaign {
  readonly property: Parameters<typeof fc.assert>[0]
  readonly share: number
}

/** `ruleFiles` are the built-in ones. */
export function campaigns(engine: Engine, ruleFiles: readonly RuleFile[]): Readonly<Record<string, Campaign>> {
  const few = ruleFiles.filter(({ path }) => FEW.includes(path))
  return {
    articles: { share: 0.5, property: fc.property(input, (given) => isSound(given, engine)) },
    'front matter': { share: 0.15, property: fc.property(yamlText, (yaml) => isSound(page(yaml), engine)) },
    'lines of a stream': { share: 0.1, property: fc.property(document, (line) => isAnswered(line, engine)) },
    'rule files': {
      share: 0.05,
      property: fc.property(ruleFolder(few), (own) => areRulesOrFaults(few, own, engine.version)),
    },
    'reviews and gold': { share: 0.1, property: fc.property(yamlText, areTold) },
    'names of files': { share: 0.1, property: fc.property(fc.uniqueArray(fileName, { maxLength: 5 }), areIds) },
  }
}

/** Enough of the built-in rules to lie something over; all of them take long to load. */
const FEW = ['lexicon', 'ontology', 'grammar', 'events/assault', 'entities/armed-groups'].map((name) => `${name}.yaml`)
const TEXT = 'Rebels from Adalis attacked the port of Brenn on 3 March 2020, killing two guards.'

const page = (yaml: string): Input => ({ file: 'a.txt', bytes: Buffer.from(`---\n${yaml}\n---\n${TEXT}\n`) })

/** Says what is wrong with it and how to mend it, or makes a sound dataset, the same twice. */
function isSound(given: Input, engine: Engine): void {
  const result = read(given)
  if ('diagnostic' in result) {
    assert(result.diagnostic.mend ?? result.diagnostic.line, 'a fault without a place or a way to mend it')
    return
  }
  const dataset = extract(result.article, engine)
  assert.deepEqual(faultsOf(result.article, dataset), [])
  assert.equal(render(extract(result.article, engine), 'yaml'), render(dataset, 'yaml'))
}

const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(TEXT, 'text/html', '2020-01-01', '../x', '__proto__', 1e308, -0))
const document = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('id', 'text', 'mediaType', 'published', 'title', 'url', '__proto__', 'other'), odd),
      { selector: ([key]) => key },
    )
    .map(
      (entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
    ),
)

function isAnswered(line: string, engine: Engine): void {
  const answer = answerTo({ line, number: 1, options: {} }, engine)
  assert(!answer.line.includes('\n'))
  const { article, error } = JSON.parse(answer.line)
  assert.equal(answer.failed, article === undefined)
  assert(article ?? (error.code && error.message))
}

function areRulesOrFaults(few: readonly RuleFile[], own: readonly RuleFile[], version: string): void {
  const rules = rulesOrFaults(few, own)
  if (rules) isSound(page('title: Ports'), { rules, version })
}

function rulesOrFaults(few: readonly RuleFile[], own: readonly RuleFile[]): Rules | undefined {
  try {
    return loadRules(few, own)
  } catch (e) {
    if (!(e instanceof UserError)) throw e
    assert(e.diagnostics.length > 0)
    for (const { file, message } of e.diagnostics) assert(file && message)
    return undefined
  }
}

function areTold(text: string): void {
  for (const [schema, kind] of [[reviewSchema, 'review'] as const, [goldSchema, 'gold'] as const]) {
    const { value, diagnostics } = readWhole<unknown>({ path: 'a.yaml', text }, schema, kind)
    assert.equal(value === undefined, diagnostics.length > 0)
    for (const { line = 0 } of diagnostics) assert(line >= 1)
  }
}

/** Ids can be names of files, on any system, and no two are the same. */
function areIds(files: readonly string[]): void {
  const ids = articleIds(files)
  assert.equal(new Set(ids).size, files.length)
  for (const id of ids) assert.match(id, /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u)
}
