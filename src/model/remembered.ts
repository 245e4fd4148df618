/** The function, with the answer for each key found once; keys are told apart as a Map's are. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly answer: V }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.answer
    const answer = find(key)
    known.set(key, { answer })
    return answer
  }
}
