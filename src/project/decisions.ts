import { join } from 'node:path'
import { readTextIfThere, writeAtomically } from '../io/files.ts'
import { type Diagnostic, UserError } from '../model/diagnostic.ts'
import { type Decision, REVIEW_VERSION, reviewSchema } from '../review/decisions.ts'
import { type RuleSource, readWhole } from '../rules/source.ts'
import { appendItems } from '../yaml.ts'

/** What people decided about an article: `decisions` in the file's order, empty where there is no file. */
export interface Decided {
  readonly decisions: readonly Decision[]
  readonly source?: RuleSource
}

/** Where the decisions about an article are. An id from somebody else's dataset must not lead out of the folder. */
export function reviewFile(out: string, id: string): string {
  if (id.split(/[/\\]/).includes('..')) throw new UserError(`No review file can be named after the article "${id}".`)
  return join(out, `${id}.review.yaml`)
}

/** Reads the decisions about an article; a file that is none is told with its faults. */
export async function readDecisions(
  out: string,
  id: string,
): Promise<Decided | { readonly faults: readonly Diagnostic[] }> {
  const path = reviewFile(out, id)
  const text = await readTextIfThere(path)
  if (text === undefined) return { decisions: [] }
  const { value, source, diagnostics } = readWhole({ path, text }, reviewSchema, 'review')
  return value ? { decisions: value.decisions, source } : { faults: diagnostics }
}

/** Adds decisions to the end of an article's review file; what people wrote there stays as it is. */
export async function recordDecisions(out: string, article: string, decisions: readonly Decision[]): Promise<void> {
  const decided = await readDecisions(out, article)
  if ('faults' in decided) throw new UserError('The review file has faults; mend it first.', decided.faults)
  const path = reviewFile(out, article)
  const text = (await readTextIfThere(path)) ?? `schema: ${REVIEW_VERSION}\ndecisions: []\n`
  await writeAtomically(path, appendItems(text, 'decisions', decisions))
}
