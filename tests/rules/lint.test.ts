import { describe, expect, it } from 'vitest'
import { overlapsIn } from '../../src/explain/overlaps.ts'
import { runStages } from '../../src/pipeline.ts'
import { lint } from '../../src/rulebook/lint.ts'
import { loadRules } from '../../src/rules/load.ts'
import { builtin } from './builtin.ts'
import { teller } from './tell.ts'

const ONTOLOGY = `
types:
  ASSAULT: { quad: material-conflict, score: -9, what: force }
  PROTEST: { quad: material-conflict, score: -5, what: protest }
contexts: {}
sectors: {}
classes: {}
decisions: []
governors: {}
hedges: {}
scenes: {}
`
const rule = (id: string, when: string): string =>
  `  - { id: ${id}, when: ${when}, examples: [{ text: Rebels attacked the town. }], none: [They slept.] }\n`

describe('lint', () => {
  it('finds nothing in the built-in rules', () => {
    expect(lint(builtin)).toEqual([])
  })

  it('tells lists nobody names, words given twice, nouns that set off nothing, and rules that never win', () => {
    const rules = loadRules([
      { path: 'ontology.yaml', text: ONTOLOGY },
      { path: 'lexicon.yaml', text: 'gun: [rifle, pistol]\nweapon: [$gun, bomb, rifle]\nspare: [oar]\n' },
      {
        path: 'events/assault.yaml',
        text: `type: ASSAULT\nrules:\n${rule('assault/one', '{ verb: fire, object: $weapon }')}${rule('assault/two', '{ noun: skirmish }')}`,
      },
      {
        path: 'events/protest.yaml',
        text: `type: PROTEST\nrules:\n${rule('protest/all', '{ verb: fire }').replace('when', 'priority: 1, when')}`,
      },
    ])
    expect(lint(rules).map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
      'lexicon.yaml:3:8 no rule names the list "spare"',
      'lexicon.yaml:2:22 "rifle" is in the list "weapon" already',
      'events/assault.yaml:4:11 rule "assault/two": "skirmish" is not known as an event noun',
      'events/assault.yaml:3:11 rule "assault/one" never wins against "protest/all"',
    ])
  })
})

describe('overlaps', () => {
  it('are none among the examples of the built-in rules', () => {
    const examples = builtin.events.rules.flatMap((one) => one.examples.map(({ text }) => text))
    const overlaps = examples.flatMap((text) => overlapsIn(runStages(teller(builtin)(text).article, builtin), builtin))
    expect(overlaps.map(({ rules, text }) => [...rules.map(({ id }) => id), text])).toEqual([])
  })
})
