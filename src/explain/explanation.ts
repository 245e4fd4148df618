import type { Clause, Phrase } from '../model/clause.ts'
import type { Count } from '../model/event.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Paragraph, Role } from '../model/paragraph.ts'
import { contains, overlaps, type Span } from '../model/span.ts'
import type { Rules } from '../rules/load.ts'
import { type Coding, codings, type Reason } from '../stages/events/code.ts'
import type { Draft } from '../stages/events/draft.ts'
import type { Frame } from '../stages/events/frames.ts'
import { type Match, type Scene, triggered } from '../stages/events/match.ts'

/** What there is to say about a paragraph. */
export interface Explanation {
  /** Of the paragraph, from 1. */
  readonly number: number
  readonly lines: readonly string[]
}

/**
 * Paragraph by paragraph what became of its clauses: the event, its rule and where each value comes from; what lost; why
 * there is no event. `ids` are the events'; with `event` only the clauses that tell that one, in whatever paragraphs.
 */
export function explanationsOf(
  known: Extraction,
  ids: readonly string[],
  rules: Rules,
  event?: string,
): readonly Explanation[] {
  const coded = codings(known, rules)
  const teller: Teller = {
    ...coded,
    known,
    text: ({ start, end }) => known.article.text.slice(start, end).replace(/\s+/g, ' '),
    idOf: (draft) => ids[eventOf(draft, known)],
  }
  return known.paragraphs.flatMap((paragraph, i) => {
    const own = coded.codings.filter(({ frame }) => contains(paragraph.span, frame.clause.predicate))
    const told = own.filter(({ draft }) => event === undefined || (draft && teller.idOf(draft) === event))
    if (event !== undefined && told.length === 0) return []
    const rest = event === undefined ? uncoded(paragraph, own, teller) : []
    const head = `Paragraph ${i + 1}, ${paragraph.role}: ${short(teller.text(paragraph.span))}`
    return [{ number: i + 1, lines: [head, ...told.flatMap((coding) => linesOf(coding, teller)), ...rest] }]
  })
}

interface Teller {
  readonly known: Extraction
  readonly codings: readonly Coding[]
  readonly scene: Scene
  readonly text: (span: Span) => string
  /** Of the event that a clause tells, alone or with others. */
  readonly idOf: (draft: Draft) => string | undefined
}

/** Linking keeps every telling's evidence, as the event's own or as one of its mentions. */
function eventOf({ evidence, type }: Draft, { events }: Extraction): number {
  const is = ({ start, end }: Span) => start === evidence.start && end === evidence.end
  const own = events.findIndex((event) => event.type === type && is(event.evidence))
  return own >= 0 ? own : events.findIndex(({ mentions }) => mentions.some(is))
}

function linesOf(coding: Coding, teller: Teller): string[] {
  const { frame, matches, draft, decision } = coding
  const [winner, ...lost] = matches()
  const rows: (readonly [string, string])[] = [
    ...(draft ? [] : [['no event', whyNot(coding, teller)] as const]),
    ['clause', clauseText(frame, teller)],
    ['rule', winner?.rule.id ?? ''],
    ...lost.map((match) => ['lost', `${match.rule.id}: ${whyLost(match, winner)}`] as const),
    ...(decision ? [['decision', decision.why] as const] : []),
    ...(draft ? valuesOf(draft, teller) : []),
  ]
  return [`  “${teller.text(frame.clause.span)}”`, ...rows.map(([name, value]) => `    ${name.padEnd(10)} ${value}`)]
}

function clauseText(frame: Frame, { text }: Teller): string {
  const { clause, subject, object, indirect, obliques } = frame
  const parts = [
    ...Object.entries({ subject, object, indirect }).flatMap(([name, phrase]) =>
      phrase ? `${name} “${text(phrase.full)}”` : [],
    ),
    ...obliques.map(({ preposition, phrase }) => `${preposition} “${text(phrase.full)}”`),
  ]
  const verb = [clause.lemma, clause.particle].filter((word) => word !== undefined).join(' ')
  const kind = clause.kind === 'nominal' ? `the noun for ${verb}` : `${verb}, ${clause.voice}`
  return [kind, ...parts].join('; ')
}

function whyLost({ rule, words }: Match, winner: Match | undefined): string {
  if (!winner || rule.priority < winner.rule.priority) return 'lower priority'
  if (rule.specificity < winner.rule.specificity) return 'asks for less'
  return words < winner.words ? 'shorter trigger' : 'its id comes later'
}

const WHY: Readonly<Record<Reason, string>> = {
  negated: 'it did not happen: ',
  taken: 'it is part of what the clause above tells',
  scene: 'the sentence is about sport, weather, markets or the like',
  decided: 'a decision of the ontology drops it',
  joined: 'it is part of another event of the sentence',
  noun: 'a noun alone, without an actor or a date of its own',
}

function whyNot({ frame, reason }: Coding, teller: Teller): string {
  if (!reason) return 'nothing is left of it'
  return reason === 'negated' ? `${WHY.negated}${denial(frame.clause, teller)}` : WHY[reason]
}

/** What says that it did not happen: the nearest of the clause's own "not", an "if", and the verbs above it. */
function denial(clause: Clause, teller: Teller): string {
  if (clause.link === 'conditional') return 'it stands in an if-clause'
  if (clause.negatedBy === 'verb') return 'its verb is negated'
  if (clause.negatedBy === 'phrase') return 'a phrase in it says so'
  if (clause.negatedBy === 'preposition') return `after “${clause.marker ?? 'without'}”`
  const above = clause.parent === undefined ? undefined : teller.known.clauses[clause.parent]
  return above ? `under “${teller.text(above.predicate)}”` : 'a word beside it says so'
}

/** The event's values as this clause has them, each with where it comes from. */
function valuesOf(draft: Draft, teller: Teller): (readonly [string, string])[] {
  const { frame, match, type, modes, contexts, modality, date, attribution, weapons } = draft
  const { text, known } = teller
  const from = (all: readonly string[], own: readonly string[]) =>
    all.map((one) => `${one} (${own.includes(one) ? 'rule' : 'a word beside it'})`).join(', ')
  const mention = date.mention === undefined ? undefined : known.dating.mentions[date.mention]
  const role = (name: string, roles: Draft['actors']) =>
    roles.map(({ span, country, sectors, implied }) => {
      const code = [country, ...sectors].filter((part) => part !== undefined).join(' ')
      return [name, `“${text(span)}”${code && ` ${code}`} (${implied ? 'implied' : partOf(span, frame)})`] as const
    })
  return [
    ['event', teller.idOf(draft) ?? 'none is left of it'],
    ['coded', [type, from(modes, match.rule.modes), from(contexts, match.rule.contexts)].filter(Boolean).join(', ')],
    ['modality', modality + (modality === 'actual' ? '' : ` (${modalitySource(frame.clause, match, teller)})`)],
    ['date', `${date.value ?? 'none'} (${date.basis}${mention ? ` “${text(mention.span)}”` : ''})`],
    ...role('actor', draft.actors),
    ...role('recipient', draft.recipients),
    ...draft.locations.map(({ span, basis }) => ['location', `“${text(span)}” (${basis})`] as const),
    ...(['killed', 'wounded'] as const).flatMap((kind) => {
      const toll = draft.casualties[kind]
      return toll ? [[kind, `${countText(toll)} (“${text(toll.span)}”)`] as const] : []
    }),
    ...weapons.map((span) => ['weapon', `“${text(span)}”`] as const),
    ...(attribution ? [['told by', `“${text(attribution.span)}”`] as const] : []),
  ]
}

function modalitySource({ modal, parent }: Clause, { rule }: Match, { known, text }: Teller): string {
  if (rule.modality) return 'rule'
  if (modal !== undefined) return `“${modal}”`
  const above = parent === undefined ? undefined : known.clauses[parent]
  return above ? `under “${text(above.predicate)}”` : 'a word beside it'
}

const countText = ({ min, max }: Count): string => (min === max ? String(min) : `${min ?? ''}–${max ?? ''}`)

/** Which part of the clause a span stands in. */
function partOf(span: Span, { subject, object, indirect, possessor, obliques }: Frame): string {
  const within = (phrase: Phrase | undefined): boolean =>
    phrase !== undefined && [phrase, ...phrase.conjuncts].some(({ full }) => overlaps(full, span))
  const parts = Object.entries({ subject, object, indirect, possessor })
  const part = parts.find(([, phrase]) => within(phrase))?.[0]
  return part ?? obliques.find(({ phrase }) => within(phrase))?.preposition ?? 'another clause'
}

const UNREAD: Partial<Record<Role, string>> = {
  boilerplate: 'about the article, not of it: it is not read',
  heading: 'a heading: it is not read',
}

/** Of the clauses that no rule holds for: which rules were asked, and the words that no rule knows. */
function uncoded(paragraph: Paragraph, own: readonly Coding[], teller: Teller): string[] {
  const { scene, text } = teller
  const frames = scene.frames.filter(({ clause }) => contains(paragraph.span, clause.predicate))
  if (frames.length === 0) return [`  no event: ${UNREAD[paragraph.role] ?? 'there is no clause in it'}`]
  const rest = frames
    .filter((frame) => !own.some((coding) => coding.frame === frame))
    .map((frame) => ({
      clause: frame.clause,
      rules: triggered(frame, scene)
        .map(({ rule }) => rule.id)
        .sort(),
    }))
  const unknown = rest.filter(({ rules }) => rules.length === 0).map(({ clause }) => `“${text(clause.predicate)}”`)
  return [
    ...rest
      .filter(({ rules }) => rules.length > 0)
      .map(({ clause, rules }) => `  “${short(text(clause.span))}” ${whyRefused(clause, teller)} ${some(rules)}`),
    ...(unknown.length > 0 ? [`  no rule knows ${unknown.join(', ')}`] : []),
  ]
}

const whyRefused = (clause: Clause, teller: Teller): string =>
  clause.negatedBy ? `did not happen, ${denial(clause, teller)}:` : 'is not what it takes for'

const MOST = 5
const some = (names: readonly string[]): string =>
  names.length > MOST + 1 ? `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} others` : names.join(', ')

const LONGEST = 90
const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)
