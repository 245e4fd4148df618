import { follows, type VerbGroup } from './groups.ts'
import { hasForm, type Word } from './words.ts'

/** "What did they attack?", "Will the army advance?", "Had he known": an auxiliary parted from its verb by the subject. */
export function joinQuestions(words: readonly Word[], groups: readonly VerbGroup[]): VerbGroup[] {
  const joined: VerbGroup[] = []
  for (let i = 0; i < groups.length; i++) {
    const [group, next] = [groups[i], groups[i + 1]]
    if (!group) continue
    const asked = next && (question(words, group, next) ?? fronted(words, group, next))
    if (asked) i++
    joined.push(asked ?? group)
  }
  return joined.filter((group) => words[group.main]?.tag !== 'modal')
}

/** One group of the two, if the first is the auxiliary of the second. */
function question(words: readonly Word[], group: VerbGroup, next: VerbGroup): VerbGroup | undefined {
  const auxiliary = words[group.main]
  const verb = words[next.start]
  if (!auxiliary || !verb || !opensQuestion(words, group) || !follows(auxiliary, verb)) return undefined
  if (!partedBySubject(words, group.end, next.start)) return undefined
  const alone = next.main === next.start
  const passive = alone ? auxiliary.tag === 'be' && !hasForm(verb, 'ing') : next.voice === 'passive'
  return {
    ...next,
    form: 'finite',
    parted: group.main,
    tense: group.tense,
    negated: group.negated || next.negated,
    voice: passive ? 'passive' : 'active',
    ...(group.modal ? { modal: group.modal } : {}),
  }
}

/** "Also arrested were two clerks", "Attached is a copy": a participle that opens the sentence, before its auxiliary. */
function fronted(words: readonly Word[], group: VerbGroup, next: VerbGroup): VerbGroup | undefined {
  const opens = words.slice(0, group.start).every((word) => word.tag === 'adverb')
  const participle = group.start === group.main && /participle$/.test(group.form)
  if (!opens || !participle || next.start !== group.end || !next.copula || next.form !== 'finite') return undefined
  return { ...group, end: next.end, form: 'finite', voice: 'passive', tense: next.tense, negated: next.negated }
}

/** The auxiliary opens the sentence or a clause, or follows a question word, "nor", "neither" or "so". */
function opensQuestion(words: readonly Word[], group: VerbGroup): boolean {
  const word = words[group.main]
  const alone = group.start === group.main || (group.start === group.main - 1 && group.negated)
  if (!alone || !word || !/^(?:be|have|do|modal)$/.test(word.tag)) return false
  const before = words[group.start - 1]
  if (SUBJECT.test(words[group.end]?.lower ?? '')) return true
  if (before === undefined || group.start < group.main || /^(?:quote|stop|and)$/.test(before.tag)) return true
  return (
    (before.tag === 'comma' && /^(?:do|modal)$/.test(word.tag)) ||
    QUESTION.test(before.lower) ||
    asksAbout(words, group.start - 1)
  )
}
/** Pronouns that are subjects and nothing else. */
const SUBJECT = /^(?:i|he|she|we|they)$/
const QUESTION =
  /^(?:what|whom|which|who|when|where|why|how|nor|neither|so|only|then|never|sooner|hardly|scarcely|barely|rarely|seldom|long|often|much)$/

/** "how many people", "which village": a phrase that a question word opens ends at `end`. */
function asksAbout(words: readonly Word[], end: number): boolean {
  for (let i = end; i > end - 6; i--) {
    const word = words[i]
    if (!word || !/^(?:noun|adjective|determiner|relative|subordinator|adverb|preposition)$/.test(word.tag))
      return false
    if (/^(?:what|which|whose|how)$/.test(word.lower)) return true
  }
  return false
}

/** Between `from` and `to` stands one short phrase. */
function partedBySubject(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to)
  return (
    between.length > 0 &&
    between.length <= 8 &&
    between.every((word) => !/^(?:comma|stop|verb|relative|subordinator|open)$/.test(word.tag))
  )
}
