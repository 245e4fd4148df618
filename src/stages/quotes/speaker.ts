import type { Clause, Phrase } from '../../model/clause.ts'
import { itemsWithin, type Span } from '../../model/span.ts'
import { antecedents } from './antecedents.ts'
import { frameAfter, frameBefore, sentenceBefore } from './frame.ts'
import type { Setting, Speech } from './setting.ts'
import { nameAfter, nameBefore, nameIn, type Voice, voiceOf } from './voice.ts'

/** Who speaks each of the speeches, undefined where nothing tells. */
export function attribute(speeches: readonly Speech[], setting: Setting): (Voice | undefined)[] {
  const scene = { ...setting, meant: antecedents(setting) }
  const voices: (Voice | undefined)[] = []
  speeches.forEach((speech, i) => {
    const before = speeches[i - 1]
    const previous = before && { speech: before, voice: voices[i - 1] }
    voices.push(framed(speech, speeches[i + 1], scene) ?? carriedOver(speech, previous, scene))
  })
  return voices
}

/** The setting, with who the pronouns stand for. */
interface Scene extends Setting {
  readonly meant: ReadonlyMap<number, Voice>
}

/** The speaker that the quotation's own sentence names: before it, after it, or as what a colon introduces. */
function framed(speech: Speech, next: Speech | undefined, scene: Scene): Voice | undefined {
  if (speech.block) return undefined
  const before = frameBefore(speech, scene)
  const after = frameAfter(speech, next, scene)
  return (before && lastSpeaker(before, scene)) ?? (after && firstSpeaker(after, scene)) ?? introduced(before, scene)
}

/** "Their answer was short: “…”", "The mayor: “…”" */
function introduced(before: Span | undefined, scene: Scene): Voice | undefined {
  if (!before || !/:\s*$/.test(scene.text.slice(before.start, before.end))) return undefined
  return topicOf(before, scene) ?? nameIn(before, scene)
}

interface Previous {
  readonly speech: Speech
  readonly voice: Voice | undefined
}

/** The speaker of a quotation that stands alone: the one before goes on, or the sentence before it is about the speaker. */
function carriedOver(speech: Speech, previous: Previous | undefined, scene: Scene): Voice | undefined {
  if (!speech.block && frameBefore(speech, scene)) return undefined
  const sentence = sentenceBefore(speech, scene)
  if (!sentence) return undefined
  if (previous && previous.speech.outer.end > sentence.start) return previous.voice
  return lastSpeaker(sentence, scene) ?? topicOf(sentence, scene)
}

/** Main clauses before relative ones: "…, Smith, who had warned of it, said." */
function firstSpeaker(frame: Span, scene: Scene): Voice | undefined {
  const clauses = sayingIn(frame, scene)
  const clause = clauses.find(({ link }) => link !== 'relative') ?? clauses[0]
  const phrase = clause && speakingPhrase(clause)
  if (phrase) return voiceOf(phrase, scene.meant, scene)
  const named =
    clause &&
    (nameBefore({ ...frame, end: clause.predicate.start }, scene) ??
      nameAfter({ ...frame, start: clause.predicate.end }, scene))
  return named ?? sourceIn(frame, scene)
}

/** The verb of saying that stands nearest to what follows it; a noun behind it is its object, not its subject. */
function lastSpeaker(frame: Span, scene: Scene): Voice | undefined {
  for (const clause of sayingIn(frame, scene).toReversed()) {
    const phrase = speakingPhrase(clause)
    const inverted = phrase && clause.voice === 'active' && phrase.span.start > clause.predicate.start
    if (phrase && !inverted) return voiceOf(phrase, scene.meant, scene)
    const named = nameBefore({ ...frame, end: clause.predicate.start }, scene)
    if (named) return named
  }
  return sourceIn(frame, scene)
}

const clausesIn = (frame: Span, scene: Scene): readonly Clause[] =>
  itemsWithin(scene.narrated, (clause) => clause.predicate.start, frame)

const sayingIn = (frame: Span, scene: Scene): readonly Clause[] =>
  clausesIn(frame, scene).filter((clause) => scene.verbs.has(clause.lemma))

/** Of a passive the agent, but somebody quoted as saying something speaks; of a relative clause what "who" stands for. */
function speakingPhrase({ voice, lemma, subject, object, agent, predicate }: Clause): Phrase | undefined {
  if (voice === 'passive') return lemma === 'quote' ? subject : agent
  if (subject) return subject.antecedent ?? subject
  return object && object.span.start > predicate.end ? object : undefined
}

/** "according to the ministry" in the frame. */
function sourceIn(frame: Span, scene: Scene): Voice | undefined {
  const text = scene.text.slice(frame.start, frame.end).toLowerCase()
  for (const source of scene.sources) {
    const at = text.indexOf(source)
    if (at < 0) continue
    const start = frame.start + at + source.length + 1
    const length = /^[^,.;:—–"“”]*/.exec(scene.text.slice(start, frame.end))?.[0].trimEnd().length ?? 0
    if (length > 0) return nameIn({ start, end: start + length }, scene)
  }
  return undefined
}

/** Whom the sentence is about: the subject of its first clause, where that is somebody known. */
function topicOf(sentence: Span, scene: Scene): Voice | undefined {
  const subject = clausesIn(sentence, scene).find((clause) => clause.subject)?.subject
  const voice = subject && voiceOf(subject, scene.meant, scene)
  return voice?.speaker ? voice : undefined
}
