import type { Frame } from '../frames.ts'
import type { Governors } from '../governors.ts'
import type { Participants } from '../participants.ts'

/**
 * Where the subject of a clause first spoke in an earlier sentence of its paragraph: "The envoy **said** that rebels had taken the town on
 * 4 March. … She urged both sides to talk."
 */
export function speechesOf(
  frames: readonly Frame[],
  { tells }: Governors,
  { of }: Participants,
): (frame: Frame) => Frame | undefined {
  const keyOf = ({ subject, sentence }: Frame): string | undefined => {
    const speaker = subject && of(subject).entity
    return speaker && `${sentence.paragraph} ${speaker.id}`
  }
  const first = new Map<string | undefined, Frame>()
  for (const frame of frames) {
    const key = frame.parent === undefined && tells(frame) ? keyOf(frame) : undefined
    if (key !== undefined && !first.has(key)) first.set(key, frame)
  }
  return (frame) => {
    const speech = first.get(keyOf(frame))
    return speech && speech.sentence.span.start < frame.sentence.span.start ? speech : undefined
  }
}
