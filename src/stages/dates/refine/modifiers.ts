import { Found } from '../find/parser.ts'
import type { Meaning, Mod } from '../meaning.ts'
import { refiner } from './refiner.ts'

const PREFIX =
  /(?:^|[\s(“"‘—–-])(?<words>(?:the\s+)?(?:very\s+)?(?<mod>(?:early|small|first)\s+hours|(?:first|opening|early)\s+(?:weeks?|days|half|part)|(?:last|final|closing|second|latter)\s+(?:weeks?|days|half|part)|early|earlier|late|later|mid|middle|beginning|start|end|about|around|approximately|roughly|nearly|almost|some|over|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|no\s+more\s+than|as\s+much\s+as)(?:[\s-]+(?:in\s+|of\s+|on\s+)?)(?:the\s+)?)$/i

const MODS: Readonly<Record<string, Mod>> = {
  early: 'START',
  earlier: 'START',
  beginning: 'START',
  start: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
  end: 'END',
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  some: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  over: 'MORE_THAN',
  'more than': 'MORE_THAN',
  'at least': 'EQUAL_OR_MORE',
  'at most': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'as much as': 'EQUAL_OR_LESS',
}
function modOf(words: string): Mod | undefined {
  if (/^(?:first|opening|early)\s|\shours$/i.test(words)) return 'START'
  if (/^(?:last|final|closing|second|latter)\s/i.test(words)) return 'END'
  return MODS[words.toLowerCase().replace(/\s+/g, ' ')]
}

const PARTIAL: ReadonlySet<Mod> = new Set(['START', 'MID', 'END'])
const REACH = 40

/** "early", "late", "mid-", "the end of", "about", "more than" before an expression become part of it. */
export const modifiers = refiner((context, found) =>
  found.map((one, i) => {
    const edge = found[i - 1]?.endIndex ?? 0
    const before = context.text.slice(Math.max(edge, one.index - REACH), one.index)
    const match = PREFIX.exec(before)
    const words = match?.groups?.words ?? ''
    const mod = modOf(match?.groups?.mod ?? '')
    const { meaning } = one
    if (!mod || !hasMod(meaning) || meaning.mod || !fits(mod, words, meaning, one.text)) return one
    const start = one.index - (/^the\s.*-$/i.test(words) ? words.length - 4 : words.length)
    return new Found(context, start, context.text.slice(start, one.endIndex), { ...meaning, mod })
  }),
)

/** A length that "over" can exceed, rather than one that something goes on over. */
const COUNTED =
  /^(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\s\w+(?:\sago)?$)/i

/** "early" goes with places in time, "nearly" with lengths and distances, "about" with both. */
function fits(mod: Mod, words: string, meaning: Modifiable, text: string): boolean {
  const linked = /\b(?:in|on|of)\s+(?:the\s+)?$/i.test(words)
  if (PARTIAL.has(mod)) {
    if (meaning.kind === 'duration' || meaning.kind === 'yearAgo') return false
    if (/^(?:early|late)\s*$|\bhours\s+of\s/i.test(words)) return true
    if (/^(?:earlier|later)\s/i.test(words)) return meaning.kind === 'shift'
    return !/\bon\s/i.test(words) && (meaning.kind !== 'calendar' || meaning.place.day === undefined)
  }
  if (linked || /\bthe\s+$/i.test(words)) return false
  if (/^(?:some|over)\s/i.test(words) && !COUNTED.test(text)) return false
  if (meaning.kind === 'duration' || meaning.kind === 'yearAgo') return true
  if (meaning.kind === 'shift') return meaning.shift.exact === true
  return mod === 'APPROX' && meaning.kind === 'calendar' && meaning.place.weekday === undefined
}

type Modifiable = Extract<Meaning, { readonly mod?: Mod }>
const hasMod = (meaning: Meaning): meaning is Modifiable =>
  meaning.kind === 'calendar' ||
  meaning.kind === 'yearly' ||
  meaning.kind === 'shift' ||
  meaning.kind === 'yearAgo' ||
  meaning.kind === 'duration'
