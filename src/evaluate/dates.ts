import type { DatasetDate } from '../model/dataset.ts'
import { type Alignment, locate, type Place, samePlace, shared } from './align.ts'
import { alternatives, excerpt, type Fault } from './fault.ts'
import type { Gold, GoldDate } from './gold.ts'
import { match, paired } from './match.ts'
import { type Detection, stricter } from './measure.ts'

interface WantedDate extends GoldDate {
  /** The annotated extent, then others that are right too. */
  readonly places: readonly [Place, ...Place[]]
}

/** Expressions found at all, found in their exact extent, and found with the right value. */
export function scoreDates(
  gold: Gold,
  dates: readonly DatasetDate[],
  lines: readonly string[],
  { place }: Alignment,
): { found: Detection; exact: Detection; value: Detection; faults: Fault[] } {
  const wanted = (gold.dates ?? []).flatMap((date) => wantedDate(date, lines))
  const given = dates.flatMap((date) => {
    const at = place(date.span)
    return at ? [{ date, at }] : []
  })
  const matching = match(wanted, given, ({ places }, { at }) => {
    const overlap = shared(places[0], at)
    return overlap > 0 && places.some((p) => samePlace(p, at)) ? Number.MAX_SAFE_INTEGER : overlap
  })
  const pairs = paired(wanted, given, matching).filter(({ gold: { optional } }) => !optional)
  const hits = pairs.flatMap(({ gold, found }) => (found ? [{ gold, found }] : []))
  const misvalued = hits.filter(({ gold, found }) => !hasValue(gold, found.date))
  const missed = pairs.filter(({ found }) => !found)
  const spurious = given.filter(({ date }, j) => !matching.goldOf.has(j) && placesInTime(date))
  const found = { right: hits.length, spurious: spurious.length, missed: missed.length }
  return {
    found,
    exact: stricter(found, hits.filter(({ gold, found }) => gold.places.some((p) => samePlace(p, found.at))).length),
    value: stricter(found, hits.length - misvalued.length),
    faults: [
      ...missed.map(({ gold }) => fault('missed', gold.p, gold.quote, { gold: alternatives(gold.value) })),
      ...misvalued.map(({ gold, found }) =>
        fault('value', gold.p, gold.quote, { gold: alternatives(gold.value), found: String(found.date.value) }),
      ),
      ...spurious.map(({ date, at }) => fault('spurious', at.line, date.span.text, { found: String(date.value) })),
    ],
  }
}

function wantedDate(date: GoldDate, lines: readonly string[]): readonly WantedDate[] {
  const at = locate(lines, date)
  if (!at) return []
  const others = (date.also ?? []).flatMap((quote) => locate(lines, { ...date, quote }) ?? [])
  return [{ ...date, places: [at, ...others] }]
}

const hasValue = (gold: GoldDate, { value, timex3 }: DatasetDate): boolean =>
  gold.value.includes(String(value)) || gold.value.includes(timex3.value)

/** Durations, sets and references are no part of the annotation: they never count as spurious. */
const placesInTime = ({ kind }: DatasetDate): boolean => !['duration', 'set', 'reference'].includes(kind)

const fault = (what: string, line: number, words: string, values: Pick<Fault, 'gold' | 'found'>): Fault => ({
  area: 'date',
  what,
  line,
  about: excerpt(words),
  ...values,
})
