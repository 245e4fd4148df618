import type { Frame } from './frames.ts'
import type { Governors } from './governors.ts'
import type { Scene } from './match.ts'
import type { Sides } from './participants.ts'

/** What is asked about who takes part. */
export interface RoleScene extends Scene {
  /** The sides of what another clause tells; none of one whose own are being worked out. */
  readonly sidesOf: (frame: Frame) => Sides | undefined
  readonly governors: Governors
}
