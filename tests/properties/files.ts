import fc from 'fast-check'
import type { RuleFile } from '../../src/rules/source.ts'

/** Generated YAML files and names of files: what people mistype, and what people mean ill. */

const scalar = fc.constantFrom(
  'attack',
  '$force-noun',
  '2020-01-01',
  '2020-13-45',
  '1e400',
  '-0',
  '9007199254740993',
  `${'9'.repeat(400)}`,
  '.inf',
  '~',
  'yes',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '__proto__',
  'constructor',
  'assault/attack',
  '../../etc/passwd',
  '!!js/function "x"',
  '!!binary aGk=',
  '*a',
  '(a+)+$',
  'x'.repeat(5000),
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '{ off: true }',
  '{ verb: attack, object: { any: 1 } }',
  '[{ text: Rebels besieged the port. }]',
  '|\n    text',
)
const key = fc.constantFrom(
  ...[
    'rules',
    'type',
    'id',
    'when',
    'verb',
    'object',
    'examples',
    'none',
    'off',
    'modes',
    'entries',
    'name',
    'country',
  ],
  ...['decisions', 'schema', 'decide', 'event', 'evidence', 'set', 'input', 'output', 'format', 'max_bytes'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<', '? a', '&a x', '"', '1', 'x'.repeat(300)],
)
const line = fc.oneof(
  fc
    .tuple(fc.nat(4), fc.constantFrom('', '- '), key, scalar)
    .map(([depth, dash, name, value]) => `${'  '.repeat(depth)}${dash}${name}: ${value}`),
  fc.tuple(fc.nat(4), scalar).map(([depth, value]) => `${'  '.repeat(depth)}- ${value}`),
  fc.constantFrom('---', '...', '# comment', '\t', '%YAML 1.2', '[', '}', '&a', ''),
)

/** YAML of no meaning. */
const nonsense = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

/** A sound file with lines taken out, put twice or written over. */
const spoilt = (text: string): fc.Arbitrary<string> => {
  const lines = text.split('\n')
  const change = fc.tuple(fc.nat(lines.length), fc.nat(2), fc.array(line, { maxLength: 2 }))
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((all, [at, gone, put]) => all.toSpliced(at, gone, ...put), lines).join('\n'))
}

export const yamlText: fc.Arbitrary<string> = fc.oneof(nonsense, fc.string({ unit: 'binary', maxLength: 100 }))

/** A user's folder of rules: files like `models`, spoilt, or of no meaning. */
export const ruleFolder = (models: readonly RuleFile[]): fc.Arbitrary<RuleFile[]> =>
  fc.uniqueArray(
    fc.constantFrom(...models).chain(({ path, text }) =>
      fc.record({
        path: fc.oneof({ arbitrary: fc.constant(path), weight: 4 }, fc.constant('events/own.yaml'), fileName),
        text: fc.oneof(spoilt(text), yamlText),
      }),
    ),
    { minLength: 1, maxLength: 3, selector: ({ path }) => path },
  )

/** Paths of files, as an archive or a stranger may name them. */
export const fileName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', 'C:', '~', '\0', '\n', '‮', 'é', 'e\u0301', 'CON', '__proto__', ' ', '%2e'),
      fc.constantFrom('a', 'A', '2020', '.txt', '.html', '.md', '.yaml', '.review.yaml', '-'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((name) => name !== '')
