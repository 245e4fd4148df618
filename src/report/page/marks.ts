/** What the reviewer says of an event on this page. */
export interface Mark {
  readonly decision?: 'confirm' | 'reject' | undefined
  readonly note?: string
}

/** By the event's key. */
export type Marks = Readonly<Record<string, Mark>>
