import { readFileSync } from 'node:fs'

/** The program's version, from the package.json beside `src/` or `dist/`. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const found = /"version": "([^"]+)"/.exec(text)?.[1]
  if (!found) throw new Error('package.json has no version.')
  return found
}
