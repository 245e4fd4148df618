/** T, where what may be absent may also be undefined. */
type Loose<T> = { readonly [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }

/** The object without the keys whose value is undefined. */
export function compact<T extends object>(fields: Loose<NoInfer<T>>): T
export function compact(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The list, or undefined where it has nothing in it: an empty list is left out of a dataset. */
export const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
