import type { Grammar } from '../../rules/grammar.ts'
import type { Rule } from './neighbours.ts'
import {
  askedVerb,
  imperative,
  loneVerb,
  nounAfterPresent,
  pluralAfterOpener,
  verbAfterOpener,
} from './tags-clauses.ts'
import { approximators, genitives, her, secondUses, stranded } from './tags-closed.ts'
import { gerunds, governedGerund } from './tags-gerunds.ts'
import { headlineVerb } from './tags-headlines.ts'
import { adjectiveHeads, degrees, misread, names, nounOrVerb, nounPlaces } from './tags-nouns.ts'
import { that } from './tags-that.ts'
import {
  attributive,
  countedParticiple,
  irregularPasts,
  joinedInfinitive,
  likeVerb,
  lonePast,
  pastForms,
  toInfinitive,
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
  irregularPasts,
  adjectiveHeads,
  imperative,
  pluralAfterOpener,
  toInfinitive,
  nounOrVerb,
  attributive,
  verbBesideThat,
  verbBesidePhrase,
  joinedInfinitive,
  likeVerb,
  countedParticiple,
  askedVerb,
  governedGerund,
  that,
  verbAfterOpener,
  approximators,
  loneVerb,
  nounAfterPresent,
  headlineVerb,
  likeVerb, // of the verbs found since
  lonePast,
  stranded,
]
