import type { Dating } from '../../../src/model/date.ts'
import type { Event, EventDate, EventRole, Toll } from '../../../src/model/event.ts'
import type { Extraction } from '../../../src/model/extraction.ts'
import type { Paragraph } from '../../../src/model/paragraph.ts'
import { contains, type Span } from '../../../src/model/span.ts'
import { quotes } from '../../../src/stages/quotes/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { knownOf, type Names } from '../known.ts'

/** A telling as the events stage would hand it on; roles by their words, looked for in the evidence first. */
export interface Told {
  readonly type: string
  readonly evidence: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  readonly locations?: readonly string[]
  readonly modes?: readonly string[]
  readonly modality?: Event['modality']
  /** EDTF, said by the telling itself; default: the entry's date. */
  readonly date?: string
  /** EDTF, said by what stands before the telling. */
  readonly leansOn?: string
  /** The day of the article, where nothing dates the telling. */
  readonly published?: string
  readonly killed?: readonly [min: number, max?: number]
  readonly weapons?: readonly string[]
  readonly speaker?: string
}

/** Names of the scenes: type, country and sectors. */
const NAMES: Names = {
  Varland: ['country', 'VAR'],
  Ostia: ['country', 'OST'],
  Port: ['place', 'VAR'],
  Milltown: ['place', 'VAR'],
  'Camp Milltown': ['place', 'VAR'],
  'Camp Milltown base': ['place', 'VAR'],
  Redgate: ['place', 'VAR'],
  'Anna Lund': ['person', 'VAR', 'GOV'],
  'Ivo Petrov': ['person', 'OST', 'GOV'],
  'Red Brigade': ['organization', 'OST', 'REB'],
  'Varland army': ['organization', 'VAR', 'MIL'],
}

/** What the stages before `link` know of a text, with hand-made events. */
export function scene(text: string, told: readonly Told[]): Extraction {
  const known = knownOf(text, NAMES)
  const base = { ...known, quotes: quotes(known, builtin), events: [] }
  return { ...base, events: told.map((one) => eventOf(one, base)).sort((a, b) => a.evidence.start - b.evidence.start) }
}

/** The words of an event's evidence and mentions, for expectations. */
export const wordsOf = ({ article }: Extraction, span: Span): string => article.text.slice(span.start, span.end)

function eventOf(told: Told, known: Extraction): Event {
  const evidence = find(known.article.text, told.evidence, { start: 0, end: known.article.text.length })
  const roles = (words: readonly string[] = []) => words.map((word) => roleOf(word, evidence, known))
  const killed = told.killed && tollOf(told.killed, evidence)
  return {
    type: told.type,
    modes: told.modes ?? [],
    contexts: [],
    modality: told.modality ?? 'actual',
    date: dateOf(told) ?? entryDate(evidence, known.paragraphs, known.dating),
    actors: roles(told.actors),
    recipients: roles(told.recipients),
    locations: roles(told.locations).map(({ sectors: _, implied: __, ...rest }) => ({
      ...rest,
      basis: 'own' as const,
    })),
    casualties: killed ? { killed } : {},
    weapons: (told.weapons ?? []).map((word) => find(known.article.text, word, evidence)),
    ...(told.speaker ? { attribution: { speaker: told.speaker, span: evidence } } : {}),
    evidence,
    mentions: [],
    relations: [],
    rule: 'scene/rule',
    flags: told.actors?.length ? [] : ['no-actor'],
  }
}

function dateOf({ date, leansOn, published }: Told): EventDate | undefined {
  if (date) return { value: date, basis: 'own' }
  if (leansOn) return { value: leansOn, basis: 'relative' }
  return published ? { value: published, basis: 'article' } : undefined
}

function find(text: string, words: string, within: Span): Span {
  const start = text.indexOf(words, within.start)
  if (start < 0 || start + words.length > within.end) throw new Error(`"${words}" is not there`)
  return { start, end: start + words.length }
}

function roleOf(words: string, evidence: Span, { article, entities, paragraphs }: Extraction): EventRole {
  const paragraph = paragraphs.find((one) => contains(one.span, evidence))?.span ?? evidence
  const place = [evidence, paragraph, { start: 0, end: article.text.length }].find((range) =>
    article.text.slice(range.start, range.end).includes(words),
  )
  const span = find(article.text, words, place ?? evidence)
  const entity = entities.find((one) => words.endsWith(one.name))
  const demonym = entities.find((one) => words.startsWith(`${one.name} `) || words.startsWith('Varlander'))
  const country = entity?.country ?? demonym?.country
  return {
    span,
    ...(entity ? { entity: entity.id } : {}),
    ...(country ? { country } : {}),
    sectors: entity?.sectors ?? [],
    implied: false,
  }
}

function tollOf([min, max]: readonly [number, number?], span: Span): Toll {
  return { min, ...(max === undefined ? {} : { max }), span, groups: [], reports: [] }
}

function entryDate(evidence: Span, paragraphs: readonly Paragraph[], { mentions, entryDates }: Dating): EventDate {
  const mention = entryDates.get(paragraphs.findIndex((paragraph) => contains(paragraph.span, evidence)))
  const value = mention === undefined ? null : (mentions[mention]?.value ?? null)
  return mention === undefined || value === null ? { value: null, basis: 'none' } : { value, basis: 'entry', mention }
}
