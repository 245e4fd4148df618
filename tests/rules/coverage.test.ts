import { describe, expect, it } from 'vitest'
import { builtin } from './builtin.ts'
import { teller } from './tell.ts'

const { ontology, rules } = builtin.events
const tell = teller(builtin)

/** The modes that a type's examples are coded with. */
const shown = new Map<string, Set<string>>()
for (const rule of rules) {
  for (const { text } of rule.examples) {
    for (const { type, modes } of tell(text).events) {
      const known = shown.get(type) ?? new Set()
      shown.set(type, new Set([...known, ...modes]))
    }
  }
}

describe.each(Object.entries(ontology.types))('%s', (type, { modes }) => {
  it('has a rule with an example and a counter-example', () => {
    expect(rules.some((rule) => rule.type === type && rule.examples.length > 0 && rule.none.length > 0)).toBe(true)
  })

  it('has an example of every mode', () => {
    expect(Object.keys(modes).filter((mode) => !shown.get(type)?.has(mode))).toEqual([])
  })
})
