import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRules } from '../../src/rules/load.ts'

const folder = new URL('../../rules/', import.meta.url).pathname

/** The project's own rules, for tests of what they find. */
export const builtinFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

export const builtin = loadRules(builtinFiles)
