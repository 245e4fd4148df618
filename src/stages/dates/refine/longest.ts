import type { Found } from '../find/parser.ts'
import { refiner } from './refiner.ts'

/** Where two expressions overlap the longer one stands; of two as long, the one whose parser is listed first. */
export const longest = refiner((_, found) => {
  const kept: Found[] = []
  for (const next of found) {
    let last = kept.at(-1)
    while (last && last.endIndex > next.index && next.text.length > last.text.length) {
      kept.pop()
      last = kept.at(-1)
    }
    if (!last || last.endIndex <= next.index) kept.push(next)
  }
  return kept
})
