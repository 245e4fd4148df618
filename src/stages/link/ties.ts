import { everyMatch } from '../../language/every-match.ts'
import type { Clause } from '../../model/clause.ts'
import type { Relation } from '../../model/event.ts'
import type { Extraction } from '../../model/extraction.ts'
import { contains, itemsWithin, overlaps, type Span } from '../../model/span.ts'
import type { LinkRules } from '../../rules/link.ts'
import type { Rules } from '../../rules/load.ts'
import { openingGroup, typesNamedBy } from './nouns.ts'
import { isDependent, type Telling } from './telling.ts'

/** The text's words that one telling answers, or is part of, something else. */
export interface Tie {
  readonly type: Relation['type']
  /** Index of a telling. */
  readonly from: number
  /** Index of the telling that is answered, where the words hold one. */
  readonly to?: number
  /** The words that name what is answered, where they are no telling: "the attacks", "Trump". Absent where only the answer is told. */
  readonly phrase?: Span
}

/** All ties, sentence by sentence, in reading order of the telling that answers. */
export function tiesOf(tellings: readonly Telling[], known: Extraction, { link }: Rules): Tie[] {
  const patterns = patternsOf(link)
  const told = tellings.toSorted((a, b) => a.event.evidence.start - b.event.evidence.start)
  let seen = 0
  return known.analysis.sentences.flatMap(({ span }) => {
    const here = itemsWithin(told, (telling) => telling.event.evidence.start, span)
    if (here.length === 0) return []
    const before = told.slice(Math.max(0, seen - NEARBY), seen)
    seen += here.length
    const clauses = itemsWithin(known.clauses, (clause) => clause.predicate.start, span)
    const led = patterns.flatMap((pattern) => ledTies(pattern, { sentence: span, here, before }, known, link))
    const caused = clauses.flatMap((clause) => (link.causes.includes(clause.lemma) ? causedTies(clause, here) : []))
    const leading = new Set([...led, ...caused].map((tie) => tie.from))
    const bare = here.flatMap((telling): Tie[] => {
      const type = leading.has(telling.index) ? undefined : answerOf(telling, clauses, known, link)
      return type ? [{ type, from: telling.index }] : []
    })
    return [...led, ...caused, ...bare]
  })
}

interface Pattern {
  readonly type: Relation['type']
  /** A word of each phrase: few sentences hold one. */
  readonly sign: RegExp
  readonly words: RegExp
  /** What is answered is not named behind the words. */
  readonly bare?: boolean
}

const ANSWERS = ['retaliation-for', 'response-to'] as const
const RELATION_TYPES = [...ANSWERS, 'part-of'] as const

/** "…" in a phrase stands for a few words; quotation marks may stand between any two. */
function patternsOf({ relations, 'in-answer': adverbials }: LinkRules): Pattern[] {
  const leading = RELATION_TYPES.flatMap((type) => patternOf(type, relations[type], ''))
  const bare = ANSWERS.flatMap((type) => patternOf(type, adverbials[type], '(?=[,.;]|$)'))
  return [...leading, ...bare.map((pattern) => ({ ...pattern, bare: true }))]
}

function patternOf(type: Relation['type'], phrases: readonly string[], behind: string): Pattern[] {
  const words = anyOf(phrases)
  return words ? [{ type, sign: signOf(phrases), words: new RegExp(`${words}${behind}`, 'giu') }] : []
}

/** The longest words say most. */
function signOf(phrases: readonly string[]): RegExp {
  const longest = phrases.map((phrase) => phrase.split(' ').reduce((a, b) => (b.length > a.length ? b : a)))
  return new RegExp([...new Set(longest)].map(wordSource).join('|'), 'iu')
}

function anyOf(phrases: readonly string[]): string | undefined {
  if (phrases.length === 0) return undefined
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length)
  const sources = longestFirst.map((phrase) => phrase.split(' ').map(wordSource).join('["”’»]?\\s+'))
  return `(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}-])`
}

const wordSource = (word: string): string =>
  word === '…' ? '[^\\s.,;:]+(?:\\s+[^\\s.,;:]+){0,5}' : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** So many tellings are looked back at for what "the request" means. */
const NEARBY = 20

/** The tellings around a sentence. */
interface Place {
  readonly sentence: Span
  readonly here: readonly Telling[]
  /** The last of earlier sentences. */
  readonly before: readonly Telling[]
}

/** What answers stands before the words, or after them where they open the sentence; what is answered right behind them. */
function ledTies({ type, sign, words, bare }: Pattern, place: Place, known: Extraction, link: LinkRules): Tie[] {
  const { sentence, here } = place
  const { text } = known.article
  const said = text.slice(sentence.start, sentence.end)
  if (!sign.test(said)) return []
  return everyMatch(words, said).flatMap((match): Tie[] => {
    const start = sentence.start + match.index
    const phrase = phraseAfter(start + match[0].length, sentence.end, text)
    if (/^which\b/.test(text.slice(phrase.start, phrase.end))) return turnedTie(type, start, here)
    const from = answeringTelling({ start, end: phrase.end }, match[0], place) ?? openingTelling(place, known, link)
    if (from && bare) return [{ type, from: from.index }]
    const target = here.find(({ event }) => event.evidence.start >= start && overlaps(event.evidence, phrase))
    if (!from || from === target) return []
    return [{ type, from: from.index, ...(target ? { to: target.index } : { phrase }) }]
  })
}

/** "…, in response to which Ostia closed the border": the answer stands behind the words. */
function turnedTie(type: Tie['type'], at: number, here: readonly Telling[]): Tie[] {
  const to = here.findLast(({ event }) => event.evidence.start < at)
  const from = here.find(({ event }) => event.evidence.start > at)
  return to && from ? [{ type, from: from.index, to: to.index }] : []
}

function phraseAfter(start: number, end: number, text: string): Span {
  const words = /^[^,;:“”"]*/.exec(text.slice(start, end))?.[0] ?? ''
  const inner = words.replace(/[\s.!?]+$/, '')
  const lead = inner.length - inner.trimStart().length
  return { start: start + lead, end: start + inner.length }
}

/** Characters before what opens a sentence: bullets, a heading's date. */
const LEAD_IN = 20
/** Characters between "revenge" and the vow of it. */
const NEXT = 25

/** The telling around the words, else the last before them, else the first after the phrase that opens the sentence. */
function answeringTelling(words: Span, lead: string, { sentence, here }: Place): Telling | undefined {
  const around = here.filter(({ event }) => event.evidence.start < words.start)
  const holding = around.filter(({ event }) => overlaps(event.evidence, words))
  const last = around.at(-1)
  const adverbial = /^(?:as|in|to|\p{L}+ing|\p{L}+ed)\s/iu.test(lead)
  const near = last && (adverbial || words.start - last.event.evidence.end <= NEXT) ? last : undefined
  const opens = adverbial && words.start - sentence.start <= LEAD_IN
  return (
    holding.at(-1) ??
    near ??
    (opens
      ? here.find(({ event: { evidence } }) => evidence.start >= words.start && evidence.end > words.end)
      : undefined)
  )
}

/** "The request was in response to …": the telling that the sentence's opening noun refers to, in its paragraph. */
function openingTelling(
  { sentence, here, before }: Place,
  { analysis }: Extraction,
  link: LinkRules,
): Telling | undefined {
  const group = openingGroup(itemsWithin(analysis.tokens, (token) => token.span.start, sentence))
  const types = group?.definite ? typesNamedBy(group.noun, link) : []
  return before.findLast(({ event, paragraph }) => paragraph === here[0]?.paragraph && types.includes(event.type))
}

/** "The storming drew a warning": what stands after the verb answers its subject. */
function causedTies({ subject, predicate, voice }: Clause, here: readonly Telling[]): Tie[] {
  if (voice === 'passive') return []
  const cause = subject && here.find(({ event }) => overlaps(event.evidence, subject.full))
  const effect = here.find(({ event }) => event.evidence.start >= predicate.end)
  return cause && effect ? [{ type: 'response-to', from: effect.index, to: cause.index }] : []
}

/** "responded with strikes", "responded by closing", "retaliatory strikes", "vowed revenge" */
function answerOf(
  telling: Telling,
  clauses: readonly Clause[],
  known: Extraction,
  { answers, answering }: LinkRules,
): Relation['type'] | undefined {
  const { evidence } = telling.event
  if (telling.refers) return undefined
  const above = leading(telling, known.clauses)
  const own = clauses.filter((clause) => clause === above || contains(evidence, clause.predicate))
  const verbs = own.map((clause) => (clause.particle ? `${clause.lemma} ${clause.particle}` : clause.lemma))
  const tokens = itemsWithin(known.analysis.tokens, (token) => token.span.start, evidence)
  if (tokens.some((token) => answering.includes(token.text.toLowerCase()))) return 'retaliation-for'
  return ANSWERS.find((type) => answers[type].some((verb) => verbs.includes(verb)))
}

/** The clause that "closing the port" hangs on, also as the second of two. */
function leading(telling: Telling, clauses: readonly Clause[]): Clause | undefined {
  let at = clauses[telling.clause ?? -1]
  while (at?.link === 'coordinated') at = clauses[at.parent ?? -1]
  return isDependent(at) ? clauses[at?.parent ?? -1] : undefined
}
