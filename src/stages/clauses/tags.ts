import type { Grammar } from '../../rules/grammar.ts'
import type { Rule } from './neighbours.ts'
import { approximators, genitives, her, secondUses, stranded } from './tags-closed.ts'
import { gerunds } from './tags-gerunds.ts'
import { headlineVerb, lonePast, loneVerb, verbAfterOpener } from './tags-headlines.ts'
import { adjectiveHeads, degrees, misread, names, nounOrVerb, nounPlaces } from './tags-nouns.ts'
import { deedAfterThat, that } from './tags-that.ts'
import {
  askedVerb,
  countedParticiple,
  pastForms,
  presentDeed,
  secondVerb,
  toInfinitive,
  verbalAdjectives,
  verbBesidePhrase,
  verbBesideThat,
} from './tags-verbs.ts'
import type { Word } from './words.ts'

/** Tags settled by their neighbours. Every rule sees what the rules before it, and itself on words further left, have settled. */
export function repairTags(words: readonly Word[], grammar: Grammar): Word[] {
  const settled = [...words]
  for (const rule of RULES) {
    settled.forEach((word, i) => {
      const tag = rule(word, i, settled, grammar)
      if (tag && tag !== word.tag) settled[i] = { ...word, tag }
    })
  }
  return settled
}

const RULES: readonly Rule[] = [
  names,
  secondUses,
  misread,
  gerunds,
  genitives,
  her,
  nounPlaces,
  degrees,
  pastForms,
  adjectiveHeads,
  toInfinitive,
  nounOrVerb,
  verbalAdjectives,
  deedAfterThat,
  verbBesideThat,
  presentDeed,
  verbBesidePhrase,
  countedParticiple,
  askedVerb,
  that,
  verbAfterOpener,
  approximators,
  loneVerb,
  headlineVerb,
  secondVerb,
  lonePast,
  stranded,
]
