import type { Frame } from './frames.ts'
import type { Governors } from './governors.ts'
import { type Match, matchesOf, type Scene, type Told } from './match.ts'
import type { Sides } from './participants.ts'
import type { RoleScene } from './role-scene.ts'
import { sidesOf } from './roles.ts'

/** What the rules say of each clause, asked for and remembered one by one: what they say of one may lean on those below it. */
export interface Verdicts {
  /** Of the rules that hold the one that wins. */
  readonly winner: (frame: Frame) => Match | undefined
  /** All the rules that hold, the winner first. */
  readonly matches: (frame: Frame) => readonly Match[]
  /** Who takes part, by the winner. */
  readonly sides: (frame: Frame) => Sides | undefined
}

/** @param cuedModes modes of the type that words beside the trigger say */
export function verdictsOf(
  scene: Scene,
  governors: Governors,
  cuedModes: (type: string, frame: Frame) => readonly string[],
): Verdicts {
  const winner = memo((frame): Match | undefined => matchesOf(frame, scene, told).next().value)
  function told(frame: Frame): Told | undefined {
    const match = winner(frame)
    if (!match) return undefined
    const { type, modes } = match.rule
    return { type, modes: [...modes, ...cuedModes(type, frame)] }
  }
  const sides = memo((frame): Sides | undefined => {
    const match = winner(frame)
    return match && sidesOf(frame, match, roleScene)
  })
  const roleScene: RoleScene = { ...scene, governors, sidesOf: sides }
  return { winner, matches: (frame) => [...matchesOf(frame, scene, told)], sides }
}

/** Remembers answers; asked again for one it is still working out, it has none. */
function memo<T>(answer: (frame: Frame) => T): (frame: Frame) => T | undefined {
  const known = new Map<Frame, T | undefined>()
  return (frame) => {
    if (known.has(frame)) return known.get(frame)
    known.set(frame, undefined)
    const value = answer(frame)
    known.set(frame, value)
    return value
  }
}
