import { describe, expect, test } from 'vitest'
import { originalSpan } from '../../../src/model/article.ts'
import { type Input, read } from '../../../src/stages/read/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, input: Partial<Input> = {}) => read({ file: 'wire.txt', bytes: bytes(text), ...input })

function articleOf(text: string, input: Partial<Input> = {}) {
  const result = readText(text, input)
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}

function faultOf(input: Partial<Input>) {
  const result = read({ file: 'wire.txt', bytes: bytes('x'), ...input })
  return 'diagnostic' in result ? result.diagnostic : undefined
}

describe('text', () => {
  test.each([
    ['as it stands', 'Title\n\nTroops left.\n', 'Title\n\nTroops left.\n'],
    ['no final newline', 'Troops left.', 'Troops left.'],
    ['Windows line ends', 'One\r\n\r\nTwo\r\n', 'One\n\nTwo\n'],
    ['old Macintosh line ends', 'One\rTwo', 'One\nTwo'],
    ['byte-order mark', '\uFEFFTitle', 'Title'],
    ['no-break, thin and ideographic spaces', '12\u00a0June\u20092018\u3000Kyiv', '12 June 2018 Kyiv'],
    ['tabs', 'One\tTwo', 'One Two'],
    ['line and paragraph separators, form feeds', 'a\u2028b\u2029c\fd\x85e', 'a\nb\nc\nd\ne'],
    ['soft hyphens', 'govern\u00adment', 'government'],
    ['zero-width and direction marks', 'a\u200bb\u200dc\u2060d\ufeffe\u202ef', 'abcdef'],
    ['no-break hyphens', 'Iran\u2011backed', 'Iran-backed'],
    ['control characters', 'a\x01b\x7fc', 'abc'],
    ['emoji and other astral characters', 'a 😀 b', 'a 😀 b'],
    ['a rule that opens no front matter', '---\nTroops left.\n---\nMore', '---\nTroops left.\n---\nMore'],
  ])('%s', (_, input, expected) => {
    expect(articleOf(input).text).toBe(expected)
  })

  test('a byte-order mark of UTF-16 is believed', () => {
    const result = read({ file: 'a.txt', bytes: new Uint8Array(Buffer.from('\uFEFFTítulo', 'utf16le')) })
    expect('article' in result && result.article.text).toBe('Título')
  })

  test('spans lead back to the exact characters of the input', () => {
    const article = articleOf('\uFEFFThe govern\u00adment\u00a0met\r\non 12\u00a0June\u200b.\r\n')
    const start = article.text.indexOf('government')
    const span = originalSpan(article, { start, end: article.text.indexOf('June') + 4 })
    expect(article.original.slice(span.start, span.end)).toBe('govern\u00adment\u00a0met\r\non 12\u00a0June')
  })
})

describe('front matter', () => {
  const all = `---
title: Ports reopen
published: 2020-04-04T23:10:00-05:00
modified: 2020-04
retrieved: 2021
url: https://example.org/ports
authors: [Ana Ruiz, Bo Lind]
publisher: Example Wire
language: en-GB
---
The ports reopened.`

  test.each(['txt', 'md'])('is read in .%s and is no part of the text', (ending) => {
    const article = articleOf(all, { file: `a.${ending}` })
    expect(article.text).toBe('The ports reopened.')
    expect(article.original).toBe('The ports reopened.')
    expect(article.metadata).toEqual({
      title: 'Ports reopen',
      published: '2020-04-04',
      publishedBy: 'metadata',
      modified: '2020-04',
      retrieved: '2021',
      url: 'https://example.org/ports',
      authors: ['Ana Ruiz', 'Bo Lind'],
      publisher: 'Example Wire',
      language: 'en-GB',
    })
  })

  test("other tools' names of our keys are read, and keys that are none of ours are passed over", () => {
    const text = '---\nauthor: Ana Ruiz\ndate: 2020-05-06\ntags: [a, b]\n__proto__: { polluted: true }\n---\nText'
    const { metadata } = articleOf(text)
    expect(metadata).toEqual({ authors: ['Ana Ruiz'], published: '2020-05-06', publishedBy: 'metadata' })
    expect('polluted' in metadata).toBe(false)
  })

  test('one author may be a plain string; Windows line ends and an empty block are fine', () => {
    expect(articleOf('---\r\nauthors: Ana Ruiz\r\n---\r\nText').metadata.authors).toEqual(['Ana Ruiz'])
    expect(articleOf('---\n---\nText').text).toBe('Text')
  })

  test('what the caller knows wins', () => {
    const metadata = { published: '2022-01-01', publishedBy: 'flag' } as const
    expect(articleOf(all, { metadata }).metadata).toMatchObject({ ...metadata, title: 'Ports reopen' })
  })

  test.each([
    [
      'unknown key',
      '---\ntitle: A\npublishd: 2020-01-01\n---\nText',
      3,
      1,
      'unknown key "publishd"',
      'did you mean "published"?',
    ],
    ['no calendar day', '---\npublished: 2019-02-29\n---\nText', 2, 12, 'expected a date', undefined],
    ['not a date', '---\npublished: yesterday\n---\nText', 2, 12, 'expected a date', undefined],
    ['a huge number', '---\npublished: 1e400\n---\nText', 2, 12, 'expected a date', undefined],
    ['wrong type', '---\ntitle: [a]\n---\nText', 2, 8, 'title: ', undefined],
    ['scripted address', '---\nurl: javascript:alert(1)\n---\nText', 2, 6, 'web address', undefined],
    ['broken YAML', '---\ntitle: "A\n---\nText', 3, 1, '', undefined],
    ['aliases', '---\ntitle: &a x\npublisher: *a\n---\nText', 2, 1, 'Alias', undefined],
    [
      'never closed',
      '---\ntitle: A\nText',
      1,
      1,
      'not closed',
      'close it with a line ---, or begin the file with an empty line',
    ],
    ['a list', '---\n# notes\n- a\n---\nText', 3, 1, 'expected keys with values, not a list', undefined],
  ])('%s is refused where it stands', (_, text, line, column, message, mend) => {
    const fault = faultOf({ bytes: bytes(text) })
    expect(fault).toMatchObject({ code: 'front-matter', severity: 'error', file: 'wire.txt', line, column })
    expect(fault?.message).toContain(message)
    if (mend) expect(fault?.mend).toBe(mend)
  })
})

describe('refusals', () => {
  test.each<[string, Partial<Input>, string, string]>([
    ['no bytes', { bytes: bytes('') }, 'input-empty', 'no text'],
    ['nothing but blanks', { bytes: bytes(' \n\u00a0\u200b\n') }, 'input-empty', 'no text'],
    ['nothing below the front matter', { bytes: bytes('---\ntitle: A\n---\n\n') }, 'input-empty', 'no text'],
    ['a zero byte', { bytes: bytes('a\0b') }, 'input-binary', 'binary'],
    ['a PDF', { bytes: bytes('%PDF-1.7 text') }, 'input-binary', 'a PDF'],
    ['a zip', { bytes: bytes('PK\x03\x04') }, 'input-binary', 'zip'],
    ['another encoding', { bytes: new Uint8Array([0x61, 0x0a, 0x93, 0x61, 0x94]) }, 'input-unreadable', 'UTF-8'],
    ['a cut-off character', { bytes: new Uint8Array([0x61, 0xe2, 0x80]) }, 'input-unreadable', 'UTF-8'],
    [
      'too many bytes',
      { bytes: new Uint8Array(2_000_001).fill(97) },
      'input-too-large',
      '2000001 bytes; the limit is 2000000',
    ],
    ['more bytes than the caller wants', { bytes: bytes('abc'), maxBytes: 2 }, 'input-too-large', 'the limit is 2'],
  ])('%s', (_, input, code, message) => {
    const fault = faultOf(input)
    expect(fault?.code).toBe(code)
    expect(fault?.message).toContain(message)
    expect(fault?.mend).toBeTruthy()
  })

  test('the line of the first byte that is not UTF-8 is told', () => {
    expect(faultOf({ bytes: new Uint8Array([0x61, 0x0a, 0x0a, 0xff]) })?.line).toBe(3)
  })
})

test('the hash is of the bytes, front matter and all', () => {
  expect(articleOf('abc').source).toEqual({
    file: 'wire.txt',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    mediaType: 'text/plain',
  })
})
