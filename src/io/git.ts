import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UserError } from '../model/diagnostic.ts'

const run = promisify(execFile)
const LIMIT = 1_000_000_000

/** The files that a revision holds at or below a path, seen from the working folder. */
export async function listCommitted(revision: string, path: string): Promise<readonly string[]> {
  const out = await git(['ls-tree', '-r', '-z', '--name-only', verified(revision), '--', path])
  return out.split('\0').filter((name) => name !== '')
}

/** A file's text in a revision; the path as `listCommitted` gives it. */
export const readCommitted = (revision: string, path: string): Promise<string> =>
  git(['show', `${verified(revision)}:./${path}`])

/** A revision may not be taken for an option. */
function verified(revision: string): string {
  if (revision === '' || revision.startsWith('-')) throw new UserError(`"${revision}" is no git revision.`)
  return revision
}

async function git(args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], { maxBuffer: LIMIT })
    return stdout
  } catch (e) {
    const said = e instanceof Error && 'stderr' in e && typeof e.stderr === 'string' ? e.stderr.trim() : String(e)
    throw new UserError(`git ${args[0]} failed: ${said}`)
  }
}
