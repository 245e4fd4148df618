import type { Dataset, DatasetSpan } from '../model/dataset.ts'

/** Every place where exact words stand in the article, in reading order; odd spaces read as plain ones. */
export function placesOf(words: string, { paragraphs }: Dataset): readonly DatasetSpan[] {
  const wanted = plain(words)
  return paragraphs.flatMap(({ id, text }) => {
    const spans: DatasetSpan[] = []
    const line = plain(text)
    for (let start = line.indexOf(wanted); start >= 0; start = line.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length
      spans.push({ paragraph: id, start, end, text: text.slice(start, end) })
    }
    return spans
  })
}

/** The place of a quotation, or why it has none. */
export function placeOf({ quote, nth }: { quote: string; nth?: number }, dataset: Dataset): DatasetSpan | string {
  const places = placesOf(quote, dataset)
  if (places.length === 0) return `“${quote}” does not stand in the article`
  if (nth === undefined && places.length > 1)
    return `“${quote}” stands there ${places.length} times: say which with nth`
  return places[(nth ?? 1) - 1] ?? `“${quote}” stands there only ${places.length} times`
}

/** The place of words that is nearest to what is meant: inside it, else in its paragraph, else the first of all. */
export function nearestPlace(words: string, near: DatasetSpan, dataset: Dataset): DatasetSpan | undefined {
  const places = placesOf(words, dataset)
  return (
    places.find((place) => contains(near, place)) ??
    places.find((place) => place.paragraph === near.paragraph) ??
    places[0]
  )
}

export const contains = (outer: DatasetSpan, inner: DatasetSpan): boolean =>
  outer.paragraph === inner.paragraph && outer.start <= inner.start && inner.end <= outer.end

/** How many characters two spans share. */
export const shared = (a: DatasetSpan, b: DatasetSpan): number =>
  a.paragraph === b.paragraph ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

const plain = (text: string): string => text.replace(/\s/g, ' ')
