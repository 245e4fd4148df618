import type { DayBounds } from '../../model/edtf.ts'
import { dayBounds } from '../../model/edtf.ts'
import type { Event, EventRole } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom, itemsWithin } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Rules } from '../../rules/load.ts'

/** Somebody or some place that a telling names, as far as two tellings can be compared by it. */
export interface Party {
  readonly entity?: string
  readonly person: boolean
  /** A country or a region: contains other places. */
  readonly broad: boolean
  readonly country?: string
  readonly sectors: readonly string[]
  /** The base form of the last noun of the phrase's head, lower case. */
  readonly head: string
}

/** One telling of an event, with what it is compared by. */
export interface Telling {
  /** Its index among the events. */
  readonly index: number
  readonly event: Event
  readonly paragraph: number
  /** Index of the paragraph that opens the timeline entry. */
  readonly entry: number | undefined
  readonly sentence: number
  /** A noun that leans on another telling: "the attack", "Tuesday’s storming". */
  readonly refers: boolean
  /** "another attack", "a second raid": none told before. */
  readonly another: boolean
  /** Words are exchanged, no deeds: who speaks to whom on which day is all there is to compare. */
  readonly verbal: boolean
  /** When it happened, where the telling itself says so or its entry dates it. */
  readonly days: DayBounds | undefined
  readonly actors: readonly Party[]
  /** With the groups of its dead and wounded. */
  readonly recipients: readonly Party[]
  readonly places: readonly Party[]
}

export function tellingsOf(known: Extraction, rules: Rules): Telling[] {
  const view = viewOf(known)
  return known.events.map((event, index) => tellingOf(event, index, view, rules))
}

interface View {
  readonly known: Extraction
  readonly people: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
}

function viewOf(known: Extraction): View {
  const ids = (test: (type: string, subtype: string) => boolean) =>
    new Set(known.entities.filter((entity) => test(entity.type, entity.subtype ?? '')).map((entity) => entity.id))
  return {
    known,
    people: ids((type) => type === 'person'),
    areas: ids((type, subtype) => type === 'place' && AREAS.has(subtype)),
  }
}

const AREAS: ReadonlySet<string> = new Set(['country', 'region', 'continent', 'province'])

function tellingOf(event: Event, index: number, view: View, rules: Rules): Telling {
  const { analysis, paragraphs } = view.known
  const sentence = firstFrom(analysis.sentences, (s) => s.span.end, event.evidence.start + 1)
  const paragraph = firstFrom(paragraphs, (p) => p.span.end, event.evidence.start + 1)
  const opening = nounGroup(itemsWithin(analysis.tokens, (token) => token.span.start, event.evidence))
  const refers = opening?.definite === true && isReference(opening.noun, event.type, rules)
  const parties = (roles: readonly Named[]) => roles.map((role) => partyOf(role, view))
  const groups = [event.casualties.killed, event.casualties.wounded].flatMap((toll) => toll?.groups ?? [])
  return {
    index,
    event,
    paragraph,
    entry: paragraphs[paragraph]?.entry,
    sentence,
    refers,
    another: (opening?.words ?? []).some((word) => rules.link.others.includes(word)),
    verbal: rules.events.ontology.types[event.type]?.quad?.startsWith('verbal') ?? false,
    days: daysOf(event, refers),
    actors: parties(event.actors),
    recipients: parties([...event.recipients, ...groups]),
    places: parties(event.locations),
  }
}

/** A noun that leans on another telling has that one's date, whatever it stands under. */
function daysOf({ date }: Event, refers: boolean): DayBounds | undefined {
  const said = date.basis === 'own' || date.basis === 'relative' || (date.basis === 'entry' && !refers)
  return said && date.value !== null ? dayBounds(date.value) : undefined
}

type Named = Pick<EventRole, 'span' | 'entity' | 'country'> & { readonly sectors?: readonly string[] }

function partyOf({ span, entity, country, sectors = [] }: Named, { known, people, areas }: View): Party {
  return {
    ...(entity ? { entity } : {}),
    ...(country ? { country } : {}),
    person: entity !== undefined && people.has(entity),
    broad: entity !== undefined && areas.has(entity),
    sectors,
    head: headOf(itemsWithin(known.analysis.tokens, (token) => token.span.start, span)),
  }
}

const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM'

/** The base form of the last noun of a phrase's first noun group; of its last word where it has no noun. */
export function headOf(tokens: readonly Token[]): string {
  const first = tokens.findIndex(isNoun)
  const after = tokens.findIndex((token, i) => i > first && !isNoun(token) && token.pos !== 'ADJ')
  const head = tokens.slice(0, after < 0 ? undefined : after).findLast(isNoun)
  return (head ?? tokens.at(-1))?.lemma ?? ''
}

interface NounGroup {
  readonly definite: boolean
  /** Base form. */
  readonly noun: string
  /** All words of it, lower case. */
  readonly words: readonly string[]
}

const DEFINITE = /^(?:the|this|that|these|those|such|both|his|her|its|their|our|my|your|['’]s|['’])$/i
/** No noun group of news is longer. */
const LONGEST_GROUP = 12

/** The noun group that opens a stretch of text: "Tuesday’s deadly rocket attack". */
function nounGroup(tokens: readonly Token[]): NounGroup | undefined {
  const end = tokens.slice(0, LONGEST_GROUP).findIndex((token) => !isInGroup(token))
  const group = tokens.slice(0, end < 0 ? LONGEST_GROUP : end)
  const noun = group.at(-1)
  if (!noun) return undefined
  return {
    definite: group.some((token) => DEFINITE.test(token.text)),
    noun: noun.lemma,
    words: group.map((token) => token.text.toLowerCase()),
  }
}

const isInGroup = (token: Token): boolean =>
  isNoun(token) || ['DET', 'ADJ', 'PRON', 'PART', 'ADV'].includes(token.pos) || /ing$/.test(token.text)

function isReference(noun: string, type: string, { link }: Rules): boolean {
  const types = [type, 'any', ...link.alike.flatMap(([a, b]) => (a === type ? [b] : b === type ? [a] : []))]
  return types.some((name) => link.references[name]?.includes(noun))
}

/** Whether one event may be told as either type. */
export const alike = (a: string, b: string, { link }: Rules): boolean =>
  a === b || link.alike.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
