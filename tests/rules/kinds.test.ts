import { describe, expect, it, test } from 'vitest'
import { isKindOf, isKnownNoun, meaningOf } from '../../src/rules/kinds.ts'
import { compileTerms } from '../../src/rules/terms.ts'
import { builtin } from './builtin.ts'

describe('kinds of a noun', () => {
  it.each([
    ['weapon', ['weapon', 'rifle', 'crossbow']],
    ['ship', ['frigate', 'tanker', 'icebreaker']],
    ['lawman', ['sheriff', 'patrolman', 'gendarme']],
    ['person', ['vicar', 'beekeeper', 'widow', 'lieutenant']],
  ])('%s', (noun, some) => {
    expect(some.filter((one) => !isKindOf(meaningOf(one), meaningOf(noun)))).toEqual([])
  })

  it.each([
    ['weapon', ['weaponry', 'entity', 'ship']],
    ['ship', ['aircraft', 'vehicle', 'shipment']],
    ['person', ['river', 'paper', 'tower', 'winter', 'Napoleon', 'napoleon']],
  ])('%s has no others', (noun, others) => {
    expect(others.filter((other) => isKindOf(meaningOf(other), meaningOf(noun)))).toEqual([])
  })

  it('knows what it does not know', () => {
    expect(meaningOf('blorf')).toBeUndefined()
    expect([isKnownNoun('river'), isKnownNoun('blorf'), isKnownNoun('1')]).toEqual([true, false, false])
  })

  it('stands in terms beside words', () => {
    const { heads, kinds } = compileTerms(['dam', '^bridge'], new Map())
    expect([...heads]).toEqual(['dam'])
    expect(kinds.some((kind) => isKindOf(meaningOf('viaduct'), kind))).toBe(true)
  })
})

test.each([
  ['two elderly vicars', 'REL'],
  ['the backbencher', 'LEG'],
  ['a Peruvian lieutenant', 'MIL'],
  ['arsonists', 'CRM'],
  ['midwives', 'MED'],
])('an actor that no list has is coded by its kind: %s', (phrase, sector) => {
  expect(builtin.actors.code(phrase).sectors).toEqual([sector])
})

test.each(['the goalkeeper', 'a river', 'the tower', 'the winter'])('no actor: %s', (phrase) => {
  expect(builtin.actors.code(phrase).sectors).toEqual([])
})
