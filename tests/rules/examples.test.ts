import { describe, expect, it } from 'vitest'
import { brokenExamples } from '../../src/rulebook/examples.ts'
import { builtin } from './builtin.ts'
import { teller } from './tell.ts'

const tell = teller(builtin)
const types = [...new Set(builtin.events.rules.map(({ place }) => place().file))]

describe('examples and counter-examples of the built-in rules', () => {
  it.each(types)('%s', (file) => {
    const rules = builtin.events.rules.filter(({ place }) => place().file === file)
    expect(rules.flatMap((rule) => brokenExamples(rule, tell))).toEqual([])
  })

  it('says what is missing from an example, and what is there against a counter-example', () => {
    const [rule] = builtin.events.rules.filter(({ id }) => id === 'assault/kill')
    if (!rule) throw new Error('no such rule')
    const broken = brokenExamples(
      {
        ...rule,
        examples: [{ text: 'Soldiers killed nine villagers.', expect: { actor: ['Rebels'], killed: 8 } }],
        none: ['Soldiers killed nine villagers.'],
      },
      tell,
    )
    expect(broken.map(({ problem }) => problem)).toEqual([
      'actor "Rebels" is not there, only "Soldiers"; killed is 9, not 8',
      'must not be ASSAULT, but assault/kill says so',
    ])
  })

  it('covers every type', () => {
    const covered = new Set(builtin.events.rules.map(({ type }) => type))
    expect(Object.keys(builtin.events.ontology.types).filter((type) => !covered.has(type))).toEqual([])
  })
})
