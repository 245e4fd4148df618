import { randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../model/diagnostic.ts'
import type { RuleFile } from '../rules/source.ts'

/**
 * Paths of the regular files below a folder, relative to it, with `/`, by code point. Hidden files and folders are left
 * out; so are symbolic links, which could lead out of the folder or around in circles. A folder that is not there is
 * the caller's mistake.
 */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(refuse(folder))
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => pathBelow(folder, entry))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort(byCodePoint)
}

const pathBelow = (folder: string, entry: Dirent): string =>
  relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')

/** "a" before "b", "Z" before "a", on every machine: never `localeCompare`. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** A file's bytes. Throws what Node throws. */
export const readBytes = (path: string): Promise<Uint8Array> => readFile(path)

/** A file's text, undefined where there is no such file. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (e) {
    if (hasCode(e, 'ENOENT') || hasCode(e, 'ENOTDIR')) return undefined
    throw e
  }
}

export async function isFolder(path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined)
  return real !== undefined && (await lstat(real)).isDirectory()
}

/**
 * Writes a whole file or nothing: beside it under a hidden name, flushed, then renamed over it. Makes its folder. A
 * reader never sees half a file, and a crash leaves the old one.
 */
export async function writeAtomically(path: string, text: string | AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    const file = await open(draft, 'wx')
    try {
      await writeFile(file, text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (e) {
    await rm(draft, { force: true })
    throw e
  }
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true })

/** Every YAML file of a rules folder. */
export async function readRuleFiles(folder: string): Promise<readonly RuleFile[]> {
  const paths = (await listFiles(folder)).filter((path) => /\.ya?ml$/.test(path))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}

/** A user's own rules; messages name them by where they lie. */
export async function readOwnRuleFiles(folder: string): Promise<readonly RuleFile[]> {
  return (await readRuleFiles(folder)).map((file) => ({ ...file, name: join(folder, file.path) }))
}

/** The rules that come with the program: `rules/` beside `package.json`, from source and from `dist/` alike. */
export const builtinRulesFolder = (): string => fileURLToPath(new URL('../../rules', import.meta.url))

function refuse(path: string): (e: unknown) => never {
  return (e) => {
    if (hasCode(e, 'ENOENT')) throw new UserError(`There is no folder ${path}.`)
    if (hasCode(e, 'ENOTDIR')) throw new UserError(`${path} is no folder.`)
    throw e
  }
}

const hasCode = (e: unknown, code: string): boolean => e instanceof Error && 'code' in e && e.code === code
