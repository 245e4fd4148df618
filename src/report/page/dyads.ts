import type { DatasetRole } from '../../model/dataset.ts'
import type { ReportArticle } from '../data.ts'
import { codeOf, nameOf, type Told } from './names.ts'

export const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const
export type Quad = (typeof QUADS)[number]

/** Who did something to whom, and how often. */
export interface Dyad {
  readonly actor: string
  readonly recipient: string
  readonly events: readonly Told[]
  readonly quads: Readonly<Record<Quad, number>>
  /** Mean conflict–cooperation score, -10 to 10; undefined where no event has one. */
  readonly scale: number | undefined
}

export type Naming = 'name' | 'code'

/** Every actor with every recipient of each event; most events first. Events without an actor or a recipient have no pair. */
export function dyads(told: readonly Told[], by: Naming): readonly Dyad[] {
  const pairs = new Map<string, { actor: string; recipient: string; events: Set<Told> }>()
  for (const one of told) {
    const sides = (roles: readonly DatasetRole[] | undefined): readonly string[] => [
      ...new Set((roles ?? []).map((role) => callOf(role, one.article, by))),
    ]
    for (const actor of sides(one.event.actors))
      for (const recipient of sides(one.event.recipients)) {
        const key = JSON.stringify([actor, recipient])
        const pair = pairs.get(key) ?? { actor, recipient, events: new Set() }
        pairs.set(key, pair)
        pair.events.add(one)
      }
  }
  return [...pairs.values()].map(counted).sort(byCount)
}

const callOf = (role: DatasetRole, article: ReportArticle, by: Naming): string =>
  (by === 'code' && codeOf(role)) || nameOf(role, article)

function counted({ actor, recipient, events }: { actor: string; recipient: string; events: Set<Told> }): Dyad {
  const list = [...events]
  const quads = { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0 }
  for (const { event } of list) {
    const quad = QUADS.find((known) => known === event.quad)
    if (quad) quads[quad]++
  }
  const scales = list.flatMap(({ event }) => event.scale ?? [])
  const scale = scales.length > 0 ? scales.reduce((a, b) => a + b, 0) / scales.length : undefined
  return { actor, recipient, events: list, quads, scale }
}

function byCount(a: Dyad, b: Dyad): number {
  const [x, y] = [`${a.actor}\n${a.recipient}`, `${b.actor}\n${b.recipient}`]
  return b.events.length - a.events.length || (x < y ? -1 : 1)
}
