/** The function, with the answer for each key found once, for so many keys at most; keys are told apart as a Map's are. */
export function remembered<K, V extends NonNullable<unknown>>(
  find: (key: K) => V,
  most = Number.POSITIVE_INFINITY,
): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = find(key)
    if (known.size < most) known.set(key, answer)
    return answer
  }
}
