import type { Rule } from './neighbours.ts'
import { approximators, genitives, secondUses, stranded, twoFaced } from './tags-closed.ts'
import { adjectiveHeads, degrees, misread, names, nounOrVerb, nounPlaces } from './tags-nouns.ts'
import {
  askedVerb,
  attributive,
  countedParticiple,
  governedGerund,
  headlineVerb,
  joinedInfinitive,
  pastForms,
  pluralAfterOpener,
  toInfinitive,
  verbAfterOpener,
  verbBesidePhrase,
  verbBesideThat,
} from './tags-verbs.ts'
import type { Word } from './words.ts'

/** Tags settled by their neighbours. Every rule sees what the rules before it, and itself on words further left, have settled. */
export function repairTags(words: readonly Word[]): Word[] {
  const settled = [...words]
  for (const rule of RULES) {
    settled.forEach((word, i) => {
      const tag = rule(word, i, settled)
      if (tag && tag !== word.tag) settled[i] = { ...word, tag }
    })
  }
  return settled
}

const RULES: readonly Rule[] = [
  names,
  secondUses,
  misread,
  genitives,
  nounPlaces,
  degrees,
  pastForms,
  adjectiveHeads,
  pluralAfterOpener,
  toInfinitive,
  nounOrVerb,
  attributive,
  verbBesideThat,
  verbBesidePhrase,
  joinedInfinitive,
  countedParticiple,
  askedVerb,
  governedGerund,
  twoFaced,
  verbAfterOpener,
  approximators,
  headlineVerb,
  stranded,
]
