import type { DatasetEvent } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import { causeOf, isReviewed, paragraphsOfEvent } from './cause.ts'
import type { Cause, Change, FieldChange, Side } from './change.ts'
import type { Versions } from './context.ts'
import { eventChanges } from './event-fields.ts'
import { inSameParagraph, pairEvents, type Told } from './events.ts'
import type { Pair } from './pair.ts'
import { containment, likeness } from './words.ts'

type EventChange = Omit<Change, 'article' | 'what'>

export function diffEvents(versions: Versions): readonly EventChange[] {
  const { pairs, removed, added } = pairEvents(versions)
  const ids = new Map(pairs.map((pair) => [pair.old.event.id, pair.new.event.id]))
  const eventAfter = (id: string): string => ids.get(id) ?? id
  const retold = pairs.filter((pair) => pair.old.key !== pair.new.key || mentionChanges(pair).length > 0)
  return [
    ...pairs.flatMap((pair) => pairChange(pair, versions, eventAfter)),
    ...removed.map((gone) => {
      const host = retold.find((pair) => tellsToo(pair.new, gone) && !tellsToo(pair.old, gone))?.new.event
      return host ? change('merged', gone.event, host, versions) : change('removed', gone.event, undefined, versions)
    }),
    ...added.map((come) => {
      const host = retold.find((pair) => tellsToo(pair.old, come) && !tellsToo(pair.new, come))?.old.event
      return host ? change('split', host, come.event, versions) : change('added', undefined, come.event, versions)
    }),
  ]
}

function pairChange(pair: Pair<Told>, versions: Versions, eventAfter: (id: string) => string): readonly EventChange[] {
  const [old, item] = [pair.old.event, pair.new.event]
  const fields = eventChanges(old, item, versions, eventAfter)
  if (fields.length > 0) return [change('changed', old, item, versions, fields)]
  const mentions = mentionChanges(pair)
  if (pair.old.key !== pair.new.key || mentions.length > 0) return [change('reworded', old, item, versions, mentions)]
  return inSameParagraph(old, item, versions) ? [] : [change('moved', old, item, versions)]
}

/** An event told in more, fewer or other places is the same event in other words. */
function mentionChanges(pair: Pair<Told>): readonly FieldChange[] {
  const texts = ({ mentions }: DatasetEvent) => (mentions ?? []).map(({ text }) => text)
  const key = (list: readonly string[]) => list.map(wordKey).sort().join('\n')
  const [from, to] = [texts(pair.old.event), texts(pair.new.event)]
  return key(from) === key(to) ? [] : [{ field: 'mentions', from, to }]
}

/** Whether an event is told by another's words too, as a mention of it or as a part of its evidence. */
function tellsToo(host: Told, other: Told): boolean {
  return [host.words, ...host.mentions].some(
    (words) => likeness(words, other.words, 0.6) > 0 || containment(words, other.words) >= 0.9,
  )
}

function change(
  kind: EventChange['kind'],
  old: DatasetEvent | undefined,
  item: DatasetEvent | undefined,
  versions: Versions,
  fields: readonly FieldChange[] = [],
): EventChange {
  const rules = { ...(old ? { from: old.rule } : {}), ...(item ? { to: item.rule } : {}) }
  return {
    kind,
    ...(old ? { old: side(old) } : {}),
    ...(item ? { new: side(item) } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    cause: causeOfEvent(old, item, fields, versions),
    rules,
  }
}

function causeOfEvent(
  old: DatasetEvent | undefined,
  item: DatasetEvent | undefined,
  fields: readonly FieldChange[],
  versions: Versions,
): Cause {
  if (isReviewed(old, item, fields)) return 'review'
  if (!item && old && isDecided(old, versions.after)) return 'review'
  if (!old && item && (item.review?.status === 'added' || isDecided(item, versions.before))) return 'review'
  const paragraphs = [old, item].flatMap((event) => (event ? paragraphsOfEvent(event) : []))
  return causeOf(versions, paragraphs, old && item ? { from: old.rule, to: item.rule } : undefined)
}

/** Whether an event is missing from a dataset because a person rejected it or merged it into another. */
const isDecided = ({ id, evidence }: DatasetEvent, { removed }: Versions['after']): boolean =>
  (removed ?? []).some((event) => event.id === id || wordKey(event.evidence) === wordKey(evidence.text))

const side = ({ id, evidence }: DatasetEvent): Side => ({ id, evidence: { text: evidence.text } })
