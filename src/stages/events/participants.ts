import type { Argument, Phrase } from '../../model/clause.ts'
import type { Entity, Mention } from '../../model/entity.ts'
import type { EventRole } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import { remembered } from '../../model/remembered.ts'
import { byPosition, contains, overlaps, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { ActorCode, Actors } from '../../rules/actors.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import type { Words } from './words.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'entities' | 'homes' | 'quotes'>

/** Who or what a noun phrase is. */
export interface Participant extends Pick<ActorCode, 'country' | 'sectors'> {
  readonly span: Span
  readonly entity: Entity | undefined
  /** The phrase names somebody who can act: a named person, body or country, or a noun for people. */
  readonly acts: boolean
  readonly implied: boolean
  /** Its country is the one the article is about, for want of another. */
  readonly assumed: boolean
  /** Nothing says its country, and it may be that of the place where something happens to it. */
  readonly local: boolean
}

/** Who takes part in what a clause tells. */
export interface Sides {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

export interface Participants {
  /** The phrase itself, without its conjuncts. */
  readonly of: (phrase: Phrase) => Participant
  /** Somebody who acts: the phrase, or whose it is, or the first one named in it. */
  readonly sideOf: (phrase: Phrase) => Participant | undefined
  /** Entities named in a span, in reading order. */
  readonly namedIn: (span: Span) => readonly { readonly entity: Entity; readonly mention: Mention }[]
  readonly namedAs: (span: Span) => readonly Participant[]
  /** Of what hangs on a phrase, "in the southern Sudan, Chad and Niger, who …": the first that is named, and what is listed with it. */
  readonly listedIn: (span: Span) => readonly Participant[]
  readonly speakerAt: (span: Span) => Participant | undefined
}

/** A pronoun that says no more. */
const NOBODY: Omit<Participant, 'span'> = {
  country: undefined,
  sectors: [],
  entity: undefined,
  acts: false,
  implied: false,
  assumed: false,
  local: false,
}

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'myself', 'ourselves'])
const LONGEST_ROLE = 10
/** What stands before the first name after a preposition, and between names. */
const PLACED = /^ \p{Ll}+ (?:the )?(?:\p{Ll}+ )?$/u
const LISTED = /^(?:,|,? and) (?:the )?$/

export function participantsOf(
  { article, paragraphs, entities, homes, quotes }: Known,
  words: Words,
  actors: Actors,
  { personal, immobile, texts, inert }: Pick<EventRules, 'personal' | 'immobile' | 'texts' | 'inert'>,
): Participants {
  const named = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => byPosition(a.mention.span, b.mention.span))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const text = (span: Span) => article.text.slice(span.start, span.end)
  /** "officials", "the government": an article has many phrases time and again. */
  const codeOf = remembered(actors.code)

  const namedIn = (span: Span) => {
    const found: (typeof named)[number][] = []
    for (let at = firstFrom(named, startOf, span.start); at < named.length; at++) {
      const one = named[at]
      if (!one || one.mention.span.start >= span.end) break
      if (one.mention.span.end <= span.end) found.push(one)
    }
    return found
  }

  const listedIn = (span: Span): readonly Participant[] => {
    const all = namedIn(span)
    const end = all.findIndex(({ mention }, i) => {
      const before = all[i - 1]?.mention.span.end ?? span.start
      return !(i === 0 ? PLACED : LISTED).test(text({ start: before, end: mention.span.start }))
    })
    return all.slice(0, end < 0 ? all.length : end).map(({ entity, mention }) => byEntity(entity, mention.span))
  }

  const speakerAt = (span: Span): Participant | undefined => {
    const last = quotes[firstFrom(quotes, (quote) => quote.span.end, span.end)]
    const quote = last && contains(last.span, span) ? last : undefined
    const entity = quote?.speaker ? byId.get(quote.speaker) : undefined
    const by = quote?.by ?? entity?.mentions[0]?.span
    if (!by) return undefined
    const { country, sectors } = entity ?? codeOf(text(by))
    return { country, sectors, span: by, entity, acts: true, implied: true, assumed: false, local: false }
  }

  const byEntity = (entity: Entity, span: Span): Participant => ({
    country: entity.country,
    sectors: entity.sectors,
    span,
    entity,
    acts: entity.type !== 'place' || entity.country !== undefined,
    implied: false,
    assumed: false,
    local: false,
  })

  const namedAs = (span: Span): readonly Participant[] =>
    namedIn(span).map(({ entity, mention }) => byEntity(entity, mention.span))

  const nameOf = (phrase: Phrase) => {
    const inside = namedIn(phrase.span)
    return (
      inside.find(({ mention }) => overlaps(mention.span, phrase.head) && mention.span.end === phrase.head.end) ??
      inside.find(({ mention }) => contains(mention.span, phrase.head)) ??
      (phrase.apposition && namedIn(phrase.apposition.span).find(({ entity }) => entity.type !== 'place'))
    )
  }

  const describe = (phrase: Phrase): Participant => {
    const name = nameOf(phrase)
    if (name) return byEntity(name.entity, name.mention.span)
    const head = words.head(phrase)
    if (head?.pos === 'PRON') {
      const word = head.text.toLowerCase()
      const stands = FIRST_PERSON.has(word) ? speakerAt(head.span) : antecedentOf(phrase)
      return stands ?? { ...NOBODY, span: phrase.span }
    }
    return byNoun(phrase, head)
  }
  const byNoun = (phrase: Phrase, head: Token | undefined): Participant => {
    const own = ownPart(phrase, head)
    const span = words.in(own).length <= LONGEST_ROLE ? own : phrase.span
    // "dozens of men armed with rifles"
    const code = codeOf(words.follows(own, ['armed']) ? `${text(span)} armed` : text(span))
    const stood = code.agent ? bodySectorsOf(phrase) : []
    const sectors = stood.length > 0 ? stood : code.sectors.length > 0 ? code.sectors : sectorsNamedIn(phrase)
    const said = code.country ?? countryNamedIn(phrase)
    const country = said ?? homeOf(phrase, code)
    const acts = (sectors.length > 0 && !code.thing) || isPeople(text(phrase.head), code)
    return {
      country,
      sectors,
      span,
      entity: undefined,
      acts,
      implied: false,
      assumed: country !== undefined && said === undefined,
      local: said === undefined && (acts || isSomebody(phrase) || words.isHead(phrase, immobile)),
    }
  }
  /** Whose "the Kabul government", "Mugabe supporters" and "villagers near Kandahar" are; "Tehran-backed" and "Iran's allies" do not say. */
  const countryNamedIn = (phrase: Phrase): string | undefined => {
    const isBeside = ({ type }: Entity) => type === 'place' && codeOf(text(phrase.span)).ally
    return namedIn(ownPart(phrase, words.head(phrase))).find(
      ({ entity, mention }) => entity.country && article.text[mention.span.end] !== '-' && !isBeside(entity),
    )?.entity.country
  }
  /** "The directors of Norvik": people of a body are of its sectors, if no word says theirs. */
  const sectorsNamedIn = (phrase: Phrase): readonly string[] =>
    words.isHead(phrase, personal) ? (bodyNamedIn(phrase)?.sectors ?? []) : []
  const bodyNamedIn = (phrase: Phrase): Entity | undefined =>
    namedIn(ownPart(phrase, words.head(phrase))).find(({ entity }) => entity.type === 'organization')?.entity
  /** Of "the front's negotiators", "their spokesman": those of whom they act for. */
  const bodySectorsOf = (phrase: Phrase): readonly string[] =>
    bodyNamedIn(phrase)?.sectors ?? (phrase.possessor ? of(phrase.possessor).sectors : [])
  /** "The Mogadishu bombing": a town in which something happened did nothing. */
  const isScene = ({ type, subtype }: Entity, phrase: Phrase): boolean =>
    type === 'place' && subtype !== 'country' && words.isHead(phrase, inert)
  const isSomebody = (phrase: Phrase): boolean => words.isHead(phrase, personal) && !words.isHead(phrase, texts)
  const homeAt = ({ start }: Span) => homes[firstFrom(paragraphs, ({ span }) => span.end, start + 1)]
  const homeOf = (phrase: Phrase, { sectors }: ActorCode): string | undefined =>
    (sectors.length > 0 || isSomebody(phrase)) && !codeOf(text(ownPart(phrase, words.head(phrase)))).foreign
      ? homeAt(phrase.span)
      : undefined
  const antecedentOf = (phrase: Phrase): Participant | undefined => {
    const { antecedent }: Partial<Argument> = phrase
    return antecedent && { ...of(antecedent), implied: true }
  }
  const cache = new Map<number, Participant>()
  const of = (phrase: Phrase): Participant => {
    const key = phrase.span.start * (article.text.length + 1) + phrase.span.end
    const known = cache.get(key)
    if (known) return known
    const described = describe(phrase)
    cache.set(key, described)
    return described
  }

  const sideOf = (phrase: Phrase): Participant | undefined => {
    const itself = of(phrase)
    const { possessor } = phrase
    const ownName = itself.country !== undefined && possessor && words.head(possessor)?.pos === 'PRON'
    if (itself.acts || ownName) return itself
    const owner = possessor && sideOf(possessor)
    if (owner) return owner
    const inside = namedIn(ownPart(phrase, words.head(phrase))).find(({ entity }) => byEntity(entity, phrase.span).acts)
    if (inside) return isScene(inside.entity, phrase) ? undefined : byEntity(inside.entity, inside.mention.span)
    return itself.country === undefined ? undefined : itself
  }
  return { of, sideOf, namedIn, namedAs, listedIn, speakerAt }
}

/** A role with the codes that hold for it on a day (EDTF, its first day), where the entity's changed over time. */
export function roleOf({ span, entity, country, sectors, implied }: Participant, day: string | undefined): EventRole {
  const office = day
    ? entity?.offices?.find(({ from, to }) => (!from || from <= day) && (!to || day <= to.padEnd(10, '9')))
    : undefined
  const code = office ? { country: office.country ?? country, sectors: office.sectors } : { country, sectors }
  return {
    span,
    ...(entity ? { entity: entity.id } : {}),
    ...(code.country ? { country: code.country } : {}),
    sectors: code.sectors,
    implied,
  }
}

/** "Oslo", "Chad": a place that does something is the government there. */
export const asGovernment = (role: EventRole, { entity }: Participant): EventRole =>
  entity?.type === 'place' && role.sectors.length === 0 ? { ...role, sectors: ['GOV'] } : role

/**
 * The phrase with what hangs on it, without its conjuncts: "residents of Mopti" of "residents of Mopti and soldiers". An adjective,
 * which taggers also call a name, goes on to the noun it shares: "Chadian and Malian troops".
 */
export function ownPart({ span, full, of, conjuncts }: Phrase, head: Token | undefined): Span {
  const isAdjective = head?.pos === 'ADJ' || (head?.pos === 'PROPN' && !head.text.endsWith('s'))
  if (conjuncts.length === 0 || isAdjective) return full
  return { start: full.start, end: Math.max(span.end, of?.full.end ?? 0) }
}

/** "Iranians", "Syria": a capital and a country of its own. */
const isPeople = (head: string, { country }: ActorCode): boolean => country !== undefined && /^\p{Lu}/u.test(head)

const startOf = ({ mention }: { readonly mention: Mention }): number => mention.span.start
