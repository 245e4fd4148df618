import { describe, expect, test } from 'vitest'
import { entityNamed } from './found.ts'

describe('towns of one name', () => {
  test.each<[text: string, name: string, country: string]>([
    ['Talks opened in San José, Costa Rica. San José was calm.', 'San Jose', 'CRI'],
    ['The bridge in Birmingham, Alabama, is closed.', 'Birmingham', 'USA'],
    ['The bridge in Birmingham, Ala., is closed.', 'Birmingham', 'USA'],
    ['The bridge in Birmingham is closed.', 'Birmingham', 'GBR'],
    ['Lebanon mourned. Shops in Tripoli stayed shut, Lebanese radio said.', 'Tripoli', 'LBN'],
    ['Libya mourned. Shops in Tripoli stayed shut.', 'Tripoli', 'LBY'],
    // whose body a demonym is part of
    ['Bolivia voted. The Organization of American States sent monitors to Santa Cruz.', 'Santa Cruz', 'BOL'],
    // known the world over
    ['The United States and Texas left the pact made in Paris.', 'Paris', 'FRA'],
    // the data's own spelling is another
    ['The delegates met in Geneva.', 'Geneva', 'CHE'],
  ])('%s', (text, name, country) => expect(entityNamed(text, name)?.country).toBe(country))

  test('a surname is no town, whatever stands before it', () => {
    const text =
      'Colombia watched. Police opened an inquiry into Morales. President Evo Morales denied all. Morales left.'
    expect(entityNamed(text, 'Morales')).toBeUndefined()
    expect(entityNamed(text, 'Evo Morales')?.mentions.length).toBeGreaterThanOrEqual(3)
  })

  test('a listed town has the coordinates of its other spelling', () => {
    expect(entityNamed('The delegates met in Geneva.', 'Geneva')?.location?.longitude).toBeCloseTo(6.1, 0)
    expect(entityNamed('The delegates met in Washington.', 'Washington')?.location?.longitude).toBeCloseTo(-77, 0)
  })
})
