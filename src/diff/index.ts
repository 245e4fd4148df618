import { compact } from '../model/compact.ts'
import type { Dataset, DatasetDate, DatasetEntity, DatasetParagraph, DatasetQuote } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import { causeOf, paragraphsOf, paragraphsOfEntity } from './cause.ts'
import type { Change, FieldChange, Side, What } from './change.ts'
import { compareParts, type Versions } from './context.ts'
import { namesOf } from './entities.ts'
import { diffEvents } from './event-changes.ts'
import { changedFields } from './fields.ts'
import { type Pairing, pairBest, pairByKey, unpaired } from './pair.ts'
import { movedParagraphs } from './paragraphs.ts'
import { bagOf, likeness } from './words.ts'

type PartChange = Omit<Change, 'article' | 'what'>

/**
 * What differs between two datasets of one article, in what they say: events first, then dates, quotes, entities,
 * paragraphs and the article; within each what stayed, left and came, each in reading order. What only stands elsewhere
 * because of what was put in or taken out before it is no difference.
 */
export function diff(before: Dataset, after: Dataset): readonly Change[] {
  const versions = compareParts(before, after)
  const of = (what: What, changes: readonly PartChange[]): readonly Change[] =>
    changes.map((change) => ({ article: after.article.id, what, ...change }))
  return [
    ...of('event', diffEvents(versions)),
    ...of('date', diffDates(versions)),
    ...of('quote', diffQuotes(versions)),
    ...of('entity', diffEntities(versions)),
    ...of('paragraph', diffParagraphs(versions)),
    ...of('article', diffArticle(versions)),
  ]
}

function diffDates(versions: Versions): readonly PartChange[] {
  const { before, after, paragraphAfter } = versions
  const place = (paragraph: string | undefined, date: DatasetDate): string => `${paragraph} ${wordKey(date.span.text)}`
  const sameValue = pairByKey(unpaired(before.dates, after.dates), {
    old: (date) => `${place(paragraphAfter(date.span.paragraph), date)} ${date.value}`,
    new: (date) => `${place(date.span.paragraph, date)} ${date.value}`,
  })
  const sameWords = pairByKey(sameValue, {
    old: (date) => place(paragraphAfter(date.span.paragraph), date),
    new: (date) => place(date.span.paragraph, date),
  })
  const pairing = pairBest(sameWords, (old, date) => {
    if (paragraphAfter(old.span.paragraph) !== date.span.paragraph) return 0
    return likeness(bagOf(old.span.text), bagOf(date.span.text)) + (old.value === date.value ? 0.5 : 0)
  })
  const fields = ({ value, kind, timex3, basis }: DatasetDate) => ({ value, kind, timex3, basis })
  return partChanges(versions, pairing, {
    side: ({ id, span }) => ({ id, evidence: { text: span.text } }),
    paragraphs: ({ span }) => [span.paragraph],
    fields: (old, date) => changedFields(fields(old), fields(date)),
    reworded: (old, date) => wordKey(old.span.text) !== wordKey(date.span.text),
  })
}

function diffQuotes(versions: Versions): readonly PartChange[] {
  const { before, after, entityAfter } = versions
  const key = ({ text }: DatasetQuote): string => wordKey(text)
  const same = pairByKey(unpaired(before.quotes, after.quotes), { old: key, new: key })
  const pairing = pairBest(same, (old, quote) => likeness(bagOf(old.text), bagOf(quote.text), 0.5))
  const fields = ({ speaker, by }: DatasetQuote, entity: (id: string) => string) => ({
    speaker: speaker && entity(speaker),
    by: by && wordKey(by.text),
  })
  return partChanges(versions, pairing, {
    side: ({ span, text }) => ({ id: `${span.paragraph}/q${span.start}`, evidence: { text } }),
    paragraphs: ({ span }) => [span.paragraph],
    fields: (old, quote) =>
      changedFields(
        fields(old, entityAfter),
        fields(quote, (id) => id),
      ),
    reworded: (old, quote) => key(old) !== key(quote),
  })
}

function diffEntities(versions: Versions): readonly PartChange[] {
  const { removed, added, pairs } = versions.entities
  const fields = ({ type, subtype, name, aliases, country, sectors, location, roles }: DatasetEntity) => ({
    type,
    subtype,
    name,
    names: [name, ...(aliases ?? [])],
    country,
    sectors,
    location,
    roles: roles?.map(({ text }) => text),
  })
  const told = {
    side: ({ id, name }: DatasetEntity): Side => ({ id, evidence: { text: name } }),
    paragraphs: paragraphsOfEntity,
    fields: (old: DatasetEntity, entity: DatasetEntity) => changedFields(fields(old), fields(entity)),
    reworded: () => false,
  }
  const named = (a: DatasetEntity, b: DatasetEntity) => namesOf(a).every((name) => namesOf(b).includes(name))
  const merged = removed.flatMap((old) => {
    const host = pairs.find((pair) => named(old, pair.new) && !named(old, pair.old))?.new
    return host ? [{ old, new: host }] : []
  })
  const split = added.flatMap((entity) => {
    const host = pairs.find((pair) => named(entity, pair.old) && !named(entity, pair.new))?.old
    return host ? [{ old: host, new: entity }] : []
  })
  const [gone, come] = [new Set(merged.map(({ old }) => old)), new Set(split.map((pair) => pair.new))]
  const rest = {
    pairs,
    removed: removed.filter((entity) => !gone.has(entity)),
    added: added.filter((entity) => !come.has(entity)),
  }
  const joined = (kind: 'merged' | 'split', pair: { old: DatasetEntity; new: DatasetEntity }): PartChange => ({
    kind,
    old: told.side(pair.old),
    new: told.side(pair.new),
    cause: causeOf(versions, [...paragraphsOfEntity(pair.old), ...paragraphsOfEntity(pair.new)]),
  })
  return [
    ...partChanges(versions, rest, told),
    ...merged.map((pair) => joined('merged', pair)),
    ...split.map((pair) => joined('split', pair)),
  ]
}

function diffParagraphs(versions: Versions): readonly PartChange[] {
  const moved = movedParagraphs(versions.paragraphs, versions.after.paragraphs)
  const fields = ({ role, quoted, date }: DatasetParagraph) => ({ role, quoted, date })
  return partChanges(versions, versions.paragraphs, {
    side: ({ id, text }) => ({ id, evidence: { text } }),
    paragraphs: ({ id }) => [id],
    fields: (old, paragraph) => changedFields(fields(old), fields(paragraph)),
    reworded: (old, paragraph) => old.text !== paragraph.text,
    moved: (paragraph) => moved.has(paragraph),
  })
}

function diffArticle(versions: Versions): readonly PartChange[] {
  const fields = ({ article: { id: _, source, published, ...rest } }: Dataset) => ({
    ...rest,
    media_type: source.media_type,
    published: published && { value: published.value, basis: published.basis },
  })
  const changed = changedFields(fields(versions.before), fields(versions.after))
  if (changed.length === 0) return []
  const spans = ({ article }: Dataset) => (article.published?.span ? paragraphsOf([article.published.span]) : [])
  return [
    {
      kind: 'changed',
      old: { id: versions.before.article.id },
      new: { id: versions.after.article.id },
      fields: changed,
      cause: causeOf(versions, [...spans(versions.before), ...spans(versions.after)]),
    },
  ]
}

interface Telling<T> {
  readonly side: (item: T) => Side
  readonly paragraphs: (item: T) => readonly string[]
  readonly fields: (old: T, item: T) => readonly FieldChange[]
  readonly reworded: (old: T, item: T) => boolean
  readonly moved?: (item: T) => boolean
}

function partChanges<T>(
  versions: Versions,
  { pairs, removed, added }: Pairing<T>,
  telling: Telling<T>,
): readonly PartChange[] {
  const tell = (
    kind: PartChange['kind'],
    old: T | undefined,
    item: T | undefined,
    fields?: readonly FieldChange[],
  ): PartChange => {
    const paragraphs = [old, item].flatMap((side) => (side ? telling.paragraphs(side) : []))
    return compact<PartChange>({
      kind,
      old: old && telling.side(old),
      new: item && telling.side(item),
      fields: fields && fields.length > 0 ? fields : undefined,
      cause: causeOf(versions, paragraphs),
    })
  }
  return [
    ...pairs.flatMap((pair): readonly PartChange[] => {
      const fields = telling.fields(pair.old, pair.new)
      if (fields.length > 0) return [tell('changed', pair.old, pair.new, fields)]
      if (telling.reworded(pair.old, pair.new)) return [tell('reworded', pair.old, pair.new)]
      return telling.moved?.(pair.new) ? [tell('moved', pair.old, pair.new)] : []
    }),
    ...removed.map((old) => tell('removed', old, undefined)),
    ...added.map((item) => tell('added', undefined, item)),
  ]
}
