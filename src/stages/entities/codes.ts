import { keyOf } from '../../language/phrases.ts'
import type { Office } from '../../model/entity.ts'
import { firstFrom } from '../../model/first-from.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Span } from '../../model/span.ts'
import type { Actors } from '../../rules/actors.ts'
import type { Gazetteer, Known } from '../../rules/entities.ts'
import type { Candidate } from './candidate.ts'
import type { Cluster } from './coreference.ts'
import { type Homes, homesOf } from './homes.ts'
import { isCapital, type Line } from './line.ts'
import { countriesNamed, mostNamed, type Naming, tellsCountry } from './namings.ts'
import { heldAt } from './offices.ts'
import { Owners } from './owners.ts'

/** PLOVER country and sectors, and the words that tell the offices. */
export interface Code {
  readonly country?: string
  readonly sectors: readonly string[]
  readonly offices?: readonly Office[]
  readonly roles: readonly Span[]
}

interface Coder {
  readonly actors: Actors
  readonly lines: readonly Line[]
  readonly gazetteer: Gazetteer
  /** EDTF day of publication, where known. */
  readonly published: string | null
  /** By paragraph the countries named in it, in order. */
  readonly named: readonly (readonly Naming[])[]
  /** The country most named in the article. */
  readonly main: string | undefined
  /** By paragraph the places named in it, in order. */
  readonly places: ReadonlyMap<number, readonly Candidate[]>
  /** By paragraph the country that it is about. */
  readonly homes: Homes
  /** The country whose towns are most named. */
  readonly scene: string | undefined
}

export interface Codes {
  /** In the clusters' order. */
  readonly codes: readonly Code[]
  /** By paragraph the country that it is about. */
  readonly homes: Homes
}

/** Codes of every cluster. Known ones first, since titles and names lean on them. */
export function codesOf(
  lines: readonly Line[],
  clusters: readonly Cluster[],
  { gazetteer, actors }: { readonly gazetteer: Gazetteer; readonly actors: Actors },
  published: string | null,
): Codes {
  const inPeople = wordsOfPeople(clusters)
  const named = lines.map((line, i) =>
    countriesNamed(line, gazetteer).filter(({ at, town }) => !(town && inPeople.has(placeOf(i, at)))),
  )
  const main = mostNamed(named.flat())
  const scene = mostNamed(named.flat().filter(({ town }) => town)) ?? main
  const homes = homesOf(lines, named)
  const members = clusters.flatMap((cluster) => cluster.members).sort((a, b) => a.start - b.start)
  const places = groupBy(
    members.filter(({ type }) => type === 'place'),
    ({ line }) => line,
  )
  const coder: Coder = { actors, lines, gazetteer, published, named, main, places, homes, scene }
  const codes = new Map<Cluster, Code>()
  const owners = new Owners<Coded>(clusters)
  for (const cluster of [...clusters].sort((a, b) => dependence(a) - dependence(b))) {
    const { code, assumed } = cluster.type === 'person' ? personCode(coder, cluster, owners) : thingCode(coder, cluster)
    codes.set(cluster, code)
    owners.note(cluster.members, { code, assumed })
  }
  return { codes: clusters.map((cluster) => codes.get(cluster) ?? { sectors: [], roles: [] }), homes }
}

const placeOf = (line: number, at: number): string => `${line}:${at}`

/** The places of the words of people's names, some of which are towns elsewhere. */
function wordsOfPeople(clusters: readonly Cluster[]): ReadonlySet<string> {
  const places = new Set<string>()
  for (const { type, members } of clusters)
    if (type === 'person')
      for (const { line, start, end } of members) for (let at = start; at < end; at++) places.add(placeOf(line, at))
  return places
}

interface Coded {
  readonly code: Code
  /** Nothing says the country but what the text is about. */
  readonly assumed: boolean
}

/** Organizations and places. */
function thingCode(coder: Coder, { type, members }: Cluster): Coded {
  const known = members.find((member) => member.known)?.known
  const head = members.find((member) => member.head)?.head
  const sectors = known ? known.sectors : type === 'organization' ? bodySectors(coder, members) : []
  const at = known?.offices ? heldAt(known.offices, coder.published) : undefined
  const said = known
    ? (at?.country ?? known.country)
    : (insideCountry(coder, members) ?? members.find((member) => member.country)?.country)
  const country = said ?? (known ? undefined : defaultCountry(coder, members, head?.subtype))
  const code = {
    ...{ sectors: at?.sectors ?? sectors, roles: [] },
    ...(country ? { country } : {}),
    ...(known?.offices ? { offices: known.offices } : {}),
  }
  return { code, assumed: said === undefined }
}

/** Those of the head word, else of the people that the name says are in it: "Korean Nurses' Association". */
function bodySectors({ actors }: Coder, members: readonly Candidate[]): readonly string[] {
  const { sectors = [] } = members.find((member) => member.head)?.head ?? {}
  if (sectors.length > 0) return sectors
  const people = members.flatMap(({ key }) => key.match(PLURAL_IN_NAME) ?? [])
  return people.map((word) => actors.code(word).sectors).find((coded) => coded.length > 0) ?? []
}

const PLURAL_IN_NAME = /(?<= )\p{Ll}{3,}s\b|\b\p{Ll}{3,}s(?= )/gu

/** "Bank of Japan", "Baghdad International Airport", "U.N. peacekeeping mission": the country in the name itself. */
function insideCountry(coder: Coder, members: readonly Candidate[]): string | undefined {
  for (const { line, start, end, known } of members) {
    if (end - start === 1 && !known) continue
    for (let at = start; at < end; at++) {
      const code = countryAt(coder, line, at, end)
      if (code) return code
    }
  }
  return undefined
}

function countryAt({ lines, gazetteer }: Coder, index: number, at: number, end: number): string | undefined {
  const words = lines[index]?.words ?? []
  if (!isCapital(words[at])) return undefined
  const hit = gazetteer.at(words, at, end)
  const code = gazetteer.countryOf(keyOf(words, at, hit?.end ?? at + 1))
  // "People's Democratic Party" is not the Democratic Party.
  const isLongerName = hit?.known.type === 'organization' && hit.end === end && isCapital(words[at - 1])
  if (code || !hit || hit.known.type === 'person' || isLongerName) return code
  return tellsCountry(hit.known) ? hit.known.country : undefined
}

/** Kinds of bodies and places that belong to some country even where the text need not say which. */
const NATIONAL = new Set([
  'armed-forces',
  'police',
  'intelligence',
  'government-body',
  'legislature',
  'court',
  'party',
  'union',
  'armed-group',
  'base',
  'facility',
  'region',
  'street',
])

/** The country that is spoken of where a name stands: the article's own, else the last named before it in the paragraph. */
function aboutCountry({ homes, main, named }: Coder, { line, start }: Candidate): string | undefined {
  const here = named[line] ?? []
  const before = here.filter(({ at }) => at < start)
  return homes[line] ?? before.at(-1)?.code ?? main ?? here[0]?.code
}

/** The country that a body or place without one belongs to. */
function defaultCountry(coder: Coder, members: readonly Candidate[], subtype: string | undefined): string | undefined {
  const [first] = members
  if (!first || subtype === 'water' || subtype === 'landform') return undefined
  if (first.type === 'organization') {
    if (NATIONAL.has(subtype ?? '')) return aboutCountry(coder, first)
    const mayBeAnybodys = subtype === 'company' || coder.actors.code(first.key).foreign
    return mayBeAnybodys ? undefined : coder.homes[first.line]
  }
  const listed = listedWith(coder, first)
  if (listed) return listed
  const next = (coder.named[first.line] ?? []).find(({ at }) => at >= first.end && at - first.end < 6)
  return next?.code ?? mostNamed((coder.named[first.line] ?? []).filter(({ town }) => town)) ?? coder.scene
}

/** The country of the places that stand in one list with this one, if they are of one: "Dailekh, Surkhet and Achham". */
function listedWith({ lines, places }: Coder, candidate: Candidate): string | undefined {
  const words = lines[candidate.line]?.words ?? []
  const joins = (before: Candidate | undefined, after: Candidate | undefined): boolean => {
    if (!before || !after) return false
    const [from, to] = [before.end, after.start]
    return from === to ? words[to]?.gap === ', ' : from + 1 === to && /^(?:and|or)$/.test(words[from]?.text ?? '')
  }
  const all = places.get(candidate.line) ?? []
  let first = all.indexOf(candidate)
  let last = first
  while (joins(all[first - 1], all[first])) first--
  while (joins(all[last], all[last + 1])) last++
  const towns = all.slice(first, last + 1).filter(({ known }) => known && known.source !== 'country')
  const [country, ...others] = new Set(towns.flatMap(({ known }) => known?.country ?? []))
  return others.length === 0 ? country : undefined
}

/** Organizations and places first, then people of the rules, last those whose titles lean on both. */
const dependence = ({ type, members }: Cluster): number =>
  type !== 'person' ? 0 : members.some((member) => member.known) ? 1 : 2

function personCode(coder: Coder, { members }: Cluster, owners: Owners<Coded>): Coded {
  const roles = members.flatMap((member) => (member.role ? [member.role] : []))
  const known = members.find((member) => member.known)?.known
  if (known) return { code: knownCode(known, coder.published, roles), assumed: false }
  const beside = members.find((member) => member.country)?.country
  const titled = members.find((member) => member.title && !member.title.honorific)
  if (!titled?.title) {
    const country = beside ?? coder.homes[members[0]?.line ?? 0]
    return { code: { sectors: [], roles, ...(country ? { country } : {}) }, assumed: beside === undefined }
  }
  const body = bodyOf(coder, titled, owners)
  const said = (body?.assumed ? undefined : body?.code.country) ?? titled.country ?? beside
  const country = said ?? body?.code.country ?? titledCountry(coder, titled) ?? coder.homes[titled.line]
  const sectors = body ? sectorsOf(titled, body.code) : (ledBy(coder, titled) ?? titled.title.sectors)
  const held = titled.title.former ? formerly(sectors) : sectors
  return {
    code: { sectors: held, roles, ...(country ? { country } : {}) },
    assumed: said === undefined,
  }
}

function knownCode(known: Known, published: string | null, roles: readonly Span[]): Code {
  const held = known.offices ? heldAt(known.offices, published) : undefined
  const country = held?.country ?? known.country
  return {
    ...{ sectors: held?.sectors ?? known.sectors, roles },
    ...(country ? { country } : {}),
    ...(known.offices ? { offices: known.offices } : {}),
  }
}

/** What the person leads or speaks for: inside the words of the role, or right before them. */
function bodyOf({ lines }: Coder, { line, role, title }: Candidate, owners: Owners<Coded>): Coded | undefined {
  if (!role || !title) return undefined
  const isApart = lines[line]?.words[title.start]?.gap.trim().length === 1
  return owners.in(role) ?? (isApart ? undefined : owners.before(line, title.start))
}

/** A body's sectors decide for those who only lead or speak for it; a general stays one. */
function sectorsOf({ title }: Candidate, body: Code | undefined): readonly string[] {
  const own = title?.sectors ?? []
  if (!body) return own
  return GENERIC.has(lastOf(title?.key ?? '')) || own.length === 0 ? body.sectors : own
}
const GENERIC = new Set(
  'leader head chief director spokesman spokeswoman spokesperson official deputy chairman chairwoman chair president founder secretary general secretary-general commander member aide adviser advisor candidate negotiator delegate'.split(
    ' ',
  ),
)
/** The sectors of what a leader without a named body leads: "the club president", "the head of the truckers' union". */
function ledBy({ lines, actors }: Coder, { line, title, role }: Candidate): readonly string[] | undefined {
  const words = lines[line]?.words ?? []
  if (!title || !role || !GENERIC.has(lastOf(title.key))) return undefined
  const text = (from: number, to: number) =>
    words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ')
  const end = firstFrom(words, (word) => word.start, role.end)
  const behind = words[title.end]?.key === 'of' ? text(title.end + 1, end) : ''
  const owner = words[title.start - 1]
  const before = owner && !isCapital(owner) && /^(?:['’]s?)? $/.test(words[title.start]?.gap ?? '') ? owner.text : ''
  const { sectors } = actors.code(behind || before)
  return sectors.length > 0 ? sectors : undefined
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

const formerly = (sectors: readonly string[]): readonly string[] =>
  sectors.some((sector) => sector === 'GOV' || sector === 'LEG') ? ['ELI', ...sectors] : sectors

/** Officials whose country nobody says are the sentence's, else the article's. */
function titledCountry(coder: Coder, person: Candidate): string | undefined {
  if (!person.title?.sectors.some((sector) => OFFICIAL.has(sector))) return undefined
  return aboutCountry(coder, person)
}
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'COP', 'JUD', 'SPY', 'OPP', 'REB'])
