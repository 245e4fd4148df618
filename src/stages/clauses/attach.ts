import { attachAppositions } from './appositions.ts'
import { attachCoordinations } from './conjuncts.ts'
import { type Element, isMark, isPhrase, type PhraseElement } from './elements.ts'
import { extend, innermost, isPlain, type Sequence } from './sequence.ts'
import { nounLemma } from './words.ts'

/**
 * Hangs on phrases what belongs to them: of-phrases, brackets, the other members of a coordination, appositions. What is hung on a
 * phrase leaves the sequence. Brackets that hold more than a phrase become sequences of their own, after the main one.
 */
export function attach(sequence: Sequence): Element[][] {
  const [main = [], ...bracketed] = takeBrackets(sequence.elements)
  const join = (elements: readonly Element[]): Element[] => {
    const own = { ...sequence, elements: attachOf(elements, sequence) }
    return attachAppositions({ ...own, elements: attachCoordinations(own) })
  }
  return [join(main), ...bracketed.map(join)]
}

function takeBrackets(elements: readonly Element[]): Element[][] {
  const main: Element[] = []
  const bracketed: Element[][] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]
    if (!element) continue
    const close = isMark(element, 'open') ? closing(elements, i) : -1
    if (close < 0) {
      if (!isMark(element, 'open', 'close')) main.push(element)
      continue
    }
    const inside = elements.slice(i + 1, close).filter((e) => !isMark(e, 'open', 'close'))
    const owner = main.at(-1)
    const [only] = inside
    if (inside.length === 1 && isPlain(only) && owner?.kind === 'phrase' && !only.phrase.time)
      owner.phrase.apposition ??= only.phrase
    else if (inside.length > 0) bracketed.push(inside)
    i = close
  }
  return [main, ...bracketed]
}

/** Index of the bracket that closes the one at `open`; brackets do not nest in news. */
function closing(elements: readonly Element[], open: number): number {
  for (let i = open + 1; i < elements.length && i < open + 200; i++) if (isMark(elements[i], 'close')) return i
  return -1
}

function attachOf(elements: readonly Element[], sequence: Sequence): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    const isOf = element.kind === 'phrase' && element.preposition === 'of'
    const owner = isOf ? (partedFrom(kept, element, sequence) ?? kept.at(-1)) : undefined
    if (!isOf || owner?.kind !== 'phrase' || ruledByVerb(kept, sequence)) {
      kept.push(element)
      continue
    }
    innermost(owner.phrase).of = element.phrase
    if (owner.preposition === undefined && !element.phrase.time) owner.phrase.time = false // "two days of clashes"
    if (owner === kept.at(-1)) extend(owner.phrase, element.phrase.fullEnd)
  }
  return kept
}

/** "the arrest in Lagos | of two men", "the visit, a week later, | of the premier": the event's noun, past when or in which town. */
function partedFrom(
  kept: readonly Element[],
  { phrase: { start } }: PhraseElement,
  { words, grammar }: Sequence,
): PhraseElement | undefined {
  const apart = isMark(kept.at(-1), 'comma') && isMark(kept.at(-3), 'comma')
  const [event, between] = apart ? [kept.at(-4), kept.at(-2)] : [kept.at(-2), kept.at(-1)]
  if (!isPhrase(event) || event.phrase.of || !isPhrase(between) || between.phrase.of || words[start]?.dated)
    return undefined
  const inTown =
    /^(?:in|at|near|outside)$/.test(between.preposition ?? '') && words[between.phrase.start]?.tag === 'name'
  const noun = words[event.phrase.head.end - 1]
  const isEvent = noun?.tag === 'noun' && grammar.event_nouns.has(nounLemma(noun))
  return isEvent && (inTown || (between.phrase.time && words[between.phrase.head.start]?.dated)) ? event : undefined
}

/** The last of `kept` is the object of a verb that takes "of" after it. */
function ruledByVerb(kept: readonly Element[], { groups, grammar }: Sequence): boolean {
  const verb = kept.at(-2)
  const owner = kept.at(-1)
  return verb?.kind === 'verb' && isPlain(owner) && grammar.of_verbs.has(groups[verb.group]?.lemma ?? '')
}
