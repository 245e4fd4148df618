import { keyOf, phraseAt } from '../../language/phrases.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Span } from '../../model/span.ts'
import type { Gazetteer } from '../../rules/entities.ts'
import type { Head, Names } from '../../rules/names.ts'
import { isCapital, type Line } from './line.ts'
import { FORMER, type TitleHit, titleAt } from './titles.ts'

/** What the words beside a name say of it. */
export interface Surroundings {
  readonly title?: TitleHit
  readonly role?: Span
  readonly country?: string
  readonly cue?: EntityType
  readonly head?: Head
}

export interface Reader {
  readonly line: Line
  readonly names: Names
  readonly gazetteer: Gazetteer
}

/**
 * A title right before word `start`, in lower case or parted from the name by a comma: "spokeswoman Morgan Ortagus", "the deputy
 * head of the council, Abdel Hafiz Ghoga,". With the country before it.
 */
export function titleBefore(reader: Reader, start: number, end: number): Surroundings | undefined {
  const { line, names } = reader
  const gap = line.words[start]?.gap
  const after = line.words[end]?.gap ?? line.rest
  if (gap !== ' ' && !(gap === ', ' && /^[,.]/.test(after))) return undefined
  for (let from = Math.max(0, start - REACH); from < start; from++) {
    const title = titleAt(line, from, names)
    if (!title || title.honorific || !leadsTo(line, title.end, start, gap)) continue
    if (gap === ' ' && isCapital(line.words[title.end - 1])) continue
    const country = countryBefore(reader, from) ?? countryIn(reader, title.end, start)
    const former = title.former || wasFormer(line, from)
    return {
      title: { ...title, former },
      role: spanOf(line, from, start),
      ...(country ? { country } : {}),
    }
  }
  return undefined
}
const REACH = 9

/** "Former" before the country before the title. */
const wasFormer = (line: Line, at: number): boolean =>
  line.words.slice(Math.max(0, at - 3), at).some((word) => FORMER.has(word.key))

/** The title ends at the name, or goes on to it with "of the council" and then a comma. */
function leadsTo(line: Line, from: number, start: number, gap: string): boolean {
  if (from === start) return true
  if (gap === ' ' || line.words[from]?.key !== 'of') return false
  return line.words.slice(from, start).every((word) => / ?$/.test(word.gap) && !/[,;:.()]/.test(word.gap))
}

/** "Iranian", "U.S.", "Iran's" right before word `at`. */
export function countryBefore({ line, gazetteer }: Reader, at: number): string | undefined {
  if (!/^(?:['’]s?)? $/.test(line.words[at]?.gap ?? '')) return undefined
  for (let from = Math.max(0, at - 3); from < at; from++) {
    if (!isCapital(line.words[from])) continue
    const country = gazetteer.countryOf(keyOf(line.words, from, at))
    if (country) return country
  }
  return undefined
}

/** "Berisha of Albania": the country right after the name. */
export function countryAfter({ line, gazetteer }: Reader, end: number): string | undefined {
  if (line.words[end]?.gap !== ' ' || line.words[end]?.key !== 'of') return undefined
  const from = line.words[end + 1]?.key === 'the' ? end + 2 : end + 1
  const hit = isCapital(line.words[from]) ? gazetteer.at(line.words, from) : undefined
  return hit && gazetteer.countryOf(keyOf(line.words, from, hit.end))
}

const APPOSITION_WORDS = 12
const OPENS_APPOSITION = /^(?:['’]s?)?[,–—] ?$|^ [–—-] $|^ ?\($/

/** ", the commander of the Qods Force,", ", an Iraqi militia backed by Iran,", ", a coastal town": what follows the name after a comma. */
export function apposition(reader: Reader, end: number): Surroundings | undefined {
  const { line } = reader
  if (line.starts[end] || !(OPENS_APPOSITION.test(line.words[end]?.gap ?? '') || isDefined(reader, end)))
    return undefined
  const stop = appositionEnd(line, end)
  for (let at = end; at < stop; at++) {
    const found = nounAt(reader, at, stop)
    if (found) {
      const country = countryIn(reader, end, found.end)
      return { ...found.says, ...(country ? { country } : {}) }
    }
    if (!isDescriptive(line, at)) return undefined
  }
  return undefined
}

/** "Dinamo is the oldest club", "Ansar was a militia": the verb and the article say what the name is. */
const isDefined = ({ line }: Reader, end: number): boolean =>
  line.words[end]?.gap === ' ' &&
  /^(?:is|was|are|were|remains|became)$/.test(line.words[end]?.key ?? '') &&
  /^(?:an?|the|one)$/.test(line.words[end + 1]?.key ?? '')

/** "For Marisol, the ministry asked": a verb with no preposition behind it, so that what follows the name is a clause. */
function isSubject(line: Line, noun: number): boolean {
  const [verb, next] = [line.tokens[noun + 1], line.tokens[noun + 2]]
  return line.words[noun + 1]?.gap === ' ' && verb?.pos === 'VERB' && /(?:ed|s)$/.test(verb.text) && next?.pos !== 'ADP'
}

/** The title, cue or head that begins at `at`, and where the words end that tell of it. */
function nounAt({ line, names }: Reader, at: number, stop: number): { says: Surroundings; end: number } | undefined {
  const title = titleAt(line, at, names)
  if (title && title.end <= stop && !title.honorific) {
    const next = line.words[title.end]
    if (title.end < stop && next?.gap === ' ' && isCapital(next)) return undefined
    const end = roleEnd(line, title.end, stop)
    return { says: { title, role: spanOf(line, at, end) }, end }
  }
  const hit = isCapital(line.words[at]) ? undefined : phraseAt(line.words, at, names.heads, stop)
  const last = hit ? hit.end - 1 : at
  if (isModifier(line, at, names) || isModifier(line, last, names) || isSubject(line, last)) return undefined
  const cue = cueAt(line, at, names)
  const type = cue ?? hit?.value.type
  return type && { says: { cue: type, ...(hit?.value.type === type ? { head: hit.value } : {}) }, end: at }
}

/** "front" of "the front's leader", "force" of "an air force captain": no noun that tells what somebody is. */
const isModifier = (line: Line, at: number, names: Names): boolean =>
  (line.words[at]?.possessive ?? false) ||
  (line.words[at + 1]?.gap === ' ' && titleAt(line, at + 1, names)?.honorific === false)

/** Words that may stand between the comma and the noun: articles, adjectives, countries, numbers. */
function isDescriptive(line: Line, at: number): boolean {
  const word = line.words[at]
  if (!word) return false
  if (/^(?:a|an|the|its|his|her|their|one|whose|then|former|who|is|was|most|now)$/.test(word.key)) return true
  if (isCapital(word)) return true
  const pos = line.tokens[at]?.pos
  return (
    pos === undefined ||
    pos === 'ADJ' ||
    pos === 'NOUN' ||
    pos === 'NUM' ||
    pos === 'ADV' ||
    pos === 'PROPN' ||
    pos === 'DET'
  )
}

function appositionEnd(line: Line, from: number): number {
  let end = from + 1
  while (
    end < line.words.length &&
    end < from + APPOSITION_WORDS &&
    !/[,.;:()–—?!]|\s-\s/.test(line.words[end]?.gap ?? '')
  )
    end++
  return end
}

/** The role's words up to a verb: "the head of U.S. Central Command". */
function roleEnd(line: Line, from: number, stop: number): number {
  let end = from
  while (
    end < stop &&
    !/^(?:who|which|that|said|says|was|is|has|told|since|and|but|when|after)$/.test(line.words[end]?.key ?? '')
  )
    end++
  return end
}

function countryAt({ line, gazetteer }: Reader, at: number, stop: number): string | undefined {
  if (!isCapital(line.words[at])) return undefined
  for (let to = Math.min(stop, at + 3); to > at; to--) {
    const country = gazetteer.countryOf(keyOf(line.words, at, to))
    if (country) return country
  }
  return undefined
}

function countryIn(reader: Reader, from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) {
    const country = countryAt(reader, at, to)
    if (country) return country
  }
  return undefined
}

/** The type that the common noun after a name gives it, or the one right before it: "Ansar fighters", "the militia Ansar". */
export function cueBeside({ line, names }: Reader, start: number, end: number): EntityType | undefined {
  const after = line.words[end]?.gap === ' ' ? cueAt(line, end, names) : undefined
  if (after) return after
  const key = line.words[start - 1]?.key ?? ''
  const before =
    line.words[start]?.gap === ' ' && !names.titles.byKey.has(key) ? cueAt(line, start - 1, names) : undefined
  return before === 'person' ? undefined : before
}

/** What the noun before a comma makes of the name after it: "the capital, Altenberg, fell". */
export function nounBefore(reader: Reader, start: number, end: number): Surroundings | undefined {
  const { line } = reader
  const closes = /^[,.]/.test(line.words[end]?.gap ?? line.rest)
  if (line.words[start]?.gap !== ', ' || !closes || isCapital(line.words[start - 1])) return undefined
  const says = nounAt(reader, start - 1, start)?.says
  return says?.title || says?.cue === 'person' ? undefined : says
}

function cueAt(line: Line, at: number, names: Names): EntityType | undefined {
  const word = line.words[at]
  if (!word || isCapital(word)) return undefined
  for (const [type, words] of names.cues) if (words.has(word.key)) return type
  return undefined
}

/** "in X", "northern X", "the towns of X", "the king of X", "crossed the X". */
export function followsPlacePreposition({ line, names }: Reader, start: number): boolean {
  const before = line.words[start - 1]
  if (before?.key === 'of' && line.words[start]?.gap === ' ') {
    const noun = line.words[start - 2]?.key ?? ''
    const places = names.cues.get('place') ?? NONE
    return (
      names.directions.has(noun) || names.rulers.has(noun) || places.has(noun) || places.has(noun.replace(/s$/, ''))
    )
  }
  if (before?.key === 'the' && line.words[start]?.gap === ' ')
    return names.beforeRivers.has(line.words[start - (line.words[start - 2]?.key === 'of' ? 3 : 2)]?.key ?? '')
  if (before === undefined || line.words[start]?.gap !== ' ') return false
  return names.beforePlaces.has(before.key) || (before.key === 'to' && isJourney(line, start - 1, names))
}

/** "fled on foot **to**", "200 soldiers sent **to**": a verb or noun of going stands a few words before; a letter is sent to somebody. */
function isJourney(line: Line, to: number, { journeys }: Names): boolean {
  for (let at = to - 1; at >= Math.max(0, to - JOURNEY_WORDS); at--) {
    if (journeys.has(line.words[at]?.key ?? '')) return true
    if (line.starts[at] || line.words[at]?.gap !== ' ' || ARTICLE.test(line.words[at]?.key ?? '')) return false
  }
  return false
}
const JOURNEY_WORDS = 4
const ARTICLE = /^(?:an?|the|his|her|its|their)$/

const NONE: ReadonlySet<string> = new Set()

/** "said X", "X said": somebody speaks or acts as people do. */
export function besidePersonVerb({ line, names }: Reader, start: number, end: number): boolean {
  const next = line.words[end]
  if (next?.gap === ' ' && names.personVerbs.has(next.key)) return true
  const before = line.words[start - 1]
  return line.words[start]?.gap === ' ' && (before?.key === 'said' || before?.key === 'says')
}

export const isDetermined = (line: Line, start: number): boolean =>
  line.words[start]?.gap === ' ' && line.words[start - 1]?.key === 'the'

export const spanOf = (line: Line, start: number, end: number): Span => ({
  start: line.words[start]?.start ?? 0,
  end: line.words[end - 1]?.end ?? 0,
})

/** An acronym of it follows in parentheses: "Barisan Nasional (BN)". */
export function isAbbreviated({ line }: Reader, start: number, end: number): boolean {
  const next = line.words[end]
  if (next?.gap !== ' (' || !/^\p{Lu}[\p{L}]*\p{Lu}\p{L}*$|^\p{Lu}{2,}$/u.test(next.text)) return false
  const closes = (line.words[end + 1]?.gap ?? line.rest).startsWith(')')
  return closes && line.words[start]?.text.charAt(0) === next.text.charAt(0)
}
