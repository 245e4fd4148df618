import { LEAD, OWN_TIME } from './claimants.ts'
import { isBackground } from './said.ts'
import type { Time, Times } from './times.ts'

/**
 * Whether the telling has come to this time by `today`: not "a treaty **that expires in May**", "will send a ship **on 1 July**", "faces a
 * vote **next week**", nor "the **2015** deal"; nor is it still the time that something goes on since.
 */
export function isTold({ mention }: Time, { claimant, text }: Times, today: string | null): boolean {
  const owner = claimant(mention)
  if (SINCE.test(text.slice(Math.max(0, mention.span.start - LEAD), mention.span.start))) return false
  const { link = 'nominal', tense, modal } = owner?.clause ?? {}
  const ahead = tense === 'future' || modal !== undefined || (mention.value ?? '') > (today ?? '~')
  if (ahead || OWN_TIME.has(link)) return false
  return owner === undefined || !owner.obliques.some((oblique) => isBackground(mention, oblique))
}

const SINCE = /\bsince\s+(?:the\s+)?$/i
