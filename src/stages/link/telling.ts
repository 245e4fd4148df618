import type { Clause, ClauseLink } from '../../model/clause.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Event, EventRole } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import type { Role } from '../../model/paragraph.ts'
import { contains, itemsWithin, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Rules } from '../../rules/load.ts'
import { type Days, daysOf } from './days.ts'
import { closingGroup, headNouns, type NounGroup, openingGroup, typesNamedBy } from './nouns.ts'

/** Somebody or some place that a telling names, as far as two tellings can be compared by it. */
export interface Party {
  readonly entity?: string
  /** Of an entity. */
  readonly kind?: EntityType
  /** A country or a region: contains other places. */
  readonly broad: boolean
  readonly country?: string
  readonly sectors: readonly string[]
  /** Base forms of the nouns of the phrase's head, the last one last. */
  readonly nouns: readonly string[]
}

/** One telling of an event, with what it is compared by. */
export interface Telling {
  /** Its index among the events. */
  readonly index: number
  readonly event: Event
  readonly paragraph: number
  readonly sentence: number
  /** In a heading: what stands under it tells it again. */
  readonly headline: boolean
  /** A noun that leans on another telling: "the attack", "Tuesday’s storming". */
  readonly refers: boolean
  /** Such a noun with no "of" or "on" behind it. */
  readonly bare: boolean
  /** "…, an attack that …": it names what its sentence told. */
  readonly apposed: boolean
  /** Its subject does: "they", "the gunmen". */
  readonly continues: boolean
  /** "calling for …", "to lodge a protest", "launched at dawn": it has its subject from another clause. */
  readonly dependent: boolean
  /** Index of its first clause, and of the one that hangs on. */
  readonly clause: number | undefined
  readonly above: number | undefined
  /** "another attack", "a second raid": none told before. */
  readonly another: boolean
  /** "The blast also killed …": what it counts comes to what was counted before. */
  readonly adds: boolean
  /** Inside quotation marks. */
  readonly quoted: boolean
  /** Of one of PLOVER's conflict classes. */
  readonly hostile: boolean
  /** Words are exchanged, no deeds: who speaks to whom on which day is all there is to compare. */
  readonly verbal: boolean
  /** When it happened, where the telling itself says so or its entry dates it. */
  readonly days: Days | undefined
  readonly actors: readonly Party[]
  /** With the groups of its dead and wounded. */
  readonly recipients: readonly Party[]
  readonly places: readonly Party[]
  /** Ids of the persons and organizations named in the evidence. */
  readonly names: readonly string[]
}

/** The tellings of the events, in their order. */
export function tellingsOf(known: Extraction, rules: Rules): Telling[] {
  const view = viewOf(known)
  return known.events.map((event, index) => tellingOf(event, index, view, rules))
}

/** The extraction, with its entities ready for looking up. */
interface View extends Extraction {
  readonly kinds: ReadonlyMap<string, EntityType>
  readonly areas: ReadonlySet<string>
  readonly named: readonly { readonly span: Span; readonly entity: string }[]
}

function viewOf(known: Extraction): View {
  const { entities } = known
  const areas = entities.filter(({ type, subtype = '' }) => type === 'place' && AREAS.has(subtype))
  const agents = entities.filter(({ type }) => type !== 'place')
  return {
    ...known,
    kinds: new Map(entities.map(({ id, type }) => [id, type])),
    areas: new Set(areas.map(({ id }) => id)),
    named: agents
      .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ span, entity: id })))
      .sort((a, b) => a.span.start - b.span.start),
  }
}

const AREAS: ReadonlySet<string> = new Set(['country', 'region', 'continent', 'subdivision', 'province'])

const HEADLINES: ReadonlySet<Role | undefined> = new Set<Role>(['title', 'heading'])

function tellingOf(event: Event, index: number, view: View, rules: Rules): Telling {
  const { evidence } = event
  const paragraph = firstFrom(view.paragraphs, (p) => p.span.end, evidence.start + 1)
  const tokens = itemsWithin(view.analysis.tokens, (token) => token.span.start, evidence)
  const clauses = itemsWithin(view.clauses, (clause) => clause.predicate.start, evidence)
  const opening = openingGroup(tokens)
  const group = [opening, lightNoun(clauses, tokens)].find((candidate) => isReference(candidate, event.type, rules))
  const refers = group !== undefined
  const quote = view.quotes[firstFrom(view.quotes, ({ span }) => span.end, evidence.end)]
  const quoted = quote !== undefined && contains(quote.span, evidence)
  const quad = rules.events.ontology.types[event.type]?.quad ?? ''
  const verbal = quad.startsWith('verbal')
  const parties = (roles: readonly Named[]) =>
    roles.filter(({ span }) => !isDate(span, view)).map((role) => partyOf(role, view))
  const groups = [event.casualties.killed, event.casualties.wounded].flatMap((toll) => toll?.groups ?? [])
  return {
    index,
    event,
    paragraph,
    sentence: firstFrom(view.analysis.sentences, (s) => s.span.end, evidence.start + 1),
    headline: HEADLINES.has(view.paragraphs[paragraph]?.role),
    refers,
    bare: refers && tokens[opening?.length ?? 0]?.pos !== 'ADP',
    apposed: isApposed(opening, evidence, event.type, view, rules),
    continues: !refers && hasLeaningSubject(tokens),
    dependent: isDependent(clauses[0]),
    clause: clauses[0] && firstFrom(view.clauses, (clause) => clause.predicate.start, clauses[0].predicate.start),
    above: clauses[0]?.parent,
    another: tokens.slice(0, opening?.length ?? 0).some(({ text }) => rules.link.others.includes(text.toLowerCase())),
    adds: addsToll(event, view),
    quoted,
    hostile: quad.endsWith('conflict'),
    verbal,
    days: daysTold(event, { refers, said: quoted && !verbal }, view),
    actors: parties(event.actors),
    recipients: [...parties([...event.recipients, ...groups]), ...objectOf(group, event, tokens)],
    places: parties(event.locations.filter(({ basis }) => basis === 'own')),
    names: itemsWithin(view.named, ({ span }) => span.start, evidence).map(({ entity }) => entity),
  }
}

function addsToll({ evidence, casualties }: Event, { analysis }: View): boolean {
  const { start: end = evidence.end } = (casualties.killed ?? casualties.wounded)?.span ?? {}
  const lead = itemsWithin(analysis.tokens, (token) => token.span.start, { start: evidence.start, end })
  return lead.some(({ lemma }) => lemma === 'also')
}

const DEPENDENT: ReadonlySet<ClauseLink> = new Set(['infinitive', 'participle', 'adverbial'])

/** Told under another verb, which it has its subject from. */
export const isDependent = (clause: Clause | undefined): boolean =>
  clause?.link !== undefined && (clause.link === 'relative' || (clause.tense === 'none' && DEPENDENT.has(clause.link)))

/** The noun of "to conduct the airstrike", where a light verb opens the telling. */
function lightNoun(clauses: readonly Clause[], tokens: readonly Token[]): NounGroup | undefined {
  const light = clauses.find((clause) => clause.light)
  return light && closingGroup(tokens.filter((token) => token.span.end <= light.predicate.end))
}

/** "the consulate" in "the assault on the consulate", where the event has no target of its own. */
function objectOf(group: NounGroup | undefined, { recipients, locations }: Event, tokens: readonly Token[]): Party[] {
  if (!group || recipients.length > 0 || locations.length > 0) return []
  const after = tokens.slice(tokens.indexOf(group.noun) + 1)
  if (!/^(?:on|of|against|at|for)$/.test(after[0]?.text ?? '')) return []
  return [{ broad: false, sectors: [], nouns: headNouns(after.slice(1)) }]
}

function isReference(group: NounGroup | undefined, type: string, { link }: Rules): boolean {
  if (!group?.definite) return false
  const named = typesNamedBy(group.noun, link)
  return named.some((name) => alike(name, type, link.alike))
}

/** Whether one event may be told as either type. */
export const alike = (a: string, b: string, pairs: readonly (readonly [string, string])[]): boolean =>
  a === b || pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))

/** "They threw stones": a pronoun, or a definite noun without a name, right before the verb. */
function hasLeaningSubject(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (first && /^(?:they|he|she|it|who)$/i.test(first.text)) return true
  return first !== undefined && /^(?:the|these|those)$/i.test(first.text) && second?.pos !== 'PROPN'
}

interface Leaning {
  readonly refers: boolean
  /** A deed told in a quotation. */
  readonly said: boolean
}

/**
 * A noun that leans on another telling has that one's date, unless its own words date it; a deed in a quotation is older than
 * the words.
 */
function daysTold({ date, evidence }: Event, { refers, said }: Leaning, { dating }: View): Days | undefined {
  if (date.value === null || date.basis === 'article') return undefined
  const mention = date.mention === undefined ? undefined : dating.mentions[date.mention]?.span
  if (refers && mention && !contains(evidence, mention)) return undefined
  if (date.basis === 'entry' && said) return undefined
  return daysOf(date.value)
}

/** "…, an attack that nobody claimed" */
function isApposed(
  group: NounGroup | undefined,
  { start }: Span,
  type: string,
  { article }: View,
  { link }: Rules,
): boolean {
  const indefinite = group !== undefined && !group.definite && typesNamedBy(group.noun, link).includes(type)
  return indefinite && /[,—–]\s+$/.test(article.text.slice(Math.max(0, start - 3), start))
}

type Named = Pick<EventRole, 'span' | 'entity' | 'country'> & { readonly sectors?: readonly string[] }

/** Words that say when are nobody. */
function isDate(span: Span, { dating: { mentions } }: View): boolean {
  const mention = mentions[firstFrom(mentions, (date) => date.span.end, span.end)]
  return mention !== undefined && contains(mention.span, span)
}

function partyOf({ span, entity, country, sectors = [] }: Named, { analysis, kinds, areas }: View): Party {
  const kind = entity && kinds.get(entity)
  return {
    ...(entity ? { entity } : {}),
    ...(kind ? { kind } : {}),
    ...(country ? { country } : {}),
    broad: entity !== undefined && areas.has(entity),
    sectors,
    nouns: headNouns(itemsWithin(analysis.tokens, (token) => token.span.start, span)),
  }
}
