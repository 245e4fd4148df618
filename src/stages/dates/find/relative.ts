import type { DayPart, Meaning, Origin, Place, Shift, Unit } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { amount, NUMBER, ordinal, PART, part, UNIT, UNITS, unit } from './words.ts'

/** "Three days after that **speech** parliament ratified it." */
const OCCASION =
  '(?:attack|raid|clash|battle|speech|meeting|summit|visit|vote|election|ruling|decision|announcement|deal|agreement|coup|killing|incident|strike|march|protest|rally|arrest|trial|statement|letter|event|date|day|night)'
const AND_HALF = '(?:\\s+and\\s+a\\s+half)?'

/** Days by name, steps from now and from what was told, and "last", "this", "next", "the same" with a unit. */
export const relatives = [
  parser(`(?:the\\s+)?day\\s+(?<which>before\\s+yesterday|after\\s+tomorrow)\\b`, (match) =>
    fromSpeech('day', /before/i.test(match.text) ? -2 : 2),
  ),
  parser('the\\s+week\\s+(?:before\\s+last|after\\s+next)\\b', (match) =>
    fromSpeech('week', /before/i.test(match.text) ? -2 : 2),
  ),
  parser(
    'the\\s+(?<unit>day|night|week|month|year)\\s+(?<way>before|after|earlier)(?=[,.;]|\\s(?:and|but|or)\\b|$)',
    sideOfText,
  ),
  parser('(?:at\\s+)?this\\s+time\\s+(?<which>last|next)\\s+year\\b', (match) =>
    fromSpeech('year', /last/i.test(match.text) ? -1 : 1),
  ),
  parser(`(?<day>today|yesterday|tomorrow)\\b(?:\\s+(?<part>${PART}|noon|midday)\\b)?`, dayByName),
  parser('(?:tonight|overnight)\\b', (match) =>
    fromSpeech('day', 0, { part: 'NI' }, /over/i.test(match.text) ? 'text' : 'speech'),
  ),
  parser(`(?<which>this|last)\\s+(?<part>${PART})`, (match) => {
    const time = part(match.group('part'))
    return time ? fromSpeech('day', /last/i.test(match.text) ? -1 : 0, { part: time }) : null
  }),
  parser(`(?<edge>early|mid|late)[- ](?<part>${PART})`, (match) => {
    const time = part(match.group('part'))
    return time ? fromSpeech('day', 0, { part: time }, 'text') : null
  }),
  parser(
    `(?<which>that|that same|the same|the next|the following|the previous|the preceding|the)\\s+(?:very\\s+)?(?<part>${PART})`,
    partInText,
  ),
  parser('(?:dawn|daybreak|sunrise|dusk|sunset|nightfall|dark)\\b', (match) => {
    const time = part(match.text)
    return time && /\b(?:before|at|around|by|after|until|since|from)\s$/i.test(match.before)
      ? fromSpeech('day', 0, { part: time }, 'text')
      : null
  }),
  parser(
    `(?<number>${NUMBER})${AND_HALF}\\s+(?<unit>${UNITS})${AND_HALF}\\s+(?<way>ago|earlier|later|before|afterwards?|hence|on|after\\s+that(?:\\s+${OCCASION})?)\\b`,
    stepped,
  ),
  parser(
    `(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)\\s+(?<way>ago|earlier|later|afterwards?)\\b`,
    stepped,
  ),
  parser(
    `(?<which>last|this|next|this past|this coming|the coming|this same|the current)\\s+(?:fiscal\\s+|calendar\\s+)?(?<unit>${UNIT})`,
    aroundSpeech,
  ),
  parser(
    `(?<which>that|that same|the same|the next|the following|the previous|the preceding|the prior|previous)\\s+(?:fiscal\\s+)?(?<unit>${UNIT})`,
    aroundText,
  ),
  parser(`(?<which>next|following|same|previous)\\s+(?<unit>day|night|morning|afternoon|evening)\\b`, withoutArticle),
  parser('(?<unit>day|night|week|month|year)\\s+(?<way>before|earlier|after|later)\\b', (match) =>
    AFTER_VERB.test(match.before) && ALONE.test(match.after) ? sideOfText(match) : null,
  ),
  parser('end\\s+of\\s+(?<unit>week|month|year)\\b', (match) => {
    const name = unit(match.group('unit'))
    return name && /\b(?:by|at|before|until|since)\s$/i.test(match.before) ? inOrder(name, match.text) : null
  }),
  parser(`(?:earlier|later)\\s+(?:in\\s+the|on\\s+the|that(?:\\s+same)?|the\\s+same)\\s+(?<unit>${UNIT})`, (match) =>
    inText(match, 0),
  ),
  parser(`(?:earlier|later)\\s+(?<which>this)\\s+(?<unit>${UNIT})`, aroundSpeech),
  parser(`(?:the\\s+)(?<unit>year|weekend)\\b(?!-)`, (match) => {
    const name = unit(match.group('unit'))
    if (name === 'weekend') return { kind: 'calendar', place: { weekend: true } }
    return /\b(?:in|for|of|during|throughout|by|until|over|late|early|later|earlier|end)\s(?:in\s)?$/i.test(
      match.before,
    ) && !/^\s(?:ended|ending|to\b|before|after|when|that|since)/.test(match.after)
      ? fromSpeech('year', 0)
      : null
  }),
  parser(`(?:the\\s+)(?<unit>year|quarter|month|week)(?=\\s(?:ended|ending)\\b)`, (match) => {
    const name = match.group('unit').charAt(0).toUpperCase()
    return { kind: 'duration', value: `P1${name}` }
  }),
  parser(
    `(?<edge>the\\s+(?:beginning|start|middle|end)\\s+of\\s+)the\\s+(?<unit>day|week|month|year|decade|century)\\b`,
    (match) => {
      const name = unit(match.group('unit'))
      return name ? { ...inOrder(name, match.text) } : null
    },
  ),
  parser('the\\s+(?:full|whole|entire|current|fiscal|calendar|current fiscal|latest fiscal)\\s+year\\b', () =>
    fromSpeech('year', 0),
  ),
  parser("(?:the\\s+)?year(?:[- ]|[’']s\\s+)end\\b", () => ({ kind: 'calendar', place: { month: 12, day: 31 } })),
  parser('the\\s+week\\s+of(?=\\s)', () => null),
  parser(
    `(?:the\\s+|its\\s+)(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening)\\s+(?<unit>day|night)\\b`,
    nthOfText,
  ),
]

function inOrder(name: Unit, words: string): Meaning {
  const mod = /end of/i.test(words) ? 'END' : /middle/i.test(words) ? 'MID' : 'START'
  return { kind: 'shift', shift: { origin: 'story', unit: name, amount: 0 }, mod }
}

const STRAIGHT_AWAY: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 }

const fromSpeech = (unit: Unit, amount: number, time?: Place, origin: Origin = 'speech'): Meaning => ({
  kind: 'shift',
  shift: { origin, unit, amount, ...(time && { time }) },
})

function dayByName(match: Match): Meaning | null {
  const time = part(match.group('part'))
  if (/^[’']s\b/.test(match.after) && /^USA?\b/.test(match.before)) return null
  return fromSpeech('day', STRAIGHT_AWAY[match.group('day').toLowerCase()] ?? 0, time && { part: time })
}

const TEXT_STEPS: Readonly<Record<string, number>> = {
  'the next': 1,
  'the following': 1,
  'the previous': -1,
  'the preceding': -1,
  'the prior': -1,
  previous: -1,
}

function partInText(match: Match): Meaning | null {
  const which = match.group('which').toLowerCase().replace(/\s+/g, ' ')
  const time: DayPart | undefined = part(match.group('part'))
  if (!time) return null
  if (
    which === 'the' &&
    !(
      /\b(?:in|during|through|throughout|into|for|of|late in|early in)\s$/i.test(match.before) &&
      !/^\s(?:of|before|after)\b/.test(match.after)
    )
  )
    return null
  return fromSpeech('day', TEXT_STEPS[which] ?? 0, { part: time }, 'text')
}

/** What notes in the style of a telegram leave out: "army next day said", "released same day". */
function withoutArticle(match: Match): Meaning | null {
  if (/\b(?:the|that|this|a|an|each|every|very|[’']s)\s$/i.test(match.before) || !BESIDE_VERB.test(match.after))
    return null
  const which = match.group('which').toLowerCase()
  const step = which === 'same' ? 0 : which === 'previous' ? -1 : 1
  const time = part(match.group('unit'))
  return time ? fromSpeech('day', step, { part: time }, 'text') : fromSpeech('day', step, undefined, 'text')
}
/** No "same day delivery". */
const BESIDE_VERB = /^(?:[,.;:)]|$|\s(?:\p{L}+ed|said|took|began|met|held|left|sent|won|in|at|on|after|by|when|and)\b)/u
const AFTER_VERB = /(?:^|[,;–—]\s|\p{L}ed\s)$/u

/** "the day before", "the night after": counted from what was told. */
function sideOfText(match: Match): Meaning | null {
  const step = /after|later/i.test(match.group('way')) ? 1 : -1
  const time = part(match.group('unit'))
  return time ? fromSpeech('day', step, { part: time }, 'text') : inText(match, step)
}

/** What follows "before" where it is no preposition. */
const ALONE = /^(?:[,.;:!?)”’"—–]|$|\s(?:and|but|or|in|at|on|when|by|from|was|were|had)\b)/

/** "two days ago", "a week later", "three months before". */
function stepped(match: Match): Meaning | null {
  const name = unit(match.group('unit'))
  const way = match.group('way').toLowerCase()
  const number = match.group('number')
  if (!name) return null
  if (way === 'on' && !/^[,.;]/.test(match.after)) return null
  if (way === 'before' && !ALONE.test(match.after)) return null
  if (number.toLowerCase() === 'the') return null
  const steps = number ? amount(number) : null
  const half = /half/i.test(match.text) && steps !== null && steps >= 1 ? 0.5 : 0
  const sign = /ago|earlier|before/.test(way) ? -1 : 1
  if (name === 'year' && steps === 1 && !half && /ago|earlier/.test(way)) return { kind: 'yearAgo', unit: 'year' }
  const shift: Shift = {
    origin: way === 'ago' || way === 'hence' ? 'speech' : 'text',
    unit: name,
    amount: steps === null ? null : sign * (steps + half),
    exact: true,
  }
  return {
    kind: 'shift',
    shift,
    ...(steps === null && sign < 0 && { mod: 'LESS_THAN' }),
  }
}

/** "last week", "this year", "next month". */
function aroundSpeech(match: Match): Meaning | null {
  const name = unit(match.group('unit'))
  if (!name || name === 'second' || name === 'minute' || name === 'hour') return null
  const which = match.group('which').toLowerCase()
  if (/^(?:last|next)$/.test(which) && /\bthe\s$/i.test(match.before) && name !== 'week') return null
  if (name === 'day') return null
  const step = /last|past/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0
  return fromSpeech(name, step)
}

/** "the following day", "the same week", "that year". */
function aroundText(match: Match): Meaning | null {
  return inText(match, TEXT_STEPS[match.group('which').toLowerCase().replace(/\s+/g, ' ')] ?? 0)
}

function inText(match: Match, steps: number): Meaning | null {
  const name = unit(match.group('unit'))
  if (!name || name === 'second' || name === 'minute' || name === 'hour') return null
  return fromSpeech(name, steps, undefined, 'text')
}

function nthOfText(match: Match): Meaning | null {
  const name = unit(match.group('unit'))
  if (!name) return null
  const word = match.group('nth').toLowerCase()
  const nth = word === 'opening' ? 1 : ordinal(word)
  if (/\b(?:is|[’']s|was|marks?|marked)\s$/i.test(match.before) && /^\sof\b/.test(match.after))
    return fromSpeech('day', 0)
  if (!(nth >= 1) || !(/\bon\s$/i.test(match.before) || /^\sof\b/.test(match.after))) return null
  return { kind: 'nth', unit: /night/i.test(match.group('unit')) ? 'day' : name, nth }
}
