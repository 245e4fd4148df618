import type { Event } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { groupBy } from '../../model/group-by.ts'
import { byPosition, itemsWithin } from '../../model/span.ts'
import type { Rules } from '../../rules/load.ts'
import { type Apart, join } from './join.ts'
import { type IsNamed, merge } from './merge.ts'
import { relate } from './relations.ts'
import { type Telling, tellingsOf } from './telling.ts'
import { type Tie, tiesOf } from './ties.ts'

/**
 * Joins tellings of one event into one with mentions, and relates events to each other by the text's own words. In reading
 * order; every telling's evidence is an event's evidence or one of its mentions.
 */
export function link(known: Extraction, rules: Rules): readonly Event[] {
  const tellings = tellingsOf(known, rules)
  const ties = tiesOf(tellings, known, rules)
  const stories = join(tellings, apartBy(ties, tellings), rules)
  const isNamed = namesPersons(known)
  const relations = relate(stories, ties, known, rules)
  const told = stories
    .map((story, i) => ({ event: merge(story, known, isNamed), story: i }))
    .sort((a, b) => byPosition(a.event.evidence, b.event.evidence))
  const place = new Map(told.map(({ story }, i) => [story, i]))
  return told.map(({ event, story }) => ({
    ...event,
    relations: (relations[story] ?? []).map(({ type, event: to }) => ({ type, event: place.get(to) ?? to })),
  }))
}

/** Either end of a tie is another event than the other, and what answers is none told before it in its paragraph: "In retaliation, jets bombed …" */
function apartBy(ties: readonly Tie[], tellings: readonly Telling[]): Apart {
  const inParagraph = groupBy(tellings, ({ paragraph }) => paragraph)
  const toldBefore = (from: number): readonly number[] =>
    (inParagraph.get(tellings[from]?.paragraph ?? -1) ?? []).flatMap(({ index }) => (index < from ? [index] : []))
  const pairs = ties.flatMap(({ from, to }) =>
    (to === undefined ? toldBefore(from) : [to]).flatMap((other) => [[from, other] as const, [other, from] as const]),
  )
  const byEnd = groupBy(pairs, ([end]) => end)
  return new Map([...byEnd].map(([end, same]) => [end, new Set(same.map(([, other]) => other))]))
}

/** Whether a span begins with a capital and holds a person's name but no number. */
function namesPersons({ article, analysis, entities }: Extraction): IsNamed {
  const people = entities.filter(({ type }) => type === 'person')
  const names = people.flatMap(({ mentions }) => mentions.map(({ span }) => span)).sort(byPosition)
  return (span) =>
    /^\p{Lu}/u.test(article.text.slice(span.start, span.end)) &&
    itemsWithin(analysis.tokens, (token) => token.span.start, span).every(({ pos }) => pos !== 'NUM') &&
    itemsWithin(names, ({ start }) => start, span).length > 0
}
