import type { core } from 'zod'

/** How people call the kinds of values that zod tells apart. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'keys with values',
  record: 'keys with values',
  string: 'a text',
}

/** What is wrong with a value of another kind than its schema asks for; of other faults zod's own words are kept. */
export const shapeFault: core.$ZodErrorMap = (issue) => {
  const expected = kindsAsked(issue)
  if (expected.length === 0) return undefined
  return issue.input === undefined ? 'missing' : `expected ${expected.join(' or ')}, not ${kind(kindOf(issue.input))}`
}

/** The kinds that would do; none where the value is of a right kind and the fault another. */
function kindsAsked(issue: core.$ZodRawIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [kind(issue.expected)]
  if (issue.code !== 'invalid_union') return []
  const kinds = issue.errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? kind(first.expected) : undefined,
  )
  return kinds.includes(undefined) ? [] : [...new Set(kinds.filter((name) => name !== undefined))]
}

const kind = (name: string): string => KINDS[name] ?? name

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** Where in a value something is wrong, and what: `rules.roles: missing`. */
export const issueText = ({ path, message }: Pick<core.$ZodIssue, 'path' | 'message'>): string =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message
