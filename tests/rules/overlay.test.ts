import { describe, expect, it } from 'vitest'
import { formatDiagnostic, UserError } from '../../src/model/diagnostic.ts'
import { digestOfRules, loadRules, type Rules } from '../../src/rules/load.ts'
import { builtinFiles } from './builtin.ts'

/** Enough of the built-in rules to lie something over; all of them take long to load. */
const FEW = ['lexicon', 'ontology', 'grammar', 'events/assault', 'entities/armed-groups'].map((x) => `${x}.yaml`)
const files = builtinFiles.filter(({ path }) => FEW.includes(path))
const builtin = loadRules(files)

/** A folder `mine` with these files over the built-in rules. */
const own = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({ path, text, name: `mine/${path}` }))
const load = (mine: Readonly<Record<string, string>>) => loadRules(files, own(mine))

function faultsOf(mine: Readonly<Record<string, string>>): string[] {
  try {
    load(mine)
    return []
  } catch (e) {
    if (!(e instanceof UserError)) throw e
    return e.diagnostics.map(formatDiagnostic)
  }
}

const rule = (id: string, when: string): string =>
  `  - id: ${id}\n    when: ${when}\n    examples: [{ text: Rebels besieged the port. }]\n    none: [They slept.]\n`

describe('a folder of own rules', () => {
  it('changes nothing where it says nothing', () => {
    const rules = load({ 'lexicon.yaml': '# nothing yet\n' })
    const placed = ({ events }: Rules) =>
      events.rules.map(({ place, when, unless, ...what }) => ({ ...what, ...place(), when: when(), unless: unless() }))
    expect(placed(rules)).toEqual(placed(builtin))
  })

  it('adds rules, beside the others of a file and in files of their own', () => {
    const { rules } = load({
      'events/assault.yaml': `rules:\n${rule('assault/encircle', '{ verb: encircle, object: $place-noun }')}`,
      'events/siege.yaml': `type: ASSAULT\nrules:\n${rule('siege/starve-out', '{ verb: starve out }')}`,
    }).events
    const placed = rules.map(({ id, place }) => ({ id, ...place() }))
    const added = placed.filter(({ file }) => file.startsWith('mine/'))
    expect(added.map(({ id, file, line }) => `${id} ${file}:${line}`)).toEqual([
      'assault/encircle mine/events/assault.yaml:2',
      'siege/starve-out mine/events/siege.yaml:3',
    ])
    expect(rules).toHaveLength(builtin.events.rules.length + 2)
  })

  it('puts a rule in the place of a built-in one of the same id', () => {
    const { rules } = load({ 'events/assault.yaml': `rules:\n${rule('assault/attack', '{ verb: besiege }')}` }).events
    expect(rules).toHaveLength(builtin.events.rules.length)
    expect(rules.find(({ id }) => id === 'assault/attack')?.when().verb?.heads).toEqual(new Set(['besiege']))
  })

  it('switches off rules, scenes and names', () => {
    const rules = load({
      'events/assault.yaml': 'rules: [{ id: assault/attack, off: true }]',
      'ontology.yaml': `scenes: { ${Object.keys(builtin.events.ontology.scenes)[0]}: { off: true } }`,
      'entities/armed-groups.yaml': 'entries: [{ id: boko-haram, off: true }]',
    })
    expect(rules.events.rules.map(({ id }) => id)).not.toContain('assault/attack')
    expect(Object.keys(rules.events.ontology.scenes)).toHaveLength(
      Object.keys(builtin.events.ontology.scenes).length - 1,
    )
    const ids = (all: typeof rules) => all.gazetteer.listed.map(({ known }) => known.id)
    expect(ids(builtin).filter((id) => !ids(rules).includes(id))).toEqual(['boko-haram'])
  })

  it('adds words to lists, and words to texts of words', () => {
    const rules = load({ 'lexicon.yaml': 'bomb: [sea mine]', 'grammar.yaml': 'reporting: [blurt]' })
    expect(rules.events.lexicon.get('bomb')).toEqual([...(builtin.events.lexicon.get('bomb') ?? []), 'sea mine'])
    expect(rules.grammar.reporting).toEqual(new Set([...builtin.grammar.reporting, 'blurt']))
  })

  it('knows types and modes of its own, and scores them otherwise', () => {
    const { ontology } = load({
      'ontology.yaml': `types:
  QUARANTINE: { quad: material-conflict, score: -3, what: shut in for health }
  ASSAULT: { score: -10, modes: { laser: { score: -8, cues: [laser] } } }`,
    }).events
    expect(ontology.types.QUARANTINE).toMatchObject({ score: -3, modes: {} })
    expect(ontology.types.ASSAULT).toMatchObject({ score: -10, quad: 'material-conflict' })
    expect(Object.keys(ontology.types.ASSAULT?.modes ?? {})).toEqual([
      ...Object.keys(builtin.events.ontology.types.ASSAULT?.modes ?? {}),
      'laser',
    ])
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'an unknown list',
      { 'events/assault.yaml': `rules:\n${rule('assault/encircle', '{ verb: encircle, object: $place-nuon }')}` },
      'mine/events/assault.yaml:3:37: error: there is no list "place-nuon" (did you mean "place-noun"?)',
    ],
    [
      'an unknown key',
      { 'events/assault.yaml': `rules:\n${rule('assault/encircle', '{ verb: encircle, objekt: $place-noun }')}` },
      'mine/events/assault.yaml:3:29: error: unknown key "objekt" (did you mean "object"?)',
    ],
    [
      'an unknown key in a choice',
      { 'events/assault.yaml': 'defaults: { unless: { subjekt: $bomb } }' },
      'mine/events/assault.yaml:1:23: error: unknown key "subjekt" (did you mean "subject"?)',
    ],
    [
      'a wrong value',
      { 'ontology.yaml': 'types:\n  ASSAULT: { quad: conflict }' },
      'mine/ontology.yaml:2:20: error: types.ASSAULT.quad: Invalid option',
    ],
    [
      'nothing to switch off',
      { 'events/assault.yaml': 'rules:\n  - { id: assault/atack, off: true }' },
      'mine/events/assault.yaml:2:5: error: there is no "assault/atack" to switch off (did you mean "assault/attack"?)',
    ],
    [
      'no key to switch off',
      { 'ontology.yaml': 'types: { ASALT: { off: true } }' },
      'mine/ontology.yaml:1:17: error: there is no "ASALT" to switch off (did you mean "ASSAULT"?)',
    ],
    [
      'a file that nobody reads',
      { 'lexikon.yaml': 'bomb: [sea mine]' },
      'mine/lexikon.yaml:1:1: error: no rules are read from a file of this name (did you mean "lexicon.yaml"?)',
    ],
    [
      'a name that is taken',
      { 'entities/mine.yaml': 'entries:\n  - { id: boko, names: [Boko Haram] }' },
      'mine/entities/mine.yaml:2:25: error: name "boko haram" is already in entities/armed-groups.yaml (boko-haram)',
    ],
    ['no YAML', { 'lexicon.yaml': 'bomb: [' }, 'mine/lexicon.yaml:1:8: error: '],
  ])('is refused for %s, where it stands', (_, mine, message) => {
    expect(faultsOf(mine).join('\n')).toContain(message)
  })

  it('is refused for a fault in the ontology alone, though every rule leans on that', () => {
    expect(faultsOf({ 'ontology.yaml': 'scenes: { sport: { wrods: [relay] } }' })).toEqual([
      'mine/ontology.yaml:1:20: error: unknown key "wrods" (did you mean "words"?)',
    ])
  })

  it('is part of the digest, wherever it lies', () => {
    const mine = own({ 'lexicon.yaml': 'bomb: [sea mine]' })
    const elsewhere = mine.map((file) => ({ ...file, name: 'elsewhere/lexicon.yaml' }))
    expect(digestOfRules(files, mine)).not.toBe(builtin.digest)
    expect(digestOfRules(files, mine)).toBe(digestOfRules(files, elsewhere))
    expect(digestOfRules(files, [])).toBe(builtin.digest)
  })
})
