/** One disagreement between gold and dataset, for `--errors`. */
export interface Fault {
  readonly area: 'paragraph' | 'date' | 'entity' | 'event' | 'quote' | 'span'
  /** `missed`, `spurious`, `duplicate`, or the field that differs. */
  readonly what: string
  /** Non-blank line of the article, from 1. */
  readonly line?: number
  /** The words or the gold id it is about. */
  readonly about: string
  readonly found?: string
  readonly gold?: string
}

export function formatFault({ area, what, line, about, found, gold }: Fault): string {
  const place = line === undefined ? '' : ` line ${line}`
  const values = [gold === undefined ? '' : `gold ${gold}`, found === undefined ? '' : `found ${found}`].filter(Boolean)
  return `${area} ${what}${place}: ${about}${values.length > 0 ? ` — ${values.join(', ')}` : ''}`
}

export const alternatives = (values: readonly (string | null)[] | undefined): string => (values ?? []).join(' | ')

/** At most `length` characters of a text, on one line, in quotation marks. */
export const excerpt = (text: string, length = 100): string =>
  `"${text.length > length ? `${text.slice(0, length - 1)}…` : text}"`
