import { describe, expect, test } from 'vitest'
import { articleId, articleIds, isArticleFile, mediaTypeOf } from '../../../src/stages/read/identity.ts'

test.each([
  ['wire.txt', 'wire', 'text/plain'],
  ['2020/April Wire.TXT', '2020-april-wire', 'text/plain'],
  ['a.b.md', 'a-b', 'text/markdown'],
  ['govern\u00adment\u00a0house.txt', 'government-house', 'text/plain'],
  ['Trump’s Élysée visit.html', 'trumps-elysee-visit', 'text/html'],
  ['хроника.htm', 'хроника', 'text/html'],
  ['../../etc/passwd', 'etc-passwd', 'text/plain'],
  ['__proto__.txt', 'proto', 'text/plain'],
  ['constructor', 'constructor', 'text/plain'],
  ['notes.v2', 'notes-v2', 'text/plain'],
])('%s has the id %s and is %s', (file, id, mediaType) => {
  expect(articleId(file)).toBe(id)
  expect(mediaTypeOf(file)).toBe(mediaType)
})

test('a name without letters still has an id', () => {
  expect(articleId('!!!.txt')).toMatch(/^[0-9a-f]{8}$/)
})

test.each([
  ['a.txt', true],
  ['a.HTML', true],
  ['a.pdf', false],
  ['README', false],
  ['a.constructor', false],
])('%s is an article: %s', (file, expected) => {
  expect(isArticleFile(file)).toBe(expected)
})

describe('ids of inputs read together', () => {
  test('stay short where nothing clashes', () => {
    expect(articleIds(['a.txt', 'b.md'])).toEqual(['a', 'b'])
  })

  test('take their ending where two clash', () => {
    expect(articleIds(['wire.txt', 'b.md', 'wire.html'])).toEqual(['wire-txt', 'b', 'wire-html'])
  })

  test('take a hash of their path where the ending does not tell them apart', () => {
    const ids = articleIds(['a/b.txt', 'a-b.txt', 'c.txt'])
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toMatch(/^a-b-txt-[0-9a-f]{8}$/)
    expect(articleIds(['a-b.txt', 'c.txt', 'a/b.txt'])).toEqual([ids[1], ids[2], ids[0]])
  })
})
