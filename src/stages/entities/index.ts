import type { Entity, Mention } from '../../model/entity.ts'
import type { Extraction } from '../../model/extraction.ts'
import { slug } from '../../rules/entities.ts'
import type { Rules } from '../../rules/load.ts'
import type { Names } from '../../rules/names.ts'
import type { Candidate } from './candidate.ts'
import { type Code, codesOf } from './codes.ts'
import { basisOf, type Cluster, cluster } from './coreference.ts'
import { echoes } from './echo.ts'
import { type Found, findNames } from './find.ts'
import { implicitMentions } from './implicit.ts'
import { type Line, linesOf } from './line.ts'
import { amid } from './namesakes.ts'
import { withOfficeHolders } from './offices.ts'
import { settle } from './settle.ts'
import { eventNamed } from './split.ts'

type Known = Pick<Extraction, 'article' | 'paragraphs' | 'dating' | 'analysis'>

type Named = Pick<Extraction, 'entities' | 'homes'>

/** Finds named people, organizations and places, joins their mentions, and codes them. Ordered by id. */
export function entities(known: Known, { names, ...rules }: Rules): Named {
  const lines = linesOf(known)
  const gazetteer = amid(lines, rules.gazetteer)
  const isQuiet = (line: Line) => line.headline || known.paragraphs[line.paragraph]?.role === 'boilerplate'
  const found = lines.map((line, i) => (isQuiet(line) ? nothing : findNames({ line, names, gazetteer }, i)))
  const events = eventNames(lines, names)
  const isEvent = ({ start, end, key, known: listed }: Candidate) => end - start === 1 && !listed && events.has(key)
  const settled = settle(
    lines,
    found.flatMap((each) => each.candidates).filter((candidate) => !isEvent(candidate)),
  )
  const published = known.dating.published.value
  const body = withOfficeHolders(settled, gazetteer, names.titlesOfState, published)
  const quiet = lines.flatMap((line, index) => (isQuiet(line) ? [{ line, index }] : []))
  const candidates = [...body, ...echoes(quiet, body, gazetteer)].sort((a, b) => a.span.start - b.span.start)
  const clusters = cluster(lines, candidates)
  const { codes, homes } = codesOf(lines, clusters, { gazetteer, actors: rules.actors }, published)
  const referents = clusters.map((each, i) => ({
    cluster: each,
    subtype: subtypeOf(each),
    country: codes[i]?.country,
  }))
  const implicit = implicitMentions(lines, referents, names, gazetteer)
  const ids = new Set<string>()
  const entities = clusters
    .map((each, i) => entityOf(each, codes[i] ?? noCode, implicit.get(each) ?? [], known.article.text, ids))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { entities, homes }
}

/** Keys of what storms and operations are called: "Idai" is nobody where "Cyclone Idai" stands elsewhere. */
function eventNames(lines: readonly Line[], names: Names): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const line of lines)
    for (let at = 0; at < line.words.length; at++) {
      const word = eventNamed(line, at, names)
      if (word) keys.add(word.key)
    }
  return keys
}

const nothing: Found = { candidates: [], titles: [] }
const noCode: Code = { sectors: [], roles: [] }

function subtypeOf({ members }: Cluster): string | undefined {
  return members.find((member) => member.known)?.known?.subtype ?? members.find((member) => member.head)?.head?.subtype
}

function entityOf(cluster: Cluster, code: Code, implicit: readonly Mention[], text: string, ids: Set<string>): Entity {
  const { type, members } = cluster
  const listed = members.find((member) => member.known)?.known
  const nameOf = (member: Candidate) => text.slice(member.span.start, member.span.end)
  const longest = members.reduce((best, member) => (nameOf(member).length > best.length ? nameOf(member) : best), '')
  const name = listed?.name ?? longest
  const subtype = subtypeOf(cluster)
  const named = members.map((member) => ({
    span: member.span,
    by: basisOf(member, nameOf(member), name),
  }))
  return {
    ...{ id: uniqueId(listed?.id ?? slug(name), ids), type, name, ...code },
    ...(subtype ? { subtype } : {}),
    ...(listed?.location ? { location: listed.location } : {}),
    mentions: [...named, ...implicit].sort((a, b) => a.span.start - b.span.start),
  }
}

function uniqueId(base: string, taken: Set<string>): string {
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
