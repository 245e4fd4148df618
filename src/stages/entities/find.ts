import { isOrdinaryWord } from '../../language/headline.ts'
import { keyOf } from '../../language/phrases.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Known } from '../../rules/entities.ts'
import type { Candidate, Certainty, LoneTitle } from './candidate.ts'
import {
  apposition,
  besidePersonVerb,
  countryAfter,
  countryBefore,
  cueBeside,
  followsPlacePreposition,
  isAbbreviated,
  isAgency,
  isDateline,
  isDetermined,
  nounBefore,
  type Reader,
  type Surroundings,
  spanOf,
  titleBefore,
} from './context.ts'
import { isCapital } from './line.ts'
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
interface Typed {
  readonly type: EntityType
  readonly certainty: Certainty
  readonly rule: string
}

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
  if (isDateline(reader, start, end)) return likely('place', 'dateline')
  if (isAgency(reader, start, end)) return likely('organization', 'dateline')
  if (!isOpeningWord(reader, start, end)) return undefined
  if (title) return { type: 'person', certainty: 'sure', rule: 'title-beside' }
  return cue ? likely(cue, 'apposition') : guess(reader, start, end)
}

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

const weak = (type: EntityType, rule: string): Typed => ({ type, certainty: 'guess', rule })
const doubtful = (type: EntityType): Typed => ({ type, certainty: 'doubtful', rule: 'word' })

function guess(reader: Reader, start: number, end: number): Typed {
  return end - start === 1 ? guessSingle(reader, start) : guessSeveral(reader, start, end)
}

function guessSingle(reader: Reader, at: number): Typed {
  const { line, names } = reader
  if (isDescriptive(reader, at)) return doubtful('organization')
  if (names.labels.has(line.words[at]?.key ?? '')) return weak('organization', 'label')
  if (isManyPeople(reader, at)) return doubtful('person')
  if (besidePersonVerb(reader, at, at + 1)) return weak('person', 'person-verb')
  if (isWord(reader, at)) return doubtful('person')
  if (isPlaced(reader, at, at + 1)) return weak('place', 'preposition')
  if (isOrdinary(reader, at)) return doubtful('organization')
  return isDetermined(line, at) ? weak('organization', 'determined') : weak('person', 'single')
}

function guessSeveral(reader: Reader, start: number, end: number): Typed {
  const { line } = reader
  if (isPlaced(reader, start, end) && line.words[start - 1]?.key !== 'from') return weak('place', 'preposition')
  if (holdsTopic(reader, start, end)) return weak('organization', 'topic')
  if (holdsWord(reader, start, end)) return weak('organization', 'ordinary-word')
  if (isDetermined(line, start)) return weak('organization', 'determined')
  return end - start <= 4 ? weak('person', 'several') : weak('organization', 'long')
}

/** "in Zarvan"; "from Elian's class" says nothing of Elian. */
const isPlaced = (reader: Reader, start: number, end: number): boolean =>
  followsPlacePreposition(reader, start) && !reader.line.words[end - 1]?.possessive

const isAcronym = (text: string, length: number): boolean =>
  length === 1 &&
  text.length >= 2 &&
  text.length <= 8 &&
  /\p{Lu}.*\p{Lu}/u.test(text) &&
  !/^(?:Mc|Mac|De|Le|La|Di|Du|Van|O['’]?|D['’]?|Fitz)\p{Lu}\p{Ll}+$/u.test(text)

const hasHint = ({ line }: Reader, at: number, tag: string): boolean => line.tokens[at]?.hints.has(tag) ?? false

const holdsTopic = ({ line, names }: Reader, start: number, end: number): boolean =>
  line.words.slice(start, end).some((word) => names.topics.has(word.key))

/** A single capitalised word that is an ordinary one: at the start of a sentence ("Truckloads of grain"), or of a people or creed. */
function isWord({ line }: Reader, at: number): boolean {
  const word = line.words[at]
  if (!word || !isCapital(word)) return true
  if (/(?:ists?|isms?|ians?|ans|ites?|ers)$/.test(word.key) && !line.starts[at])
    return /(?:ists|isms?|ians|ites)$/.test(word.key)
  if (!line.starts[at]) return false
  const hasPart = line.words[at + 1]?.key === 'of' && !isCapital(line.words[at + 2])
  return hasPart || line.tokens[at]?.pos !== 'PROPN' || ORDINARY_ENDING.test(word.key) || isOrdinaryWord(word.key)
}
/** "Investigators said": a plural that begins a sentence. */
const isManyPeople = ({ line }: Reader, at: number): boolean => {
  const key = line.words[at]?.key ?? ''
  return (line.starts[at] ?? false) && /[^s]s$/.test(key) && isOrdinaryWord(key)
}

/** "Democratic primary", "Grand coalition", "the Conference": an adjective before its noun, or a head word with nothing before it. */
function isDescriptive({ line, names }: Reader, at: number): boolean {
  const word = line.words[at]
  const next = line.words[at + 1]
  if (!word) return false
  if (names.heads.byKey.has(word.key)) return true
  const describes = next?.gap === ' ' && !isCapital(next) && line.tokens[at + 1]?.pos === 'NOUN'
  return describes && (line.tokens[at]?.pos === 'ADJ' || /(?:ic|ive|ian|ist)$/.test(word.key))
}

/** The lexicon knows it as a common noun, adjective or verb, and not as a name. */
function isOrdinary({ line, names }: Pick<Reader, 'line' | 'names'>, at: number): boolean {
  const hints = line.tokens[at]?.hints
  const key = line.words[at]?.key ?? ''
  if (!hints || key.length < 4 || names.surnames.has(key)) return false
  if (hints.has('Person') || hints.has('Place') || hints.has('Organization')) return false
  return ORDINARY_TAGS.some((tag) => hints.has(tag))
}
const ORDINARY_TAGS = [
  'Noun',
  'Singular',
  'Plural',
  'Uncountable',
  'Adjective',
  'Infinitive',
  'Gerund',
  'PastTense',
  'Adverb',
  'Actor',
  'TextValue',
]

/** "Planned Parenthood", "Vision Vancouver": no person's name has an ordinary word or a country in it. */
function holdsWord(reader: Reader, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const known = reader.gazetteer.whole(reader.line.words, at, at + 1)
    if (isOrdinary(reader, at) || known?.source === 'country' || (known?.population ?? 0) > 1000) return true
  }
  return false
}

const ORDINARY_ENDING = /(?:ing|ed|ly|ous|ive|ent|ies|tion|tions|ment|ments|ples|al|als|ary|ants|ers|ors)$/
