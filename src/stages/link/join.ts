import type { Rules } from '../../rules/load.ts'
import { type Agreement, compareActors, compareDays, compareTargets, isNarrow } from './compare.ts'
import { alike, type Telling } from './telling.ts'

/** The tellings of one event, in reading order. */
export type Story = readonly Telling[]

/** Whether two tellings are known to be of different events: what answers an attack is not that attack. */
export type Apart = (a: Telling, b: Telling) => boolean

/**
 * Groups tellings into stories, each of one event. First those that name the same sides on the same day, wherever they
 * stand; then what follows in the same paragraph and leans on what it follows ("the attack", the toll); then the names left
 * that refer to something told further off. Stories stand in the order of their first tellings.
 */
export function join(tellings: readonly Telling[], apart: Apart, rules: Rules): Story[] {
  const may = (a: Story, b: Story): boolean =>
    a.some((x) => b.some((y) => alike(x.event.type, y.event.type, rules) && sameReality(x, y))) &&
    !a.some((x) => b.some((y) => apart(x, y)))
  const alone = tellings.map((telling): Story => [telling])
  const named = gather(alone, (a, b) => (may(a, b) && isSameByName(a, b) ? 1 : 0))
  const leaning = gather(named, (a, b) => (may(a, b) ? leansOn(a, b) : 0))
  const again = gather(leaning, (a, b) => (may(a, b) && isSameByName(a, b) ? 1 : 0))
  return gather(again, (a, b) => (may(a, b) ? refersTo(a, b) : 0))
}

/** What is announced is not yet what was done, unless a noun refers to it. */
function sameReality(a: Telling, b: Telling): boolean {
  const planned = (telling: Telling) => telling.event.modality === 'future' || telling.event.modality === 'conditional'
  return a.refers || b.refers || planned(a) === planned(b)
}

/** Adds each story to the earlier one that it fits best, the latest of equals; `likeness` 0 is none. */
function gather(stories: readonly Story[], likeness: (earlier: Story, story: Story) => number): Story[] {
  const kept: Story[] = []
  for (const story of stories) {
    let best = -1
    let most = 0
    kept.forEach((earlier, i) => {
      const value = likeness(earlier, story)
      if (value > 0 && value >= most) {
        best = i
        most = value
      }
    })
    const home = kept[best]
    if (home) kept[best] = [...home, ...story].sort((a, b) => a.index - b.index)
    else kept.push(story)
  }
  return kept
}

interface Agreements {
  readonly days: Agreement
  readonly actors: Agreement
  readonly targets: Agreement
}

function compare(a: Story, b: Story): Agreements {
  return {
    days: compareDays(daysOf(a), daysOf(b)),
    actors: compareActors(
      a.flatMap((t) => t.actors),
      b.flatMap((t) => t.actors),
    ),
    targets: compareTargets(a, b),
  }
}

const daysOf = (story: Story) => {
  const dated = story.filter((telling) => telling.days?.first)
  return (dated.find((telling) => isNarrow(telling.days)) ?? dated[0])?.days
}

const isNear = (a: Story, b: Story): boolean => a.some((x) => b.some((y) => x.paragraph === y.paragraph))

const differs = ({ days, actors, targets }: Agreements): boolean =>
  days === 'different' || actors === 'different' || targets === 'different'

/** The same speaker, or the same target, on the same day. */
function isSameByName(a: Story, b: Story): boolean {
  if (b[0]?.another) return false
  const found = compare(a, b)
  if (differs(found)) return false
  const sameDay = found.days === 'same' && (isNarrow(daysOf(a)) || isNarrow(daysOf(b)))
  if (b[0]?.verbal) return found.actors === 'same' && (sameDay || isNear(a, b))
  if (found.targets === 'same') return sameDay || found.days === 'akin' || isNear(a, b)
  return found.actors === 'same' && sameDay && shareSentence(a, b)
}

const shareSentence = (a: Story, b: Story): boolean => a.some((x) => b.some((y) => x.sentence === y.sentence))

/** A noun or a toll that leans on what the same paragraph told before. */
function leansOn(a: Story, b: Story): number {
  const [telling] = b
  if (!telling || telling.another || !isNear(a, b)) return 0
  const found = compare(a, b)
  if (differs(found) || !(telling.refers || isToll(a, telling))) return 0
  return strength(found)
}

/** "At least nine people died." after an attack whose dead are not told yet. */
function isToll(earlier: Story, { event, verbal }: Telling): boolean {
  const { killed, wounded } = event.casualties
  const told = (kind: 'killed' | 'wounded') => earlier.some((telling) => telling.event.casualties[kind] !== undefined)
  return !verbal && event.actors.length === 0 && (killed ? !told('killed') : wounded !== undefined && !told('wounded'))
}

const POINTS: Readonly<Record<Agreement, number>> = { same: 2, akin: 1, open: 0, different: -9 }
const strength = ({ days, actors, targets }: Agreements): number =>
  1 + POINTS[days] + POINTS[actors] + 2 * POINTS[targets]

/** No noun refers to what stands further up, unless it says more of it. */
const REACH = 3

/** A name that refers to something told before, in this timeline entry or a few paragraphs up, or by its target anywhere. */
function refersTo(a: Story, b: Story): number {
  if (!b.every((telling) => telling.refers) && !a.every((telling) => telling.refers)) return 0
  const found = compare(a, b)
  if (differs(found)) return 0
  const distance = Math.min(...a.flatMap((x) => b.map((y) => Math.abs(y.paragraph - x.paragraph))))
  const sameEntry = a.some((x) => b.some((y) => x.entry !== undefined && x.entry === y.entry))
  if (found.targets === 'same') return 10 * strength(found) - Math.min(distance, 9)
  return distance <= REACH || sameEntry ? 10 * strength(found) - Math.min(distance, 9) : 0
}
