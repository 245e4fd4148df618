import { keyOf, noteLength } from '../../language/phrases.ts'
import type { Gazetteer } from '../../rules/entities.ts'
import type { Candidate } from './candidate.ts'
import { spanOf } from './context.ts'
import { isCapital, isClose, type Line } from './line.ts'
import { surnamesOf } from './surnames.ts'

/**
 * The names of lines whose capitals say nothing, headlines and credits: those that the rules know, and those that the rest of
 * the article has. In reading order.
 */
export function echoes(
  lines: readonly { readonly line: Line; readonly index: number }[],
  body: readonly Candidate[],
  gazetteer: Gazetteer,
): Candidate[] {
  const said = namesSaid(body)
  return lines.flatMap(({ line, index }) => echoesIn(line, index, said, gazetteer))
}

interface Said {
  readonly byKey: ReadonlyMap<string, Candidate>
  readonly longest: ReadonlyMap<string, number>
}

/** Full names, and the surnames of people. */
function namesSaid(body: readonly Candidate[]): Said {
  const byKey = new Map<string, Candidate>()
  const longest = new Map<string, number>()
  const note = (key: string, candidate: Candidate) => {
    if (!byKey.has(key)) byKey.set(key, candidate)
    noteLength(longest, key)
  }
  for (const candidate of body) note(candidate.key, candidate)
  for (const candidate of body) {
    if (candidate.type === 'person') for (const surname of surnamesOf(candidate.key)) note(surname, candidate)
  }
  return { byKey, longest }
}

function echoesIn(line: Line, index: number, said: Said, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < line.words.length; at++) {
    if (!isCapital(line.words[at])) continue
    const hit = saidAt(line, index, at, said) ?? knownAt(line, index, at, gazetteer)
    if (!hit) continue
    found.push(hit)
    at = hit.end - 1
  }
  return found
}

function saidAt(line: Line, index: number, start: number, { byKey, longest }: Said): Candidate | undefined {
  const most = Math.min(closeEnd(line, start), start + (longest.get(line.words[start]?.key ?? '') ?? 0))
  for (let end = most; end > start; end--) {
    const source = byKey.get(keyOf(line.words, start, end))
    if (!source) continue
    const { type, known, head } = source
    return {
      ...bare(line, index, start, end),
      type,
      ...(known ? { known } : {}),
      ...(head ? { head } : {}),
    }
  }
  return undefined
}

function knownAt(line: Line, index: number, start: number, gazetteer: Gazetteer): Candidate | undefined {
  const hit = gazetteer.at(line.words, start, closeEnd(line, start))
  if (!hit || (hit.known.source === 'locality' && (hit.known.population ?? 0) < LARGE)) return undefined
  return {
    ...bare(line, index, start, hit.end),
    type: hit.known.type,
    known: hit.known,
  }
}
/** Thousands of people: smaller towns are too often words. */
const LARGE = 300

const bare = (line: Line, index: number, start: number, end: number) => ({
  ...{
    line: index,
    start,
    end,
    span: spanOf(line, start, end),
    key: keyOf(line.words, start, end),
  },
  ...{ certainty: 'sure' as const, rule: 'echo', determined: false },
})

/** In words. */
const MAX_NAME = 12

function closeEnd(line: Line, start: number): number {
  let end = start + 1
  while (end < start + MAX_NAME && !line.words[end - 1]?.possessive) {
    const word = line.words[end]
    if (!word || !isClose(word)) break
    end++
  }
  return end
}
