import type { Oblique, Phrase } from '../../model/clause.ts'
import type { EventLocation } from '../../model/event.ts'
import type { Frame } from './frames.ts'
import type { Participants } from './participants.ts'

const WHERE = new Set(
  'in at near outside inside on across around throughout over above off along from to into toward towards through between against within north south east west'.split(
    ' ',
  ),
)
/** These say where to or where from, or what is meant, as often as where: only where the place is no side of the event. */
const DIRECTION = new Set(['from', 'to', 'into', 'toward', 'towards', 'against', 'between', 'on', 'over'])

/** The places a clause says it happened at: those after a preposition of place, or named as what is attacked or left. */
export function placesOf(frame: Frame, participants: Participants): EventLocation[] {
  const phrases = [
    ...frame.obliques.filter(({ preposition }) => isPlace(preposition)).map(({ phrase }) => phrase),
    ...(frame.object ? [frame.object] : []),
    ...(frame.clause.subject && frame.clause.voice === 'passive' ? [frame.clause.subject] : []),
    ...(frame.subject ? attachedTo(frame.subject) : []),
  ]
  const found = phrases
    .flatMap((phrase) => [phrase, ...phrase.conjuncts])
    .flatMap((phrase) => placesIn(phrase, participants))
  return mostSpecific([...new Map(found.map((place) => [place.entity, place])).values()])
}

const isPlace = (preposition: Oblique['preposition']): boolean =>
  preposition.split(' ').some((word) => WHERE.has(word) || DIRECTION.has(word))

/** Of a subject only what hangs on it says where: "Security agents in Benghazi". */
function attachedTo(phrase: Phrase): Phrase[] {
  const attached = { start: phrase.span.end, end: phrase.full.end }
  return attached.end > attached.start ? [{ span: attached, head: attached, full: attached, conjuncts: [] }] : []
}

function placesIn(phrase: Phrase, participants: Participants): Place[] {
  return participants
    .namedIn(phrase.full)
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
