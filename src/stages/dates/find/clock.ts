import type { Meaning } from '../meaning.ts'
import { type Match, parser } from './parser.ts'
import { zoneOffset } from './zones.ts'

const ZONE = `(?:\\s*(?<zone>GMT|UTC|Z|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|BST|CET|CEST|EET|EEST|MSK|IST|JST|KST|AEST|AEDT|WAT|CAT|EAT|SAST)\\b)?`
const LOCAL = '(?:\\s+local(?:\\s+time)?\\b)?'
const HALF = '\\s?(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?|in the (?:morning|afternoon|evening)\\b|at night\\b)'

/** "1:30 a.m.", "5 p.m. EST", "4 in the morning", "14:30", "0830 GMT", "noon", "midnight". */
export const clock = [
  parser(`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?${HALF}${ZONE}${LOCAL}`, twelveHours),
  parser(
    `(?<hour>[01]?\\d|2[0-4])[:](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?(?:hours|hrs|h)\\b)?${ZONE}${LOCAL}`,
    twentyFour,
  ),
  parser(
    `(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)\\s?(?:hours\\b|hrs\\b|h\\b)?\\s*(?<zone>GMT|UTC|Z|local time)\\b`,
    twentyFour,
  ),
  parser(`(?<hour>1[0-2]|[1-9]) o[’']clock(?:\\s+in the (?<half>morning|afternoon|evening)\\b)?`, twelveHours),
  parser(`(?<word>noon|midday|midnight)\\b${ZONE}${LOCAL}`, (match) => {
    if (match.group('word').toLowerCase() === 'midnight') return time(24, 0, match)
    return time(12, 0, match)
  }),
]

function twelveHours(match: Match): Meaning | null {
  const half = match.group('half').toLowerCase()
  if (/\d[.,:]$/.test(match.before) || /[$£€]\s?$/.test(match.before)) return null
  const hour = Number(match.group('hour')) % 12
  const late = /^p|afternoon|evening|night/.test(half)
  return time(hour + (late ? 12 : 0), Number(match.group('minute') || '0'), match)
}

function twentyFour(match: Match): Meaning | null {
  if (/\d[.,:]$/.test(match.before) || /^:\d/.test(match.after)) return null
  const hour = Number(match.group('hour'))
  return time(hour, Number(match.group('minute')), match)
}

function time(hour: number, minute: number, match: Match): Meaning | null {
  if (hour === 24 && minute > 0) return null
  const zone = zoneOffset(match.group('zone'))
  return { kind: 'calendar', place: { hour, minute, ...(zone && { zone }) } }
}
