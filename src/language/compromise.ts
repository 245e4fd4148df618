import nlp from 'compromise/two'
import type { Span } from '../model/span.ts'

/** A word as compromise tokenizes, with its tags: "Person", "FirstName", "Place", "Organization" … */
export interface Hint {
  readonly span: Span
  readonly tags: ReadonlySet<string>
}

/** The part of compromise's document that is read; its own types leave it loose. */
interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly tags?: ReadonlySet<string>
}

// The tagger's one configuration, made when this module loads. Plural nouns that look like verbs ignore `words`; frozen
// ones keep their tag, and with it the noun phrase around them.
nlp.plugin({
  frozen: {
    forces: 'Plural',
    troops: 'Plural',
    strikes: 'Plural',
    attacks: 'Plural',
    targets: 'Plural',
    protests: 'Plural',
  },
})

/** Longer texts cost more than their length, and hostile ones far more. */
const BATCH = 4096

/**
 * compromise's tags of the words in `spans` (ascending, none overlapping another), with offsets into `text`, in reading
 * order. Words that compromise does not give back as they stand are left out.
 */
export function nameHints(text: string, spans: readonly Span[]): Hint[] {
  return batches(text, spans).flatMap((batch) => hintsOf(text, batch))
}

/** Joins neighbours and cuts what is too long, so that the tagger always sees between one word and `BATCH` characters. */
function batches(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last && span.end - last.start <= BATCH) found[found.length - 1] = { start: last.start, end: span.end }
    else found.push(...pieces(text, span))
  }
  return found
}

function pieces(text: string, span: Span): Span[] {
  const found: Span[] = []
  let start = span.start
  while (span.end - start > BATCH) {
    const space = text.lastIndexOf(' ', start + BATCH)
    const end = space > start ? space : start + BATCH
    found.push({ start, end })
    start = end
  }
  found.push({ start, end: span.end })
  return found
}

function hintsOf(text: string, batch: Span): Hint[] {
  const slice = text.slice(batch.start, batch.end).replace(/\p{Surrogate}/gu, '?')
  const sentences: readonly (readonly Term[])[] = nlp(slice).docs
  const found: Hint[] = []
  let offset = batch.start
  for (const term of sentences.flat()) {
    const start = offset + term.pre.length
    const end = start + term.text.length
    offset = end + term.post.length
    if (term.tags && end > start && text.startsWith(term.text, start))
      found.push({ span: { start, end }, tags: term.tags })
  }
  return found
}
