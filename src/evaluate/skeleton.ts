import { compact } from '../model/compact.ts'
import type { CodedParty, Dataset, DatasetEvent, DatasetSpan } from '../model/dataset.ts'
import { type Alignment, alignParagraphs, occurrences } from './align.ts'
import { namingMentions } from './names.ts'

type Quoted = { p: number; quote: string; nth?: number }

/** A gold file that says just what a dataset says, for a person to correct and complete. */
export function goldSkeleton(lines: readonly string[], dataset: Dataset) {
  const alignment = alignParagraphs(lines, dataset.paragraphs)
  const at = (span: DatasetSpan): Quoted[] => quoted(span, lines, alignment)
  const entities = (dataset.entities ?? []).filter((entity) => namingMentions(entity).length > 0)
  const known = new Set(entities.map(({ id }) => id))
  const number = new Map((dataset.events ?? []).map(({ id }, i) => [id, `e${String(i + 1).padStart(2, '0')}`]))
  return compact<Record<string, unknown>>({
    article: compact<Record<string, unknown>>({
      title: dataset.article.title,
      published: dataset.article.published && { accept: [dataset.article.published.value] },
    }),
    paragraphs: linesByRole(dataset, alignment),
    entry_dates: linesByDate(dataset, alignment),
    dates: (dataset.dates ?? [])
      .filter(({ kind, value }) => value !== null && !['duration', 'set', 'reference'].includes(kind))
      .flatMap(({ span, value }) => at(span).map((where) => ({ ...where, value }))),
    entities: entities.map((entity) =>
      compact<Record<string, unknown>>({
        id: entity.id,
        type: entity.type,
        country: entity.country,
        sector: entity.sectors,
        names: [...new Set(namingMentions(entity).map(({ text }) => text.replace(/\s/g, ' ')))],
      }),
    ),
    events: (dataset.events ?? []).flatMap((event) =>
      at(event.evidence).map((evidence) =>
        eventSkeleton(event, evidence, (event.mentions ?? []).flatMap(at), dataset, number),
      ),
    ),
    quotes: (dataset.quotes ?? [])
      .filter(({ speaker }) => speaker !== null && known.has(speaker))
      .flatMap(({ span, speaker }) => at(span).map((where) => ({ ...where, speaker }))),
  })
}

function eventSkeleton(
  event: DatasetEvent,
  evidence: Quoted,
  mentions: readonly Quoted[],
  { entities }: Dataset,
  number: ReadonlyMap<string, string>,
) {
  const party = ({ entity, text, country, sectors }: CodedParty) => {
    const named = entities?.find(({ id }) => id === entity)
    const names = [text, ...(named ? [named.name] : [])].map((name) => name.replace(/\s/g, ' '))
    return compact<Record<string, unknown>>({ names: [...new Set(names)], country, sector: sectors })
  }
  const toll = (count: { min?: number; max?: number } | undefined) =>
    count &&
    (count.min !== undefined && count.min === count.max
      ? count.min
      : compact<Record<string, unknown>>({ min: count.min, max: count.max }))
  const { killed, wounded } = event.casualties ?? {}
  return compact<Record<string, unknown>>({
    id: number.get(event.id),
    date: event.date.value,
    type: event.type,
    mode: event.modes?.slice(0, 1),
    modality: event.modality === 'actual' ? undefined : event.modality,
    actors: event.actors?.map(party),
    recipients: event.recipients?.map(party),
    location: event.locations?.map(party),
    casualties:
      killed || wounded
        ? compact<Record<string, unknown>>({ killed: toll(killed), wounded: toll(wounded) })
        : undefined,
    weapons: event.weapons?.map(({ text }) => text.replace(/\s/g, ' ')),
    relations: event.relations?.flatMap(({ type, event: target }) => {
      const id = number.get(target)
      return id ? [{ [type]: id }] : []
    }),
    evidence,
    mentions: mentions.length > 0 ? mentions : undefined,
  })
}

function quoted(span: DatasetSpan, lines: readonly string[], { place }: Alignment): Quoted[] {
  const where = place(span)
  const line = where && lines[where.line - 1]
  if (!where || line === undefined) return []
  const quote = line.slice(where.start, where.end)
  const nth = occurrences(line, quote).indexOf(where.start) + 1
  return [{ p: where.line, quote, ...(nth > 1 ? { nth } : {}) }]
}

function linesByRole({ paragraphs }: Dataset, { lineOf }: Alignment): Record<string, number[]> {
  return grouped(paragraphs.map(({ id, role, quoted }) => [quoted ? [role, 'quoted'] : [role], lineOf.get(id)]))
}

function linesByDate({ paragraphs }: Dataset, { lineOf }: Alignment): Record<string, number[]> {
  return grouped(paragraphs.map(({ id, date }) => [date === undefined ? [] : [date], lineOf.get(id)]))
}

function grouped(
  pairs: readonly (readonly [keys: readonly string[], line: number | undefined])[],
): Record<string, number[]> {
  const groups: Record<string, number[]> = {}
  for (const [keys, line] of pairs) {
    for (const key of keys) if (line !== undefined) groups[key] = [...new Set([...(groups[key] ?? []), line])]
  }
  return groups
}
