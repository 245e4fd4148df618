import type { Argument, Clause, Oblique, Phrase } from '../../model/clause.ts'
import { remembered } from '../../model/remembered.ts'
import type { Span } from '../../model/span.ts'
import type { Draft, Reading } from './draft.ts'
import type { PhraseElement } from './elements.ts'
import { type NominalDraft, nominals } from './nominals.ts'
import { type NounPhrase, spanOf } from './phrases.ts'
import { auxiliaryOf, isConditional, isNone, negationOf } from './scope.ts'
import type { Marker, Word } from './words.ts'

export interface Place {
  readonly words: readonly Word[]
  /** Index of the sentence. */
  readonly sentence: number
  /** Index of the sentence's first clause among the article's. */
  readonly first: number
  readonly quoted: Marker
}

/** The drafts of a sentence, and its event nouns, as clauses in reading order. */
export function completed(readings: readonly Reading[], at: Place): Clause[] {
  const place = { ...at, phraseOf: phraseMaker(at.words) }
  const entries = readings
    .flatMap((reading): Entry[] => [
      ...reading.drafts.map((draft): Entry => ({ reading, draft, main: draft.group.main })),
      ...nominals(reading).map((nominal): Entry => ({ reading, nominal, main: nominal.at })),
    ])
    .sort((a, b) => a.main - b.main)
  const index = new Map<Draft | NominalDraft | undefined, number>()
  entries.forEach((entry, i) => {
    index.set(entry.draft ?? entry.nominal, place.first + i)
  })
  const meanings = new Map(
    entries.flatMap(({ nominal }) => (nominal?.light ? [[nominal.host, index.get(nominal)] as const] : [])),
  )
  return entries.map(({ reading, draft, nominal }) => {
    if (draft) return verbal(draft, reading, place, { parent: index.get(draft.parent), meaning: meanings.get(draft) })
    const parent = nominal.light ? nominal.host?.parent : nominal.host
    return nounClause(nominal, reading, place, index.get(parent))
  })
}

interface Making extends Place {
  readonly phraseOf: (phrase: NounPhrase) => Phrase
}

type Entry = { readonly reading: Reading; readonly main: number } & (
  | { readonly draft: Draft; readonly nominal?: undefined }
  | { readonly nominal: NominalDraft; readonly draft?: undefined }
)

function verbal(
  draft: Draft,
  reading: Reading,
  place: Making,
  links: { parent: number | undefined; meaning: number | undefined },
): Clause {
  const { words, sentence, quoted } = place
  const { group } = draft
  const predicate = spanOf(words, { start: group.main, end: group.main + 1 })
  const { voice, bare, negated, negatedBy, modal, tense, conditional } = circumstances(draft, reading, words)
  return {
    kind: 'verbal',
    predicate,
    lemma: group.lemma,
    particle: draft.particle,
    span: clauseSpan(draft, words),
    sentence,
    voice,
    bare,
    negated,
    negatedBy,
    modal,
    tense,
    conditional,
    subject: argument(place, draft.subject, draft.subjectImplied, draft.subjectAntecedent),
    object: argument(place, draft.object, false, draft.objectAntecedent),
    indirectObject: argument(place, draft.indirectObject),
    agent: argument(place, draft.agent),
    obliques: draft.obliques.map((element) => oblique(place, element)),
    antecedent: draft.antecedent && place.phraseOf(draft.antecedent),
    parent: links.parent,
    link: draft.link,
    marker: draft.marker,
    meaning: links.meaning,
    quoted: quoted(predicate),
  }
}

function nounClause(nominal: NominalDraft, reading: Reading, place: Making, parent: number | undefined): Clause {
  const { words, sentence, quoted } = place
  const { host, noun } = nominal
  const predicate = spanOf(words, { start: nominal.at, end: nominal.at + 1 })
  const told = host && nominal.light ? circumstances(host, reading, words) : undefined
  const negatedBy = told?.negatedBy ?? (isNone(words, noun) ? 'phrase' : undefined)
  return {
    kind: 'nominal',
    predicate,
    lemma: nominal.lemma,
    span: nominalSpan(nominal, words),
    sentence,
    ...(told ?? {
      voice: 'active',
      bare: false,
      negated: false,
      tense: 'none',
      conditional: host !== undefined && isConditional(host, reading.drafts),
    }),
    negatedBy,
    subject: argument(place, nominal.subject, nominal.light && host?.subjectImplied),
    object: argument(place, nominal.object),
    obliques: nominal.obliques.map((element) => oblique(place, element)),
    parent,
    link: host && nominal.light ? host.link : 'nominal',
    marker: host && nominal.light ? host.marker : undefined,
    light: host && nominal.light ? spanOf(words, { start: host.group.main, end: host.group.main + 1 }) : undefined,
    quoted: quoted(predicate),
  }
}

type Circumstances = Pick<Clause, 'voice' | 'bare' | 'negated' | 'negatedBy' | 'modal' | 'tense' | 'conditional'>

function circumstances(draft: Draft, reading: Reading, words: readonly Word[]): Circumstances {
  const { group } = draft
  const auxiliary = auxiliaryOf(draft).group
  return {
    voice: draft.voice,
    bare: draft.voice === 'passive' && group.end - group.start === 1 && !draft.headline,
    negated: group.negated,
    negatedBy: negationOf(draft, words, reading.grammar),
    modal: auxiliary.modal,
    tense: draft.role === 'finite' ? auxiliary.tense : group.perfect && draft.role === 'infinitive' ? 'past' : 'none',
    conditional: isConditional(draft, reading.drafts),
  }
}

/** Makes phrases as the model has them; one that several clauses share is made once. */
function phraseMaker(words: readonly Word[]): (phrase: NounPhrase) => Phrase {
  const phraseOf = remembered((phrase: NounPhrase): Phrase => {
    const { quantity, possessor, of, apposition } = phrase
    return {
      span: spanOf(words, phrase),
      head: spanOf(words, phrase.head),
      full: spanOf(words, { start: phrase.start, end: Math.max(phrase.end, phrase.fullEnd) }),
      quantity: quantity && spanOf(words, quantity),
      possessor: possessor && phraseOf(possessor),
      of: of && phraseOf(of),
      conjuncts: phrase.conjuncts.map(phraseOf),
      apposition: apposition && phraseOf(apposition),
    }
  })
  return phraseOf
}

function argument(
  { phraseOf }: Making,
  phrase: NounPhrase | undefined,
  implied = false,
  antecedent?: NounPhrase,
): Argument | undefined {
  if (!phrase) return undefined
  return { ...phraseOf(phrase), implied, antecedent: antecedent && phraseOf(antecedent) }
}

const oblique = ({ phraseOf }: Making, element: PhraseElement): Oblique => ({
  preposition: element.preposition ?? '',
  phrase: phraseOf(element.phrase),
})

/** From the first to the last word of verb and arguments; a subject taken over from elsewhere is left out. */
function clauseSpan(draft: Draft, words: readonly Word[]): Span {
  const shared = draft.subjectImplied || draft.link === 'coordinated' || draft.role !== 'finite'
  const phrases = [draft.object, draft.indirectObject, draft.agent, ...draft.obliques.map((o) => o.phrase)]
  return covering(words, draft.group, shared ? phrases : [draft.subject, ...phrases])
}

/** The noun phrase with what follows it; with its light verb and that verb's subject. */
function nominalSpan({ noun, light, host, obliques, object }: NominalDraft, words: readonly Word[]): Span {
  if (light && host) return clauseSpan(host, words)
  return covering(words, noun, [object, ...obliques.map((element) => element.phrase)])
}

function covering(words: readonly Word[], core: Span, phrases: readonly (NounPhrase | undefined)[]): Span {
  let { start, end } = core
  for (const phrase of phrases) {
    if (!phrase) continue
    start = Math.min(start, phrase.start)
    end = Math.max(end, phrase.end, phrase.fullEnd)
  }
  while (words[end - 1]?.dated && words[end]?.dated) end++ // "for a week earlier"
  return spanOf(words, { start, end })
}
