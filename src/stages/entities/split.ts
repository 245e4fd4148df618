import { keyOf, phraseAt, phraseBefore } from '../../language/phrases.ts'
import type { Word } from '../../language/words.ts'
import type { Gazetteer, Known } from '../../rules/entities.ts'
import type { Head, Names } from '../../rules/names.ts'
import { isCapital, isStop, type Line } from './line.ts'
import { endsName, isShip, lowerHeadAfter, type Run } from './runs.ts'
import { type TitleHit, titleAt } from './titles.ts'

/** What a stretch of a run turned out to be. */
export type Part =
  | {
      readonly kind: 'known'
      readonly start: number
      readonly end: number
      readonly known: Known
    }
  | {
      readonly kind: 'headed'
      readonly start: number
      readonly end: number
      readonly head: Head
    }
  | {
      readonly kind: 'person'
      readonly start: number
      readonly end: number
      readonly title: TitleHit
    }
  | {
      readonly kind: 'title'
      readonly start: number
      readonly end: number
      readonly title: TitleHit
    }
  | {
      readonly kind: 'demonym'
      readonly start: number
      readonly end: number
      readonly country: string
    }
  | { readonly kind: 'bare'; readonly start: number; readonly end: number }
  | { readonly kind: 'none'; readonly start: number; readonly end: number }

export interface Splitter {
  readonly line: Line
  readonly names: Names
  readonly gazetteer: Gazetteer
}

/** The names, titles and demonyms of a run, in order. The last may reach beyond it: "Baghdad airport". */
export function splitRun(context: Splitter, run: Run): Part[] {
  if (run.known) return [withLowerHead(context, { kind: 'known', ...run, known: run.known })]
  const parts = splitRange(context, run.start, run.end)
  const last = parts.at(-1)
  if (!last) return parts
  return [...parts.slice(0, -1), withLowerHead(context, last)]
}

function splitRange(context: Splitter, start: number, end: number): Part[] {
  if (start >= end) return []
  const { line, names, gazetteer } = context
  const whole = gazetteer.whole(line.words, start, end)
  if (whole) return [{ kind: 'known', start, end, known: whole }]
  const word = line.words[start]
  if (word?.text === '&') return splitRange(context, start + 1, end)
  if (word && end - start === 1 && isStop(word, names.stop)) return [{ kind: 'none', start, end }]
  if (isUnwanted(context, start, end)) return unwanted(context, start, end)
  if (isCreedFirst(context, start, end)) return splitRange(context, start + 1, end)
  const title = titleAt(line, start, names)
  const headed = title && isSurname(line, title.end, end, end - 1, names) ? undefined : headedName(context, start, end)
  if (title && (!headed || !isWholeName(headed.head, title))) return titled(context, title, start, end)
  if (headed) return [{ kind: 'headed', start, end, head: headed.head }]
  return (
    labelFirst(context, start, end) ??
    demonymFirst(context, start, end) ??
    titleInside(context, start, end) ??
    placeFirst(context, start, end) ??
    bare(start, end)
  )
}

const bare = (start: number, end: number): Part[] => [{ kind: 'bare', start, end }]

/** "U.S." stays itself before what is no entity: "U.S. Patriot missiles". */
function unwanted({ line, gazetteer }: Splitter, start: number, end: number): Part[] {
  const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(line.words[start]?.text ?? '')
  const known = isAcronym && end - start > 1 ? gazetteer.whole(line.words, start, start + 1) : undefined
  if (!known) return [{ kind: 'none', start, end }]
  return [
    { kind: 'known', start, end: start + 1, known },
    { kind: 'none', start: start + 1, end },
  ]
}

/** "Vietnam War", "Civil Rights Act of 1964", "Treaty of Versailles": names of what is no entity. */
function isUnwanted({ line, names }: Splitter, start: number, end: number): boolean {
  if (end - start > 1 && isShip(line, start, names)) return true
  if (phraseBefore(line.words, end, names.notEntities, start)) return true
  if (eventNamed(line, start, names, end) || isDesignation(line, start, end)) return true
  for (let i = start; i < end; i++) {
    const hit = phraseAt(line.words, i, names.notEntities, end)
    if (hit && (line.words[hit.end]?.key === 'of' || line.words[hit.end]?.key === 'on') && hit.end < end) return true
  }
  const following = line.words[end]
  return (
    /^(?:1[5-9]|20)\d\d$/.test(line.words[start - 1]?.text ?? '') &&
    following !== undefined &&
    EVENT_NOUN.test(following.key)
  )
}
const EVENT_NOUN =
  /^(?:general|presidential|legislative|parliamentary|federal|state|local|election|elections|referendum|primaries|primary|leadership)$/

/** "F-16", "Su-35s", "AK-47": a first word that takes in its number. */
const isDesignation = ({ words }: Line, start: number, end: number): boolean =>
  end - start <= 2 && /^\p{Lu}\p{L}{0,2}-\d+\p{L}{0,2}$/u.test(words[start]?.text ?? '')

/** "Idai" of "Cyclone Idai", from where the name begins: what a storm or an operation is called. */
export function eventNamed({ words }: Line, start: number, names: Names, limit = words.length): Word | undefined {
  const kind = isCapital(words[start]) ? phraseAt(words, start, names.leadingEvents, limit) : undefined
  const word = kind && kind.end < limit ? words[kind.end] : undefined
  return isCapital(word) ? word : undefined
}

/** A head word at the end, or before "of" or "for"; or one that stands first. Surnames after a first name are none. */
function headedName({ line, names }: Splitter, start: number, end: number): { head: Head } | undefined {
  const leading = phraseAt(line.words, start, names.leadingHeads, end)
  const ending = phraseBefore(line.words, end, names.heads, start + 1)
  if (leading && leading.end < end && ending?.value.type !== 'organization') {
    const head = headOf(line, leading.start, leading.end, names)
    if (head) return { head }
  }
  if (leading && ending && leading.end < ending.start) return { head: ending.value }
  const spanning = wholeHead(line, start, end, names)
  if (spanning) return { head: spanning }
  const joined = joinIndex(line, start, end)
  const last = phraseBefore(line.words, joined, names.heads, start)
  if (!last) return undefined
  if (last.start === start && joined === end && end - start === 1 && !STANDS_ALONE.has(last.value.subtype))
    return undefined
  return isSurname(line, start, end, last.start, names) ? undefined : { head: last.value }
}
/** "Congress", "the Senate", "Parliament" are names by themselves; "Center", "Group" are not. */
const STANDS_ALONE = new Set(['legislature', 'armed-forces'])

/** "House of Commons" in "House of Commons of Canada". */
function wholeHead(line: Line, start: number, end: number, names: Names): Head | undefined {
  for (let at = start; at < end; at++) {
    const hit = phraseAt(line.words, at, names.heads, end)
    if (hit && hit.end - hit.start > 2) return hit.value
  }
  return undefined
}

function headOf(line: Line, start: number, end: number, names: Names): Head | undefined {
  const exact = names.heads.byKey.get(keyOf(line.words, start, end))
  if (exact) return exact
  for (let i = start; i < end; i++) {
    const hit = names.heads.byKey.get(line.words[i]?.key ?? '')
    if (hit) return hit
  }
  return undefined
}

/** Index of the first "of", "for", … in the stretch, or its end. */
function joinIndex(line: Line, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    const word = line.words[i]
    if (word && !isCapital(word) && /^(?:of|for|on|to|against)$/.test(word.key)) return i
  }
  return end
}

function isSurname(line: Line, start: number, end: number, head: number, names: Names): boolean {
  const before = line.words[head - 1]
  if (head > start && before && !isCapital(before) && names.particles.has(before.key)) return true
  if (end - head !== 1 || end - start > 3 || end - start < 2) return false
  if (!names.surnames.has(line.words[head]?.key ?? '')) return false
  return line.tokens[start]?.hints.has('FirstName') ?? false
}

/** "General Assembly", "Major League Baseball", "Prime Minister's Office": the title is part of the name. */
const isWholeName = (head: Head, title: TitleHit): boolean => !title.honorific || head.type !== 'person'

function titled(context: Splitter, title: TitleHit, start: number, end: number): Part[] {
  if (title.end >= end) return [{ kind: 'title', start, end: title.end, title }]
  const name = { start: title.end, end }
  const known = context.gazetteer.whole(context.line.words, name.start, name.end)
  if (known && known.type !== 'person' && known.source !== 'locality') {
    return [
      { kind: 'title', start, end: title.end, title },
      { kind: 'known', ...name, known },
    ]
  }
  const word = context.line.words[name.start]
  if (word && !isCapital(word) && !context.names.particles.has(word.key)) {
    return [{ kind: 'title', start, end: title.end, title }, ...splitRange(context, name.start, end)]
  }
  return [{ kind: 'person', ...name, title }]
}

/** "Democrat Jane Doe", and "Democratic" by itself. */
function labelFirst(context: Splitter, start: number, end: number): Part[] | undefined {
  const { line, names } = context
  const key = line.words[start]?.key ?? ''
  if (!names.labels.has(key)) return undefined
  if (end - start > 2) return [{ kind: 'none', start, end: start + 1 }, ...splitRange(context, start + 1, end)]
  return end - start === 1 && names.stop.has(key) ? [{ kind: 'none', start, end }] : undefined
}

/** "Jewish" of "Jewish West Bank", "Catholic" of "Catholic Falls Road": whose place it is. */
function isCreedFirst(context: Splitter, start: number, end: number): boolean {
  const { line, names, gazetteer } = context
  if (!names.creeds.has(line.words[start]?.key ?? '') || end - start < 2) return false
  const known = gazetteer.whole(line.words, start + 1, end)
  return (known ?? (end - start > 2 ? headedName(context, start + 1, end)?.head : undefined))?.type === 'place'
}

/** "Iranian Foreign Minister X": the demonym's country, then the rest. */
function demonymFirst(context: Splitter, start: number, end: number): Part[] | undefined {
  const { line, names, gazetteer } = context
  if (end - start === 2 && names.directions.has(line.words[start]?.key ?? '') && isAdjective(context, start + 1))
    return [{ kind: 'none', start, end }]
  for (let to = Math.min(end, start + 3); to > start; to--) {
    const key = keyOf(line.words, start, to)
    const country = gazetteer.countryOf(key)
    if (country === undefined || !gazetteer.isDemonym(key)) continue
    return [{ kind: 'demonym', start, end: to, country }, ...splitRange(context, to, end)]
  }
  return undefined
}

/** "African" of "West African", "Iranian" of "Northern Iranian". */
const isAdjective = ({ line, names, gazetteer }: Splitter, at: number): boolean => {
  const key = line.words[at]?.key ?? ''
  return gazetteer.isDemonym(key) || (names.stop.has(key) && /(?:an|ern|ish|ese|ic)$/.test(key))
}

/** "Texas Governor John Connally", "CIA Director William Burns": a title after what it is the title of. */
function titleInside(context: Splitter, start: number, end: number): Part[] | undefined {
  const { line, names, gazetteer } = context
  for (let at = start + 1; at < end; at++) {
    const title = titleAt(line, at, names)
    if (!title || endsName(line, title, names)) continue
    const left = gazetteer.whole(line.words, start, at)
    const isBody = left !== undefined || phraseBefore(line.words, at, names.heads, start) !== undefined
    const isAcronym = at - start === 1 && /^\p{Lu}{2,}$/u.test(line.words[start]?.text ?? '')
    const isDescription = names.stop.has(line.words[start]?.key ?? '') && at - start === 1
    if (isDescription) return [{ kind: 'none', start, end: at }, ...titled(context, title, at, end)]
    if (isBody || isAcronym) return [...splitRange(context, start, at), ...titled(context, title, at, end)]
  }
  return undefined
}

/** "Hamas Gaza", "Fatah Mahmoud Abbas": a name that the rules list, then another. */
function placeFirst(context: Splitter, start: number, end: number): Part[] | undefined {
  const { line, gazetteer } = context
  for (let to = end - 1; to > start; to--) {
    const left = gazetteer.whole(line.words, start, to)
    const right = gazetteer.whole(line.words, to, end)
    if (!left || left.source === 'locality' || !right || right.source === 'locality') continue
    return [
      { kind: 'known', start, end: to, known: left },
      { kind: 'known', start: to, end, known: right },
    ]
  }
  return undefined
}

function withLowerHead({ line, names }: Splitter, part: Part): Part {
  if (part.kind !== 'known' && part.kind !== 'bare' && part.kind !== 'demonym') return part
  if (part.kind === 'known' && part.known.type !== 'place') return part
  const hit = lowerHeadAfter(line, part.end, names)
  if (!hit) return part
  if (part.kind === 'known' && part.known.subtype === 'country') return part
  if (part.kind === 'demonym' && !BODIES.has(hit.value.subtype)) return part
  return { kind: 'headed', start: part.start, end: hit.end, head: hit.value }
}
/** What a demonym makes a name of, in lower case: "Iraqi parliament", not "Iraqi city". */
const BODIES = new Set(['legislature', 'armed-forces', 'police', 'court', 'government-body'])
