import type { Phrase } from '../../model/clause.ts'
import { firstFrom } from '../../model/first-from.ts'
import type { Span } from '../../model/span.ts'
import { mentionsIn, type Named, type Setting, subjectMention } from './setting.ts'

/** Who speaks: an entity's id or null, and the words that name them. */
export interface Voice {
  readonly speaker: string | null
  readonly by: Span
}

/** Who a phrase is, where it speaks. */
export function voiceOf(phrase: Phrase, meant: ReadonlyMap<number, Voice>, setting: Setting): Voice {
  const head = setting.text.slice(phrase.head.start, phrase.head.end).toLowerCase()
  if (setting.documents.has(head)) return issuerOf(phrase, meant, setting)
  const named = subjectMention(phrase, setting)
  if (named) return { speaker: named.entity.id, by: named.span }
  const speaker = meant.get(phrase.span.start)?.speaker ?? titled(phrase, head, setting)
  return { speaker: speaker ?? null, by: phrase.span }
}

/** Who speaks in "the ministry’s statement", "a statement from the ministry": the name between the noun and its verb. */
function issuerOf(phrase: Phrase, meant: ReadonlyMap<number, Voice>, setting: Setting): Voice {
  if (phrase.possessor) return voiceOf(phrase.possessor, meant, setting)
  const verb = firstFrom(setting.narrated, (clause) => clause.predicate.start, phrase.head.end)
  const end = Math.min(
    setting.narrated[verb]?.predicate.start ?? Number.POSITIVE_INFINITY,
    phrase.head.end + LONGEST_ASIDE,
  )
  const { speaker, by } = nameIn({ start: phrase.head.end, end }, setting)
  return speaker ? { speaker, by } : { speaker, by: phrase.span }
}

/** "the president": the one named last whose title has the word, else the first named so later on. */
function titled({ span }: Phrase, head: string, setting: Setting): string | undefined {
  if (!/^the\s/i.test(setting.text.slice(span.start, span.end))) return undefined
  const titles = setting.titles.get(head)
  return (titles?.findLast((title) => title.at < span.start) ?? titles?.[0])?.entity
}

/** The entity that a plain stretch of text names, a person before others: "Pentagon spokesman Ray Dunn". */
export function nameIn(span: Span, setting: Setting): Voice {
  const named = mentionsIn(span, setting)
  const chosen = named.find(({ entity }) => entity.type === 'person') ?? named[0]
  return chosen ? { speaker: chosen.entity.id, by: chosen.span } : { speaker: null, by: span }
}

/**
 * The last name in a stretch of text that hangs on no preposition; what stands between commas at its end is passed over:
 * "In Lyon, Ray Dunn, a friend of Ana Lund, …"
 */
export function nameBefore(span: Span, setting: Setting): Voice | undefined {
  const text = setting.text.slice(span.start, span.end)
  const aside = /,[^,]*,\s*(?:\p{Ll}+\s+)?$/u.exec(text.slice(-LONGEST_ASIDE))?.[0] ?? ''
  return voiceOfName(mentionsIn({ ...span, end: span.end - aside.length }, setting).findLast(free(span, setting)))
}

/** The first name in a stretch of text that hangs on no preposition. */
export function nameAfter(span: Span, setting: Setting): Voice | undefined {
  return voiceOfName(mentionsIn(span, setting).find(free(span, setting)))
}

const voiceOfName = (named: Named | undefined): Voice | undefined =>
  named && { speaker: named.entity.id, by: named.span }

/** It hangs on no preposition and modifies no noun: "for Ana Lund", "a Lund ally", "Lund’s ally". */
const free =
  ({ start: first }: Span, { text, tokens }: Setting) =>
  ({ span: { start, end } }: Named): boolean => {
    const next = tokens[firstFrom(tokens, (token) => token.span.start, end)]
    const modifies = next?.pos === 'NOUN' || next?.pos === 'PROPN' || /^['’]/.test(next?.text ?? '')
    return !modifies && !PREPOSITION.test(text.slice(Math.max(first, start - LONGEST_LEAD), start))
  }

const PREPOSITION = /\b(?:about|against|at|by|for|from|in|into|near|of|on|over|to|with) (?:the )?$/i
/** Characters of a preposition and an article. */
const LONGEST_LEAD = 14
const LONGEST_ASIDE = 200
