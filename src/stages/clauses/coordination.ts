import type { Draft, Reading } from './draft.ts'
import { isMark, isVerb } from './elements.ts'
import { isTime } from './sequence.ts'

/** The verb that "and" or a comma before `draft` joins it to; after "and" may stand when: "and two days later | took". */
export function coordinatedWith(reading: Reading, draft: Draft): Draft | undefined {
  const { elements } = reading
  let i = draft.at - 1
  while (isTime(elements[i])) i--
  if (!isMark(elements[i], 'and') && !(i === draft.at - 1 && isMark(elements[i], 'comma'))) return undefined
  while (isMark(elements[i], 'and', 'comma')) i--
  for (; i >= 0; i--) {
    const element = elements[i]
    if (isVerb(element)) return reading.draftAt.get(i)
    if (isMark(element, 'stop', 'relative', 'subordinator')) return undefined
  }
  return undefined
}
