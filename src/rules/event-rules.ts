import type { Diagnostic } from '../model/diagnostic.ts'
import { compileRule, type EventRule, indexRules, type RuleIndex } from './compile.ts'
import { type CueIndex, indexCues } from './cues.ts'
import { type RuleFileShape, ruleFileSchema, type Unless, type When } from './event-rule.ts'
import { expand, type Lexicon, lexiconSchema, loadLexicon, unknownList } from './lexicon.ts'
import { type Ontology, ontologySchema } from './ontology.ts'
import { checkShape, faultAt, nearestName, type RuleSource } from './source.ts'
import { compileTerms, type TermSet } from './terms.ts'

/** What can be coded and the rules that code it, checked and compiled. */
export interface EventRules {
  readonly ontology: Ontology
  readonly lexicon: Lexicon
  /** By id. */
  readonly rules: readonly EventRule[]
  readonly index: RuleIndex
  readonly cues: CueIndex
  /** Nouns of the ontology's `inert`. */
  readonly inert: TermSet
  /** Names of lexicon lists that nothing names. */
  readonly unusedLists: readonly string[]
}

const EMPTY: Ontology = {
  types: {},
  contexts: {},
  sectors: {},
  classes: {},
  decisions: [],
  governors: {},
  hedges: {},
  carriers: [],
  measures: [],
  inert: [],
  happenings: [],
  harm: { killed: [], wounded: [], suffered: [], none: { killed: [], wounded: [] } },
  weapons: { types: [], words: [] },
  scenes: {},
}

/** Loads `ontology.yaml`, `lexicon.yaml` and `events/*.yaml` from a folder's sources; reports every fault it finds. */
export function loadEventRules(sources: readonly RuleSource[], diagnostics: Diagnostic[]): EventRules {
  const named = (file: string) => sources.find((source) => source.file === file)
  const ontologySource = named('ontology.yaml')
  const lexiconSource = named('lexicon.yaml')
  const lexicon: Lexicon = lexiconSource ? loadLexicon(lexiconSource, diagnostics) : new Map()
  const written = (ontologySource && checkShape(ontologySource, ontologySchema, diagnostics)) ?? EMPTY
  if (ontologySource) checkOntology(ontologySource, written, lexicon, diagnostics)
  const ontology = withLists(written, lexicon)
  const files = sources
    .filter((source) => source.file.startsWith('events/'))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((source) => {
      const shape = checkShape(source, ruleFileSchema, diagnostics)
      return shape ? [{ source, shape }] : []
    })
  for (const file of files) checkRules(file.source, file.shape, { ontology, lexicon }, diagnostics)
  checkDuplicates(files, lexicon, diagnostics)
  const raws = new Map(files.flatMap(({ shape }) => shape.rules.map((rule) => [rule.id, rule] as const)))
  const rules = files
    .flatMap(({ source, shape }) => shape.rules.map((rule) => compileRule(rule, shape, source.file, lexicon)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ontology,
    lexicon,
    rules,
    index: indexRules(rules, raws, lexicon),
    cues: indexCues(ontology),
    inert: compileTerms(ontology.inert, new Map()),
    unusedLists: unusedLists(lexiconSource, written, files, lexicon),
  }
}

interface Vocabulary {
  readonly ontology: Ontology
  readonly lexicon: Lexicon
}

/** The ontology with every `$list` of words replaced by what it holds. */
function withLists(ontology: Ontology, lexicon: Lexicon): Ontology {
  const each = <T, U>(record: Readonly<Record<string, T>>, f: (value: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))
  const words = (list: readonly string[]) => expand(lexicon, list)
  return {
    ...ontology,
    types: each(ontology.types, (type) => ({
      ...type,
      modes: each(type.modes, (mode) => ({ ...mode, cues: words(mode.cues) })),
    })),
    contexts: each(ontology.contexts, (context) => ({ ...context, cues: words(context.cues) })),
    governors: each(ontology.governors, words),
    hedges: each(ontology.hedges, words),
    carriers: words(ontology.carriers),
    measures: words(ontology.measures),
    inert: words(ontology.inert),
    happenings: words(ontology.happenings),
    weapons: { ...ontology.weapons, words: words(ontology.weapons.words) },
    scenes: each(ontology.scenes, (scene) => ({ ...scene, words: words(scene.words), unless: words(scene.unless) })),
  }
}

/** Where the ontology lists words. */
function wordLists(ontology: Ontology): [Path, readonly string[]][] {
  const { types, contexts, governors, hedges, carriers, measures, inert, happenings, weapons, scenes } = ontology
  const lists = (name: string, record: Readonly<Record<string, string[]>>): [Path, readonly string[]][] =>
    Object.entries(record).map(([key, words]) => [[name, key], words])
  return [
    ...Object.entries(types).flatMap(([type, { modes }]) =>
      Object.entries(modes).map(([mode, { cues }]): [Path, string[]] => [['types', type, 'modes', mode, 'cues'], cues]),
    ),
    ...Object.entries(contexts).map(([name, { cues }]): [Path, string[]] => [['contexts', name, 'cues'], cues]),
    ...lists('governors', governors),
    ...lists('hedges', hedges),
    [['carriers'], carriers],
    [['measures'], measures],
    [['inert'], inert],
    [['happenings'], happenings],
    [['weapons', 'words'], weapons.words],
    ...Object.entries(scenes).flatMap(([name, scene]): [Path, string[]][] => [
      [['scenes', name, 'words'], scene.words],
      [['scenes', name, 'unless'], scene.unless],
    ]),
  ]
}

function checkOntology(source: RuleSource, ontology: Ontology, lexicon: Lexicon, diagnostics: Diagnostic[]): void {
  const known = { ontology, lexicon }
  for (const [path, words] of wordLists(ontology)) {
    for (const [index, word] of words.entries()) {
      const list = word.startsWith('$') ? word.slice(1) : undefined
      if (list === undefined || lexicon.has(list)) continue
      diagnostics.push(faultAt(source, [...path, index], unknownList(list, [...lexicon.keys()])))
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
  for (const [name, scene] of Object.entries(ontology.scenes)) {
    checkNames(source, ['scenes', name, 'silences'], scene.silences, typeNames(known), 'type', diagnostics)
  }
}

function checkRules(source: RuleSource, file: RuleFileShape, known: Vocabulary, diagnostics: Diagnostic[]): void {
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

/** Every `$list`, `@class` and type that a test names must be known. */
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
      if (name.startsWith('$') && !known.lexicon.has(name.slice(1))) {
        diagnostics.push(faultAt(source, place, unknownList(name.slice(1), [...known.lexicon.keys()])))
      }
      if (name.startsWith('@')) {
        checkNames(source, place, [name.slice(1)], classNames(known), 'class', diagnostics, false)
      }
    }
  }
}

/** Classes that the engine knows of itself, beside the ontology's classes and sectors. */
export const BUILT_IN_CLASSES = ['any', 'none', 'actor', 'person', 'organization', 'place', 'country'] as const

type Path = readonly PropertyKey[]

function termLists(test: When | Unless): [Path, readonly string[]][] {
  const { complement } = test
  const lists: [Path, readonly string[] | undefined][] = [
    [['verb'], test.verb],
    [['noun'], test.noun],
    [['subject'], test.subject],
    [['object'], test.object],
    [['indirect'], test.indirect],
    [['possessor'], test.possessor],
    [['clause'], test.clause],
    [['sentence'], test.sentence],
    [['modal'], test.modal],
    [['complement', 'verb'], complement?.verb],
    [['complement', 'noun'], complement?.noun],
    [['complement', 'subject'], complement?.subject],
    [['complement', 'object'], complement?.object],
    [['complement', 'modal'], complement?.modal],
    ...Object.entries(test.with ?? {}).map(([key, terms]): [Path, readonly string[]] => [['with', key], terms]),
  ]
  return lists.flatMap(([path, terms]): [Path, readonly string[]][] => (terms ? [[path, terms]] : []))
}

/** Lists that no rule, no list and nothing in the ontology names. */
function unusedLists(
  source: RuleSource | undefined,
  ontology: Ontology,
  files: readonly LoadedFile[],
  lexicon: Lexicon,
): readonly string[] {
  const tests = files.flatMap(({ shape }) => [
    ...(shape.defaults?.unless ? [shape.defaults.unless].flat() : []),
    ...shape.rules.flatMap((rule) => [rule.when, ...rule.unless]),
  ])
  const terms = [
    ...tests.flatMap((test) => termLists(test).flatMap(([, list]) => list)),
    ...wordLists(ontology).flatMap(([, words]) => words),
    ...(source ? Object.values(lexiconSchema.safeParse(source.value).data ?? {}).flat() : []),
  ]
  const named = new Set(terms.flatMap((term) => /^~?\$(.+)$/.exec(term)?.[1] ?? []))
  return [...lexicon.keys()].filter((name) => !named.has(name))
}

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

interface LoadedFile {
  readonly source: RuleSource
  readonly shape: RuleFileShape
}

/** Two rules with one id, or that ask for the same: the second is at fault. */
function checkDuplicates(files: readonly LoadedFile[], lexicon: Lexicon, diagnostics: Diagnostic[]): void {
  const ids = new Map<string, string>()
  const asked = new Map<string, string>()
  for (const { source, shape } of files) {
    for (const [index, rule] of shape.rules.entries()) {
      const where = placeOf(source, index)
      const same = JSON.stringify([expanded(rule.when, lexicon), rule.unless, rule.priority])
      const [earlierId, earlierSame] = [ids.get(rule.id), asked.get(same)]
      if (earlierId) {
        const fault = {
          code: 'rule-duplicate',
          message: `rule "${rule.id}" stands twice, first at ${earlierId}`,
        } as const
        diagnostics.push(faultAt(source, ['rules', index, 'id'], fault))
      } else if (earlierSame) {
        const message = `rule "${rule.id}" asks for the same as "${earlierSame}"`
        diagnostics.push(faultAt(source, ['rules', index, 'when'], { code: 'rule-duplicate', message }))
      }
      ids.set(rule.id, where)
      asked.set(same, rule.id)
    }
  }
}

function placeOf(source: RuleSource, index: number): string {
  const { line } = source.locate(['rules', index, 'id'])
  return `${source.file}:${line}`
}

/** The test with its lists spelled out and sorted, so that order does not hide a repetition. */
const expanded = (when: When, lexicon: Lexicon): unknown => [
  when.negated,
  when.voice,
  when.quoted,
  when.complement?.type,
  when.complement?.form,
  when.complement?.mode,
  when.complement?.negated,
  termLists(when).map(([path, terms]) => [path, [...new Set(expand(lexicon, terms))].sort()]),
]
