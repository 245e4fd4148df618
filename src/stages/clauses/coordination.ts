import type { Draft, Reading } from './draft.ts'
import { isMark, isVerb } from './elements.ts'

/** The verb that "and" or a comma before `draft` joins it to. */
export function coordinatedWith(reading: Reading, draft: Draft): Draft | undefined {
  const { elements } = reading
  let i = draft.at - 1
  if (!isMark(elements[i], 'and', 'comma')) return undefined
  while (isMark(elements[i], 'and', 'comma')) i--
  for (; i >= 0; i--) {
    const element = elements[i]
    if (isVerb(element)) return reading.draftAt.get(i)
    if (isMark(element, 'stop', 'relative', 'subordinator')) return undefined
  }
  return undefined
}
