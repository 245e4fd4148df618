/** Every kind of trouble with data; a closed set, so that programs can tell them apart. */
export const DIAGNOSTIC_CODES = [
  'input-unreadable',
  'input-empty',
  'input-binary',
  'input-too-large',
  'front-matter',
  'extraction-failed',
  'rule-syntax',
  'rule-schema',
  'rule-reference',
  'rule-duplicate',
  'rule-example',
  'rule-unused',
  'rule-overlap',
  'review-syntax',
  'review-schema',
  'review-stale',
  'links-syntax',
  'links-schema',
  'gold-syntax',
  'gold-schema',
  'gold-reference',
  'config-syntax',
  'config-schema',
  'output-stale',
  'output-missing',
  'output-orphan',
  'output-unwritable',
  'output-unreviewed',
] as const
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number]

/** What is wrong, where, and how to mend it. Lines and columns count from 1, columns in UTF-16 units. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly mend?: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** `file:line:column: error: message (mend)` on one line. */
export function formatDiagnostic(d: Diagnostic): string {
  const place = [d.file, d.line, d.column].filter((part) => part !== undefined).join(':')
  return `${place}: ${d.severity}: ${d.message}${d.mend ? ` (${d.mend})` : ''}`
}

/** The caller asked for something that cannot be done. Only `cli.ts` catches it: message on stderr, exit 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly diagnostics: readonly Diagnostic[]
  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message)
    this.diagnostics = diagnostics
  }
}
