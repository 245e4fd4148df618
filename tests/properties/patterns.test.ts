import { describe, expect, it } from 'vitest'
import { builtPatterns, literalPatterns, type Pattern } from './patterns.ts'

/** Stretches of text that make careless patterns go over the same ground again and again. */
const UNITS = [
  ...[
    'a',
    'A',
    '1',
    ' ',
    '\n',
    '\t',
    '.',
    '“',
    '"',
    "'",
    '-',
    '(',
    '<',
    '[',
    '*',
    'é',
    'a ',
    'Aa ',
    '1 ',
    'a.',
    'A.',
    'a-',
  ],
  ...["a'", '1,', 'a, ', '> ', 'the ', 'and ', 'no a ', 'will be ', '2019 ', 'May 3, ', 'two days '],
]
const LONG = 50_000
/** In milliseconds: a pattern that takes longer on an eighth of a long text is looked at again. */
const WORTH_A_LOOK = 8

/**
 * Patterns that take time quadratic in what they are given, and why that is never long. By their source: a change of one is looked at
 * again.
 */
const GIVEN_LITTLE: Readonly<Record<string, string>> = {
  '[aeiouy].*ing$': 'a word',
  '[a-z]+=(?:[“"][^”"]*[”"]|[^\\s“"])*': 'a line that somebody types',
  '["“]([^"”]*)["”]|([^,"“”]+)': 'a line that somebody types',
  '^(\\d*)(\\.\\.)?(\\d*)$': 'a line that somebody types',
  '\\s*[–—]\\s*|\\s+\\/\\s+|(?<=\\d)\\/(?=\\p{Lu})|\\s+(?:-|to|through|until|till|and|&)\\s+|(?<=\\p{L})-(?=\\p{Lu})':
    'a heading of 90 characters',
  '[\\d./#№+*=-]\\S*[\\d.,:/#№+*=-]\\s*$|[.,:/#№+*=-]$': 'the 80 characters before a number',
  '^\\p{Lu}[\\p{L}]*\\p{Lu}\\p{L}*$|^\\p{Lu}{2,}$': 'a word',
}

const built = await builtPatterns(async () => {
  const { loadEngine } = await import('../../src/project/engine.ts')
  const { extract } = await import('../../src/pipeline.ts')
  const { read } = await import('../../src/stages/read/index.ts')
  const text = 'Rebels shelled the port on 3 March 2020. There were no casualties.'
  const result = read({ file: 'a.txt', bytes: new TextEncoder().encode(text) })
  if ('article' in result) extract(result.article, await loadEngine())
})
const unique = new Map([...literalPatterns(), ...built].map((found) => [String(found.pattern), found]))
const patterns = [...unique.values()]

/** Least processor time of two searches of the whole text, in milliseconds. */
function cost(pattern: RegExp, unit: string, size: number): number {
  const global = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  const text = `${unit.repeat(Math.ceil(size / unit.length))}!`
  const times = [1, 2].map(() => {
    const before = process.cpuUsage().user
    for (const match of text.matchAll(global)) if (match.index < 0) throw new Error('never')
    return (process.cpuUsage().user - before) / 1000
  })
  return Math.min(...times)
}

/** Where twice the text takes much more than twice the time. */
function growsFast({ pattern }: Pattern, unit: string): boolean {
  const size = LONG / 8
  const once = cost(pattern, unit, size)
  return once > WORTH_A_LOOK && cost(pattern, unit, 2 * size) > 3 * Math.min(once, cost(pattern, unit, size))
}

describe('regular expressions', () => {
  it('are found, in the sources and among those put together at the start', () => {
    expect(literalPatterns().length).toBeGreaterThan(300)
    expect(built.length).toBeGreaterThan(100)
    expect(patterns.map(({ pattern }) => pattern.source)).toEqual(expect.arrayContaining(Object.keys(GIVEN_LITTLE)))
  })

  it('take time in proportion to a long hostile text', { timeout: 300_000 }, () => {
    const slow = patterns
      .filter(({ pattern }) => !(pattern.source in GIVEN_LITTLE))
      .flatMap((found) => UNITS.filter((unit) => growsFast(found, unit)).map((unit) => [found.where, unit]))
    expect(slow).toEqual([])
  })

  it('are told from those that do not', () => {
    expect(growsFast({ where: 'here', pattern: /\s+$/ }, ' ')).toBe(true)
    expect(growsFast({ where: 'here', pattern: /\s+/ }, ' ')).toBe(false)
  })
})
