import { closest, distance } from 'fastest-levenshtein'
import { type core, type ZodType, z } from 'zod'
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { issueText, shapeFault } from '../model/shape-fault.ts'
import { knownYaml, type ParsedYaml, type Place, parseYaml } from '../yaml.ts'

/** One rule file: its path below the rules folder, with `/`, and its text. */
export interface RuleFile {
  readonly path: string
  readonly text: string
  /** What YAML reads the text as, where that is known beforehand. */
  readonly value?: unknown
  /** How messages call it; its path where this is left out. */
  readonly name?: string
}

/** What a YAML file is for; its faults carry the name in their code. */
export type SourceKind = 'rule' | 'review' | 'links' | 'gold' | 'config'

/** A file that YAML could read, with its places kept for messages. */
export interface RuleSource {
  /** Its path below the rules folder. */
  readonly file: string
  readonly kind: SourceKind
  readonly value: unknown
  readonly locate: (...asked: Parameters<ParsedYaml['locate']>) => Place & { readonly file: string }
}

export function parseRuleFile(
  { path, text, value: known, name = path }: RuleFile,
  kind: SourceKind = 'rule',
): { source: RuleSource; diagnostics: Diagnostic[] } {
  const { value, errors, locate } = known === undefined ? parseYaml(text) : knownYaml(text, known)
  const diagnostics = errors.map(
    (e): Diagnostic => ({ code: `${kind}-syntax`, severity: 'error', message: e.message, file: name, ...e.place }),
  )
  return {
    source: { file: path, kind, value, locate: (at, what) => ({ file: name, ...locate(at, what) }) },
    diagnostics,
  }
}

/** A file that one schema describes whole: its content, or undefined with its faults. */
export function readWhole<T>(
  file: RuleFile,
  schema: ZodType<T>,
  kind: SourceKind,
): { value?: T; source: RuleSource; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = parseRuleFile(file, kind)
  const value = checkShape(source, schema, diagnostics)
  return { ...(value === undefined ? {} : { value }), source, diagnostics }
}

/**
 * The file's content if it has the schema's shape; else undefined, with every fault reported where it stands. Of what
 * YAML could not read nothing more is said.
 */
export function checkShape<T>(source: RuleSource, schema: ZodType<T>, diagnostics: Diagnostic[]): T | undefined {
  if (source.value === undefined) return undefined
  const result = schema.safeParse(source.value, { reportInput: true, error: shapeFault })
  if (result.success) return result.data
  for (const issue of result.error.issues) diagnostics.push(...diagnosticsOf(source, schema, issue))
  return undefined
}

/** A fault at `path` of a rule file that its schema cannot see. */
export function faultAt(
  source: RuleSource,
  path: readonly PropertyKey[],
  fault: { code: DiagnosticCode; message: string; mend?: string; severity?: 'warning' },
): Diagnostic {
  return { severity: 'error', ...fault, ...source.locate(path) }
}

/** A warning that what stands at `path` does nothing. */
export const unusedAt = (source: RuleSource, path: readonly PropertyKey[], message: string, mend: string): Diagnostic =>
  faultAt(source, path, { code: 'rule-unused', severity: 'warning', message, mend })

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

function diagnosticsOf(source: RuleSource, schema: ZodType, issue: core.$ZodIssue): Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(source, schema, [...issue.path, key]))
  const nearer = issue.code === 'invalid_union' ? issue.errors.find(isInside) : undefined
  if (nearer) {
    return nearer.flatMap((inner) => diagnosticsOf(source, schema, { ...inner, path: [...issue.path, ...inner.path] }))
  }
  const mend = mendOf(schema, issue)
  // A number in the path is that of an item in the files laid over one another; the place says which it is.
  const path = issue.path.filter((key) => typeof key !== 'number')
  const fault = {
    code: `${source.kind}-schema`,
    message: issueText({ ...issue, path }),
    ...(mend ? { mend } : {}),
  } as const
  return [faultAt(source, issue.path, fault)]
}

function mendOf(schema: ZodType, issue: core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value' && typeof issue.input === 'string')
    return nearestName(issue.input, issue.values.map(String))
  const keys = issue.code === 'invalid_type' && issue.expected === 'object' ? keysAt(schema, issue.path) : []
  return keys.length > 0 ? `its keys: ${keys.join(', ')}` : undefined
}

/** Of the choices that a value could be one of, the one whose kind it is: its faults are inside the value. */
const isInside = (issues: readonly core.$ZodIssue[]): boolean =>
  issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys')

function unknownKey(source: RuleSource, schema: ZodType, path: readonly PropertyKey[]): Diagnostic {
  const key = String(path.at(-1))
  const mend = nearestName(key, keysAt(schema, path.slice(0, -1)))
  return {
    code: `${source.kind}-schema`,
    severity: 'error',
    message: `unknown key "${key}"`,
    ...(mend ? { mend } : {}),
    ...source.locate(path, 'key'),
  }
}

/** The keys that a schema knows at a path. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (schema instanceof z.ZodPipe) return [...keysAt(schema.in, path), ...keysAt(schema.out, path)]
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional)
    return keysAt(schema.unwrap(), path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodObject)
    return key === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(key)], rest)
  if (key === undefined) return []
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest)
  return schema instanceof z.ZodRecord ? keysAt(schema.valueType, rest) : []
}
