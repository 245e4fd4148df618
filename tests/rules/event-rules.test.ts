import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/model/diagnostic.ts'
import { scaleOf } from '../../src/model/scales.ts'
import { loadEventRules } from '../../src/rules/event-rules.ts'
import { parseRuleFile, type RuleFile } from '../../src/rules/source.ts'
import { builtin } from './builtin.ts'

const ontology = `
types:
  ASSAULT:
    quad: material-conflict
    score: -9
    what: force
    modes:
      aerial: { score: -9.5 }
      beat: { score: -7.5 }
  THREATEN: { quad: verbal-conflict, score: -3.5, what: threats }
contexts: {}
sectors: { MIL: armed forces, REB: rebels }
classes: { armed: [MIL, REB] }
decisions: []
governors: {}
hedges: {}
scenes: {}
`
const lexicon = `
rocket: [rocket, missile]
weapon: [$rocket, bomb]
`
const rule = (id: string, when: string, more = '') => `
  - id: ${id}
    when: ${when}
    ${more}
    examples: [{ text: Rebels attacked the town. }]
    none: [They slept.]`

function load(events: string, others: Partial<Record<'ontology' | 'lexicon', string>> = {}) {
  const files: RuleFile[] = [
    { path: 'ontology.yaml', text: others.ontology ?? ontology },
    { path: 'lexicon.yaml', text: others.lexicon ?? lexicon },
    { path: 'events/assault.yaml', text: `type: ASSAULT\nrules:${events}` },
  ]
  const diagnostics = files.flatMap((file) => parseRuleFile(file).diagnostics)
  const loaded = loadEventRules(
    files.map((file) => parseRuleFile(file).source),
    diagnostics,
  )
  return { ...loaded, faults: diagnostics.map(formatDiagnostic) }
}

describe('loading event rules', () => {
  it('takes rules that name known lists, classes and modes', () => {
    const { rules, index, faults } = load(
      rule('assault/fire', '{ verb: [fire, open up], object: $weapon, subject: "@armed" }', 'modes: [aerial]'),
    )
    expect(faults).toEqual([])
    expect(rules.map(({ id, type, modes }) => ({ id, type, modes }))).toEqual([
      { id: 'assault/fire', type: 'ASSAULT', modes: ['aerial'] },
    ])
    expect(rules[0]?.when().object?.heads).toEqual(new Set(['rocket', 'missile', 'bomb']))
    expect([...index.verbs.keys()]).toEqual(['fire', 'open'])
    expect(index.verbs.get('open')?.flat()[0]?.words).toEqual(['open', 'up'])
  })

  it.each([
    [
      'an unknown list',
      rule('assault/a', '{ verb: fire, object: $rockets }'),
      'there is no list "rockets" (did you mean "rocket"?)',
    ],
    ['an unknown kind', rule('assault/a', '{ verb: fire, object: ^rockets }'), 'WordNet has no noun "rockets"'],
    [
      'an unknown class',
      rule('assault/a', '{ verb: fire, subject: "@armd" }'),
      'there is no class "armd" (did you mean "armed"?)',
    ],
    [
      'an unknown mode',
      rule('assault/a', '{ verb: fire }', 'modes: [arial]'),
      'there is no mode "arial" (did you mean "aerial"?)',
    ],
    [
      'an unknown type',
      rule('assault/a', '{ verb: fire }', 'type: ASALT'),
      'there is no type "ASALT" (did you mean "ASSAULT"?)',
    ],
    ['an unknown key', rule('assault/a', '{ verbs: fire }'), 'unknown key "verbs"'],
    ['an id of another file', rule('aid/a', '{ verb: fire }'), 'id "aid/a" is not of this file ("assault/a")'],
    ['no trigger', rule('assault/a', '{ object: $rocket }'), 'a rule needs a verb or a noun that sets it off'],
    [
      'no counter-example',
      '\n  - id: assault/a\n    when: { verb: fire }\n    examples: [{ text: They fired. }]\n    none: []',
      'a rule needs a sentence it must not code',
    ],
    [
      'a role from nowhere',
      rule('assault/a', '{ verb: fire }', 'roles: { actor: objekt }'),
      'subject, object, indirect',
    ],
    [
      'an id twice',
      rule('assault/a', '{ verb: fire }') + rule('assault/a', '{ verb: shoot }'),
      'rule "assault/a" stands twice, first at events/assault.yaml:3',
    ],
    [
      'the same conditions in other words',
      rule('assault/a', '{ verb: fire, object: $rocket }') +
        rule('assault/b', '{ object: [missile, rocket], verb: fire }'),
      'rule "assault/b" asks for the same as "assault/a"',
    ],
  ])('refuses %s', (_, events, message) => {
    const { faults } = load(events)
    expect(faults.join('\n')).toContain(message)
  })

  it('says where the fault stands', () => {
    const { faults } = load(rule('assault/a', '{ verb: fire, object: $rockets }'))
    expect(faults[0]).toMatch(/^events\/assault\.yaml:4:33: error: /)
  })

  it.each([
    ['a list that includes itself', 'a: [$b]\nb: [$a]', 'includes itself'],
    ['a list that includes an unknown one', 'a: [$c]', 'there is no list "c"'],
  ])('refuses %s', (_, text, message) => {
    expect(load(rule('assault/a', '{ verb: fire }'), { lexicon: text }).faults.join('\n')).toContain(message)
  })

  it('puts lists into the ontology', () => {
    const known = ontology.replace('governors: {}', 'governors: { silent: [$rocket, deny] }')
    expect(load('\n  []', { ontology: known }).ontology.governors.silent).toEqual(['rocket', 'missile', 'deny'])
    const unknown = ontology.replace('hedges: {}', 'hedges: { alleged: [$nothing] }')
    expect(load('\n  []', { ontology: unknown }).faults.join()).toMatch(/ontology.yaml:16:21: .*no list "nothing"/)
  })

  it('refuses decisions about unknown types and modes', () => {
    const decisions = 'decisions:\n  - { why: x, type: THREAT, becomes: { type: ASSAULT, modes: [drone] } }'
    const { faults } = load('\n  []', { ontology: ontology.replace('decisions: []', decisions) })
    expect(faults.join('\n')).toMatch(/there is no type "THREAT"/)
    expect(faults.join('\n')).toMatch(/there is no mode "drone"/)
  })
})

describe('the built-in rules', () => {
  it('score an event by its most conflictual mode', () => {
    const { ontology } = builtin.events
    expect(scaleOf('ASSAULT', ['beat', 'aerial'], ontology)).toBe(-9.5)
    expect(scaleOf('PROTEST', ['vandalize'], ontology)).toBe(-5)
    expect(scaleOf('APPOINT', [], ontology) ?? null).toBeNull()
  })
})
