/** Which gold item was matched with which found one, by index, and back. */
export interface Matching {
  readonly foundOf: ReadonlyMap<number, number>
  readonly goldOf: ReadonlyMap<number, number>
}

/**
 * Matches each gold item with at most one found item, heaviest pair first; equal pairs in the order of the lists. A
 * weight of 0 or less means: no pair.
 */
export function match<G, F>(
  golds: readonly G[],
  founds: readonly F[],
  weight: (gold: G, found: F) => number,
): Matching {
  const pairs = golds.flatMap((gold, i) =>
    founds.map((found, j) => ({ i, j, weight: weight(gold, found) })).filter((pair) => pair.weight > 0),
  )
  pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)
  const foundOf = new Map<number, number>()
  const goldOf = new Map<number, number>()
  for (const { i, j } of pairs) {
    if (foundOf.has(i) || goldOf.has(j)) continue
    foundOf.set(i, j)
    goldOf.set(j, i)
  }
  return { foundOf, goldOf }
}

/** The gold items with what was found for each, in order. */
export function paired<G, F>(
  golds: readonly G[],
  founds: readonly F[],
  { foundOf }: Matching,
): readonly { gold: G; found: F | undefined }[] {
  return golds.map((gold, i) => ({ gold, found: founds[foundOf.get(i) ?? -1] }))
}
