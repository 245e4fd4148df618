import type { Diagnostic } from '../model/diagnostic.ts'
import { type RuleFileShape, termLists, type Unless, type When } from './event-rule.ts'
import { type Lexicon, unknownWord } from './lexicon.ts'
import { type Ontology, wordLists } from './ontology.ts'
import { faultAt, nearestName, type RuleSource } from './source.ts'

/** The names that rules may refer to. */
export interface Vocabulary {
  readonly ontology: Ontology
  readonly lexicon: Lexicon
}

/** Every list, type and mode that the ontology names must be known. */
export function checkOntology(source: RuleSource, known: Vocabulary, diagnostics: Diagnostic[]): void {
  const { ontology, lexicon } = known
  for (const [path, words] of wordLists(ontology)) {
    for (const [index, word] of words.entries()) {
      const fault = unknownWord(word, lexicon)
      if (fault) diagnostics.push(faultAt(source, [...path, index], fault))
    }
  }
  for (const [index, decision] of ontology.decisions.entries()) {
    const at = ['decisions', index]
    checkNames(source, [...at, 'type'], decision.type, typeNames(known), 'type', diagnostics)
    checkNames(source, [...at, 'beside'], decision.beside, typeNames(known), 'type', diagnostics)
    if (decision.becomes === 'nothing') continue
    const then = decision.becomes.type
    checkNames(source, [...at, 'becomes', 'type'], then ? [then] : [], typeNames(known), 'type', diagnostics)
    const types = then ? [then] : decision.type
    checkNames(
      source,
      [...at, 'becomes', 'modes'],
      decision.becomes.modes,
      modeNames(known, types),
      'mode',
      diagnostics,
    )
  }
  for (const [name, { default_modes }] of Object.entries(ontology.types)) {
    checkNames(source, ['types', name, 'default_modes'], default_modes, modeNames(known, [name]), 'mode', diagnostics)
  }
  for (const [name, scene] of Object.entries(ontology.scenes)) {
    checkNames(source, ['scenes', name, 'silences'], scene.silences, typeNames(known), 'type', diagnostics)
  }
}

/** Every type, mode, context, list and class that a file's rules name must be known, and every rule be of its file. */
export function checkRules(
  source: RuleSource,
  file: RuleFileShape,
  known: Vocabulary,
  diagnostics: Diagnostic[],
): void {
  checkNames(source, ['type'], [file.type], typeNames(known), 'type', diagnostics)
  const folder = source.file.replace(/^events\//, '').replace(/\.ya?ml$/, '')
  const shared = file.defaults?.unless
  if (shared && !Array.isArray(shared)) checkTest(source, ['defaults', 'unless'], shared, known, diagnostics)
  for (const [index, rule] of file.rules.entries()) {
    const at = ['rules', index]
    const type = rule.type ?? file.type
    if (!rule.id.startsWith(`${folder}/`)) {
      const mend = `"${folder}/${rule.id.replace(/^.*\//, '')}"`
      diagnostics.push(
        faultAt(source, [...at, 'id'], { code: 'rule-schema', message: `id "${rule.id}" is not of this file`, mend }),
      )
    }
    checkNames(source, [...at, 'type'], [type], typeNames(known), 'type', diagnostics)
    checkNames(source, [...at, 'modes'], rule.modes, modeNames(known, [type]), 'mode', diagnostics)
    checkNames(source, [...at, 'contexts'], rule.contexts, Object.keys(known.ontology.contexts), 'context', diagnostics)
    if (!rule.when.verb && !rule.when.noun) {
      const fault = { code: 'rule-schema', message: 'a rule needs a verb or a noun that sets it off' } as const
      diagnostics.push(faultAt(source, [...at, 'when'], fault))
    }
    checkTest(source, [...at, 'when'], rule.when, known, diagnostics)
    for (const [i, test] of rule.unless.entries()) {
      checkTest(source, [...at, 'unless', i], test, known, diagnostics)
    }
  }
}

/** Every `$list`, `^kind`, `@class` and type that a test names must be known. */
function checkTest(
  source: RuleSource,
  at: readonly PropertyKey[],
  test: When | Unless,
  known: Vocabulary,
  diagnostics: Diagnostic[],
): void {
  checkNames(source, [...at, 'complement', 'type'], test.complement?.type, typeNames(known), 'type', diagnostics)
  for (const [path, terms] of termLists(test)) {
    for (const [index, term] of terms.entries()) {
      const name = term.replace(/^~/, '')
      const place = [...at, ...path, index]
      const fault = unknownWord(name, known.lexicon)
      if (fault) diagnostics.push(faultAt(source, place, fault))
      if (name.startsWith('@')) {
        checkNames(source, place, [name.slice(1)], classNames(known), 'class', diagnostics, false)
      }
    }
  }
}

/** Classes that the engine knows of itself, beside the ontology's classes and sectors. */
const BUILT_IN_CLASSES = [
  'any',
  'none',
  'actor',
  'somebody',
  'several',
  'thing',
  'person',
  'organization',
  'place',
  'country',
] as const

const typeNames = ({ ontology }: Vocabulary): string[] => Object.keys(ontology.types)
const modeNames = ({ ontology }: Vocabulary, types: readonly string[]): string[] =>
  types.flatMap((type) => Object.keys(ontology.types[type]?.modes ?? {}))
const classNames = ({ ontology }: Vocabulary): string[] => [
  ...BUILT_IN_CLASSES,
  ...Object.keys(ontology.classes),
  ...Object.keys(ontology.sectors),
]

function checkNames(
  source: RuleSource,
  at: readonly PropertyKey[],
  names: readonly string[] | undefined,
  known: readonly string[],
  what: string,
  diagnostics: Diagnostic[],
  indexed = true,
): void {
  for (const [index, name] of (names ?? []).entries()) {
    if (known.includes(name)) continue
    const mend = nearestName(name, known)
    const fault = {
      code: 'rule-reference',
      message: `there is no ${what} "${name}"`,
      ...(mend ? { mend } : {}),
    } as const
    diagnostics.push(faultAt(source, indexed ? [...at, index] : at, fault))
  }
}
