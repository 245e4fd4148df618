import type { Dataset, DatasetEntity, DatasetParagraph } from '../model/dataset.ts'
import { pairEntities } from './entities.ts'
import type { Pairing } from './pair.ts'
import { pairParagraphs } from './paragraphs.ts'

/** Two versions of one article, and which of their paragraphs and entities are one. */
export interface Versions {
  readonly before: Dataset
  readonly after: Dataset
  readonly paragraphs: Pairing<DatasetParagraph>
  readonly entities: Pairing<DatasetEntity>
  /** Whether a paragraph's text stands in one version only. */
  readonly isTouched: (id: string) => boolean
  /** Id that the paragraph has after; undefined where it is gone. */
  readonly paragraphAfter: (id: string) => string | undefined
  /** Id that the entity has after; its own where it is gone. */
  readonly entityAfter: (id: string) => string
}

export function compareParts(before: Dataset, after: Dataset): Versions {
  const paragraphs = pairParagraphs(before.paragraphs, after.paragraphs)
  const entities = pairEntities(before.entities, after.entities)
  const paragraphIds = new Map(paragraphs.pairs.map((pair) => [pair.old.id, pair.new.id]))
  const had = new Set(before.paragraphs.map(({ id }) => id))
  const has = new Set(after.paragraphs.map(({ id }) => id))
  const entityIds = new Map(entities.pairs.map((pair) => [pair.old.id, pair.new.id]))
  return {
    before,
    after,
    paragraphs,
    entities,
    isTouched: (id) => had.has(id) !== has.has(id),
    paragraphAfter: (id) => paragraphIds.get(id),
    entityAfter: (id) => entityIds.get(id) ?? id,
  }
}
