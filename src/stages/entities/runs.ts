import { isOrdinaryWord } from '../../language/headline.ts'
import { type PhraseHit, phraseAt, phraseBefore } from '../../language/phrases.ts'
import type { Gazetteer, KnownHit } from '../../rules/entities.ts'
import type { Head, Names } from '../../rules/names.ts'
import { isCapital, isClose, isStop, type Line } from './line.ts'
import { type TitleHit, titleAt } from './titles.ts'

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
  const plain = plainEnd(line, start, names)
  const end = joinedEnd(line, start, plain, names, gazetteer)
  if (known && known.end >= end) return known
  const from = trimmedStart(line, start, end, names, gazetteer)
  return { start: from, end }
}

/** A name known as a whole, all its words side by side. */
function knownAt(line: Line, start: number, gazetteer: Gazetteer): Run | undefined {
  let limit = start + 1
  while (limit < line.words.length && limit - start < MAX_RUN && continues(line, limit)) limit++
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
    if (/^\p{Lu}$/u.test(word.text) && next?.gap === '-' && !isCapital(next)) return false
    if (!isStop(word, names.stop)) return true
    if (!isCapital(next)) return false
    return word.possessive ? isOwned(line, at + 1, names) : names.inside.has(word.key) && continues(line, at + 1)
  }
  const followed = next !== undefined && isCapital(next) && continues(line, at + 1)
  return followed && (names.leadingParticles.has(word.key) || /^\d+(?:st|nd|rd|th)$/.test(word.key))
}

/** A title that holds small words goes on to the name after it: "U.S. Secretary of State Mike Pompeo". */
function plainEnd(line: Line, start: number, names: Names): number {
  const end = runEnd(line, start, names)
  for (let at = start; at < end; at++) {
    const title = titleAt(line, at, names)
    if (!title || title.end <= end || (at > start && endsName(line, title, names))) continue
    return opensComplement(line, title.end, names) ? runEnd(line, title.end, names) : title.end
  }
  return end
}

/** "Army" of "Coastal Army chief" is the name's, not the title's. */
export const endsName = ({ words }: Line, { start, end }: TitleHit, names: Names): boolean =>
  end - start > 1 &&
  !isCapital(words[start + 1]) &&
  isCapital(words[start]) &&
  names.heads.byKey.has(words[start]?.key ?? '')

/** In words; what is longer is no name, and would cost more than its length. */
const MAX_RUN = 16

/** Where the run of capitals that begins at `start` ends, particles and possessives inside names taken along. */
function runEnd(line: Line, start: number, names: Names): number {
  let end = start + 1
  if (!isCapital(line.words[start])) end = start + 2
  while (end < line.words.length && end - start < MAX_RUN) {
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
  if (previous.possessive) return isCapital(word) && isOwned(line, at, names) ? 1 : 0
  if (!isClose(word) || line.starts[at]) return nicknameStep(line, at)
  if (/^\p{Lu}\.$/u.test(word.text)) return 1
  if (isCapital(word)) return isStop(word, names.stop) && !names.inside.has(word.key) ? 0 : 1
  if (/^\d+$/.test(word.text)) return word.gap === '-' ? 1 : 0
  if (word.gap === '-' && isSyllable(word.text) && isCapital(line.words[at - 2])) return 1
  return particleStep(line, at, names)
}

/** `"Chapo"` of `Luis "Chapo" Ferrer`, with the name behind it: a word or two in quotation marks amid capitals. */
function nicknameStep(line: Line, at: number): number {
  if (!/^ ["“]$/.test(line.words[at]?.gap ?? '')) return 0
  for (let end = at + 1; end <= at + 2; end++) {
    const next = line.words[end]
    if (!isCapital(line.words[end - 1]) || !next) return 0
    if (/^["”] $/.test(next.gap)) return isCapital(next) ? end + 1 - at : 0
    if (next.gap !== ' ') return 0
  }
  return 0
}

/** "People's Party", "Shipowners' Association": the owner is part of the name of the body. */
function isOwned(line: Line, at: number, names: Names): boolean {
  const gap = line.words[at]?.gap ?? ''
  if (names.possessives.has(line.words[at - 1]?.key ?? '')) return /^.{0,2} $/.test(gap)
  return /^['’] $/.test(gap) && phraseAt(line.words, at, names.heads)?.value.type === 'organization'
}

/** "un" of "Kim Jong-un", "tai" of "Cheng Chung-tai"; not "led" of "U.S.-led". */
const isSyllable = (text: string): boolean =>
  /^[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:n|ng|k|m|l|p|t|h)?$/.test(text) &&
  !/^(?:led|run|era|made|held|like|time|man|to|in|on|bin|al|hit)$/.test(text)

/** "van der" in "Ursula van der Leyen", "&" in "Johnson & Johnson": the words up to and with the next capital. */
function particleStep(line: Line, at: number, names: Names): number {
  for (let length = 1; length <= 3; length++) {
    const word = line.words[at + length - 1]
    const next = line.words[at + length]
    if (!word || !next || !isClose(next)) return 0
    const hyphened = (word.gap === '-' || next.gap === '-') && names.hyphenParticles.has(word.key)
    if (!names.particles.has(word.key) && !hyphened && word.text !== '&') return 0
    if (isCapital(next)) return isStop(next, names.stop) && !names.inside.has(next.key) ? 0 : length + 1
  }
  return 0
}

const MAX_JOINS = 5

/** Goes on over "of", "of the", "for" while the left side has a head word that has such a complement, and over "and" after one. */
function joinedEnd(line: Line, start: number, plain: number, names: Names, gazetteer: Gazetteer): number {
  let end = plain
  for (let joins = 0; joins < MAX_JOINS; joins++) {
    const next = joinOnce({ line, names, gazetteer, start, plain }, end)
    if (next === end) break
    end = next
  }
  return end
}

interface Join {
  readonly line: Line
  readonly names: Names
  readonly gazetteer: Gazetteer
  readonly start: number
  /** Where the run ended before anything was joined to it. */
  readonly plain: number
}

function joinOnce(join: Join, end: number): number {
  const { line, names, start } = join
  const link = line.words[end]
  if (!link || !continues(line, end)) return end
  const spanning = spanningHead(join, end)
  if (spanning) return spanning
  if (link.key === 'and') return andEnd(join, end)
  if (!names.joins.has(link.key)) return end
  const from = line.words[end + 1]?.key === 'the' && continues(line, end + 1) ? end + 2 : end + 1
  if (!opensComplement(line, from, names)) return end
  const takes =
    end > join.plain ? link.key === 'of' || link.key === 'for' : takesComplement(line, start, end, link.key, names)
  const right = runEnd(line, from, names)
  return takes && !isPerson(line, from, right) ? right : end
}

/** "House of Commons", "Secretariat of State": a head word that holds the link. */
function spanningHead({ line, names, start }: Join, end: number): number | undefined {
  for (let at = Math.max(start, end - 2); at < end; at++) {
    const hit = phraseAt(line.words, at, names.heads)
    if (hit && hit.end > end && isCapital(line.words[hit.end - 1])) return hit.end
  }
  return undefined
}

function opensComplement(line: Line, at: number, names: Names): boolean {
  const word = line.words[at]
  if (!word || !isCapital(word) || !continues(line, at) || line.dated[at]) return false
  return !isStop(word, names.stop) || names.inside.has(word.key)
}

/** "Serbian People's Party of Nenad Popović" ends before the person. */
const isPerson = (line: Line, start: number, end: number): boolean =>
  end - start > 1 && (line.tokens[start]?.hints.has('FirstName') ?? false)

/** Whether a name that ends before `end` may go on with `link`: it ends with a head, or is one that stands first. */
function takesComplement(line: Line, start: number, end: number, link: string, names: Names): boolean {
  const withLink = phraseBefore(line.words, end + 1, names.leadingHeads, start)
  if ((withLink || isShip(line, start, names)) && link === 'of') return true
  if (phraseBefore(line.words, end, names.notEntities, start)) return link === 'of' || link === 'on'
  const head = phraseBefore(line.words, end, names.heads, start)
  if (!head) return false
  if (head.value.type === 'place') return link === 'of' && head.start === start
  if (link === 'of' || link === 'for') return true
  return (link === 'on' || link === 'to' || link === 'against') && COMPLEMENT_HEADS.has(head.value.subtype)
}
/** "MV Star of Lamu". */
export const isShip = ({ words }: Line, start: number, names: Names): boolean =>
  names.ships.has(words[start]?.key ?? '') &&
  /^\p{Lu}{2,}$/u.test(words[start]?.text ?? '') &&
  isCapital(words[start + 1])

const COMPLEMENT_HEADS = new Set(['body', 'union'])

/** "Ministry of Health and Welfare"; "the Food and Drug Administration"; never two names side by side. */
function andEnd(join: Join, end: number): number {
  const { line, names, gazetteer, start, plain } = join
  const from = end + 1
  if (!opensComplement(line, from, names)) return end
  const right = runEnd(line, from, names)
  const head = phraseBefore(line.words, right, names.heads, from)
  const topics = names.topics.has(line.words[end - 1]?.key ?? '') && names.topics.has(line.words[from]?.key ?? '')
  if (isPerson(line, from, right)) return end
  if (end > plain) {
    const complement = complementStart(line, start, end)
    const isName = gazetteer.whole(line.words, complement, end) ?? gazetteer.whole(line.words, from, right)
    return !isName && right - from <= 2 && (!head || topics) ? right : end
  }
  if (head?.value.type !== 'organization' || head.start === from || phraseBefore(line.words, end, names.heads, start))
    return end
  const own = gazetteer.countryOf(line.words[start]?.key ?? '') ? start + 1 : start
  const isDescribed =
    line.words[start - 1]?.key === 'the' &&
    own < end &&
    isDescription(line, own, end) &&
    !gazetteer.whole(line.words, start, end)
  return topics || isDescribed ? right : end
}

function complementStart(line: Line, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (!isCapital(line.words[at])) return at + 1
  return start
}

/** Nothing in it is a person's name or an acronym. */
const isDescription = (line: Line, start: number, end: number): boolean =>
  line.words
    .slice(start, end)
    .every((word, i) => !/^\p{Lu}[\p{Lu}.]+$/u.test(word.text) && !line.tokens[start + i]?.hints.has('Person'))

/** Drops words that begin a sentence, or describe, and are no part of the name after them: "Senior", "Former", "Most". */
function trimmedStart(line: Line, start: number, end: number, names: Names, gazetteer: Gazetteer): number {
  const word = line.words[start]
  if (!word || end - start < 2 || !line.starts[start]) return start
  if (isParticiple(word.key) && gazetteer.whole(line.words, start + 1, end)) return start + 1
  const isVerb = names.personVerbs.has(word.key)
  if ((!isVerb && !isStop(word, names.stop)) || gazetteer.whole(line.words, start, end)) return start
  if (isVerb) return start + 1
  const head = phraseBefore(line.words, end, names.heads, start + 1)
  return head && head.start > start ? start : start + 1
}

/** "Visiting Suva, he said": the participle opens the sentence, and the name follows it. */
const isParticiple = (key: string): boolean => /ing$/.test(key) && isOrdinaryWord(key)

/** What follows a run in lower case and belongs to it: "airport" after "Baghdad", not "army" of "army base". */
export function lowerHeadAfter(line: Line, end: number, names: Names): PhraseHit<Head> | undefined {
  if (!continues(line, end)) return undefined
  const hit = phraseAt(line.words, end, names.lowerHeads)
  if (!hit) return undefined
  const next = line.tokens[hit.end]
  return next && line.words[hit.end]?.gap === ' ' && (next.pos === 'NOUN' || next.pos === 'PROPN') ? undefined : hit
}
