import type { Mention } from '../../model/entity.ts'
import type { Gazetteer } from '../../rules/entities.ts'
import type { Names } from '../../rules/names.ts'
import { countryBefore, spanOf } from './context.ts'
import type { Cluster } from './coreference.ts'
import { isCapital, type Line } from './line.ts'
import { type TitleHit, titleAt } from './titles.ts'

/** One of the things named, with its codes: what a noun or pronoun may stand for. */
export interface Referent {
  readonly cluster: Cluster
  readonly subtype: string | undefined
  readonly country: string | undefined
}

interface Named {
  readonly referent: Referent
  readonly line: number
  /** Half-open range of words. */
  readonly start: number
  readonly end: number
  readonly key: string
}

/** A word of a line, with the names before it. */
interface Place {
  readonly lines: readonly Line[]
  readonly line: Line
  readonly index: number
  readonly at: number
  readonly names: Names
  readonly gazetteer: Gazetteer
  /** No verb stands before the word. */
  readonly opening: boolean
  /** The last names that end before the word, nearest first. */
  readonly before: readonly Named[]
  /** Whom a pronoun of the line stood for last. */
  readonly meant: Cluster | undefined
}

interface Hit {
  readonly cluster: Cluster
  readonly mention: Mention
}

/** How many names back a noun may reach. */
const LOOK_BACK = 200

/** "the president", "the group", "he": mentions without a name, by the thing they stand for. */
export function implicitMentions(
  lines: readonly Line[],
  referents: readonly Referent[],
  names: Names,
  gazetteer: Gazetteer,
): ReadonlyMap<Cluster, readonly Mention[]> {
  const named = referents
    .flatMap((referent) =>
      referent.cluster.members.map(({ line, start, end, key }) => ({
        referent,
        line,
        start,
        end,
        key,
      })),
    )
    .sort((a, b) => a.line - b.line || a.start - b.start)
  const found = new Map<Cluster, Mention[]>()
  let passed = 0
  lines.forEach((line, index) => {
    const verb = firstVerb(line)
    let meant: Cluster | undefined
    for (let at = 0; at < line.words.length; at++) {
      while (isPassed(named[passed], index, at)) passed++
      const next = named[passed]
      const isNamed = next?.line === index && next.start <= at
      if (isNamed || line.headline || !mayRefer(line, at, names)) continue
      const before = named.slice(Math.max(0, passed - LOOK_BACK), passed).reverse()
      const hit = mentionAt({ lines, line, index, at, names, gazetteer, opening: at <= verb, before, meant })
      if (!hit) continue
      if (hit.mention.by === 'pronoun') meant = hit.cluster
      const mentions = found.get(hit.cluster)
      if (mentions) mentions.push(hit.mention)
      else found.set(hit.cluster, [hit.mention])
    }
  })
  return found
}

/** Index of its word; infinite where there is none. */
function firstVerb({ tokens }: Line): number {
  const at = tokens.findIndex((token) => token?.pos === 'VERB')
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

const isPassed = (named: Named | undefined, index: number, at: number): boolean =>
  named !== undefined && (named.line < index || (named.line === index && named.end <= at))

/** A pronoun, or a word after "the" or a country. */
function mayRefer(line: Line, at: number, names: Names): boolean {
  const word = line.words[at]
  if (!word) return false
  if (PERSONAL.has(word.key)) return true
  const isNoun = names.nominals.has(word.key) || names.titles.longest.has(word.key) || names.topics.has(word.key)
  const before = line.words[at - 1]
  return isNoun && (before?.key === 'the' || isCapital(before))
}

function mentionAt(place: Place): Hit | undefined {
  const { line, at } = place
  if (PERSONAL.has(line.words[at]?.key ?? '')) return pronounAt(place)
  if (line.words[at - 1]?.key !== 'the' && !countryBefore(place, at)) return undefined
  return titleAlone(place) ?? nominalAt(place)
}

const PERSONAL = new Map<string, 'FemaleName' | 'MaleName'>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'MaleName'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'FemaleName'] as const),
])

function pronounAt(place: Place): Hit | undefined {
  const { line, at, meant } = place
  const gender = PERSONAL.get(line.words[at]?.key ?? '')
  const cluster = personHere(place, gender) ?? meant ?? personBefore(place, gender)
  return cluster && { cluster, mention: { span: spanOf(line, at, at + 1), by: 'pronoun' } }
}

/** The person named first in the pronoun's sentence before it, else first in the nearest sentence before of the paragraph; of "Mora accused him" not Mora. */
function personHere({ line, index, at, before }: Place, gender: string | undefined): Cluster | undefined {
  const [nearest] = before
  const doer = nearest?.line === index && doesTo(line, nearest, at) ? nearest.referent.cluster : undefined
  const people = before.filter(
    (named) =>
      named.line === index && isPerson(named) && named.referent.cluster !== doer && !isOther(line, named, gender),
  )
  const [last] = people
  const from = last && sentenceStart(line, last.start)
  return from === undefined ? undefined : people.findLast(({ start }) => start >= from)?.referent.cluster
}

/** Where the pronoun opens its paragraph: the one person whom the nearest paragraph before names that names any. */
function personBefore({ lines, index, opening, before }: Place, gender: string | undefined): Cluster | undefined {
  if (!opening) return undefined
  const nearest = before.find((named) => isPerson(named) && named.line >= index - PRONOUN_REACH)
  const there = nearest && lines[nearest.line]
  if (!there || nearest.line === index || isOther(there, nearest, gender)) return undefined
  const { cluster } = nearest.referent
  const isAlone = before.every((n) => n.line !== nearest.line || !isPerson(n) || n.referent.cluster === cluster)
  return isAlone ? cluster : undefined
}

/** In paragraphs. */
const PRONOUN_REACH = 2

const isPerson = ({ referent }: Named): boolean => referent.cluster.type === 'person'

/** Whether nothing but a verb with its adverbs and a preposition stands between the name and "him" or "her", which is not "her songs". */
function doesTo({ words, tokens }: Line, { end }: Pick<Named, 'end'>, at: number): boolean {
  if (!/^(?:him|her)$/.test(words[at]?.key ?? '') || words.slice(end, at + 1).some(({ gap }) => /[^\s’']/.test(gap)))
    return false
  if (words[at]?.key === 'her' && OWNED.has(tokens[at + 1]?.pos ?? '')) return false
  const between = tokens.slice(end, at).map((token) => token?.pos ?? '')
  return between.filter((pos) => pos === 'VERB').length === 1 && between.every((pos) => WITH_VERB.has(pos))
}
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])
const WITH_VERB = new Set(['VERB', 'AUX', 'ADV', 'PART', 'ADP'])

function isOther(line: Line, { start }: Pick<Named, 'start'>, gender: string | undefined): boolean {
  const hints = line.tokens[start]?.hints
  const opposite = gender === 'MaleName' ? 'FemaleName' : 'MaleName'
  return (hints?.has(opposite) ?? false) && !hints?.has(gender ?? '')
}

function sentenceStart(line: Line, at: number): number {
  let start = at
  while (start > 0 && !line.starts[start]) start--
  return start
}

/** An office without a name, for the last person before who holds it. */
function titleAlone(place: Place): Hit | undefined {
  const { line, at, names, before } = place
  const title = titleAt(line, at, names)
  if (!title || title.honorific || title.former || followedByName(line, title)) return undefined
  const country = countryBefore(place, at)
  const holder = before.find(
    ({ referent }) =>
      referent.cluster.type === 'person' &&
      (country === undefined || referent.country === country) &&
      referent.cluster.members.some((member) => member.title && isSameOffice(title.key, member.title.key)),
  )
  return (
    holder && {
      cluster: holder.referent.cluster,
      mention: { span: spanOf(line, at, title.end), by: 'title' },
    }
  )
}

function followedByName(line: Line, { end }: TitleHit): boolean {
  const next = line.words[end]
  return next?.gap === ' ' && (isCapital(next) || next.key === 'of')
}

/** "minister" for a "foreign minister", not the other way round. */
const isSameOffice = (alone: string, held: string): boolean =>
  held === alone || held.endsWith(` ${alone}`) || held.startsWith(`${alone} `)

/** In paragraphs. */
const NOMINAL_REACH = 3

/** "the group": the last organization of a fitting kind, in this paragraph or the ones just before. */
function nominalAt({ line, index, at, names, before }: Place): Hit | undefined {
  const key = line.words[at]?.key ?? ''
  const subtypes = names.nominals.get(key)
  if (!subtypes || line.tokens[at + 1]?.pos === 'NOUN' || line.words[at + 1]?.key === 'of') return undefined
  const owner = before.find(
    ({ line: where, referent }) =>
      where >= index - NOMINAL_REACH &&
      referent.cluster.type === 'organization' &&
      (subtypes.has(referent.subtype ?? '') ||
        referent.cluster.members.some((member) => ` ${member.key} `.includes(` ${key} `))),
  )
  return (
    owner && {
      cluster: owner.referent.cluster,
      mention: { span: spanOf(line, at, at + 1), by: 'nominal' },
    }
  )
}
