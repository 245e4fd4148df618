import { closest, distance } from 'fastest-levenshtein'
import type { core, ZodType } from 'zod'
import { type ParsedYaml, parseYaml } from '../io/yaml.ts'
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'

/** One rule file: its path below the rules folder, with `/`, and its text. */
export interface RuleFile {
  readonly path: string
  readonly text: string
}

/** What a YAML file is for; its faults carry the name in their code. */
export type SourceKind = 'rule' | 'review' | 'gold' | 'config'

/** A file that YAML could read, with its places kept for messages. */
export interface RuleSource {
  readonly file: string
  readonly kind: SourceKind
  readonly value: unknown
  readonly locate: ParsedYaml['locate']
}

export function parseRuleFile(
  { path, text }: RuleFile,
  kind: SourceKind = 'rule',
): { source: RuleSource; diagnostics: Diagnostic[] } {
  const { value, errors, locate } = parseYaml(text)
  const diagnostics = errors.map(
    (e): Diagnostic => ({ code: `${kind}-syntax`, severity: 'error', message: e.message, file: path, ...e.place }),
  )
  return { source: { file: path, kind, value, locate }, diagnostics }
}

/** A file that one schema describes whole: its content, or undefined with its faults. */
export function readWhole<T>(
  file: RuleFile,
  schema: ZodType<T>,
  kind: SourceKind,
): { value?: T; source: RuleSource; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = parseRuleFile(file, kind)
  const value = diagnostics.length > 0 ? undefined : checkShape(source, schema, diagnostics)
  return { ...(value === undefined ? {} : { value }), source, diagnostics }
}

/** The file's content if it has the schema's shape; else undefined, with every fault reported where it stands. */
export function checkShape<T>(source: RuleSource, schema: ZodType<T>, diagnostics: Diagnostic[]): T | undefined {
  const result = schema.safeParse(source.value, { reportInput: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) diagnostics.push(...diagnosticsOf(source, issue))
  return undefined
}

/** A fault at `path` of a rule file that its schema cannot see. */
export function faultAt(
  source: RuleSource,
  path: readonly PropertyKey[],
  fault: { code: DiagnosticCode; message: string; mend?: string; severity?: 'warning' },
): Diagnostic {
  return { severity: 'error', ...fault, file: source.file, ...source.locate(path) }
}

/** `did you mean "x"?` where one of the names is close enough, else the names themselves where they are few. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  const meant = misspelt(wrong, names)
  if (meant) return `did you mean "${meant}"?`
  return names.length > 0 && names.length <= 12 ? `one of: ${names.join(', ')}` : undefined
}

/** The name that a wrong one was meant for, if it is at most two letters, or a third of them, away. */
export function misspelt(wrong: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const best = closest(wrong, [...names])
  return distance(wrong, best) <= Math.max(2, wrong.length / 3) ? best : undefined
}

function diagnosticsOf(source: RuleSource, issue: core.$ZodIssue): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: `${source.kind}-schema`,
      severity: 'error',
      message: `unknown key "${key}"`,
      file: source.file,
      ...source.locate([...issue.path, key], 'key'),
    }))
  }
  const mend =
    issue.code === 'invalid_value' && typeof issue.input === 'string'
      ? nearestName(issue.input, issue.values.map(String))
      : undefined
  const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''
  return [
    {
      code: `${source.kind}-schema`,
      severity: 'error',
      message: `${where}${issue.message}`,
      ...(mend ? { mend } : {}),
      file: source.file,
      ...source.locate(issue.path),
    },
  ]
}
