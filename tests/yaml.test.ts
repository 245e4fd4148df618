import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseYaml, writeYaml } from '../src/yaml.ts'

describe('writeYaml', () => {
  it('puts a span on one line and never folds text', () => {
    const span = { paragraph: 'p-1', start: 0, end: 3, text: 'May' }
    const yaml = writeYaml({ dates: [{ id: 'p-1/d1', span }], text: 'word '.repeat(60).trim() })
    expect(yaml).toContain('span: { paragraph: p-1, start: 0, end: 3, text: May }')
    expect(yaml.split('\n')).toHaveLength(5)
  })

  it('writes the same object twice rather than by anchor', () => {
    const span = { paragraph: 'p-1', start: 0, end: 3, text: 'May' }
    expect(writeYaml({ a: span, b: span })).not.toMatch(/[&*]a\d/)
  })

  it.each([
    '2020-01-03',
    'NO',
    'on',
    'yes',
    'y',
    '012',
    '1:30',
    '1e3',
    '~',
    'null',
    '0x1F',
    '1_000',
    '=',
    'a: b',
    '# no',
    '- no',
    '',
  ])('reads back %j under YAML 1.1 and 1.2 alike', (text) => {
    const yaml = writeYaml({ text })
    expect(parse(yaml, { version: '1.1' })).toEqual({ text })
    expect(parse(yaml)).toEqual({ text })
  })
})

describe('parseYaml', () => {
  const text = 'rules:\n  - id: a\n    type: X\n  - id: b\n'
  it.each([
    [['rules', 1, 'id'], 'value', { line: 4, column: 9 }],
    [['rules', 1, 'id'], 'key', { line: 4, column: 5 }],
    [['rules', 0, 'nothing'], 'value', { line: 2, column: 5 }],
    [['nothing'], 'value', { line: 1, column: 1 }],
  ] as const)('locates %j (%s)', (path, what, place) => {
    expect(parseYaml(text).locate(path, what)).toEqual(place)
  })

  it('says where the text is no YAML', () => {
    expect(parseYaml('a: [1,\nb: 2').errors[0]?.place.line).toBe(2)
  })

  it('refuses aliases, which make small files huge', () => {
    expect(parseYaml('a: &x [1]\nb: [*x, *x]\n').errors).toHaveLength(1)
  })
})
