import { type PhraseHit, phraseAt } from '../../language/phrases.ts'
import type { Names, Title } from '../../rules/names.ts'
import { isClose, type Line } from './line.ts'

/** An office, rank or form of address in the text, with the words that belong to it. */
export interface TitleHit {
  /** Half-open range of words, prefixes and topics included: "former Deputy Foreign Minister". */
  readonly start: number
  readonly end: number
  /** The phrase that names the office, by key: "minister", "foreign minister". */
  readonly key: string
  readonly sectors: readonly string[]
  /** "former", "ex-": the office is no longer held. */
  readonly former: boolean
  /** "Mr", "Sir": shows a person, no office. */
  readonly honorific: boolean
}

/** Before an office that is no longer held. */
export const FORMER = new Set(['former', 'ex', 'ousted', 'deposed', 'late', 'retired'])

/** The title that begins at word `start`: prefixes, topics, the office, and "of" with its topics. */
export function titleAt(line: Line, start: number, names: Names): TitleHit | undefined {
  const { words } = line
  const word = words[start]
  if (!word) return undefined
  if (names.honorifics.has(word.key)) {
    return {
      start,
      end: start + 1,
      key: word.key,
      sectors: [],
      former: false,
      honorific: true,
    }
  }
  let at = start
  let former = false
  while (at < words.length && (at === start || follows(line, at))) {
    const hit = phraseAt(words, at, names.titles)
    const key = words[at]?.key ?? ''
    if (hit && isWhole(line, hit)) {
      const end = ofTopics(line, stackedTitles(line, hit.end, names), names)
      const phrase = words.slice(hit.start, end).map((part) => part.key)
      return {
        start,
        end,
        key: phrase.join(' '),
        sectors: hit.value.sectors,
        former,
        honorific: false,
      }
    }
    if (FORMER.has(key)) former = true
    else if (!names.titlePrefixes.has(key) && !names.topics.has(key)) return undefined
    at++
    if (words[at]?.key === 'and' && names.topics.has(words[at + 1]?.key ?? '')) at++
  }
  return undefined
}

/** "Supreme Leader Ayatollah", "Lieutenant General": one title upon another. */
function stackedTitles(line: Line, from: number, names: Names): number {
  let end = from
  for (;;) {
    const word = line.words[end]
    if (!word || !follows(line, end)) return end
    const hit: PhraseHit<Title> | undefined = phraseAt(line.words, end, names.titles)
    if (hit && isWhole(line, hit)) end = hit.end
    else if (names.honorifics.has(word.key) && /^\p{Lu}/u.test(word.text)) end++
    else return end
  }
}

/** "of Foreign Affairs", "for Trade and Industry", after a title. */
function ofTopics(line: Line, from: number, names: Names): number {
  const link = line.words[from]
  if (!link || !follows(line, from) || (link.key !== 'of' && link.key !== 'for')) return from
  let end = from + 1
  if (line.words[end]?.key === 'the') end++
  const first = end
  while (end < line.words.length && follows(line, end) && names.topics.has(line.words[end]?.key ?? '')) {
    end++
    if (line.words[end]?.key === 'and' && names.topics.has(line.words[end + 1]?.key ?? '')) end++
  }
  return end > first ? end : from
}

const follows = (line: Line, at: number): boolean => {
  const word = line.words[at]
  return word !== undefined && isClose(word) && !line.words[at - 1]?.possessive
}

/** The phrase's words stand side by side. */
function isWhole(line: Line, { start, end }: PhraseHit<unknown>): boolean {
  for (let i = start + 1; i < end; i++) if (!follows(line, i)) return false
  return true
}
