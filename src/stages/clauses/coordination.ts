import type { Draft, Reading } from './draft.ts'
import { type Element, isFree, isMark, isPhrase, isVerb } from './elements.ts'
import { isTime } from './sequence.ts'

/** The verb that "and" or a comma before `draft` joins it to; after "and" may stand when, or in what way: "and two days later | took", "and in turn | accused". */
export function coordinatedWith(reading: Reading, draft: Draft): Draft | undefined {
  const { elements } = reading
  let i = draft.at - 1
  while (isTime(elements[i]) || isAdjunct(elements[i])) i--
  if (!isMark(elements[i], 'and') && !(i === draft.at - 1 && isMark(elements[i], 'comma'))) return undefined
  while (isMark(elements[i], 'and', 'comma')) i--
  for (; i >= 0; i--) {
    const element = elements[i]
    if (isVerb(element)) return reading.draftAt.get(i)
    if (isMark(element, 'stop', 'relative', 'subordinator')) return undefined
  }
  return undefined
}

const isAdjunct = (element: Element | undefined): boolean => isPhrase(element) && !isFree(element)
