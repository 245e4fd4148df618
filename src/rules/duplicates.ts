import type { Diagnostic } from '../model/diagnostic.ts'
import { type RuleFileShape, termLists, type When } from './event-rule.ts'
import { expand, type Lexicon } from './lexicon.ts'
import { faultAt, type RuleSource } from './source.ts'

/** A file of rules and where it stands. */
export interface LoadedFile {
  readonly source: RuleSource
  readonly shape: RuleFileShape
}

/** Two rules with one id, or that ask for the same: the second is at fault. */
export function checkDuplicates(files: readonly LoadedFile[], lexicon: Lexicon, diagnostics: Diagnostic[]): void {
  const ids = new Map<string, readonly [RuleSource, number]>()
  const asked = new Map<string, string>()
  for (const { source, shape } of files) {
    for (const [index, rule] of shape.rules.entries()) {
      const same = JSON.stringify([expanded(rule.when, lexicon), rule.unless, rule.priority])
      const [earlierId, earlierSame] = [ids.get(rule.id), asked.get(same)]
      if (earlierId) {
        const fault = {
          code: 'rule-duplicate',
          message: `rule "${rule.id}" stands twice, first at ${placeOf(...earlierId)}`,
        } as const
        diagnostics.push(faultAt(source, ['rules', index, 'id'], fault))
      } else if (earlierSame) {
        const message = `rule "${rule.id}" asks for the same as "${earlierSame}"`
        diagnostics.push(faultAt(source, ['rules', index, 'when'], { code: 'rule-duplicate', message }))
      }
      ids.set(rule.id, [source, index])
      asked.set(same, rule.id)
    }
  }
}

function placeOf(source: RuleSource, index: number): string {
  const { file, line } = source.locate(['rules', index, 'id'])
  return `${file}:${line}`
}

/** The test with its lists spelled out and sorted, so that order does not hide a repetition. */
const expanded = (when: When, lexicon: Lexicon): unknown => [
  when.negated,
  when.voice,
  when.quoted,
  when.complement?.type,
  when.complement?.form,
  when.complement?.mode,
  when.complement?.negated,
  termLists(when).map(([path, terms]) => [path, [...new Set(expand(lexicon, terms))].sort()]),
]
