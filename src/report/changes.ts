import type { Change } from '../diff/change.ts'
import { diff } from '../diff/index.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Gone } from './data.ts'

/** What changed since an older dataset of the same article, and what only that one has. */
export function changesSince(
  old: Dataset,
  dataset: Dataset,
): { readonly changes: readonly Change[]; readonly gone: Gone } {
  const changes = diff(old, dataset)
  const removed = (what: Change['what']): ReadonlySet<string | undefined> =>
    new Set(changes.flatMap((change) => (change.what === what && change.kind === 'removed' ? [change.old?.id] : [])))
  const events = removed('event')
  return {
    changes,
    gone: {
      events: (old.events ?? []).filter(({ id }) => events.has(id)),
      paragraphs: goneParagraphs(old, dataset, changes, removed('paragraph')),
    },
  }
}

/** Each removed paragraph behind the nearest one before it that is still there, under its id of now. */
function goneParagraphs(
  old: Dataset,
  { paragraphs }: Dataset,
  changes: readonly Change[],
  removed: ReadonlySet<string | undefined>,
): Gone['paragraphs'] {
  const now = new Map(paragraphs.map(({ id }) => [id, id]))
  for (const change of changes)
    if (change.what === 'paragraph' && change.old && change.new) now.set(change.old.id, change.new.id)
  let after: string | undefined
  return old.paragraphs.flatMap((paragraph) => {
    if (removed.has(paragraph.id)) return [{ paragraph, ...(after === undefined ? {} : { after }) }]
    after = now.get(paragraph.id) ?? after
    return []
  })
}
