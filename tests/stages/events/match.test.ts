import { expect, it } from 'vitest'
import { loadRules } from '../../../src/rules/load.ts'
import { builtinFiles } from '../../rules/builtin.ts'
import { teller } from '../../rules/tell.ts'

/** "Call" and "call to" are barred before troops, "call up" is another verb. */
const saluting = `
type: SALUTE
rules:
  - id: salute/call
    priority: 9
    when: { verb: [call, "call up", "call to"], object: "@any" }
    unless: { verb: call, object: troop }
    examples: [{ text: The king called a page. }]
    none: [The king slept.]
`
const tell = teller(
  loadRules(builtinFiles, [
    {
      path: 'ontology.yaml',
      text: 'types: { SALUTE: { quad: verbal-cooperation, score: 1, takes: true, what: call } }',
    },
    { path: 'events/salute.yaml', text: saluting },
  ]),
)

it.each([
  ['The king called a page.', true],
  ['The king called the troops.', false],
  ['The king called to the troops.', false],
  ['The king called up the troops.', true],
])('%s', (text, salutes) => {
  expect(tell(text).events.some(({ type }) => type === 'SALUTE')).toBe(salutes)
})
