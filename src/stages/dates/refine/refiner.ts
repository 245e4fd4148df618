import type { ParsingContext, ParsingResult, Refiner } from 'chrono-node'
import { Found } from '../find/parser.ts'

const isFound = (result: ParsingResult): result is Found => result instanceof Found

/** A refiner over our own results; they come and go in reading order. */
export const refiner = (refine: (context: ParsingContext, found: readonly Found[]) => Found[]): Refiner => ({
  refine: (context, results) => refine(context, results.filter(isFound)),
})
