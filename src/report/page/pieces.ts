/** Something to show on characters of a paragraph; offsets are UTF-16 units of its text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: 'date' | 'entity' | 'event' | 'quote' | 'role'
  /** What it is, in words. */
  readonly label: string
  /** Key of the event that it tells or takes part in. */
  readonly event?: string
}

/** Characters that the same marks lie on. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Those of `marks` that begin here. */
  readonly begins: readonly Mark[]
}

/** Cuts a text wherever a mark begins or ends. The pieces put together are the text; marks may overlap in any way. */
export function cut(text: string, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const waiting = inside.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  let open: readonly Mark[] = []
  let next = 0
  return edges.slice(0, -1).map((from, i) => {
    const begins: Mark[] = []
    for (let mark = waiting[next]; mark?.start === from; mark = waiting[++next]) begins.push(mark)
    open = [...open.filter(({ end }) => end > from), ...begins]
    return { text: text.slice(from, edges[i + 1]), marks: open, begins }
  })
}
