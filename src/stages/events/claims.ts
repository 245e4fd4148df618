import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { LinkRules } from '../../rules/link.ts'
import type { Frame } from './frames.ts'
import { claimsResponsibility } from './governors.ts'
import type { Scene } from './match.ts'
import { roleOf } from './participants.ts'
import { attackBefore } from './tolls.ts'

/** "Al-Shabaab claimed responsibility": who did the attack told last before it in the paragraph, where the text names nobody else. */
export function withClaims(
  events: readonly Event[],
  { paragraphs }: Pick<Extraction, 'paragraphs'>,
  scene: Scene,
  { references }: LinkRules,
): readonly Event[] {
  const told = [...events]
  for (const frame of scene.frames) {
    const claimant = isClaim(frame, scene, references.ASSAULT ?? []) && frame.subject
    const side = claimant && scene.participants.sideOf(claimant)
    const start = paragraphs[frame.sentence.paragraph]?.span.start
    if (!side || start === undefined) continue
    const at = attackBefore(told, { start, end: frame.clause.span.start }, ['ASSAULT'])
    const attack = told[at]
    if (!attack || attack.actors.length > 0) continue
    const actor = { ...roleOf(side, attack.date.value?.split('/')[0]), implied: true }
    told[at] = { ...attack, actors: [actor], flags: attack.flags.filter((flag) => flag !== 'no-actor') }
  }
  return told
}

/** Made for an attack, where it says for what. */
function isClaim(frame: Frame, { words }: Scene, attacks: readonly string[]): boolean {
  if (!claimsResponsibility(frame, words)) return false
  const rest = words.in({ start: frame.object?.head.end ?? frame.clause.span.end, end: frame.sentence.span.end })
  return rest[0]?.text !== 'for' || rest.some(({ lemma }) => attacks.includes(lemma))
}
