import { issueText, shapeFault } from '../model/shape-fault.ts'
import { type RoleValue, type Values, valuesSchema } from './decisions.ts'

/**
 * The values of `FIELD=VALUE` texts: `date=2020-01-03`, `date=none`, `type=ASSAULT`, `modes=aerial,drone`,
 * `actors=united-states,“three gunmen”` (an entity's id, or words of the article in quotation marks), `killed=7`,
 * `killed=7..10`, `killed=7..`. An empty value takes a field away. Returns what is wrong as a text.
 */
export function parseValues(texts: readonly string[]): Values | string {
  const values: Record<string, unknown> = {}
  for (const text of texts) {
    const [, field, value] = /^([a-z]+)=(.*)$/s.exec(text) ?? []
    if (field === undefined || value === undefined) return `"${text}" is not FIELD=VALUE`
    const parse = PARSERS[field]
    if (!parse) return `there is no field ${field}; there are: ${Object.keys(PARSERS).join(', ')}`
    values[field] = parse(value.trim())
  }
  const result = valuesSchema.safeParse(values, { error: shapeFault })
  return result.success ? result.data : result.error.issues.map(issueText).join('; ')
}

const list = (text: string): readonly string[] => items(text).map(({ words }) => words)
const roles = (text: string): readonly RoleValue[] =>
  items(text).map(({ words, quoted }) => (quoted ? { quote: words } : { entity: words }))

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  type: (text) => text.toUpperCase(),
  modes: list,
  contexts: list,
  modality: (text) => text,
  date: (text) => (text === 'none' || text === '' ? null : text),
  actors: roles,
  recipients: roles,
  locations: roles,
  killed: bounds,
  wounded: bounds,
  weapons: list,
}

/** What stands between commas; a comma in quotation marks parts nothing. */
function items(text: string): readonly { words: string; quoted: boolean }[] {
  const found = text.matchAll(/["“]([^"”]*)["”]|([^,"“”]+)/g)
  return [...found].flatMap(([, quote, plain]) => {
    const words = (quote ?? plain ?? '').trim()
    return words === '' ? [] : [{ words, quoted: quote !== undefined }]
  })
}

function bounds(text: string): { min?: number; max?: number } | string {
  const [, min, dots, max] = /^(\d*)(\.\.)?(\d*)$/.exec(text) ?? []
  if (min === undefined || (min === '' && max === '')) return text
  const exact = dots === undefined
  return {
    ...(min === '' ? {} : { min: Number(min) }),
    ...(exact ? { max: Number(min) } : max ? { max: Number(max) } : {}),
  }
}
