import type { Lean, Place, Unit } from '../meaning.ts'
import type { Past, Told } from './told.ts'

/** What an expression can lean on where it stands. */
export interface Context {
  /** When the text speaks: the entry's day, or the day of publication. */
  readonly speech?: Told
  /** The stretch of days that the title says the article is about. */
  readonly period?: Told
  /** The last time told of that is at least as precise as the unit. */
  readonly told: (unit: Unit) => Told | undefined
  /** Which way the clause looks. */
  readonly outlook: Lean | undefined
  /** It tells what had happened before what is told. */
  readonly pluperfect: boolean
  /** The time with a year that the paragraph named last. */
  readonly past?: Past
  /** It opens its sentence: the telling goes on from there. */
  readonly opens: boolean
  /** In a timeline entry, year-less dates lie around the entry's, not before it. */
  readonly around: boolean
  /** Nobody says when the text appeared: its own last time stands for that, and tells nothing of how long ago things were. */
  readonly undated: boolean
}

/** A place in time, or a stretch from one to another, and what decided it. */
export interface Anchored {
  readonly from: Place
  readonly to?: Place
  readonly basis: 'explicit' | 'inferred-year' | 'relative'
  readonly anchor?: Told['mention']
}

/** Where a relative expression leads, and what it leans on. */
export const relative = (from: Place, told: Told): Anchored => ({ from, basis: 'relative', anchor: told.mention })
/** A relative expression that nothing anchors. */
export const open = (from: Place): Anchored => ({ from, basis: 'relative' })
