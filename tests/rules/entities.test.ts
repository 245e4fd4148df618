import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/model/diagnostic.ts'
import { loadRules } from '../../src/rules/load.ts'

function faultsOf(text: string): string[] {
  try {
    loadRules([{ path: 'entities/test.yaml', text }])
    return []
  } catch (e) {
    if (!(e instanceof UserError)) throw e
    return e.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
  }
}

describe('a gazetteer file is checked strictly', () => {
  test.each<[string, string, string]>([
    ['unknown key', 'entries:\n  - { names: [Sea Front], kind: place }\n', 'unknown key "kind"'],
    ['unknown sector', 'entries:\n  - { names: [Sea Front], sectors: [ARMY] }\n', 'sectors'],
    [
      'duplicate name',
      'entries:\n  - { names: [Sea Front] }\n  - { names: [Other, sea-front] }\n',
      'name "sea front" is already',
    ],
    [
      'duplicate id',
      'entries:\n  - { names: [Sea Front] }\n  - { id: sea-front, names: [Other] }\n',
      'id "sea-front" is already',
    ],
    [
      'office that ends first',
      'entries:\n  - { names: [Jo Ray], type: person, offices: [{ from: 2020-01-02, to: 2019-01-02 }] }\n',
      'ends (2019-01-02) before',
    ],
    [
      'day that does not exist',
      'entries:\n  - { names: [Jo Ray], type: person, offices: [{ from: 2019-02-30 }] }\n',
      'offices',
    ],
  ])('%s', (_, text, message) => {
    const faults = faultsOf(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(message)
  })

  test('two acronyms of other letters are two', () => {
    expect(faultsOf('entries:\n  - { names: [SEA] }\n  - { id: ocean, names: [Sea] }\n')).toEqual([])
  })
})
