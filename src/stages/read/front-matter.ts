import type { core } from 'zod'
import type { Metadata } from '../../model/article.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { issueText, shapeFault } from '../../model/shape-fault.ts'
import { misspelt, nearestName } from '../../rules/source.ts'
import { parseYaml } from '../../yaml.ts'
import { asMetadata, metadataSchema } from './metadata.ts'

/** A first line `---` opens front matter only where a `key:`, a comment or its end follows; else it is a rule above the text. */
const OPENING = /^---[ \t]*\r?\n(?=#|["']?[A-Za-z_]{1,40}["']?[ \t]*:|(?:---|\.\.\.)[ \t]*(?:\r?\n|$))/
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
const MAX_LENGTH = 16_384

type Fault = Pick<Diagnostic, 'code' | 'message' | 'mend' | 'line' | 'column'>

/** What a text's front matter says; `length` is how much of the text it takes up, its closing line included. */
export interface FrontMatter {
  readonly metadata: Metadata
  readonly length: number
}

/** Reads the YAML between two `---` lines at the very start of a text. Of several faults the first is given. */
export function frontMatter(text: string): FrontMatter | { readonly fault: Fault } {
  const opening = OPENING.exec(text)
  if (!opening) return { metadata: {}, length: 0 }
  const start = opening[0].length
  const closing = CLOSING.exec(text.slice(start, start + MAX_LENGTH))
  if (!closing) return { fault: NOT_CLOSED }
  const { value, errors, locate } = parseYaml(text.slice(start, start + closing.index))
  const [syntax] = errors
  if (syntax) return { fault: { code: 'front-matter', message: syntax.message, ...inFile(syntax.place) } }
  const parsed = metadataSchema.safeParse(ourKeys(value ?? {}), { error: shapeFault })
  const [issue] = parsed.error?.issues ?? []
  if (issue) return { fault: faultOf(issue, locate) }
  return {
    metadata: asMetadata(parsed.data ?? {}, 'metadata'),
    length: start + closing.index + closing[0].length,
  }
}

/** What other tools call our keys. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['author', 'authors'],
  ['byline', 'authors'],
  ['date', 'published'],
  ['updated', 'modified'],
  ['lastmod', 'modified'],
  ['link', 'url'],
  ['lang', 'language'],
])

/** Front matter under our keys. A key that is none of ours and no misspelling of one is its writer's own and is passed over. */
function ourKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const known = Object.keys(metadataSchema.shape)
  const written = Object.entries(value).map(([key, field]): [string, unknown] => {
    const ours = SYNONYMS.get(key.toLowerCase())
    return [ours && !(ours in value) ? ours : key, field]
  })
  return Object.fromEntries(written.filter(([key]) => known.includes(key) || misspelt(key, known)))
}

const NOT_CLOSED: Fault = {
  code: 'front-matter',
  message: `front matter opens here and is not closed within ${MAX_LENGTH} characters`,
  mend: 'close it with a line ---, or begin the file with an empty line',
  line: 1,
  column: 1,
}

function faultOf(issue: core.$ZodIssue, locate: ReturnType<typeof parseYaml>['locate']): Fault {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const mend = nearestName(key, Object.keys(metadataSchema.shape))
    const place = inFile(locate([...issue.path, key], 'key'))
    return { code: 'front-matter', message: `unknown key "${key}"`, ...(mend ? { mend } : {}), ...place }
  }
  return { code: 'front-matter', message: issueText(issue), ...inFile(locate(issue.path)) }
}

/** A place in the YAML as one in the file, whose first line is the opening `---`. */
const inFile = ({ line, column }: { line: number; column: number }) => ({ line: line + 1, column })
