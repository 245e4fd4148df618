import { distance } from 'fastest-levenshtein'
import type { DatasetEntity } from '../model/dataset.ts'
import { wordKey } from '../model/words.ts'
import { type Pairing, pairBest, pairByKey, unpaired } from './pair.ts'
import { bagOf, likeness } from './words.ts'

/** Which entities of two versions are one: of the same id, else of the same or a similar name and type. */
export function pairEntities(
  olds: readonly DatasetEntity[] | undefined,
  news: readonly DatasetEntity[] | undefined,
): Pairing<DatasetEntity> {
  const same = pairByKey(unpaired(olds, news), { old: ({ id }) => id, new: ({ id }) => id })
  return pairBest(same, (old, item) => (old.type === item.type ? similarity(old, item) : 0))
}

/** Of their likest names, 0 unless these are nearly the same letters or share most words. */
function similarity(a: DatasetEntity, b: DatasetEntity): number {
  const scores = namesOf(a).flatMap((x) =>
    namesOf(b).map((y) => Math.max(spelling(x, y), likeness(bagOf(x), bagOf(y)))),
  )
  const best = Math.max(0, ...scores)
  return best >= 0.6 ? best : 0
}

export const namesOf = ({ name, aliases }: DatasetEntity): readonly string[] => [name, ...(aliases ?? [])].map(wordKey)

/** Share of the letters that need no change, 0 to 1; below three quarters two names are not one. */
function spelling(a: string, b: string): number {
  const share = 1 - distance(a, b) / Math.max(a.length, b.length, 1)
  return share >= 0.75 ? share : 0
}
