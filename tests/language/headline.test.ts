import { describe, expect, it } from 'vitest'
import { inSentenceCase, isInCapitals, isTitleCase, outOfCapitals, writingOf } from '../../src/language/headline.ts'

describe('isTitleCase', () => {
  it.each([
    'Peru Expels Ambassador Over Spying Claims',
    'Thousands Protest in Tbilisi Over Disputed Vote',
    'What the Harbour Treaty Means for Fishermen?',
  ])('takes for a headline in title case: %s', (line) => {
    expect(isTitleCase(line.split(' '))).toBe(true)
  })

  it.each([
    'Peru expels ambassador over spying claims',
    'The Foreign Ministry of Peru expelled Ambassador Lind.',
    'Rebels free three hostages near Lake Chad',
    'Peru and Chile',
  ])('takes for none: %s', (line) => {
    expect(isTitleCase(line.split(' '))).toBe(false)
  })
})

describe('inSentenceCase', () => {
  const writing = writingOf(['The dockers of Port Amal met Governor Lind.', 'A strait is narrow.'])

  it.each([
    ['Peru Expels Ambassador Over Spying Claims', 'Peru expels ambassador over spying claims'],
    ['Gunmen Kill Nine at Kabul Market', 'gunmen kill nine at Kabul market'],
    ['UN Condemns Attack on Aid Convoy', 'UN condemns attack on aid convoy'],
    ['Turkish President’s Envoy Visits Athens', 'Turkish president’s envoy visits Athens'],
    // how the rest of the article writes a word decides
    ['Governor Closes Port and Strait', 'Governor closes Port and strait'],
  ])('%s', (line, expected) => {
    expect(
      line
        .split(' ')
        .map((word) => inSentenceCase(word, writing))
        .join(' '),
    ).toBe(expected)
  })
})

describe('lines in capitals', () => {
  it.each([
    ['WHAT COMES NEXT ?', true],
    ['LATEST UPDATES', true],
    ['UN AND EU', true],
    ['NATO', false],
    ['US EU', false],
    ['WHAT Comes NEXT', false],
  ])('%s', (line, is) => expect(isInCapitals(line.split(' '))).toBe(is))

  it('are read as sentence case would write them', () => {
    const writing = writingOf(['The talks in Nouméa went on.'])
    const line = 'NATO AND UNHCR LEAVE NOUMÉA TALKS IN FRANCE'
    expect(
      line
        .split(' ')
        .map((word) => outOfCapitals(word, writing))
        .join(' '),
    ).toBe('NATO and UNHCR leave Nouméa talks in France')
  })
})
