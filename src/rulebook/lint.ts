import type { Diagnostic } from '../model/diagnostic.ts'
import type { EventRule } from '../rules/compile.ts'
import type { EventRules } from '../rules/event-rules.ts'
import type { Rules } from '../rules/load.ts'

/** Warnings about rules that load: lists nobody names, nouns that set off nothing, rules that another rule always beats. */
export const lint = ({ events, grammar }: Pick<Rules, 'events' | 'grammar'>): readonly Diagnostic[] => [
  ...events.unused(),
  ...idleNouns(events, new Set([...grammar.event_nouns.keys()].map((noun) => noun.split(' ').at(-1)))),
  ...shadowed(events.rules, events.index),
]

/** A warning about a rule, where it stands. */
export const about = (
  { place }: EventRule,
  fault: { readonly code: 'rule-unused' | 'rule-overlap'; readonly message: string; readonly mend?: string },
): Diagnostic => ({ severity: 'warning', ...fault, ...place() })

/** Only nouns for events make clauses, and only clauses set off rules. */
const idleNouns = ({ index }: EventRules, eventNouns: ReadonlySet<string | undefined>): Diagnostic[] =>
  [...index.nouns].flatMap(([noun, triggers]) =>
    eventNouns.has(noun)
      ? []
      : triggers.flat().map(({ rule, words }) =>
          about(rule, {
            code: 'rule-unused',
            message: `rule "${rule.id}": "${words.join(' ')}" is not known as an event noun`,
            mend: 'add it to event_nouns in grammar.yaml',
          }),
        ),
  )

/** Rules whose every trigger sets off another rule that asks for nothing more and ranks higher. */
function shadowed(rules: readonly EventRule[], { verbs, nouns }: EventRules['index']): Diagnostic[] {
  const triggers = [...verbs.values(), ...nouns.values()].flat()
  return rules.flatMap((rule): Diagnostic[] => {
    const own = triggers.filter((alike) => alike.some((trigger) => trigger.rule === rule))
    const lists = own.map((alike) => alike.filter(({ rule: other }) => beats(other, rule)))
    const winner = lists[0]?.find(({ rule: other }) =>
      lists.every((list) => list.some((one) => one.rule === other)),
    )?.rule
    const message = `rule "${rule.id}" never wins against "${winner?.id}"`
    return winner
      ? [about(rule, { code: 'rule-unused', message, mend: 'ask for more, or give it a higher priority' })]
      : []
  })
}

/** Wins whenever both hold, and holds whenever the other's trigger is there. */
const beats = (a: EventRule, b: EventRule): boolean =>
  a !== b && a.specificity === 0 && a.unless().length === 0 && a.negated === b.negated && a.priority > b.priority
