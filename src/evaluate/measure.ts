/** What was found against what was to be found. */
export interface Detection {
  readonly right: number
  readonly spurious: number
  readonly missed: number
}

/** How often something that was found is right. */
export interface Rate {
  readonly right: number
  readonly of: number
}

export type Measure = Detection | Rate

export const isDetection = (m: Measure): m is Detection => 'missed' in m

/** 1 where nothing was found, as nothing found is wrong. */
export const precision = (d: Detection): number => share(d.right, d.right + d.spurious)
/** 1 where nothing was to be found. */
export const recall = (d: Detection): number => share(d.right, d.right + d.missed)

export function f1(d: Detection): number {
  const p = precision(d)
  const r = recall(d)
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** The one figure of a measure, 0 to 1: F1 of a detection, the share of a rate (1 where it is of none). */
export const figure = (m: Measure): number => (isDetection(m) ? f1(m) : share(m.right, m.of))

/** Whether there was anything to measure. */
export const isEmpty = (m: Measure): boolean => (isDetection(m) ? m.right + m.spurious + m.missed === 0 : m.of === 0)

/** The measure over both articles together: counts are added, so that each annotation weighs the same. */
export function pool(a: Measure, b: Measure): Measure {
  if (isDetection(a) && isDetection(b)) {
    return { right: a.right + b.right, spurious: a.spurious + b.spurious, missed: a.missed + b.missed }
  }
  if (!isDetection(a) && !isDetection(b)) return { right: a.right + b.right, of: a.of + b.of }
  throw new TypeError('a detection and a rate have no common measure')
}

/** The detection that a stricter eye makes of another: the same finds, of which only `right` count. */
export const stricter = (d: Detection, right: number): Detection => ({
  right,
  spurious: d.right - right + d.spurious,
  missed: d.right - right + d.missed,
})

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
