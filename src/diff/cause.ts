import type { DatasetEntity, DatasetEvent, DatasetSpan } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import type { Cause, FieldChange } from './change.ts'
import type { Versions } from './context.ts'

/**
 * Who made a difference. The text, where one of the paragraphs that the item leans on (by id) is new or gone; else the rules, where
 * another rule speaks or the rules alone differ; else the program. With all of these the same the text must be it,
 * somewhere else in the article, or, that being the same too, a program changed without a new version.
 */
export function causeOf(
  { before, after, isTouched }: Versions,
  paragraphs: readonly string[],
  rules?: { readonly from?: string; readonly to?: string },
): Exclude<Cause, 'review'> {
  if (paragraphs.some(isTouched)) return 'text'
  const otherRules = before.made_by.rules !== after.made_by.rules
  const otherVersion = before.made_by.annalist !== after.made_by.annalist
  const otherRule = rules !== undefined && rules.from !== rules.to
  if (otherRules && (otherRule || !otherVersion)) return 'rules'
  if (otherVersion) return 'program'
  return before.article.source.sha256 === after.article.source.sha256 ? 'program' : 'text'
}

/**
 * Whether a person's decision made the difference, wholly: nothing differs that was not decided. A decision that is gone
 * because the words it was about are others is the text's doing.
 */
export function isReviewed(
  old: DatasetEvent | undefined,
  item: DatasetEvent | undefined,
  fields: readonly FieldChange[],
): boolean {
  const isLost = old?.review && item && !item.review && wordKey(old.evidence.text) !== wordKey(item.evidence.text)
  if (isLost || fields.length === 0) return false
  const decided = ['review', ...(old?.review?.fields ?? []), ...(item?.review?.fields ?? [])]
  return fields.every(({ field }) => decided.some((name) => field === name || field.startsWith(`${name}.`)))
}

/** The paragraphs in which an event, its date and those who take part in it are told. */
export function paragraphsOfEvent(event: DatasetEvent): readonly string[] {
  const { evidence, actors, recipients, locations, date } = event
  const roles = [...(actors ?? []), ...(recipients ?? []), ...(locations ?? [])].map(({ span }) => span.paragraph)
  const dated = date.ref ? [paragraphOfDate(date.ref)] : []
  return [evidence.paragraph, ...roles, ...dated]
}

export const paragraphsOfEntity = ({ mentions }: DatasetEntity): readonly string[] => paragraphsOf(mentions)

export const paragraphsOf = (spans: readonly DatasetSpan[]): readonly string[] =>
  spans.map(({ paragraph }) => paragraph)

/** A date's id is its paragraph's and a count: `p-7c1f0a/d1`. */
const paragraphOfDate = (id: string): string => id.replace(/\/d\d+$/, '')
