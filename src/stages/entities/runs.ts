import { type PhraseHit, phraseAt, phraseBefore } from '../../language/phrases.ts'
import type { Gazetteer, KnownHit } from '../../rules/entities.ts'
import type { Head, Names } from '../../rules/names.ts'
import { isCapital, isClose, type Line } from './line.ts'

/** A stretch of words that may be a name, or a title and a name, or several names side by side. Half-open. */
export interface Run {
  readonly start: number
  readonly end: number
  /** What the rules or data know the whole of it as. */
  readonly known?: KnownHit['known']
}

/** The runs of capitals of a line, joined over "of", "for" and "and" where a head word on the left says so; in order. */
export function runsOf(line: Line, names: Names, gazetteer: Gazetteer): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < line.words.length; i++) {
    const run = runAt(line, i, names, gazetteer)
    if (!run) continue
    runs.push(run)
    i = run.end - 1
  }
  return runs
}

function runAt(line: Line, start: number, names: Names, gazetteer: Gazetteer): Run | undefined {
  if (line.dated[start]) return undefined
  const known = opensName(line, start, names) ? knownAt(line, start, gazetteer) : undefined
  if (!opensRun(line, start, names)) return known && known.end - known.start > 1 ? known : undefined
  const plain = runEnd(line, start, names)
  const end = joinedEnd(line, start, plain, names, gazetteer)
  if (known && known.end >= end) return known
  const from = trimmedStart(line, start, end, names, gazetteer)
  const to = trimmedEnd(line, from, end, names, gazetteer)
  return to > from ? { start: from, end: to } : undefined
}

/** A name known as a whole, all its words side by side. */
function knownAt(line: Line, start: number, gazetteer: Gazetteer): Run | undefined {
  let limit = start + 1
  while (limit < line.words.length && continues(line, limit)) limit++
  const hit = gazetteer.at(line.words, start, limit)
  if (!hit || !isCapital(line.words[hit.end - 1])) return undefined
  return { start: hit.start, end: hit.end, known: hit.known }
}

const continues = (line: Line, at: number): boolean => {
  const word = line.words[at]
  return word !== undefined && isClose(word) && !line.words[at - 1]?.possessive
}

const opensName = (line: Line, at: number, names: Names): boolean =>
  isCapital(line.words[at]) || names.leadingParticles.has(line.words[at]?.key ?? '')

function opensRun(line: Line, at: number, names: Names): boolean {
  const word = line.words[at]
  if (!word) return false
  const next = line.words[at + 1]
  if (isCapital(word)) {
    if (!names.stop.has(word.key)) return true
    return names.inside.has(word.key) && continues(line, at + 1) && isCapital(next)
  }
  const followed = next !== undefined && isCapital(next) && continues(line, at + 1)
  return followed && (names.leadingParticles.has(word.key) || /^\d+(?:st|nd|rd|th)$/.test(word.key))
}

/** Where the run of capitals that begins at `start` ends, particles and possessives inside names taken along. */
function runEnd(line: Line, start: number, names: Names): number {
  let end = start + 1
  if (!isCapital(line.words[start])) end = start + 2
  while (end < line.words.length) {
    const step = stepInside(line, end, names)
    if (step === 0) return end
    end += step
  }
  return end
}

/** How many words the run goes on by at `at`; 0 where it ends. */
function stepInside(line: Line, at: number, names: Names): number {
  const word = line.words[at]
  const previous = line.words[at - 1]
  if (!word || !previous || line.dated[at]) return 0
  if (previous.possessive)
    return names.possessives.has(previous.key) && isCapital(word) && /^.{0,2} $/.test(word.gap) ? 1 : 0
  if (!isClose(word) || line.starts[at]) return 0
  if (isCapital(word)) return names.stop.has(word.key) && !names.inside.has(word.key) ? 0 : 1
  if (/^\d+$/.test(word.text)) return word.gap === '-' ? 1 : 0
  return particleStep(line, at, names)
}

/** "van der" in "Ursula van der Leyen", "&" in "Johnson & Johnson": the words up to and with the next capital. */
function particleStep(line: Line, at: number, names: Names): number {
  for (let length = 1; length <= 3; length++) {
    const word = line.words[at + length - 1]
    const next = line.words[at + length]
    if (!word || !next || !isClose(next)) return 0
    const hyphened = (word.gap === '-' || next.gap === '-') && names.hyphenParticles.has(word.key)
    if (!names.particles.has(word.key) && !hyphened && word.text !== '&') return 0
    if (isCapital(next)) return names.stop.has(next.key) ? 0 : length + 1
  }
  return 0
}

const MAX_JOINS = 4

/** Goes on over "of", "of the", "for" while the left side has a head word that has such a complement, and over "and" after one. */
function joinedEnd(line: Line, start: number, plain: number, names: Names, gazetteer: Gazetteer): number {
  let end = plain
  for (let joins = 0; joins < MAX_JOINS; joins++) {
    const next = joinOnce(line, start, end, joins > 0, names, gazetteer)
    if (next === end) break
    end = next
  }
  return end
}

function joinOnce(line: Line, start: number, end: number, joined: boolean, names: Names, gazetteer: Gazetteer): number {
  const link = line.words[end]
  if (!link || !continues(line, end)) return end
  if (link.key === 'and') return andEnd(line, start, end, joined, names, gazetteer)
  if (!names.joins.has(link.key)) return end
  const from = line.words[end + 1]?.key === 'the' && continues(line, end + 1) ? end + 2 : end + 1
  const first = line.words[from]
  if (!first || !continues(line, from) || !isCapital(first) || line.dated[from]) return end
  if (names.stop.has(first.key) && !names.inside.has(first.key)) return end
  if (!takesComplement(line, start, end, link.key, names)) return end
  return runEnd(line, from, names)
}

/** Whether a name that ends before `end` may go on with `link`: it ends with a head, or is one that stands first. */
function takesComplement(line: Line, start: number, end: number, link: string, names: Names): boolean {
  const withLink = phraseBefore(line.words, end + 1, names.leadingHeads, start)
  if (withLink && link === 'of') return true
  const never = phraseBefore(line.words, end, names.notEntities, start)
  if (never) return link === 'of'
  const head = phraseBefore(line.words, end, names.heads, start)
  if (!head) return false
  if (head.value.type === 'place') return link === 'of' && head.start === start
  if (link === 'of') return true
  return (
    link === 'for' ||
    ((link === 'on' || link === 'to' || link === 'against') && COMPLEMENT_HEADS.has(head.value.subtype))
  )
}
const COMPLEMENT_HEADS = new Set(['body', 'union'])

/** "Ministry of Health and Welfare"; "Food and Drug Administration"; never two names side by side. */
function andEnd(line: Line, start: number, end: number, joined: boolean, names: Names, gazetteer: Gazetteer): number {
  const from = end + 1
  if (!isCapital(line.words[from]) || !continues(line, from) || line.dated[from]) return end
  const right = runEnd(line, from, names)
  const head = phraseBefore(line.words, right, names.heads, from)
  const topicsLeft = names.topics.has(line.words[end - 1]?.key ?? '')
  const topicsRight = names.topics.has(line.words[from]?.key ?? '')
  if (joined) {
    const isPlace = gazetteer.whole(line.words, from, right) !== undefined
    return topicsLeft && !isPlace && right - from <= 2 && (!head || topicsRight) ? right : end
  }
  const hasHead = phraseBefore(line.words, end, names.heads, start) !== undefined
  return head?.value.type === 'organization' && topicsLeft && topicsRight && !hasHead ? right : end
}

/** Drops words that begin a sentence, or describe, and are no part of the name after them: "Senior", "Former", "Most". */
function trimmedStart(line: Line, start: number, end: number, names: Names, gazetteer: Gazetteer): number {
  const word = line.words[start]
  if (!word || end - start < 2 || !line.starts[start]) return start
  if (!names.stop.has(word.key)) return start
  if (gazetteer.whole(line.words, start, end)) return start
  const head = phraseBefore(line.words, end, names.heads, start + 1)
  return head && head.start > start ? start : start + 1
}

/** Drops days, months and the like at the end: "Trump Monday". */
function trimmedEnd(line: Line, start: number, end: number, names: Names, gazetteer: Gazetteer): number {
  let to = end
  while (to > start) {
    const word = line.words[to - 1]
    if (!word || !names.stop.has(word.key) || gazetteer.whole(line.words, start, to)) return to
    if (to - start > 1 && phraseBefore(line.words, to, names.heads, start)) return to
    to--
  }
  return to
}

/** What follows a run in lower case and belongs to it: "airport" after "Baghdad", not "army" of "army base". */
export function lowerHeadAfter(line: Line, end: number, names: Names): PhraseHit<Head> | undefined {
  if (!continues(line, end)) return undefined
  const hit = phraseAt(line.words, end, names.lowerHeads)
  if (!hit) return undefined
  const next = line.tokens[hit.end]
  return next && line.words[hit.end]?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'PROPN') ? undefined : hit
}
