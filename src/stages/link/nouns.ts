import type { Token } from '../../model/token.ts'
import type { LinkRules } from '../../rules/link.ts'

/** A noun group: "Tuesday’s deadly rocket attack". */
export interface NounGroup {
  readonly definite: boolean
  /** Its last noun. */
  readonly noun: Token
  /** How many words it has. */
  readonly length: number
}

const DEFINITE = /^(?:the|this|that|these|those|such|both|his|her|its|their|our|my|your|['’]s|['’])$/i
/** No noun group of news is longer. */
const LONGEST_GROUP = 12

/** The noun group that opens a stretch of text; it ends before a relative "that". */
export function openingGroup(tokens: readonly Token[]): NounGroup | undefined {
  const start = tokens.slice(0, LONGEST_GROUP)
  const end = start.findIndex(
    (token, i) =>
      !isInGroup(token) || (RELATIVE.test(token.text) && start.slice(0, i).some((before) => isNoun(before))),
  )
  return groupOf(end < 0 ? start : start.slice(0, end))
}

const RELATIVE = /^(?:that|which|who|whom|whose)$/i

/** The noun group that ends with the last of the tokens. */
export function closingGroup(tokens: readonly Token[]): NounGroup | undefined {
  const near = tokens.slice(-LONGEST_GROUP)
  return groupOf(near.slice(near.findLastIndex((token) => !isInGroup(token)) + 1))
}

function groupOf(words: readonly Token[]): NounGroup | undefined {
  const group = words.slice(0, words.findLastIndex(({ pos }) => pos !== 'ADV') + 1)
  const noun = group.at(-1)
  return noun && { definite: group.some((token) => DEFINITE.test(token.text)), noun, length: group.length }
}

const isInGroup = (token: Token): boolean =>
  isNoun(token) || ['DET', 'ADJ', 'PRON', 'PART', 'ADV'].includes(token.pos) || isGerund(token)

/** The taggers call "killing" a verb or a noun as they like. */
const isGerund = (token: Token): boolean => /.ing$/.test(token.text)

export const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM'

/** The nouns of a phrase's first noun group, base forms, the head last, without possessors; its last word where it has no noun. */
export function headNouns(tokens: readonly Token[]): readonly string[] {
  const first = tokens.findIndex(isNoun)
  const after = tokens.findIndex((token, i) => i > first && endsHead(token))
  const group = tokens.slice(0, after < 0 ? undefined : after)
  const own = group.slice(group.findLastIndex((token) => POSSESSIVE.test(token.text)) + 1)
  const nouns = own.filter((token) => isNoun(token) && token.pos !== 'NUM')
  const words = nouns.length > 0 ? nouns : group.slice(-1)
  return words.map((token) => token.lemma)
}

const POSSESSIVE = /^['’]s?$/

const endsHead = (token: Token): boolean =>
  isGerund(token) || !(isNoun(token) || token.pos === 'ADJ' || POSSESSIVE.test(token.text))

/** The event types that a noun may refer back to. */
export function typesNamedBy({ lemma, text }: Token, { references }: LinkRules): readonly string[] {
  const forms = [lemma, text.toLowerCase()]
  return Object.keys(references).filter((type) => references[type]?.some((noun) => forms.includes(noun)))
}
