import { boundsOf } from '../calendar.ts'
import type { Place } from '../meaning.ts'
import type { Anchored } from './anchored.ts'
import { type Memory, NOTHING_TOLD, remember } from './memory.ts'
import type { Sighted } from './sighting.ts'
import type { Past, Told } from './told.ts'

/** Where the telling has got to. */
export interface Story {
  readonly memory: Memory
  /** The time with a year that this paragraph named last, for the year-less dates after it. */
  readonly past?: Past & { readonly paragraph: number }
}

export const BEGINNING: Story = { memory: NOTHING_TOLD }

/** An entry or section starts anew. */
export const startAt = (told: Told): Story => ({ memory: remember(NOTHING_TOLD, told) })

interface Here {
  readonly mention: number
  /** Undefined in an entry, and where nobody says it. */
  readonly published: Place | undefined
  /** Nobody says when the article appeared: any day told of dates those after it. */
  readonly undated: boolean
}

/** What an expression does to the story: it goes on from there, or the expression is an aside. */
export function goOn(
  story: Story,
  text: string,
  sighting: Sighted,
  { from, to }: Anchored,
  { mention, published, undated }: Here,
): Story {
  const place = to ?? from
  if (sighting.outlook === 'future' || isAfter(from, published) || !movesOn(text, sighting)) return story
  const memory = remember(story.memory, { place, start: from, mention })
  const { year } = place
  const { meaning, paragraph } = sighting
  const names = meaning.kind === 'calendar' ? meaning.place.year !== undefined : meaning.kind === 'shift'
  if (year === undefined || !(names || (undated && place.month !== undefined))) return { ...story, memory }
  return { memory, past: { paragraph, place: { ...place, year }, leads: opensSentence(text, sighting) } }
}

/** Nothing but a preposition stands between the start of the sentence and the expression. */
export const opensSentence = (text: string, { span }: Sighted): boolean =>
  LEADING.test(text.slice(Math.max(0, span.start - 20), span.start))

const LEADING = /(?:^|[.!?\n][’”"')]*\s?)(?:(?:In|On|By|During|Early in|Late in|Throughout|That)\s)?$/

function isAfter(place: Place, published: Place | undefined): boolean {
  const bounds = boundsOf(place)
  const bound = published && boundsOf(published)
  return bounds !== undefined && bound !== undefined && bounds.first > bound.last
}

/** Of a quotation, this much is looked at for its opening mark. */
const REACH = 600

const isBareYear = (place: Place): boolean => place.year !== undefined && Object.keys(place).length === 1

/** Not a comparison with last year, a step back inside a sentence, the age of something ("the borders of 1815"), or what somebody is quoted saying. */
function movesOn(text: string, { meaning, span }: Sighted): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start)
  const quoted = before.lastIndexOf('“') > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'))
  const aside = meaning.kind === 'shift' && (meaning.shift.amount ?? 0) < 0 && /[\p{L}\p{N}],?\s$/u.test(before)
  const age = meaning.kind === 'calendar' && isBareYear(meaning.place) && /\p{L}\sof\s$/u.test(before)
  return meaning.kind !== 'yearAgo' && !quoted && !aside && !age
}
