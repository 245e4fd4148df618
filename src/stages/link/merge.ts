import type { Casualties, Event, EventDate, Toll, TollReport } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Role } from '../../model/paragraph.ts'
import { byPosition, type Span } from '../../model/span.ts'
import { spanning } from '../../model/toll.ts'
import { daysOf } from './days.ts'
import type { Story } from './story.ts'
import type { Telling } from './telling.ts'

/**
 * One event of a story's tellings. Its evidence is the best of them: a timeline's entry rather than its lead, a clause that
 * names the sides rather than a noun; the others are mentions. What the best does not say is taken from the others.
 */
export function merge(story: Story, { paragraphs }: Extraction, isNamed: IsNamed): Event {
  const roleOf = (paragraph: number) => paragraphs[paragraph]?.role ?? 'background'
  const opens = new Set([...story.paragraphs].map((paragraph) => story.tellings.find((t) => t.paragraph === paragraph)))
  const value = (telling: Telling) => worth(telling, roleOf) + (opens.has(telling) ? OPENING : 0)
  const ranked = story.tellings.toSorted((a, b) => value(b) - value(a) || a.index - b.index)
  const events = ranked.map((telling) => telling.event)
  const [best, ...others] = events
  if (!best) throw new Error('a story has at least one telling')
  if (others.length === 0) return best
  const attribution = best.attribution ?? others.find((event) => event.attribution)?.attribution
  const casualties = mergeCasualties(ranked, isNamed)
  const merged = {
    ...best,
    modes: union(events.filter(({ type }) => type === best.type).map(({ modes }) => modes)),
    contexts: union(events.map((event) => event.contexts)),
    date: finestDate(events),
    actors: firstFilled(events.map((event) => event.actors)),
    recipients: firstFilled(events.map((event) => event.recipients)),
    locations: firstFilled(events.map((event) => event.locations)),
    casualties,
    weapons: firstFilled(events.map((event) => event.weapons)),
    ...(attribution ? { attribution } : {}),
    mentions: mentionsOf(best, others),
  }
  return { ...merged, flags: flagsOf(events, merged) }
}

/** In a timeline the entry tells an event, the lead sums it up; a headline tells least. */
const WORTH: Readonly<Record<Role, number>> = {
  entry: 3,
  continuation: 3,
  lead: 1,
  background: 1,
  title: -6,
  heading: -6,
  boilerplate: -6,
}

/** A paragraph tells an event before it goes into its details. */
const OPENING = 2

function worth({ event, refers, paragraph }: Telling, roleOf: (paragraph: number) => Role): number {
  const said = [
    event.actors.some((role) => !role.implied),
    event.recipients.some((role) => !role.implied),
    event.locations.some((location) => location.basis === 'own'),
    event.date.basis === 'own' || event.date.basis === 'entry',
    event.weapons.length > 0,
    event.casualties.killed !== undefined || event.casualties.wounded !== undefined,
  ]
  return 2 * WORTH[roleOf(paragraph)] + said.filter(Boolean).length - (refers ? 6 : 0)
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]

const firstFilled = <T>(lists: readonly (readonly T[])[]): readonly T[] => lists.find((list) => list.length > 0) ?? []

/** The one that tells the day most exactly; the best telling's of equals. */
function finestDate(events: readonly Event[]): EventDate {
  const dates = events.map((event) => event.date).filter((date) => date.value !== null)
  const lengths = dates.map((date) => lengthOf(date))
  const shortest = dates[lengths.indexOf(Math.min(...lengths))]
  return shortest ?? events[0]?.date ?? { value: null, basis: 'none' }
}

/** In days; of equals the article's own date tells less. */
function lengthOf({ value, basis }: EventDate): number {
  const { first, last } = daysOf(value ?? '')
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY
  return last - first + (basis === 'article' ? 0.5 : 0)
}

function mentionsOf(best: Event, others: readonly Event[]): Span[] {
  const spans = [...best.mentions, ...others.flatMap((event) => [event.evidence, ...event.mentions])]
  const seen = new Set([key(best.evidence)])
  return spans.toSorted(byPosition).filter((span) => !seen.has(key(span)) && seen.add(key(span)))
}

const key = ({ start, end }: Span): string => `${start}-${end}`

/** Whether a span holds the names of persons instead of a number. */
export type IsNamed = (span: Span) => boolean

function mergeCasualties(tellings: readonly Telling[], isNamed: IsNamed): Casualties {
  const killed = mergeTolls(tollsOf(tellings, 'killed', isNamed))
  const wounded = mergeTolls(tollsOf(tellings, 'wounded', isNamed))
  return { ...(killed ? { killed } : {}), ...(wounded ? { wounded } : {}) }
}

interface ToldToll {
  readonly toll: Toll
  readonly speaker: string | undefined
}

/** What each telling says of all: "the blast also killed two guards" is two more than the others tell. */
function tollsOf(tellings: readonly Telling[], kind: keyof Casualties, isNamed: IsNamed): ToldToll[] {
  const told = tellings.flatMap(({ event, adds }) => {
    const toll = event.casualties[kind]
    const whole = toll && isNamed(toll.span) ? atLeast(toll) : toll
    return whole ? [{ toll: whole, speaker: event.attribution?.speaker, adds }] : []
  })
  const rest = told.filter(({ adds }) => !adds)
  const before = Math.max(0, ...rest.map(({ toll }) => low(toll)))
  if (rest.length === told.length || before === 0) return told
  return told.filter(({ adds }) => adds).map((one) => ({ ...one, toll: plus(before, one.toll) }))
}

/** The first report is the telling's own; the others count all. */
function plus(before: number, { reports, ...toll }: Toll): Toll {
  const add = <T extends Bounds>({ min, max, ...other }: T) => ({
    ...other,
    ...(min === undefined ? {} : { min: min + before }),
    ...(max === undefined ? {} : { max: max + before }),
  })
  const [own, ...others] = reports
  if (!own) return { ...add(toll), reports }
  const shifted = [add(own), ...others]
  return { ...toll, ...spanning(shifted), reports: shifted }
}

/** One toll where the tellings agree; where they do not, each with who says so, and bounds that span them. */
function mergeTolls(told: readonly ToldToll[]): Toll | undefined {
  const [first, ...rest] = told
  if (!first || rest.every(({ toll }) => agree(first.toll, toll))) return first && finest(told.map(({ toll }) => toll))
  const reports = told.flatMap(({ toll, speaker }) =>
    toll.reports.length > 0 ? toll.reports : [reportOf(toll, speaker)],
  )
  return { ...first.toll, ...spanning(reports), reports: reports.toSorted((a, b) => byPosition(a.span, b.span)) }
}

/** Who counts names leaves the nameless out: "killed Ana Lund and Piet Vos" is two or more beside a toll. */
function atLeast({ max: _, ...lower }: Toll): Toll {
  return lower
}

const reportOf = ({ min, max, span }: Toll, speaker: string | undefined): TollReport => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(speaker ? { speaker } : {}),
  span,
})

const low = (toll: Bounds): number => toll.min ?? 0
const high = (toll: Bounds): number => toll.max ?? Number.POSITIVE_INFINITY
type Bounds = Pick<Toll, 'min' | 'max'>

/** Two tolls agree where one number can be both. */
const agree = (a: Bounds, b: Bounds): boolean => low(a) <= high(b) && low(b) <= high(a)

/** Of agreeing tolls the one that sources differ on, else the one with the narrowest bounds, the first of equals. */
function finest(tolls: readonly Toll[]): Toll | undefined {
  const disputed = tolls.find(({ reports }) => reports.length > 0)
  if (disputed) return disputed
  const widths = tolls.map((toll) => high(toll) - low(toll))
  return tolls[widths.indexOf(Math.min(...widths))]
}

/** All flags, but those that another telling has lifted. */
function flagsOf(events: readonly Event[], merged: Event): string[] {
  const { killed, wounded } = merged.casualties
  const lifted = new Set(
    [merged.actors.length > 0 ? 'no-actor' : '', merged.recipients.length > 0 ? 'no-recipient' : ''].filter(Boolean),
  )
  const disputed = [killed, wounded].some((toll) => (toll?.reports.length ?? 0) > 1) ? ['toll-conflict'] : []
  return union([...events.map((event) => event.flags), disputed]).filter((flag) => !lifted.has(flag))
}
