/**
 * YAML of plain data: block style, every string in double quotes as JSON has them, which YAML 1.1 and 1.2 read alike.
 * U+0085, U+2028 and U+2029, line breaks to a YAML 1.1 reader, are escaped. Absent members are left out.
 */
export function yamlOf(value: object, indent = ''): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${inner(item, indent)}`).join('')
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(
      ([key, member]) =>
        `${indent}${key}:${isBlock(member) ? `\n${yamlOf(member, `${indent}  `)}` : ` ${scalar(member)}\n`}`,
    )
    .join('')
}

/** An item behind its dash: the first member on the dash's line. */
const inner = (item: unknown, indent: string): string =>
  isBlock(item) ? yamlOf(item, `${indent}  `).trimStart() : `${scalar(item)}\n`

const isBlock = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const scalar = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
