import type { Oblique, Phrase } from '../../model/clause.ts'
import type { EventLocation } from '../../model/event.ts'
import type { Span } from '../../model/span.ts'
import type { Frame } from './frames.ts'
import type { Participants } from './participants.ts'
import type { Words } from './words.ts'

const WHERE = new Set(
  'in at near outside inside on across around throughout over above off along from to into toward towards through between against within north south east west'.split(
    ' ',
  ),
)
/** These say where to or where from, or what is meant, as often as where: only where the place is no side of the event. */
const DIRECTION = new Set(['from', 'to', 'into', 'toward', 'towards', 'against', 'between', 'on', 'over'])

/** The places a clause says it happened at: those after a preposition of place, and what is attacked or left where that is a place. */
export function placesOf(frame: Frame, targets: boolean, participants: Participants, words: Words): EventLocation[] {
  const where = frame.obliques.filter(({ preposition }) => isPlace(preposition)).map(({ phrase }) => phrase)
  const target = targets && frame.object ? [frame.object] : []
  const found = [
    ...[...where, ...target]
      .flatMap((phrase) => [phrase, ...phrase.conjuncts])
      .flatMap((phrase) => [
        ...placesIn(phrase.span, participants).filter(({ span }) => span.end === phrase.head.end),
        ...attached(phrase, participants, words),
      ]),
    ...(frame.subject ? attached(frame.subject, participants, words) : []),
    ...(frame.object && !targets ? attached(frame.object, participants, words) : []),
  ]
  return mostSpecific([...new Map(found.map((place) => [place.entity, place])).values()])
}

const isPlace = (preposition: Oblique['preposition']): boolean =>
  preposition.split(' ').some((word) => WHERE.has(word) || DIRECTION.has(word))

/** What hangs on a phrase with a preposition of place: "security agents in Benghazi". */
function attached({ span, full }: Phrase, participants: Participants, words: Words): Place[] {
  const rest = { start: span.end, end: full.end }
  if (rest.end <= rest.start) return []
  return placesIn(rest, participants).filter(({ span: place }) =>
    [1, 2].some((back) => WHERE.has(words.before(place, back)?.text.toLowerCase() ?? '')),
  )
}

function placesIn(span: Span, participants: Participants): Place[] {
  return participants
    .namedIn(span)
    .filter(({ entity }) => entity.type === 'place')
    .map(({ entity, mention }) => {
      const country = entity.country === undefined ? {} : { country: entity.country }
      return {
        span: mention.span,
        entity: entity.id,
        ...country,
        basis: 'own',
        isCountry: entity.subtype === 'country',
      }
    })
}

interface Place extends EventLocation {
  readonly isCountry: boolean
}

/** Without the countries of places that are named too. */
function mostSpecific(places: readonly Place[]): EventLocation[] {
  return places
    .filter(
      ({ isCountry, country }) => !isCountry || !places.some((other) => !other.isCountry && other.country === country),
    )
    .map(({ isCountry: _, ...place }) => place)
}
