import nlp from 'compromise/two'
import { expect, it } from 'vitest'
import { lexicalTags } from '../../src/language/lexicon.ts'

it('has the tags that compromise has for each single word, and those that they imply', () => {
  const model: { one?: { lexicon?: Record<string, unknown> } } = nlp.model()
  const words = Object.entries(model.one?.lexicon ?? {}).filter(([word]) => !word.includes(' '))
  expect(words.length).toBeGreaterThan(10_000)
  const lost = words.filter(([word, tags]) => [tags].flat().some((tag) => !lexicalTags(word).has(String(tag))))
  expect(lost).toEqual([])
  expect([...lexicalTags('Maria')]).toEqual(['FemaleName', 'FirstName', 'Person'])
})

it.each(['', 'constructor', '__proto__', 'zzyzx'])('has none for “%s”', (word) => {
  expect(lexicalTags(word).size).toBe(0)
})
