import type { Diagnostic } from '../model/diagnostic.ts'
import { slug } from './entities.ts'
import { faultAt, nearestName, type RuleSource } from './source.ts'

type Path = readonly PropertyKey[]

/** Own sources over the built-in ones: each over the one of the same name, if there is one. */
export function layered(
  builtin: readonly RuleSource[],
  own: readonly RuleSource[],
  diagnostics: Diagnostic[],
): readonly RuleSource[] {
  const over = new Map(own.map((source) => [source.file, source]))
  const names = new Set(builtin.map(({ file }) => file))
  return [
    ...builtin.map((base) => {
      const source = over.get(base.file)
      return source ? overlay(base, source, diagnostics) : base
    }),
    ...own.filter(({ file }) => !names.has(file)),
  ]
}

/**
 * One source of two. What stands in both is put together: maps key by key, lists one after the other; a list over a text
 * of words adds to its words. An item of a list with the id of a built-in one takes its place; an item or a key with
 * `off: true` takes it away. Every value still knows in which of the two files it stands.
 */
function overlay(base: RuleSource, over: RuleSource, diagnostics: Diagnostic[]): RuleSource {
  const origins = new Map<string, readonly [RuleSource, Path]>([[keyOf([]), [base, []]]])
  const value = lay(base.value, over.value, [], {
    moved: (to, source, path) => origins.set(keyOf(to), [source === 'base' ? base : over, path]),
    missing: (path, name, names) => diagnostics.push(nothingToSwitchOff(over, path, name, names)),
  })
  return {
    ...base,
    value,
    locate: (path, what) => {
      const depth = path.findLastIndex((_, i) => origins.has(keyOf(path.slice(0, i + 1)))) + 1
      const [source, start] = origins.get(keyOf(path.slice(0, depth))) ?? [base, []]
      return source.locate([...start, ...path.slice(depth)], what)
    },
  }
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String))

interface Ledger {
  /** The value that now stands at `to` is the one at `path` of its file. */
  readonly moved: (to: Path, source: 'base' | 'over', path: Path) => void
  /** What stands at `path` of the own file asks to switch off what is not among the built-in `names`. */
  readonly missing: (path: Path, name: string, names: readonly string[]) => void
}

function lay(base: unknown, over: unknown, path: Path, ledger: Ledger): unknown {
  if (over === null) return base
  if (isMap(base) && isMap(over)) return layMap(base, over, path, ledger)
  const items = typeof base === 'string' && Array.isArray(over) ? base.split(/\s+/) : base
  if (Array.isArray(items) && Array.isArray(over)) return layList(items, over, path, ledger)
  ledger.moved(path, 'over', path)
  return over
}

function layMap(base: Values, over: Values, path: Path, ledger: Ledger): Values {
  const merged = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const here = [...path, key]
    if (!isOff(value)) merged[key] = lay(base[key], value, here, ledger)
    else if (key in base) delete merged[key]
    else ledger.missing(here, key, Object.keys(base))
  }
  return merged
}

function layList(base: readonly unknown[], over: readonly unknown[], path: Path, ledger: Ledger): unknown[] {
  const known = base.map(identityOf)
  const replaced = new Set(over.map(identityOf))
  const merged: unknown[] = []
  const add = (item: unknown, source: 'base' | 'over', index: number) => {
    ledger.moved([...path, merged.length], source, [...path, index])
    merged.push(item)
  }
  for (const [i, item] of base.entries()) {
    const id = known[i]
    if (id === undefined || !replaced.has(id)) add(item, 'base', i)
  }
  for (const [i, item] of over.entries()) {
    const id = identityOf(item)
    if (!isOff(item)) add(item, 'over', i)
    else if (!known.includes(id))
      ledger.missing(
        [...path, i],
        id ?? '',
        known.filter((name) => name !== undefined),
      )
  }
  return merged
}

type Values = Record<string, unknown>

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

const isOff = (value: unknown): boolean => isMap(value) && value.off === true

/** What an item of a list is known by: its id, its code, or its first name; undefined for words and the like. */
function identityOf(item: unknown): string | undefined {
  if (!isMap(item)) return undefined
  const { id, code, names } = item
  if (typeof id === 'string') return id
  if (typeof code === 'string') return code
  const name: unknown = Array.isArray(names) ? names[0] : undefined
  return typeof name === 'string' ? slug(name) : undefined
}

function nothingToSwitchOff(source: RuleSource, path: Path, name: string, names: readonly string[]): Diagnostic {
  const mend = nearestName(name, names)
  const message = `there is no "${name}" to switch off`
  return faultAt(source, path, { code: 'rule-reference', message, ...(mend ? { mend } : {}) })
}
