import type { Count } from './event.ts'

/** From the least number that anybody says to the greatest; open where all are. */
export function spanning(counts: readonly Count[]): Count {
  const numbers = counts.flatMap(({ min, max }) => [min, max].filter((bound) => bound !== undefined))
  return {
    ...(counts.some(({ min }) => min !== undefined) ? { min: Math.min(...numbers) } : {}),
    ...(counts.some(({ max }) => max !== undefined) ? { max: Math.max(...numbers) } : {}),
  }
}
