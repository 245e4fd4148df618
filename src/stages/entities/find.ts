import { isOrdinaryWord } from '../../language/headline.ts'
import { keyOf } from '../../language/phrases.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Known } from '../../rules/entities.ts'
import type { Candidate, LoneTitle, Typed } from './candidate.ts'
import {
  apposition,
  besidePersonVerb,
  countryAfter,
  countryBefore,
  cueBeside,
  followsPlacePreposition,
  isAbbreviated,
  isDetermined,
  nounBefore,
  type Reader,
  type Surroundings,
  spanOf,
  titleBefore,
} from './context.ts'
import { guess, isOrdinary } from './guess.ts'
import type { Line } from './line.ts'
import { runsOf } from './runs.ts'
import { type Part, splitRun } from './split.ts'
import type { TitleHit } from './titles.ts'

export interface Found {
  readonly candidates: readonly Candidate[]
  readonly titles: readonly LoneTitle[]
}

/** The names of a line, each typed by the words in and around it, in reading order. */
export function findNames(reader: Reader, lineIndex: number): Found {
  const { line, names, gazetteer } = reader
  const candidates: Candidate[] = []
  const titles: LoneTitle[] = []
  for (const run of runsOf(line, names, gazetteer)) {
    let country: string | undefined
    for (const part of splitRun(reader, run)) {
      if (part.kind === 'demonym') country = part.country
      else if (part.kind === 'title') titles.push(loneTitle(reader, lineIndex, part.title, country))
      else if (part.kind !== 'none') {
        const candidate = candidateOf(reader, lineIndex, part, country)
        if (candidate) candidates.push(candidate)
      }
    }
  }
  return { candidates, titles }
}

function loneTitle(reader: Reader, line: number, title: TitleHit, country: string | undefined): LoneTitle {
  const held = country ?? countryBefore(reader, title.start)
  return {
    ...title,
    line,
    span: spanOf(reader.line, title.start, title.end),
    ...(held ? { country: held } : {}),
  }
}

type NamePart = Exclude<Part, { kind: 'demonym' | 'title' | 'none' }>

function candidateOf(
  reader: Reader,
  lineIndex: number,
  part: NamePart,
  demonym: string | undefined,
): Candidate | undefined {
  const { line } = reader
  const around = surroundings(reader, part)
  const typed = typeOf(reader, part, around)
  if (!typed) return undefined
  const { start, end } = part
  const known = part.kind === 'known' ? part.known : reader.gazetteer.whole(line.words, start, end)
  const title = part.kind === 'person' ? part.title : around.title
  const opening = part.kind === 'person' ? part.title.start : start
  const country = demonym ?? around.country ?? countryBefore(reader, opening) ?? countryAfter(reader, end)
  return {
    ...{
      line: lineIndex,
      start,
      end,
      span: spanOf(line, start, end),
      key: keyOf(line.words, start, end),
      ...typed,
    },
    determined: isDetermined(line, start),
    ...(known?.type === typed.type ? { known } : {}),
    ...(part.kind === 'headed' ? { head: part.head } : around.head?.type === typed.type ? { head: around.head } : {}),
    ...(title ? { title } : {}),
    ...(around.role
      ? { role: around.role }
      : part.kind === 'person'
        ? { role: spanOf(line, part.title.start, part.title.end) }
        : {}),
    ...(country ? { country } : {}),
  }
}

function surroundings(reader: Reader, part: NamePart): Surroundings {
  const after = apposition(reader, part.end)
  if (part.kind === 'person') return after?.role ? after : {}
  const before = titleBefore(reader, part.start, part.end)
  return before ?? after ?? nounBefore(reader, part.start, part.end) ?? {}
}

function typeOf(reader: Reader, part: NamePart, around: Surroundings): Typed | undefined {
  if (part.kind === 'person') return { type: 'person', certainty: 'sure', rule: 'title' }
  if (part.kind === 'headed') return { type: part.head.type, certainty: 'sure', rule: 'head' }
  if (part.kind === 'known' && part.known.source !== 'locality')
    return { type: part.known.type, certainty: 'sure', rule: 'known' }
  const locality = part.kind === 'known' ? part.known : undefined
  return openingType(reader, part, around) ?? bareType(reader, part.start, part.end, around, locality)
}

/** What nothing in the name itself decides: by what stands around it, then by its form. */
function bareType(
  reader: Reader,
  start: number,
  end: number,
  around: Surroundings,
  locality: Known | undefined,
): Typed | undefined {
  const { line } = reader
  const cue = cueBeside(reader, start, end)
  if (locality && followsPlacePreposition(reader, start) && line.words[start]?.gap === ' ')
    return likely('place', 'placed')
  if (locality && isFarPlace(locality) && !around.title) return likely('place', 'locality')
  if (around.title && !cue) return { type: 'person', certainty: 'sure', rule: 'title-beside' }
  if (isAcronym(line.words[start]?.text ?? '', end - start)) {
    const certainty = isOrdinary(reader, start) ? 'doubtful' : 'likely'
    return { type: 'organization', certainty, rule: 'acronym' }
  }
  if (isAbbreviated(reader, start, end)) return likely('organization', 'abbreviated')
  if (isFullName(reader, start, end) && !isFarPlace(locality)) return likely('person', 'first-name')
  if (cue === 'organization') return likely(cue, 'cue')
  if (locality && isPlaceHere(reader, start, end, locality)) return likely('place', 'locality')
  if (around.cue) return likely(around.cue, 'apposition')
  if (cue) return likely(cue, 'cue')
  if (isDirected(reader, start, end)) return likely('place', 'direction')
  return guess(reader, start, end)
}

/** "Best" and "Federal" are towns too, but not where an ordinary word would have the capital. */
const isOpeningWord = ({ line }: Reader, start: number, end: number): boolean =>
  end - start === 1 && (line.starts[start] ?? false) && isOrdinaryWord(line.words[start]?.key ?? '')

/** What opens a report or a sentence, where a capital says less than elsewhere. */
function openingType(reader: Reader, { start, end }: NamePart, { title, cue }: Surroundings): Typed | undefined {
  if (end <= reader.line.dateline) return datelineType(reader.line, start)
  if (!isOpeningWord(reader, start, end)) return undefined
  if (title) return { type: 'person', certainty: 'sure', rule: 'title-beside' }
  return cue ? likely(cue, 'apposition') : guess(reader, start, end)
}

/** Before the dash stand where the report was written and, in brackets, whose it is. */
const datelineType = ({ words }: Line, start: number): Typed =>
  likely(words[start]?.gap.endsWith('(') ? 'organization' : 'place', 'dateline')

const likely = (type: EntityType, rule: string): Typed => ({ type, certainty: 'likely', rule })

const LARGE = 300
const isFarPlace = (locality: Known | undefined): boolean => (locality?.population ?? 0) >= LARGE

/** A locality's name is its own where it is large, or not English, or stands as places do; "Jackson said" is a person. */
function isPlaceHere(reader: Reader, start: number, end: number, locality: Known): boolean {
  if (followsPlacePreposition(reader, start)) return true
  if (besidePersonVerb(reader, start, end)) return false
  if (isFarPlace(locality) || end - start > 1) return true
  if (hasHint(reader, start, 'Person')) return false
  const verb = reader.line.tokens[end]?.pos
  return !(ENGLISH.has(locality.country ?? '') && (verb === 'VERB' || verb === 'AUX'))
}
/** Where towns are named like people. */
const ENGLISH = new Set(['USA', 'GBR', 'CAN', 'AUS', 'NZL', 'IRL', 'ZAF'])

/** With a first name before others, or a nickname among them: `Kemo "Chapo" Ferrer`. */
const isFullName = (reader: Reader, start: number, end: number): boolean =>
  end - start > 1 &&
  (hasHint(reader, start, 'FirstName') || reader.line.words.slice(start + 1, end).some(({ gap }) => /["“]$/.test(gap)))

/** "East Londonderry", "Northern Nigeria". */
function isDirected({ line, names, gazetteer }: Reader, start: number, end: number): boolean {
  return (
    names.directions.has(line.words[start]?.key ?? '') && gazetteer.whole(line.words, start + 1, end)?.type === 'place'
  )
}

const isAcronym = (text: string, length: number): boolean =>
  length === 1 &&
  text.length >= 2 &&
  text.length <= 8 &&
  /\p{Lu}.*\p{Lu}/u.test(text) &&
  !/^(?:Mc|Mac|De|Le|La|Di|Du|Van|O['’]?|D['’]?|Fitz)\p{Lu}\p{Ll}+$/u.test(text)

const hasHint = ({ line }: Reader, at: number, tag: string): boolean => line.tokens[at]?.hints.has(tag) ?? false
