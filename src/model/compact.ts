/** T, where what may be absent may also be undefined. */
type Loose<T> = { readonly [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }

/** The object without the keys whose value is undefined. */
export function compact<T extends object>(fields: Loose<NoInfer<T>>): T
export function compact(fields: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {}
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept
}

/** The list, or undefined where it has nothing in it: an empty list is left out of a dataset. */
export const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
