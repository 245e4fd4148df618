import type { Phrase } from '../../model/clause.ts'
import type { Casualties, CasualtyGroup, Count, Toll } from '../../model/event.ts'
import type { Span } from '../../model/span.ts'
import type { EventRules } from '../../rules/event-rules.ts'
import { countOf } from './counts.ts'
import type { Frame } from './frames.ts'
import type { Participants } from './participants.ts'
import type { Words } from './words.ts'

type Kind = keyof Casualties

/** What one clause says of dead and wounded: "killed two soldiers", "at least 38 were hurt", "leaving 12 people dead", "the killing of nine villagers". */
export function tollOf(
  frame: Frame,
  { ontology }: EventRules,
  words: Words,
  participants: Participants,
  text: (span: Span) => string,
): Casualties {
  const { clause } = frame
  const { harm } = ontology
  const kind = kindOf(clause.lemma, harm)
  const victims = kind && (harm.suffered.includes(clause.lemma) ? frame.subject : frame.object)
  if (!kind || !victims) return {}
  const groups = [victims, ...victims.conjuncts].flatMap((phrase) => groupOf(phrase, words, participants, text))
  const toll = total(groups, victims.full)
  return toll ? { [kind]: toll } : {}
}

interface Harm {
  readonly killed: readonly string[]
  readonly wounded: readonly string[]
}

function kindOf(lemma: string, { killed, wounded }: Harm): Kind | undefined {
  if (killed.includes(lemma)) return 'killed'
  return wounded.includes(lemma) ? 'wounded' : undefined
}

function groupOf(
  phrase: Phrase,
  words: Words,
  participants: Participants,
  text: (span: Span) => string,
): CasualtyGroup[] {
  const { entity, country, span } = participants.of(phrase)
  const count = countOf(words.in(phrase.full)) ?? (entity?.type === 'person' ? { min: 1, max: 1 } : undefined)
  if (!count) return []
  return [{ ...count, who: text(span), ...(country ? { country } : {}), span: phrase.full }]
}

function total(groups: readonly CasualtyGroup[], span: Span): Toll | undefined {
  if (groups.length === 0) return undefined
  return { ...sum(groups), span, groups: groups.length > 1 ? groups : [], reports: [] }
}

function sum(counts: readonly Count[]): Count {
  const add = (bound: 'min' | 'max') =>
    counts.every((count) => count[bound] !== undefined)
      ? counts.reduce((total_, count) => total_ + (count[bound] ?? 0), 0)
      : undefined
  const [min, max] = [add('min'), add('max')]
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}
