import type { Count } from '../../model/event.ts'
import type { Token } from '../../model/token.ts'

const UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)
const SCALES: Readonly<Record<string, number>> = { dozen: 12, score: 20, hundred: 100, thousand: 1000, million: 1e6 }
/** What an indefinite plural says at the least (DATASET.md). */
const VAGUE: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2000, tens: 20 }

/** What the words before a number make of it: "at least 12", "up to 12", "nearly 12". */
const BOUNDS: ReadonlyMap<string, 'least' | 'most' | 'about'> = new Map([
  ...'at least,more than,over,no fewer than,no less than,upwards of,above,exceeding'
    .split(',')
    .map((w) => [w, 'least'] as const),
  ...'up to,as many as,at most,no more than,fewer than,less than,under'.split(',').map((w) => [w, 'most'] as const),
  ...'almost,nearly,close to'.split(',').map((w) => [w, 'about'] as const),
])
/** Others that a number phrase may begin with. */
const OPENINGS = ['about', 'around', 'some', 'between', 'an estimated']

/**
 * The number a noun phrase begins with: "at least two dozen people" → min 24, "up to 12" → max 12, "dozens" → min 24,
 * "no casualties" → 0, "a guard" → 1. Undefined where none is said ("several", "rebels").
 */
export function countOf(tokens: readonly Token[]): Count | undefined {
  const words = wordsOf(tokens)
  const bound = [3, 2, 1].map((n) => words.slice(0, n).join(' ')).find((w) => BOUNDS.has(w))
  const rest = bound ? words.slice(bound.split(' ').length) : words
  const number = rest.findIndex((word, i) => isNumeral(word) && !isPartOfWord(rest, i))
  const range = rangeAt(rest, number)
  if (range) return range
  if (bound && number === 0) return bounded(bound, numberAt(rest, 0))
  const vague = rest.find((word) => word in VAGUE)
  if (vague) return { min: VAGUE[vague] === 20 && rest.includes('thousands') ? 20_000 : (VAGUE[vague] ?? 0) }
  if (number >= 0 && number <= 3) return exact(numberAt(rest, number))
  if (rest[0] === 'no' || rest[0] === 'none') return { min: 0, max: 0 }
  const single =
    (rest[0] === 'a' || rest[0] === 'an' || rest[0] === 'another') && rest[1] !== 'number' && rest.length > 1
  return single ? exact(1) : undefined
}

/** "a 26-year-old clerk", "a nine-member team": how old or big, not how many. */
const isPartOfWord = (words: readonly string[], at: number): boolean =>
  words[at + 1] === '-' && !isNumeral(words[at + 2] ?? '')

/** Lower case; "thirty", "-", "one" are one word. */
function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const { text } of tokens) {
    const [hyphen, tens] = [words.at(-1), words.at(-2)]
    if (hyphen === '-' && tens !== undefined && tens in TENS && text in UNITS) words.splice(-2, 2, `${tens}-${text}`)
    else words.push(text.toLowerCase())
  }
  return words
}

/** "between four and 11", "10 to 12" */
function rangeAt(words: readonly string[], from: number): Count | undefined {
  if (from < 0 || from > 1 || (from === 1 && words[0] !== 'between' && words[0] !== 'from')) return undefined
  const joint = words[0] === 'between' ? 'and' : 'to'
  const to = words.findIndex((word, i) => i > from && !isNumeral(word))
  if (to < 0 || (words[to] !== joint && words[to] !== '-' && words[to] !== '–') || !isNumeral(words[to + 1] ?? ''))
    return undefined
  return { min: numberAt(words.slice(0, to), from), max: numberAt(words, to + 1) }
}

const exact = (value: number): Count => ({ min: value, max: value })

function bounded(bound: string, value: number): Count {
  const kind = BOUNDS.get(bound)
  return kind === 'about' ? exact(value) : kind === 'least' ? { min: value } : { max: value }
}

/**
 * Source of a pattern for the words that a number phrase begins with: "at least two dozen", "between four and 11". No longer than
 * numbers are, or a column of figures would be tried from each of them to the end.
 */
export const NUMBER_PHRASE = numberPattern()

function numberPattern(): string {
  const bounds = [...BOUNDS.keys(), ...OPENINGS].join('|')
  const words = [...Object.keys(UNITS), ...Object.keys(TENS), ...Object.keys(SCALES), ...Object.keys(VAGUE)]
  const one = `(?:\\d[\\d,]{0,15}|(?:${words.join('|')})(?:-(?:${Object.keys(UNITS).join('|')}))?)\\b`
  return `(?:(?:${bounds}) )?(?:a )?${one}(?:(?: |-|–| and | to )${one}){0,6}`
}

/** Whether a word, lower case, is a number: "14", "twenty-five", "dozen". */
export const isNumeral = (word: string): boolean =>
  /^\d{1,3}(,\d{3})*$|^\d+$/.test(word) ||
  word in UNITS ||
  word in SCALES ||
  word.split('-').every((w) => w in TENS || w in UNITS)

/** The value of the numerals from `at` on: "two dozen", "1,200", "twenty-five", "a hundred". */
function numberAt(words: readonly string[], at: number): number {
  let total = 0
  let current = 0
  for (const word of words.slice(at)) {
    const value = valueOfWord(word)
    const scale = SCALES[word]
    if (scale !== undefined) {
      current = Math.max(current, 1) * scale
      if (scale >= 1000) {
        total += current
        current = 0
      }
    } else if (value !== undefined) current += value
    else if (word !== 'and' || current === 0) break
  }
  return total + current
}

function valueOfWord(word: string): number | undefined {
  if (/^[\d,]+$/.test(word)) return Number(word.replaceAll(',', ''))
  const parts = word.split('-').map((part) => TENS[part] ?? UNITS[part])
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + (part ?? 0), 0) : undefined
}

/** Bounds of all together; none where one of them has none. */
export function sum(counts: readonly Count[]): Count {
  const add = (bound: 'min' | 'max') =>
    counts.every((count) => count[bound] !== undefined)
      ? counts.reduce((total_, count) => total_ + (count[bound] ?? 0), 0)
      : undefined
  const [min, max] = [add('min'), add('max')]
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}
