import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, '../../src')

export interface Pattern {
  /** Where it stands, or `built` for one put together when the program starts. */
  readonly where: string
  readonly pattern: RegExp
}

/** Every regular expression written as a literal in the program's sources, the report page's aside. */
export function literalPatterns(): Pattern[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('report', 'page')))
    .sort()
    .flatMap((file) => literalsIn(readFileSync(join(SOURCE, file), 'utf8'), file))
}

/** Comments and strings, which may hide a slash, and literals, which stand where an expression begins. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|(?<=(?:[(,=:!&|?{;>[]|return)\s*)\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/(?<flags>[dgimsuvy]*)(?!\w)/g

function literalsIn(text: string, file: string): Pattern[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const { source, flags } = match.groups ?? {}
    if (source === undefined) return []
    const line = text.slice(0, match.index).split('\n').length
    return [{ where: `${file}:${line}`, pattern: new RegExp(source, flags) }]
  })
}

/** Every regular expression that the program's own modules put together while `work` runs. */
export async function builtPatterns(work: () => Promise<unknown>): Promise<Pattern[]> {
  const found = new Map<string, RegExp>()
  const Native = globalThis.RegExp
  const recording = new Proxy(Native, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...args)
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (caller.includes(SOURCE)) found.set(String(pattern), pattern)
      return pattern
    },
  })
  globalThis.RegExp = recording
  try {
    await work()
  } finally {
    globalThis.RegExp = Native
  }
  return [...found.values()].map((pattern) => ({ where: `built ${String(pattern).slice(0, 80)}`, pattern }))
}
