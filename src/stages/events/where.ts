import type { Clause } from '../../model/clause.ts'
import type { EventLocation } from '../../model/event.ts'
import { groupBy } from '../../model/group-by.ts'
import { contains, type Span } from '../../model/span.ts'
import type { Token } from '../../model/token.ts'
import type { Ontology } from '../../rules/ontology.ts'
import type { TermSet } from '../../rules/terms.ts'
import { type Frame, isIng } from './frames.ts'
import type { Governors } from './governors.ts'
import { type Lead, leadOf, saysWhere } from './leads.ts'
import type { Scene } from './match.ts'
import type { Participants } from './participants.ts'
import type { Words } from './words.ts'

const WHERE: ReadonlySet<string> = new Set(
  'in at near outside inside across around throughout off along through within amid beside opposite above beyond'.split(
    ' ',
  ),
)
/** Before what says when or how by another event: "at a meeting in Geneva". */
const OCCASION: ReadonlySet<string> = new Set(['at', 'in', 'during', 'on'])

/** How a kind of event is told to have its place. */
interface Whereabouts {
  /** Prepositions that say where it happens with such deeds only: troops go "to" a place. Where there are any, a place done something to is where it happens, too. */
  readonly directions: readonly string[]
  /** Words are said where their sentence sets out ("In Lagos, …"): other places in it are what they are about. */
  readonly spoken: boolean
}

/** Of somebody on the move: "cars carrying him from the airport". */
const MOVING: Whereabouts = { directions: ['from', 'to', 'into', 'toward', 'towards', 'on'], spoken: false }

/**
 * Finds where an event of a type that a clause tells happened, in reading order: the places of the clause; else of the verb that
 * says that it took place ("clashes erupted in Kano"); else of what somebody told of was doing, and what is said of a place: "fired on
 * crowds marching in Hama", "near bases that held …".
 */
export function locationsOf(
  { frames, participants, words, rules: { ontology, immobile } }: Scene,
  { happens }: Governors,
): (frame: Frame, type: string) => readonly EventLocation[] {
  const placesAt = placesOf(frames, participants, words, ontology, immobile)
  const describing = ({ children, obliques, lightVerb }: Frame): readonly Frame[] =>
    [...children, ...(lightVerb?.children ?? [])].filter((child) => {
      const { link, antecedent } = child.clause
      if (link === 'participle') return antecedent !== undefined && isIng(child, words)
      return link === 'relative' && obliques.some(({ phrase }) => phrase.head.start === antecedent?.head.start)
    })
  return (frame, type) => {
    const { directions = [], quad = null } = ontology.types[type] ?? {}
    const kind: Whereabouts = { directions, spoken: quad === 'verbal-conflict' || quad === null }
    const tellings = frame.parent && (happens(frame) || isAlong(frame.clause)) ? [frame, frame.parent] : [frame]
    const told = tellings.map((one) => placesAt(one, kind)).find((places) => places.length > 0)
    return told ?? tellings.flatMap(describing).flatMap((child) => placesAt(child, MOVING))
  }
}

/**
 * Finds the places of a clause, in reading order: those named after a preposition of place ("near Gao", "in the streets of
 * Kano"), and what is attacked, left or visited where that is a place. Of places that lie in one another ("Tessalit in Mali") the inmost.
 */
function placesOf(
  frames: readonly Frame[],
  participants: Participants,
  words: Words,
  ontology: Ontology,
  immobile: TermSet,
): (frame: Frame, kind: Whereabouts) => readonly EventLocation[] {
  const bySentence = groupBy(frames, ({ clause }) => clause.sentence)
  const nouns = new Set(ontology.whereabouts)
  /** "a Nairobi **nightclub**", "the **hotels** of Niamey" */
  const standsStill = (token: Token | undefined): boolean => token !== undefined && words.has(token.span, immobile)
  const tellsWhere = (token: Token | undefined): boolean => saysWhere(token, words, nouns) || standsStill(token)

  /** A place belongs to the smallest clause around it; one beside an event noun also to the verb that has the noun for a part. */
  const isOwn = ({ span }: Place, frame: Frame, { spoken }: Whereabouts): boolean => {
    const [owner] = (bySentence.get(frame.clause.sentence) ?? [])
      .filter(({ clause }) => contains(clause.span, span))
      .sort((a, b) => length(a.clause.span) - length(b.clause.span))
    if (owner === undefined) return span.start >= frame.clause.span.start
    if (owner === frame) return true
    if (owner.clause.kind === 'verbal') return false
    return owner.parent === frame ? isPart(owner, frame, spoken) : opens(owner, frame)
  }
  /** "At a meeting in Geneva, …" before the sentence's first verb. */
  const opens = (noun: Frame, frame: Frame): boolean =>
    noun.parent === undefined &&
    OCCASION.has(words.before(noun.clause.span, 1)?.text.toLowerCase() ?? '') &&
    bySentence.get(frame.clause.sentence)?.find(({ clause }) => clause.kind === 'verbal') === frame
  /** "U.S. offices", "two U.S. and …", "Nairobi-based": not the place itself. */
  const isAdjective = ({ span, isCountry }: Place): boolean => {
    const next = words.after(span)
    if (next?.text === '-' || words.before(span, 1)?.pos === 'NUM') return true
    return (
      isCountry && next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.pos) && !saysWhere(next, words, nouns)
    )
  }
  const isTarget = ({ span, isCountry }: Place, { object }: Frame): boolean =>
    object !== undefined &&
    [object, ...object.conjuncts].some(({ full, head }) => {
      const noun = words.before(head, 0)
      const where = saysWhere(noun, words, nouns) || (!isCountry && standsStill(noun))
      return contains(full, span) && (span.end === head.end || where)
    })
  const isWhere = (place: Place, { preposition, start }: Lead, frame: Frame, kind: Whereabouts): boolean => {
    if (kind.spoken)
      return WHERE.has(preposition ?? '') && start < (frame.subject?.full ?? frame.clause.predicate).start
    if (preposition === 'between' && !place.isCountry) return true // "ambushed between Gao and Kidal"
    if (WHERE.has(preposition ?? '') || kind.directions.includes(preposition ?? '')) return true
    return kind.directions.length > 0 && isTarget(place, frame)
  }

  /** "In Gao, **where** soldiers fired on a crowd": the places that stand before. */
  const placesOfWhere = ({ clause, sentence }: Frame): EventLocation[] => {
    const where = words.before(clause.span, 1)
    if (where?.text !== 'where') return []
    const last = placesIn({ start: sentence.span.start, end: where.span.start }, participants).at(-1)
    const between = last && words.in({ start: last.span.end, end: where.span.start })
    return last && between?.every(({ text }) => text === ',') ? mostSpecific([last]) : []
  }
  /** "In the Iranian capital": no name, but one place. */
  const capitalsIn = ({ obliques }: Frame): EventLocation[] =>
    obliques
      .filter(({ preposition, phrase }) => WHERE.has(preposition) && words.head(phrase)?.lemma === 'capital')
      .flatMap(({ phrase }) => {
        const { country, span } = participants.of(phrase)
        return country ? [{ span, country, basis: 'own' }] : []
      })

  return (frame, kind) => {
    const span = { start: frame.sentence.span.start, end: frame.reach.end }
    const named = placesIn(span, participants).filter((place) => isOwn(place, frame, kind) && !isAdjective(place))
    const led = ledOf(named, (span) => leadOf(span, words, tellsWhere), words)
    const found = led.filter(({ place, lead }) => isWhere(place, lead, frame, kind)).map(({ place }) => place)
    if (found.length > 0) return mostSpecific(found)
    const antecedents = placesOfWhere(frame)
    return antecedents.length > 0 || kind.spoken ? antecedents : capitalsIn(frame)
  }
}

/** Whether an event noun is said by its verb to take place, or is what its verb's deed takes place at. */
const isPart = ({ clause }: Frame, { subject, object, obliques }: Frame, spoken: boolean): boolean =>
  obliques.some(({ preposition, phrase }) => OCCASION.has(preposition) && contains(phrase.full, clause.predicate)) ||
  (!spoken && [subject, object].some((phrase) => phrase !== undefined && contains(phrase.full, clause.predicate)))

/** Done in doing something else: "overran a camp near Gao, **killing** ten". */
const isAlong = ({ link, antecedent, bare }: Clause): boolean => link === 'participle' && !antecedent && !bare

const length = ({ start, end }: Span): number => end - start

interface Place extends EventLocation {
  readonly isCountry: boolean
  /** It holds others: a country or a region. */
  readonly isBroad: boolean
}

function placesIn(span: Span, { namedIn }: Participants): Place[] {
  return namedIn(span)
    .filter(({ entity }) => entity.type === 'place')
    .map(({ entity, mention }) => ({
      span: mention.span,
      entity: entity.id,
      ...(entity.country === undefined ? {} : { country: entity.country }),
      basis: 'own',
      isCountry: entity.subtype === 'country',
      isBroad: entity.subtype === 'country' || entity.subtype === 'region',
    }))
}

interface Led {
  readonly place: Place
  readonly lead: Lead
}

/** Places with what leads to them, without those that another lies in: "Mosul, Iraq", "Bagram near Kabul". A list's items share a lead. */
function ledOf(places: readonly Place[], leadTo: (name: Span) => Lead, words: Words): Led[] {
  const led: Led[] = []
  for (const place of places) {
    const lead = leadTo(place.span)
    const last = led.at(-1)
    const between = last ? words.in({ start: last.place.span.end, end: lead.start }).map(({ text }) => text) : []
    if (last && holds(place, last.place, lead, between)) continue
    led.push({ place, lead: last && !lead.preposition && isList(between) ? last.lead : lead })
  }
  return led
}

/** "Bagram air base near Kabul", "Goma, in eastern Congo", "Mosul, Iraq" */
function holds(outer: Place, inner: Place, { preposition }: Lead, between: readonly string[]): boolean {
  if (!preposition) return outer.isBroad && !inner.isBroad && between.join() === ','
  return WHERE.has(preposition) && (outer.isBroad || !inner.isBroad) && between.length <= 2 && between.every(isNear)
}

const isNear = (word: string): boolean => /^(?:,|\p{Ll}+)$/u.test(word) && !/^(?:and|or|then)$/.test(word)
const isList = (between: readonly string[]): boolean =>
  between.length > 0 && between.every((word) => /^(?:,|and|or|as|well)$/.test(word))

/** Without the countries of places that are named too; each once. */
function mostSpecific(places: readonly Place[]): EventLocation[] {
  const inner = places.filter(
    ({ isCountry, country }) => !isCountry || !places.some((other) => !other.isCountry && other.country === country),
  )
  const once = new Map(inner.toReversed().map((place) => [place.entity, place]))
  return inner
    .filter((place) => once.get(place.entity) === place)
    .map(({ isCountry: _, isBroad: __, ...place }) => place)
}
