import { firstFrom } from '../../model/first-from.ts'
import type { Span } from '../../model/span.ts'
import type { Sentence } from '../../model/token.ts'
import type { Setting, Speech } from './setting.ts'

/** In characters. Nobody names a speaker further from the words; also keeps a sentence full of quotations cheap. */
const REACH = 1000

/** What follows a quotation in its sentence, up to the next quotation: `, the minister told reporters on Friday.` */
export function frameAfter(speech: Speech, next: Speech | undefined, setting: Setting): Span | undefined {
  const start = speech.outer.end
  const end = sentenceAt(start - 1, setting)?.span.end ?? start
  return wordy({ start, end: Math.min(end, next?.outer.start ?? end, start + REACH) }, setting)
}

/** What stands before a quotation in its sentence: `The minister told reporters: ` */
export function frameBefore(speech: Speech, setting: Setting): Span | undefined {
  const end = speech.outer.start
  return wordy({ start: Math.max(sentenceAt(end, setting)?.span.start ?? end, end - REACH), end }, setting)
}

/** The sentence before the one that a quotation begins; where it opens its paragraph, the last of the paragraph before. */
export function sentenceBefore(speech: Speech, setting: Setting): Span | undefined {
  return setting.sentences[sentenceIndex(speech.outer.start, setting) - 1]?.span
}

const sentenceAt = (offset: number, setting: Setting): Sentence | undefined =>
  setting.sentences[sentenceIndex(offset, setting)]

const sentenceIndex = (offset: number, setting: Setting): number =>
  firstFrom(setting.sentences, (sentence) => sentence.span.end, offset + 1)

const wordy = (span: Span, setting: Setting): Span | undefined =>
  span.start < span.end && /\p{L}/u.test(setting.text.slice(span.start, span.end)) ? span : undefined
