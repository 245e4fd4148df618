import { everyMatch } from '../../language/every-match.ts'
import { dayBounds } from '../../model/edtf.ts'
import type { Casualties, Count, Event, Toll, TollReport } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { firstFrom } from '../../model/first-from.ts'
import { contains, itemsWithin, overlaps, type Span } from '../../model/span.ts'
import type { Sentence } from '../../model/token.ts'
import { spanning } from '../../model/toll.ts'
import { countOf, NUMBER_PHRASE, sum } from './counts.ts'

type Known = Pick<Extraction, 'article' | 'analysis' | 'dating'>
type Kind = keyof Casualties

/** What a sentence says of how many were killed or hurt. */
interface Statement {
  readonly kind: Kind
  readonly count: Count
  readonly span: Span
  /** The whole toll as known by then ("the toll rose to 25"), not what one part cost. */
  readonly overall: boolean
  /** By somebody's count, beside which others may stand. */
  readonly sourced: boolean
}

const WORDS =
  "(?: (?!(?:and|but|or|who|that|which|when|after|of|the|among|were|was|had|dead|died|killed|wounded|injured|hurt)\\b)[\\p{L}’'-]+){0,4}?"
const WERE = '(?: (?:were|was|had been|have been|being))?(?: \\p{L}+ly)?'
const DIED = '(?:(?:had |have |has )?(?:died|perished|lost their li(?:fe|ves))|dead)'

/** `sign` stands wherever the words do, in few sentences. `count` is the number phrase, `also` one before it to be added, `who` what they are. */
const PATTERNS: readonly {
  readonly kind: Kind
  readonly sign: RegExp
  readonly words: RegExp
  readonly overall?: true
}[] = [
  {
    kind: 'killed',
    sign: /died|perished|lost|dead|killed/i,
    words: pattern(`(?:(?<also>NUMBER)${WORDS},? and )?(?<count>NUMBER)(?<who>${WORDS})(?: ${DIED}|${WERE} killed)\\b`),
  },
  {
    kind: 'killed',
    sign: /kill|claim/i,
    words: pattern('\\b(?:kill(?:ed|ing|s)|claim(?:ed|ing|s)(?: the lives of)?) (?<count>NUMBER)'),
  },
  {
    kind: 'wounded',
    sign: /wounded|injured|hurt/i,
    words: pattern(
      `(?:(?<also>NUMBER)${WORDS},? and )?(?<count>NUMBER)(?<who>${WORDS})${WERE} (?:wounded|injured|hurt)\\b`,
    ),
  },
  { kind: 'wounded', sign: /wound|injur/i, words: pattern('\\b(?:wound|injur)(?:ed|ing|es|s) (?<count>NUMBER)') },
  {
    kind: 'killed',
    overall: true,
    sign: /toll/i,
    words: pattern(
      '\\btoll\\b[^.;]{0,80}?\\b(?:to|at|of|reached|passed|topped|exceeded|hit|was|is) (?<count>NUMBER)(?! (?:percent|per cent))',
    ),
  },
]

function pattern(source: string): RegExp {
  return new RegExp(source.replaceAll('NUMBER', `(?<!\\bno )\\b${NUMBER_PHRASE}`), 'dgiu')
}

/** Who gives a number of their own. */
const SOURCED = /\b(?:put|puts|putting|gave|said|says|reported|claimed|according to)\b/iu

/** Whoever they were: not only the officers among them. */
const ALL = /^(?: (?:more )?(?:people|persons))?$/iu

const VIOLENT = ['ASSAULT', 'PROTEST']
/** So many sentences after an attack may tell its toll. */
const REACH = 2

/**
 * Tolls that no clause tells as a deed go to the attack told last before them in the paragraph: "Twelve people died", "leaving 12 dead",
 * "bringing the toll to 25". Where the attack has a toll already, only another count by somebody is set beside it, and only an
 * overall toll changes it.
 */
export function withTolls(events: readonly Event[], known: Known): readonly Event[] {
  const told = [...events]
  for (const [at, sentence] of known.analysis.sentences.entries()) {
    const start = earliest(at, known)
    if (attackBefore(told, { start, end: sentence.span.end }, VIOLENT) < 0) continue
    for (const statement of statementsOf(sentence, known)) {
      if (isTold(told, statement)) continue
      const attack = attackBefore(told, { start, end: statement.span.start }, VIOLENT)
      const event = told[attack]
      if (event && isOfItsTime(event, sentence, known)) told[attack] = withStatement(event, statement)
    }
  }
  return told
}

/** In the words of an event that has a toll from its clause, or the toll's own. */
const isTold = (events: readonly Event[], { kind, span }: Statement): boolean =>
  events.some(
    ({ evidence, casualties: { [kind]: toll } }) => toll && (contains(evidence, span) || overlaps(toll.span, span)),
  )

function earliest(at: number, { analysis: { sentences } }: Known): number {
  let from = at
  while (at - from < REACH && sentences[from - 1]?.paragraph === sentences[at]?.paragraph) from--
  return sentences[from]?.span.start ?? 0
}

function statementsOf({ span }: Sentence, { article, analysis }: Known): Statement[] {
  const text = article.text.slice(span.start, span.end)
  const found = PATTERNS.filter(({ sign }) => sign.test(text)).flatMap(({ words, ...about }) =>
    everyMatch(words, text).map((match) => ({ ...about, match })),
  )
  if (found.length === 0) return []
  const source = SOURCED.exec(text)
  const given = source ? source.index + source[0].length : text.length
  return found.flatMap(({ kind, overall = false, match }): Statement[] => {
    const { also, count, who } = match.indices?.groups ?? {}
    if (!count) return []
    const numbers = [also, count].flatMap((at) => (at ? [{ start: span.start + at[0], end: span.start + at[1] }] : []))
    const counts = numbers.flatMap(
      (number) => countOf(itemsWithin(analysis.tokens, (token) => token.span.start, number)) ?? [],
    )
    if (counts.length < numbers.length) return []
    const start = (also ?? count)[0]
    const sourced = given <= start && ALL.test(who ? text.slice(...who) : '')
    return [
      { kind, count: sum(counts), span: { start: span.start + start, end: span.start + count[1] }, overall, sourced },
    ]
  })
}

/** A sentence about another year tells of another attack. */
function isOfItsTime({ date }: Event, { span }: Sentence, { dating }: Known): boolean {
  const { first } = date.value ? dayBounds(date.value) : {}
  const years = itemsWithin(dating.mentions, (mention) => mention.span.start, span).flatMap(({ value }) =>
    value ? (dayBounds(value).first?.slice(0, 4) ?? []) : [],
  )
  return first === undefined || years.every((year) => year === first.slice(0, 4))
}

/** Index of the last attack of the types, of events in reading order, whose evidence begins in the span; -1 where there is none. */
export function attackBefore(events: readonly Event[], { start, end }: Span, types: readonly string[]): number {
  for (let at = firstFrom(events, ({ evidence }) => evidence.start, end) - 1; at >= 0; at--) {
    const event = events[at]
    if (!event || event.evidence.start < start) return -1
    // "fired on the base in retaliation for the killing of": the toll is not of what was told in passing.
    const outer = events[at - 1]
    const inPassing = outer !== undefined && contains(outer.evidence, event.evidence)
    if (types.includes(event.type) && event.modality === 'actual' && !inPassing) return at
  }
  return -1
}

export const withToll = (event: Event, kind: Kind, toll: Toll): Event => ({
  ...event,
  casualties: { ...event.casualties, [kind]: toll },
})

function withStatement(event: Event, { kind, count, span, overall, sourced }: Statement): Event {
  const before = event.casualties[kind]
  const stated = { ...count, span, groups: [], reports: [] }
  if (!before || (overall && !sourced)) return withToll(event, kind, { ...stated, groups: before?.groups ?? [] })
  if (!sourced || (before.min === count.min && before.max === count.max)) return event
  const reports = [...(before.reports.length > 0 ? before.reports : [reportOf(before)]), { ...count, span }]
  return withToll(event, kind, { ...spanning(reports), span: before.span, groups: before.groups, reports })
}

const reportOf = ({ min, max, span }: Toll): TollReport => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  span,
})
