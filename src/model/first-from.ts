/** The index of the first item whose point is at `from` or after it, of items in the order of their points. Takes logarithmic time. */
export function firstFrom<T, P extends number | string>(items: readonly T[], pointOf: (item: T) => P, from: P): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && pointOf(item) < from) low = middle + 1
    else high = middle
  }
  return low
}
