/** A person's word on whether events of two articles are one. */
export interface Link {
  /** `<article>/<event>`. */
  readonly events: readonly [string, string]
  readonly same: boolean
  readonly by?: string
  readonly note?: string
}

/** Whether a link is about a pair, whichever stands first. */
export const isAbout = ({ events: [a, b] }: Link, [c, d]: readonly [string, string]): boolean =>
  (a === c && b === d) || (a === d && b === c)

/** For each event that is linked: the ids of all events that are the same, itself left out, by code unit. */
export function sameAs(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const groupOf = new Map<string, Set<string>>()
  for (const { events, same } of links) {
    if (!same) continue
    const group = new Set(events.flatMap((id) => [...(groupOf.get(id) ?? [id])]))
    for (const id of group) groupOf.set(id, group)
  }
  return new Map([...groupOf].map(([id, group]) => [id, [...group].filter((other) => other !== id).sort()]))
}
