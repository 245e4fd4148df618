import munkres from 'munkres'

export interface Pair<T> {
  readonly old: T
  readonly new: T
}

/** Which items of two versions are one; each stands in one list only, and the rest in the order they came. */
export interface Pairing<T> {
  readonly pairs: readonly Pair<T>[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

export const unpaired = <T>(olds: readonly T[] | undefined, news: readonly T[] | undefined): Pairing<T> => ({
  pairs: [],
  removed: olds ?? [],
  added: news ?? [],
})

/** Pairs items of the same key, the first with the first where it repeats, unless `accept` refuses. */
export function pairByKey<T>(
  rest: Pairing<T>,
  key: { readonly old: (item: T) => string | undefined; readonly new: (item: T) => string | undefined },
  accept: (pair: Pair<T>) => boolean = () => true,
): Pairing<T> {
  const waiting = new Map<string, T[]>()
  for (const item of rest.added) {
    const k = key.new(item)
    if (k === undefined) continue
    const others = waiting.get(k)
    if (others) others.push(item)
    else waiting.set(k, [item])
  }
  const found = rest.removed.flatMap((old): Pair<T>[] => {
    const others = waiting.get(key.old(old) ?? '')
    const index = others?.findIndex((item) => accept({ old, new: item })) ?? -1
    const [item] = index < 0 ? [] : (others?.splice(index, 1) ?? [])
    return item === undefined ? [] : [{ old, new: item }]
  })
  return join(rest, found)
}

/** Pairs what is left so that the scores of the pairs add up to the most possible. A score of 0 or less: never a pair. */
export function pairBest<T>(rest: Pairing<T>, score: (old: T, new_: T) => number): Pairing<T> {
  const scores = rest.removed.map((old) => rest.added.map((item) => Math.max(0, score(old, item))))
  const found = components(scores).flatMap(({ rows, columns }) =>
    assign(rows.map((row) => columns.map((column) => scores[row]?.[column] ?? 0))).flatMap(([r, c]): Pair<T>[] => {
      const [row, column] = [rows[r] ?? -1, columns[c] ?? -1]
      const [old, item] = [rest.removed[row], rest.added[column]]
      return old === undefined || item === undefined || !scores[row]?.[column] ? [] : [{ old, new: item }]
    }),
  )
  return join(rest, found)
}

function join<T>(rest: Pairing<T>, found: readonly Pair<T>[]): Pairing<T> {
  const olds = new Set(found.map((pair) => pair.old))
  const news = new Set(found.map((pair) => pair.new))
  return {
    pairs: [...rest.pairs, ...found],
    removed: rest.removed.filter((item) => !olds.has(item)),
    added: rest.added.filter((item) => !news.has(item)),
  }
}

/** The best assignment of rows to columns; of several best ones always the same. */
function assign(scores: readonly (readonly number[])[]): readonly (readonly [row: number, column: number])[] {
  if (scores.length === 1 || scores[0]?.length === 1) return [best(scores)]
  return munkres(scores.map((row) => row.map((value) => -value)))
}

function best(scores: readonly (readonly number[])[]): readonly [number, number] {
  let [top, place]: [number, readonly [number, number]] = [Number.NEGATIVE_INFINITY, [0, 0]]
  for (const [r, row] of scores.entries()) {
    for (const [c, value] of row.entries()) if (value > top) [top, place] = [value, [r, c]]
  }
  return place
}

/** Rows and columns that positive scores connect: each group can be assigned by itself, which keeps the work small. */
function components(scores: readonly (readonly number[])[]): readonly { rows: number[]; columns: number[] }[] {
  const columnsOf = scores.map((row) => row.flatMap((value, column) => (value > 0 ? [column] : [])))
  const rowsOf = new Map<number, number[]>()
  for (const [row, columns] of columnsOf.entries()) {
    for (const column of columns) {
      const rows = rowsOf.get(column)
      if (rows) rows.push(row)
      else rowsOf.set(column, [row])
    }
  }
  const seen = new Set<number>()
  return [...columnsOf.keys()].flatMap((start) => {
    const group = seen.has(start) ? { rows: [], columns: [] } : reach(start, columnsOf, rowsOf)
    for (const row of group.rows) seen.add(row)
    return group.columns.length > 0 ? [group] : []
  })
}

/** All rows and columns that can be come to from a row. */
function reach(
  start: number,
  columnsOf: readonly (readonly number[])[],
  rowsOf: ReadonlyMap<number, readonly number[]>,
): { rows: number[]; columns: number[] } {
  const rows = new Set([start])
  const columns = new Set<number>()
  // A set grows while it is walked: every row that is come to is visited in its turn.
  for (const row of rows) {
    for (const column of columnsOf[row] ?? []) {
      if (columns.has(column)) continue
      columns.add(column)
      for (const other of rowsOf.get(column) ?? []) rows.add(other)
    }
  }
  return { rows: [...rows], columns: [...columns] }
}
