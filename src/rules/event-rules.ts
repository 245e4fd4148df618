import type { Diagnostic } from '../model/diagnostic.ts'
import { compileRule, type EventRule, indexRules, type RuleIndex } from './compile.ts'
import { type CueIndex, indexCues } from './cues.ts'
import { checkDuplicates, type LoadedFile } from './duplicates.ts'
import { ruleFileSchema, termLists } from './event-rule.ts'
import { type Lexicon, lexiconSchema, loadLexicon, repeatedWords } from './lexicon.ts'
import { noOntology, type Ontology, ontologySchema, withLists, wordLists } from './ontology.ts'
import { checkOntology, checkRules } from './references.ts'
import { checkShape, type RuleSource, unusedAt } from './source.ts'
import { compileTerms, type TermSet } from './terms.ts'

/** What can be coded and the rules that code it, checked and compiled. */
export interface EventRules {
  readonly ontology: Ontology
  readonly lexicon: Lexicon
  /** By id. */
  readonly rules: readonly EventRule[]
  readonly index: RuleIndex
  readonly cues: CueIndex
  /** The ontology's `hedges`, in its order: what words around a clause make of it. */
  readonly hedges: readonly { readonly reality: string; readonly terms: TermSet }[]
  /** Nouns of the ontology's `inert`. */
  readonly inert: TermSet
  /** Nouns of the ontology's `tangible`. */
  readonly tangible: TermSet
  /** Nouns of the ontology's `immobile`. */
  readonly immobile: TermSet
  /** Nouns of the ontology's `texts`. */
  readonly texts: TermSet
  /** Nouns of the ontology's `personal`. */
  readonly personal: TermSet
  /** Warnings: lists that nothing names, words that a list has twice. */
  readonly unused: () => readonly Diagnostic[]
}

/** Loads `ontology.yaml`, `lexicon.yaml` and `events/*.yaml` from a folder's sources; reports every fault it finds. */
export function loadEventRules(sources: readonly RuleSource[], diagnostics: Diagnostic[]): EventRules {
  const faults = diagnostics.length
  const named = (file: string) => sources.find((source) => source.file === file)
  const ontologySource = named('ontology.yaml')
  const lexiconSource = named('lexicon.yaml')
  const lexicon: Lexicon = lexiconSource ? loadLexicon(lexiconSource, diagnostics) : new Map()
  const written = (ontologySource && checkShape(ontologySource, ontologySchema, diagnostics)) ?? noOntology
  if (ontologySource) checkOntology(ontologySource, { ontology: written, lexicon }, diagnostics)
  // What rules name is looked up in these two; a fault there would have all of them at fault.
  const isKnown = diagnostics.slice(faults).every(({ code }) => code !== 'rule-schema')
  const ontology = withLists(written, lexicon)
  const files = sources
    .filter((source) => source.file.startsWith('events/'))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((source) => {
      const shape = checkShape(source, ruleFileSchema, diagnostics)
      return shape ? [{ source, shape }] : []
    })
  if (isKnown) for (const file of files) checkRules(file.source, file.shape, { ontology, lexicon }, diagnostics)
  checkDuplicates(files, lexicon, diagnostics)
  const raws = new Map(files.flatMap(({ shape }) => shape.rules.map((rule) => [rule.id, rule] as const)))
  const rules = files
    .flatMap(({ source, shape }) =>
      shape.rules.map((rule, i) => compileRule(rule, shape, () => source.locate(['rules', i, 'id']), lexicon)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ontology,
    lexicon,
    rules,
    index: indexRules(rules, raws, lexicon),
    cues: indexCues(ontology),
    hedges: Object.entries(ontology.hedges).map(([reality, terms]) => ({
      reality,
      terms: compileTerms(terms, new Map()),
    })),
    inert: compileTerms(ontology.inert, new Map()),
    tangible: compileTerms(ontology.tangible, new Map()),
    immobile: compileTerms(ontology.immobile, new Map()),
    texts: compileTerms(ontology.texts, new Map()),
    personal: compileTerms(ontology.personal.words, new Map()),
    unused: () =>
      lexiconSource
        ? [...unusedLists(lexiconSource, written, files, lexicon), ...repeatedWords(lexiconSource, lexicon)]
        : [],
  }
}

/** Lists that no rule, no list and nothing in the ontology names. */
function unusedLists(
  source: RuleSource,
  ontology: Ontology,
  files: readonly LoadedFile[],
  lexicon: Lexicon,
): readonly Diagnostic[] {
  const tests = files.flatMap(({ shape }) => [
    ...(shape.defaults?.unless ? [shape.defaults.unless].flat() : []),
    ...shape.rules.flatMap((rule) => [rule.when, ...rule.unless]),
  ])
  const terms = [
    ...tests.flatMap((test) => termLists(test).flatMap(([, list]) => list)),
    ...wordLists(ontology).flatMap(([, words]) => words),
    ...Object.values(lexiconSchema.safeParse(source.value).data ?? {}).flat(),
  ]
  const named = new Set(terms.flatMap((term) => /^~?\$(.+)$/.exec(term)?.[1] ?? []))
  return [...lexicon.keys()]
    .filter((name) => !named.has(name))
    .map((name) => unusedAt(source, [name], `no rule names the list "${name}"`, 'use it or take it out'))
}
