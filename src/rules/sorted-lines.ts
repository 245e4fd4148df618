/** Index of the first line whose key is not before `key`, of lines in the order of their keys. Takes logarithmic time. */
export function firstLineFrom(lines: readonly string[], keyOf: (line: string) => string, key: string): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyOf(lines[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
