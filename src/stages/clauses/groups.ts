import { hasForm, verbLemma, type Word } from './words.ts'

export type GroupForm =
  | 'finite'
  | 'infinitive' // to attack
  | 'base' // attack: present, imperative, or after "make", "let", "help"
  | 'past-or-participle' // a bare "attacked"
  | 'participle' // a bare "taken", "being held"
  | 'ing' // attacking, having attacked

/** A verb with its auxiliaries: half-open range of word indices. */
export interface VerbGroup {
  readonly start: number
  readonly end: number
  /** Index of the main verb. */
  readonly main: number
  readonly lemma: string
  readonly form: GroupForm
  readonly voice: 'active' | 'passive'
  readonly negated: boolean
  readonly modal?: string
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** "be" as a full verb. */
  readonly copula: boolean
  readonly perfect: boolean
  /** Index of an auxiliary that the subject parts from the rest: "Had he known". */
  readonly parted?: number
}

/** The verb groups of a sentence, in order; an auxiliary that its subject parts from its verb is one of its own. */
export function verbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = 0; i < words.length; i++) {
    const group = groupAt(words, i)
    if (!group) continue
    groups.push(group)
    i = group.end - 1
  }
  return groups
}

interface Chain {
  /** Indices of auxiliaries and main verb; the last is the main verb. */
  readonly verbs: number[]
  negated: boolean
}

function groupAt(words: readonly Word[], i: number): VerbGroup | undefined {
  const first = words[i]
  if (!first || !startsGroup(words, i)) return undefined
  const opening = first.tag === 'not' ? i + 1 : i
  const infinitive = words[opening]?.tag === 'to'
  const start = infinitive ? skip(words, opening + 1) : opening
  const head = words[start]
  if (!head || !isVerbal(head)) return undefined
  const chain: Chain = { verbs: [start], negated: hasNot(words, i, start) }
  extend(words, chain)
  return describe(words, i, chain, infinitive)
}

const isVerbal = (word: Word): boolean => /^(?:verb|be|have|do|modal)$/.test(word.tag)

/** "not" before a bare verb belongs to it: "not mentioned", "not to attack". */
function startsGroup(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (!word) return false
  if (word.tag === 'not')
    return words[i + 1] !== undefined && (words[i + 1]?.tag === 'to' || isVerbal(words[i + 1] ?? word))
  return word.tag === 'to' || isVerbal(word)
}

/** The next word that is neither adverb nor "not". */
function skip(words: readonly Word[], i: number): number {
  let at = i
  while (/^(?:adverb|not|quote)$/.test(words[at]?.tag ?? '') || (at === i && words[at]?.tag === 'to')) at++
  return at
}

/** "had | on Tuesday | withdrawn", "will next week decide": a time that parts an auxiliary from its verb. */
function pastTime(words: readonly Word[], from: number): number {
  let at = words[from]?.tag === 'preposition' ? from + 1 : from
  const start = at
  while (words[at]?.dated && words[at]?.tag !== 'comma') at++
  return at > start && words[at]?.tag === 'verb' ? at : from
}

const hasNot = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => word.tag === 'not')

/** Adds verbs as long as the last one is an auxiliary that the next one fits. */
function extend(words: readonly Word[], chain: Chain): void {
  for (;;) {
    const at = chain.verbs.at(-1) ?? 0
    const next = skip(words, pastTime(words, at + 1))
    const here = words[at]
    const verb = words[next]
    if (!here || !verb || words[at + 1]?.tag === 'to' || !follows(here, verb)) {
      if (words[at + 1]?.tag === 'not' && here && here.tag !== 'verb') chain.negated = true
      return
    }
    chain.negated ||= hasNot(words, at, next)
    chain.verbs.push(next)
  }
}

/** Whether `verb` may be what `auxiliary` helps. */
export function follows(auxiliary: Word, verb: Word): boolean {
  const verbal = isVerbal(verb)
  const lexical = verbal || (verb.tag === 'adjective' && hasForm(verb, 'past', 'participle'))
  if (auxiliary.tag === 'modal') return verbal && (hasForm(verb, 'base') || /^(?:be|have|do)$/.test(verb.lower))
  if (auxiliary.tag === 'do')
    return (
      (verb.tag === 'verb' ? hasForm(verb, 'base') : /^(?:have|do)$/.test(verb.lower)) &&
      !/^do(?:ne|ing)$/.test(auxiliary.lower)
    )
  if (auxiliary.tag === 'have') return verbal && (hasForm(verb, 'participle') || /^(?:been|had|done)$/.test(verb.lower))
  if (auxiliary.tag === 'be') {
    if (verb.lower === 'being' || verb.lower === 'having' || verb.lower === 'doing' || verb.lower === 'done')
      return true
    return (
      (verb.tag === 'verb' && hasForm(verb, 'ing', 'participle')) ||
      (lexical && verb.tag === 'adjective' && isEventful(verb))
    )
  }
  return (
    isGet(auxiliary) &&
    verb.tag === 'verb' &&
    hasForm(verb, 'participle') &&
    !/^(?:rid|used|started|got)$/.test(verb.lower)
  )
}

/** "got arrested" is a passive. */
const isGet = (word: Word): boolean => word.tag === 'verb' && /^(?:get|gets|got|getting|gotten)$/.test(word.lower)

/** Participles that taggers take for adjectives after "be" though something was done. */
const isEventful = (word: Word): boolean =>
  /^(?:wounded|injured|killed|detained|arrested|damaged|destroyed|closed|evacuated)$/.test(word.lower)

function describe(words: readonly Word[], start: number, chain: Chain, infinitive: boolean): VerbGroup | undefined {
  const main = chain.verbs.at(-1) ?? start
  const verb = words[main]
  const first = words[chain.verbs[0] ?? main]
  const governor = chain.verbs.length > 1 ? words[chain.verbs.at(-2) ?? main] : undefined
  if (!verb || !first) return undefined
  const helped = governor !== undefined && (governor.tag === 'be' || isGet(governor))
  const passive = helped && !hasForm(verb, 'ing') && verb.tag === 'verb'
  const passiveAdjective = governor?.tag === 'be' && verb.tag === 'adjective'
  const modal = first.tag === 'modal' ? modalOf(first) : undefined
  const form = infinitive ? 'infinitive' : formOf(first, verb, chain.verbs.length)
  const perfect = chain.verbs.some((v) => words[v]?.tag === 'have') && chain.verbs.length > 1
  return {
    start,
    end: main + 1,
    main,
    lemma: mainLemma(verb, governor, infinitive),
    form,
    voice: passive || passiveAdjective || form === 'participle' ? 'passive' : 'active',
    negated: chain.negated,
    ...(modal ? { modal } : {}),
    tense: tenseOf(first, form, modal),
    copula: verb.tag === 'be',
    perfect,
  }
}

function mainLemma(verb: Word, governor: Word | undefined, infinitive: boolean): string {
  if (verb.tag === 'be' || verb.tag === 'have' || verb.tag === 'do') return verb.tag
  if (!governor) return verbLemma(verb, infinitive ? ['base'] : undefined)
  if (governor.tag === 'modal' || governor.tag === 'do') return verbLemma(verb, ['base'])
  return verbLemma(verb, ['participle', 'ing'])
}

const MODAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ["'ll", 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ["'d", 'would'],
])
const modalOf = (word: Word): string => MODAL_FORMS.get(word.lower) ?? word.lower

function formOf(first: Word, verb: Word, length: number): GroupForm {
  if (first.tag === 'modal' || /^(?:am|is|are|was|were|has|had|does|did|'s|'m|'re|'ve|have|do)$/.test(first.lower))
    return 'finite'
  if (/ing$/.test(first.lower) && hasForm(first, 'ing'))
    return length > 1 && first.lower === 'being' ? 'participle' : 'ing'
  if (first.lower === 'having') return 'ing'
  if (first.lower === 'been' || first.lower === 'done') return 'participle'
  if (first.tag === 'be') return 'base'
  return lexicalForm(verb)
}

function lexicalForm(verb: Word): GroupForm {
  const past = hasForm(verb, 'past')
  const participle = hasForm(verb, 'participle')
  if (past && participle) return hasForm(verb, 'base') ? 'past-or-participle' : 'past-or-participle'
  if (past || hasForm(verb, 's')) return 'finite'
  return participle && !hasForm(verb, 'base') ? 'participle' : 'base'
}

function tenseOf(first: Word, form: GroupForm, modal: string | undefined): VerbGroup['tense'] {
  if (form === 'infinitive' || form === 'ing' || form === 'participle') return 'none'
  if (modal) return modal === 'will' || modal === 'shall' ? 'future' : 'present'
  if (/^(?:was|were|had|did)$/.test(first.lower) || (first.tag === 'verb' && hasForm(first, 'past'))) return 'past'
  return 'present'
}
