import type { FieldChange } from './change.ts'

/** A field's name and its value, in a form in which equal values are deeply equal; undefined where there is none. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of two items of one kind that differ, in the order in which `news` has them. */
export function changedFields(olds: Fields, news: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(news), ...Object.keys(olds)])]
  return names.flatMap((field) => {
    const [from, to] = [olds[field] ?? null, news[field] ?? null]
    return canonical(from) === canonical(to) ? [] : [{ field, from, to }]
  })
}

/** JSON without regard to the order of keys and of what is in lists: who takes part is a set. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .map(([k, v]) => `${k}:${canonical(v)}`)
    .sort()
    .join(',')}}`
}
