import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originalSpan } from '../../../src/model/article.ts'
import { read } from '../../../src/stages/read/index.ts'

function articleOf(text: string) {
  const result = read({ file: 'a.md', bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}

/** Non-blank lines, trimmed, as the next stage sees them. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

describe('lines', () => {
  test.each<[string, string, string[]]>([
    ['headings', '# Ports\n## March\nText', ['Ports', 'March', 'Text']],
    ['closed and underlined headings', 'Ports\n=====\n\n## March ##\nText', ['Ports', 'March', 'Text']],
    [
      'a paragraph over several lines',
      'Troops left\nthe port\non Friday.\n\nMore.',
      ['Troops left the port on Friday.', 'More.'],
    ],
    ['hard line breaks', 'Troops left  \nthe port\\\non Friday.', ['Troops left', 'the port', 'on Friday.']],
    [
      'lists',
      '- One\n  goes on\n- Two\n    - Inner\n1. First\n2) Second',
      ['One goes on', 'Two', 'Inner', 'First', 'Second'],
    ],
    ['a date that is no list', '12 June: Talks began.', ['12 June: Talks began.']],
    ['a year that ends a line', 'It began in\n2019. Then it stopped.', ['It began in 2019. Then it stopped.']],
    ['block quotations', '> We will\n> never go.\n\nHe left.', ['We will never go.', 'He left.']],
    ['emphasis', '**Dec. 27:** A *very* __large__ ~~old~~ ***fire***', ['Dec. 27: A very large old fire']],
    ['marks that are none', 'a * b, 3*4, snake_case, 5 < 6 & 7', ['a * b, 3*4, snake_case, 5 < 6 & 7']],
    [
      'links',
      'The [port](https://a.b/c "t") and [talks][1] in [Kyiv][].\n\n[1]: https://x.y',
      ['The port and talks in Kyiv.'],
    ],
    ['brackets of the author', '“[The minister] knew [sic],” he said.', ['“[The minister] knew [sic],” he said.']],
    ['bare addresses', 'See <https://a.b/c>.', ['See https://a.b/c.']],
    ['images', '![A port](a.jpg)\n\nText ![x](y) more.', ['Text  more.']],
    ['tables', '| Date | What |\n|---|:-:|\n| Feb. 3 | A **fire** |', ['Date | What', 'Feb. 3 | A fire']],
    ['escapes and character references', '1\\. A\\*b &amp; c&nbsp;d &#8211; e', ['1. A*b & c d – e']],
    ['rules', 'One\n\n---\n\nTwo\n***\nThree', ['One', 'Two', 'Three']],
    ['HTML', '<div class="x">One <b>two</b></div>\n<!-- three -->\n\nFour<br>five', ['One two', 'Four', 'five']],
    ['indented paragraphs', '    Troops left.', ['Troops left.']],
    ['code', 'Use `this` here', ['Use this here']],
  ])('%s', (_, markdown, expected) => {
    expect(linesOf(articleOf(markdown).text)).toEqual(expected)
  })

  test('Windows line ends change nothing', () => {
    const text =
      '# Ports\r\n\r\nTroops left\r\nthe port.\r\n\r\n> Never.\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n\r\n- x\r\n- y\r\n'
    expect(linesOf(articleOf(text).text)).toEqual(linesOf(articleOf(text.replaceAll('\r', '')).text))
  })
})

test('headings and block quotations are marked', () => {
  const { text, markup } = articleOf('# Ports *reopen*\n\nText\n\n## March\n\n> We will\n> never go.\n')
  expect(markup?.map(({ span, kind }) => [kind, text.slice(span.start, span.end).trim()])).toEqual([
    ['title', 'Ports reopen'],
    ['heading', 'March'],
    ['quotation', 'We will never go.'],
  ])
})

test('a heading in the middle is no title', () => {
  expect(articleOf('Text\n\n# Ports\n').markup?.map((m) => m.kind)).toEqual(['heading'])
})

test('spans lead back to the exact characters, marks and line ends included', () => {
  const article = articleOf('The **port\nof** [Kyiv](https://a.b) burned.\n')
  const at = article.text.indexOf('port of Kyiv')
  const span = originalSpan(article, { start: at, end: at + 'port of Kyiv'.length })
  expect(article.original.slice(span.start, span.end)).toBe('port\nof** [Kyiv')
})

const mark = fc.constantFrom(
  ...'#>-*_`[]()!<&|~=+.\\ \n\t',
  '\r\n',
  '1. ',
  'a',
  'word',
  '**',
  '](',
  'http://x.y',
  '&amp;',
  '\u00a0',
  '\n\n',
)
const markdown = fc.array(mark, { maxLength: 60 }).map((parts) => `x${parts.join('')}`)

test('whatever stands in it, nothing but marks is lost and every character is accounted for', () => {
  fc.assert(
    fc.property(markdown, (input) => {
      const { text, original, dropped } = articleOf(input)
      expect(text.length + dropped.length).toBe(original.length)
      expect(text.match(/word/g)?.length ?? 0).toBeLessThanOrEqual(original.match(/word/g)?.length ?? 0)
      expect(articleOf(input)).toEqual(articleOf(input))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['link openings', '[a]('],
  ['emphasis that never closes', '*a_ '],
  ['comments that never close', '<!-- '],
  ['instructions that never close', '<?'],
  ['nested lists and quotations', '- > '],
  ['nested quotations', '>'],
  ['brackets', '['],
  ['code marks', '`a``b'],
  ['table pipes', '|'],
])('%s, 200 KB of it, are read in no time', (_, unit) => {
  const began = process.cpuUsage()
  articleOf(unit.repeat(200_000 / unit.length))
  articleOf(`${unit.repeat(150 / unit.length)}\n\n`.repeat(1300))
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(8) // where it is quadratic it takes minutes
})
