import { keyOf } from '../../language/phrases.ts'
import type { EntityType } from '../../model/entity.ts'
import type { Known } from '../../rules/entities.ts'
import type { Candidate, Certainty, LoneTitle } from './candidate.ts'
import {
  apposition,
  besidePersonVerb,
  countryBefore,
  cueBeside,
  followsPlacePreposition,
  isDetermined,
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
  return { ...title, line, span: spanOf(reader.line, title.start, title.end), ...(held ? { country: held } : {}) }
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
  const title = part.kind === 'person' ? part.title : around.title
  const country = demonym ?? around.country ?? countryBefore(reader, part.kind === 'person' ? part.title.start : start)
  return {
    ...{ line: lineIndex, start, end, span: spanOf(line, start, end), key: keyOf(line.words, start, end), ...typed },
    determined: isDetermined(line, start),
    ...(part.kind === 'known' && typed.type === part.known.type ? { known: part.known } : {}),
    ...(part.kind === 'headed' ? { head: part.head } : around.head ? { head: around.head } : {}),
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
  const before = titleBefore(reader, part.start)
  return before ?? after ?? {}
}

function typeOf(reader: Reader, part: NamePart, around: Surroundings): Typed | undefined {
  if (part.kind === 'person') return { type: 'person', certainty: 'sure', rule: 'title' }
  if (part.kind === 'headed') return { type: part.head.type, certainty: 'sure', rule: 'head' }
  if (part.kind === 'known' && part.known.source !== 'locality')
    return { type: part.known.type, certainty: 'sure', rule: 'known' }
  return bareType(reader, part.start, part.end, around, part.kind === 'known' ? part.known : undefined)
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
  const sure = (type: EntityType, rule: string): Typed => ({ type, certainty: 'sure', rule })
  const likely = (type: EntityType, rule: string): Typed => ({ type, certainty: 'likely', rule })
  const firstName = end - start > 1 && hasHint(reader, start, 'FirstName')
  const cue = cueBeside(reader, start, end)
  if (around.title && !cue) return sure('person', 'title-beside')
  if (isAcronym(line.words[start]?.text ?? '', end - start)) return likely('organization', 'acronym')
  if (locality && !firstName && (followsPlacePreposition(reader, start) || end - start > 1))
    return likely('place', 'locality')
  if (firstName) return likely('person', 'first-name')
  if (around.cue) return likely(around.cue, 'apposition')
  if (locality && !besidePersonVerb(reader, start, end)) return likely('place', 'locality')
  if (cue) return likely(cue, 'cue')
  return guess(reader, start, end)
}

function guess(reader: Reader, start: number, end: number): Typed | undefined {
  const { line } = reader
  const weak = (type: EntityType, rule: string): Typed => ({ type, certainty: 'guess', rule })
  if (end - start === 1) {
    if (isWord(reader, start)) return { type: 'person', certainty: 'doubtful', rule: 'word' }
    if (besidePersonVerb(reader, start, end)) return weak('person', 'person-verb')
    if (followsPlacePreposition(reader, start)) return weak('place', 'preposition')
    return isDetermined(line, start) ? weak('organization', 'determined') : weak('person', 'single')
  }
  if (holdsTopic(reader, start, end)) return weak('organization', 'topic')
  if (isDetermined(line, start)) return weak('organization', 'determined')
  return end - start <= 4 ? weak('person', 'several') : weak('organization', 'long')
}

const isAcronym = (text: string, length: number): boolean =>
  length === 1 &&
  text.length >= 2 &&
  text.length <= 8 &&
  /\p{Lu}.*\p{Lu}/u.test(text) &&
  !/^(?:Mc|Mac|De|Le|La|Di|Du|Van|O['’]?|D['’]?|Fitz)\p{Lu}\p{Ll}+$/u.test(text)

const hasHint = ({ line }: Reader, at: number, tag: string): boolean => line.tokens[at]?.hints.has(tag) ?? false

const holdsTopic = ({ line, names }: Reader, start: number, end: number): boolean =>
  line.words.slice(start, end).some((word) => names.topics.has(word.key))

/** A single capitalised word that is an ordinary one: at the start of a sentence, or of a people or creed. */
function isWord({ line }: Reader, at: number): boolean {
  const word = line.words[at]
  if (!word || !isCapital(word)) return true
  if (/(?:ists?|isms?|ians?|ans|ites?|ers)$/.test(word.key) && !line.starts[at])
    return /(?:ists?|isms?|ians|ites)$/.test(word.key)
  const pos = line.tokens[at]?.pos
  return (line.starts[at] ?? false) && pos !== 'PROPN'
}
