import type { Clause, Phrase } from '../../model/clause.ts'
import { contains, firstFrom, itemsWithin, overlaps, type Span } from '../../model/span.ts'
import { frameAfter, frameBefore, sentenceBefore } from './frame.ts'
import type { Named, Setting } from './setting.ts'
import type { Speech } from './speech.ts'

/** Who speaks: an entity's id or null, and the words that name them. */
export interface Voice {
  readonly speaker: string | null
  readonly by: Span
}

/** Who speaks each of the speeches, undefined where nothing tells. */
export function attribute(speeches: readonly Speech[], setting: Setting): (Voice | undefined)[] {
  const voices: (Voice | undefined)[] = []
  speeches.forEach((speech, i) => {
    const before = speeches[i - 1]
    const previous = before && { speech: before, voice: voices[i - 1] }
    const next = speeches[i + 1]
    voices.push(framed(speech, next, setting) ?? carriedOver(speech, previous, setting))
  })
  return voices
}

/** The speaker that the quotation’s own sentence names. */
function framed(speech: Speech, next: Speech | undefined, setting: Setting): Voice | undefined {
  if (speech.block) return undefined
  const before = frameBefore(speech, setting)
  const after = frameAfter(speech, next, setting)
  return (
    (before && lastSpeaker(before, setting)) ?? (after && firstSpeaker(after, setting)) ?? introduced(before, setting)
  )
}

/** "Their answer was short: “…”", "The mayor: “…”" */
function introduced(before: Span | undefined, setting: Setting): Voice | undefined {
  if (!before || !/:\s*$/.test(setting.text.slice(before.start, before.end))) return undefined
  return topicOf(before, setting) ?? nameIn(before, setting)
}

interface Previous {
  readonly speech: Speech
  readonly voice: Voice | undefined
}

/** The speaker of a quotation that stands alone: the one before goes on, or the sentence before it is about the speaker. */
function carriedOver(speech: Speech, previous: Previous | undefined, setting: Setting): Voice | undefined {
  if (!speech.block && frameBefore(speech, setting)) return undefined
  const sentence = sentenceBefore(speech, setting)
  if (!sentence) return undefined
  const follows = previous && previous.speech.outer.end > sentence.start
  if (follows) return previous.voice
  return lastSpeaker(sentence, setting) ?? topicOf(sentence, setting)
}

/** Main clauses before relative ones: "…, Smith, who had warned of it, said." */
function firstSpeaker(frame: Span, setting: Setting): Voice | undefined {
  const clauses = clausesOf(frame, setting)
  const main = clauses.filter((clause) => clause.link !== 'relative')
  return sourceIn(frame, setting) ?? speakerAmong(main, setting) ?? speakerAmong(clauses, setting)
}

function lastSpeaker(frame: Span, setting: Setting): Voice | undefined {
  return sourceIn(frame, setting) ?? speakerAmong(clausesOf(frame, setting).toReversed(), setting)
}

function speakerAmong(clauses: readonly Clause[], setting: Setting): Voice | undefined {
  for (const clause of clauses) {
    const phrase = setting.verbs.has(clause.lemma) ? speakingPhrase(clause) : undefined
    if (phrase) return voiceOf(phrase, setting)
  }
  return undefined
}

const clausesOf = (frame: Span, setting: Setting): readonly Clause[] =>
  itemsWithin(setting.narrated, (clause) => clause.predicate.start, frame)

/** Of a passive the agent, but somebody quoted as saying something speaks. */
function speakingPhrase(clause: Clause): Phrase | undefined {
  if (clause.voice === 'passive') return clause.lemma === 'quote' ? clause.subject : clause.agent
  return (
    clause.subject ?? (clause.object && clause.object.span.start > clause.predicate.end ? clause.object : undefined)
  )
}

/** "according to the ministry" in the frame. */
function sourceIn(frame: Span, setting: Setting): Voice | undefined {
  const text = setting.text.slice(frame.start, frame.end).toLowerCase()
  for (const source of setting.sources) {
    const at = text.indexOf(source)
    if (at < 0) continue
    const start = frame.start + at + source.length + 1
    const length = /^[^,.;:—–"“”]*/.exec(setting.text.slice(start, frame.end))?.[0].trimEnd().length ?? 0
    if (length > 0) return nameIn({ start, end: start + length }, setting)
  }
  return undefined
}

/** Whom the sentence is about: the subject of its first clause, where that is somebody known. */
function topicOf(sentence: Span, setting: Setting): Voice | undefined {
  const subject = clausesOf(sentence, setting).find((clause) => clause.subject)?.subject
  const voice = subject && voiceOf(subject, setting)
  return voice?.speaker ? voice : undefined
}

function voiceOf(phrase: Phrase, setting: Setting): Voice {
  const head = setting.text.slice(phrase.head.start, phrase.head.end).toLowerCase()
  if (setting.documents.has(head)) return issuerOf(phrase, setting)
  const named = mentionAt(phrase.head, setting) ?? (phrase.apposition && mentionAt(phrase.apposition.head, setting))
  if (named) return { speaker: named.entity.id, by: named.span }
  return { speaker: null, by: phrase.span }
}

/** Who speaks in "the ministry’s statement", "a statement from the ministry". */
function issuerOf(phrase: Phrase, setting: Setting): Voice {
  if (phrase.possessor) return voiceOf(phrase.possessor, setting)
  const named = mentionsIn({ start: phrase.head.end, end: phrase.full.end }, setting)[0]
  return named ? { speaker: named.entity.id, by: named.span } : { speaker: null, by: phrase.span }
}

/** The entity that a plain stretch of text names, a person before others: "Pentagon spokesman Ray Dunn". */
function nameIn(span: Span, setting: Setting): Voice {
  const named = mentionsIn(span, setting)
  const chosen = named.find(({ entity }) => entity.type === 'person') ?? named[0]
  return chosen ? { speaker: chosen.entity.id, by: chosen.span } : { speaker: null, by: span }
}

const mentionsIn = (span: Span, setting: Setting): readonly Named[] =>
  itemsWithin(setting.mentions, (named) => named.span.start, span).filter((named) => contains(span, named.span))

/** The mention that holds the last word of a head, or lies in it. */
function mentionAt(head: Span, setting: Setting): Named | undefined {
  const index = firstFrom(setting.mentions, (named) => named.span.end, head.end)
  const named = setting.mentions[index]
  return named && overlaps(named.span, head) ? named : undefined
}
