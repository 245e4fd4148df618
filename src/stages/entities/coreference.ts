import type { EntityType, MentionBasis } from '../../model/entity.ts'
import type { Candidate } from './candidate.ts'
import type { Line } from './line.ts'
import { withoutNumeral } from './surnames.ts'

/** All mentions of one person, organization or place, in reading order. */
export interface Cluster {
  readonly type: EntityType
  readonly members: Candidate[]
}

/** Joins the candidates that name the same thing; clusters stand in the order of their first mention. */
export function cluster(lines: readonly Line[], found: readonly Candidate[]): Cluster[] {
  const clusters: Cluster[] = []
  const index = new Map<string, Cluster>()
  const byForm = new Map<string, Set<Cluster>>()
  const candidates = withOwnAcronyms(found, definitions(lines, found))
  const defined = definitions(lines, candidates)
  const full = [...candidates].sort((a, b) => wordsIn(b) - wordsIn(a) || a.span.start - b.span.start)
  for (const candidate of full) {
    const home = homeOf(candidate, index, byForm, defined)
    if (home) home.members.push(candidate)
    const owner = home ?? { type: candidate.type, members: [candidate] }
    if (!home) clusters.push(owner)
    index.set(indexKey(candidate), owner)
    for (const form of filedUnder(owner.type, candidate.key))
      byForm.set(form, (byForm.get(form) ?? new Set()).add(owner))
    if (candidate.known) index.set(`known ${candidate.known.id}`, owner)
  }
  for (const { members } of clusters) members.sort((a, b) => a.span.start - b.span.start)
  return clusters.sort((a, b) => (a.members[0]?.span.start ?? 0) - (b.members[0]?.span.start ?? 0))
}

const indexKey = ({ type, key }: Candidate): string => `${type} ${key}`
const wordsIn = ({ start, end }: Candidate): number => end - start

function homeOf(
  candidate: Candidate,
  index: ReadonlyMap<string, Cluster>,
  byForm: ReadonlyMap<string, ReadonlySet<Cluster>>,
  defined: ReadonlyMap<Candidate, Candidate>,
): Cluster | undefined {
  const known = candidate.known ? index.get(`known ${candidate.known.id}`) : undefined
  const same = known ?? index.get(indexKey(candidate))
  if (same) return same
  const expansion = defined.get(candidate)
  if (expansion) return index.get(indexKey(expansion))
  if (candidate.known && candidate.known.source !== 'locality') return undefined
  const alike = [...new Set(soughtUnder(candidate).flatMap((form) => [...(byForm.get(form) ?? [])]))]
  const fuller = alike.filter(({ members }) => members.some((member) => shortens(candidate, member)))
  if (fuller.length > 0 || candidate.type !== 'person') return nearest(candidate, fuller)
  return nearest(
    candidate,
    alike.filter(({ members }) => members.some((member) => isPartOf(candidate, member))),
  )
}

/** The cluster named last before the candidate, else the first after it. */
function nearest(candidate: Candidate, clusters: readonly Cluster[]): Cluster | undefined {
  let best: Cluster | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const other of clusters) {
    for (const member of other.members) {
      const distance = candidate.span.start - member.span.start
      const cost = distance >= 0 ? distance : 1e9 - distance
      if (cost < bestDistance) [best, bestDistance] = [other, cost]
    }
  }
  return best
}

/** A name is compared only with those of its type that are filed where it is sought, so that thousands of names stay cheap. */
function filedUnder(type: EntityType, key: string): readonly string[] {
  const forms = type === 'person' ? personKeys(key) : type === 'organization' ? shortForms(key) : [placeCore(key)]
  return forms.map((form) => `${type} ${form}`)
}

const soughtUnder = ({ type, key }: Candidate): readonly string[] =>
  type === 'organization' ? [`${type} ${key}`] : filedUnder(type, key)

/** Whether `short` may be a shorter or differently spelt form of the name of `full`, which is filed where it is sought. */
function shortens(short: Candidate, full: Candidate): boolean {
  if (short.type === 'organization') return true
  return short.type === 'person' ? isPersonForm(short.key, full.key) : isPlaceForm(short, full)
}

const ARTICLE = /^(?:al|el) /

function isPersonForm(short: string, long: string): boolean {
  const name = short.replace(ARTICLE, '')
  const full = withoutNumeral(long)
  if (full.endsWith(` ${name}`)) return true
  const [a, b] = [name.split(' '), full.split(' ')]
  if (a.length >= 2 && full.startsWith(`${short} `)) return true
  if (a.length >= 2 && b.length > a.length && a[0] === b[0] && a.at(-1) === b.at(-1)) return true
  const last = b.at(-1) ?? ''
  if (a.length === 1) return isSpelling(name, last) || (full !== long && name === full)
  return a.length === b.length && a.every((word, i) => word === b[i] || isSpelling(word, b[i] ?? ''))
}

/** "Legesse" of "Legesse Tulu", "Ibarra" of "Ana Ibarra Solís": one word, without a title, of a name told in full before. */
function isPartOf(short: Candidate, full: Candidate): boolean {
  if (short.key.includes(' ') || short.title || full.span.start > short.span.start) return false
  return full.key.split(' ').includes(short.key)
}

/** Names of which one may be a form of the other share the sounds of one of their words. */
const personKeys = (name: string): readonly string[] => name.split(' ').map(sounds)

/** "Gaddafi" and "Qaddafi": one letter apart and the same sounds; "Hassan" and "Hussein" are not. */
function isSpelling(a: string, b: string): boolean {
  if (a === b || a.length < 5 || b.length < 5) return false
  return oneApart(a, b) && sounds(a) === sounds(b)
}

const sounds = (word: string): string =>
  word
    .replace(/[qg]h?|kh|ck/g, 'k')
    .replace(/(?<=.)[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')

function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 2
}

/** What a body is called for short: the first or last words of its name, or their initials. */
function shortForms(key: string): string[] {
  const spaces = [...key.matchAll(/ /g)].map(({ index }) => index)
  return [...spaces.flatMap((at) => [key.slice(0, at), key.slice(at + 1)]), ...initials(key)]
}

/** "un" and "uno" of "united nations organization" with and without small words. */
function initials(key: string): string[] {
  const parts = key.split(' ')
  if (parts.length < 2) return []
  const all = parts.map((part) => part[0] ?? '').join('')
  const large = parts
    .filter((part) => !/^(?:of|for|and|the|on|to|in|de|la)$/.test(part))
    .map((part) => part[0] ?? '')
    .join('')
  return large.length > 1 ? [all, large] : []
}

const PLACE_WORDS =
  /\b(?:air ?base|military base|air base|base|airport|province|city|state|governorate|camp|prison|jail|compound|district|river|the)\b/g
const placeCore = (key: string): string => key.replace(PLACE_WORDS, ' ').replace(/\s+/g, ' ').trim()

function isPlaceForm(short: Candidate, full: Candidate): boolean {
  if (short.known?.source === 'locality' && full.known?.source === 'locality') return false
  if (full.known?.source === 'country') return false
  const [a, b] = [placeCore(short.key), placeCore(full.key)]
  if (a.length < 2 || a !== b) return false
  return (
    full.head?.subtype === 'base' || full.head?.subtype === 'facility' || short.head?.subtype === full.head?.subtype
  )
}

/** An acronym that the article explains is its own, whatever else the world calls so. */
function withOwnAcronyms(
  candidates: readonly Candidate[],
  defined: ReadonlyMap<Candidate, Candidate>,
): readonly Candidate[] {
  const own = new Set<string>()
  for (const [short, long] of defined)
    if (short.known && short.known.id !== long.known?.id && initials(long.key).includes(short.key)) own.add(short.key)
  return candidates.map((candidate) => {
    if (!own.has(candidate.key)) return candidate
    const { known: _, ...rest } = candidate
    return rest
  })
}

/** Of acronyms in parentheses right after a name, or before one, the name they stand for. */
function definitions(lines: readonly Line[], candidates: readonly Candidate[]): Map<Candidate, Candidate> {
  const found = new Map<Candidate, Candidate>()
  candidates.forEach((inner, i) => {
    const outer = candidates[i - 1]
    if (!outer || outer.line !== inner.line || outer.end !== inner.start) return
    const line = lines[inner.line]
    const opens = /^(?:['’]s?)? ?\($/.test(line?.words[inner.start]?.gap ?? '')
    const closes = (line?.words[inner.end]?.gap ?? line?.rest ?? '').startsWith(')')
    if (opens && closes && outer.type === inner.type && isShortFor(inner.key, outer.key)) found.set(inner, outer)
    else if (opens && closes && outer.type === inner.type && isShortFor(outer.key, inner.key)) found.set(outer, inner)
  })
  return found
}

/** The letters of the short form stand in the long one in order, the first at its beginning. */
function isShortFor(short: string, long: string): boolean {
  if (short.includes(' ') || short.length > 8 || !long.includes(' ')) return false
  const letters = long.replaceAll(' ', '')
  let at = -1
  for (const letter of short) {
    at = letters.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** How a mention refers: by the canonical name, by another, by an acronym. */
export function basisOf(mention: Candidate, text: string, canonical: string): MentionBasis {
  if (text === canonical) return 'name'
  return /^(?:\p{Lu}\.?){2,}$/u.test(text) && mention.type === 'organization' ? 'acronym' : 'alias'
}
