import type { Phrase } from '../../model/clause.ts'
import type { Frame } from './frames.ts'
import type { Scene } from './match.ts'
import type { Participant } from './participants.ts'

/** "Both sides", "the two": who they are was told just before. */
const PAIR =
  /^(?:the )?(?:two|both)(?: (?:rival |warring |opposing )?(?:sides|parties|delegations|neighbou?rs|foes))?$/i
/** In clauses. */
const FURTHEST = 8

/** The two who were last told of together, in the paragraph or the one before it: "Chad and Niger fought", "Chad met with Niger". */
export function pairOf(phrase: Phrase, frame: Frame, scene: Scene): readonly Participant[] {
  const said = scene.words.in(phrase.span).map(({ text }) => text)
  if (phrase.full.end > phrase.span.end || !PAIR.test(said.join(' '))) return []
  for (let at = frame.index - 1; at >= 0 && at >= frame.index - FURTHEST; at--) {
    const earlier = scene.frames[at]
    if (!earlier || earlier.sentence.paragraph < frame.sentence.paragraph - 1) return []
    const pair = together(earlier, scene)
    if (pair.length === 2) return pair.map((one) => ({ ...one, implied: true }))
  }
  return []
}

/** Those who act in a clause side by side or face to face. */
function together({ subject, parties }: Frame, { participants }: Scene): readonly Participant[] {
  const acting = (phrases: readonly Phrase[]): readonly Participant[] =>
    phrases
      .flatMap((phrase) => [phrase, ...phrase.conjuncts])
      .map(participants.of)
      .filter(({ acts }) => acts)
  const doers = subject ? acting([subject]) : []
  if (doers.length !== 1) return doers
  const faced = parties.filter(({ preposition }) => FACING.has(preposition))
  return [...doers, ...acting(faced.map(({ phrase }) => phrase))]
}
const FACING = new Set(['with', 'against', 'and'])
