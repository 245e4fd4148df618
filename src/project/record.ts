import { readTextIfThere, writeAtomically } from '../io/files.ts'
import { UserError } from '../model/diagnostic.ts'
import { type Decision, REVIEW_VERSION } from '../review/decisions.ts'
import { appendItems } from '../yaml.ts'
import { readDecisions, reviewFile } from './reviewed.ts'

/** Adds decisions to the end of an article's review file; what people wrote there stays as it is. */
export async function record(out: string, article: string, decisions: readonly Decision[]): Promise<void> {
  const decided = await readDecisions(out, article)
  if ('faults' in decided) throw new UserError('The review file has faults; mend it first.', decided.faults)
  const path = reviewFile(out, article)
  const text = (await readTextIfThere(path)) ?? `schema: ${REVIEW_VERSION}\ndecisions: []\n`
  await writeAtomically(path, appendItems(text, 'decisions', decisions))
}
