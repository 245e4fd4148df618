import type { Diagnostic } from '../model/diagnostic.ts'
import type { EventRule } from '../rules/compile.ts'
import type { EventRules } from '../rules/event-rules.ts'

/** Warnings about rules that load: lists nobody names, rules that another rule always beats. */
export function lint({ rules, unusedLists, index }: EventRules): readonly Diagnostic[] {
  return [
    ...unusedLists.map(
      (name): Diagnostic => ({
        code: 'rule-unused',
        severity: 'warning',
        file: 'lexicon.yaml',
        message: `no rule names the list "${name}"`,
        mend: 'use it or take it out',
      }),
    ),
    ...shadowed(rules, index),
  ]
}

/** Rules whose every trigger sets off another rule that asks for nothing more and ranks higher. */
function shadowed(rules: readonly EventRule[], { verbs, nouns }: EventRules['index']): Diagnostic[] {
  const triggers = [...verbs.values(), ...nouns.values()].flat()
  return rules.flatMap((rule): Diagnostic[] => {
    const own = triggers.filter((trigger) => trigger.rule === rule)
    const lists = own.map(({ words }) => {
      const same = [...(verbs.get(words[0] ?? '') ?? []), ...(nouns.get(words.at(-1) ?? '') ?? [])]
      return same.filter(({ rule: other, words: theirs }) => beats(other, rule) && theirs.join(' ') === words.join(' '))
    })
    const winner = lists[0]?.find(({ rule: other }) =>
      lists.every((list) => list.some((one) => one.rule === other)),
    )?.rule
    if (!winner) return []
    return [
      {
        code: 'rule-unused',
        severity: 'warning',
        file: rule.file,
        message: `rule "${rule.id}" never wins against "${winner.id}"`,
        mend: 'ask for more, or give it a higher priority',
      },
    ]
  })
}

/** Wins whenever both hold, and holds whenever the other's trigger is there. */
const beats = (a: EventRule, b: EventRule): boolean =>
  a !== b && a.specificity === 0 && a.unless.length === 0 && a.negated === b.negated && a.priority > b.priority
