import type { Link } from '../../model/links.ts'

/** What the reviewer says of an event on this page. */
export interface Mark {
  readonly decision?: 'confirm' | 'reject' | undefined
  readonly note?: string
}

/** By the event's key. */
export type Marks = Readonly<Record<string, Mark>>

/** What a reviewer has entered; kept by the browser until it is downloaded. */
export interface Entered {
  readonly by: string
  readonly marks: Marks
  readonly links: readonly Link[]
}
