import { describe, expect, it } from 'vitest'
import kinds from '../../src/data/kinds.json' with { type: 'json' }
import world from '../../src/data/world.json' with { type: 'json' }
import { nameKey } from '../../src/language/words.ts'
import { localityOf, longestLocality } from '../../src/rules/localities.ts'

describe('data that are searched by halving stand in order', () => {
  it.each([
    ['localities', world.localities, (line: string) => nameKey(line.replace(/\t.*/, ''))],
    ['nouns', kinds, (line: string) => line.replace(/ .*/, '')],
  ])('%s', (_, text, keyOf) => {
    const keys = text.split('\n').map(keyOf)
    expect(keys.findIndex((key, i) => i > 0 && key < (keys[i - 1] ?? ''))).toBe(-1)
  })
})

describe('localities', () => {
  it('are found by their name, the largest of the name', () => {
    expect(localityOf('valencia')).toMatchObject({ name: 'Valencia', country: 'VEN' })
    expect(localityOf('valencia')?.namesakes.map(({ country }) => country)).toContain('ESP')
    expect(localityOf('blorf')).toBeUndefined()
  })

  it('with a place on the map where they are cities', () => {
    expect(localityOf('gent')?.location).toMatchObject({
      geonames: expect.any(String),
    })
    expect(localityOf('bayern')?.location).toBeUndefined()
  })

  it('with islands, rivers and regions; those of several countries have none', () => {
    expect(localityOf('corsica')).toMatchObject({ country: 'FRA' })
    expect(localityOf('normandy')).toMatchObject({ country: 'FRA' })
    expect(localityOf('mekong')).toMatchObject({ country: '' })
  })

  it('and the other names of towns, but no names of people, stars or things', () => {
    expect(localityOf('leningrad')).toMatchObject({
      country: 'RUS',
      location: localityOf('saint petersburg')?.location,
    })
    for (const name of ['sirius', 'capital of poland', 'sooner state']) expect(localityOf(name), name).toBeUndefined()
  })

  it('whose names begin with a word are of so many words at most', () => {
    expect(longestLocality('santiago')).toBeGreaterThan(2)
    expect(longestLocality('blorf')).toBe(0)
  })
})
