import { join } from 'node:path'
import { readTextIfThere } from '../io/files.ts'
import type { Article, Metadata } from '../model/article.ts'
import type { Dataset } from '../model/dataset.ts'
import { type Diagnostic, UserError } from '../model/diagnostic.ts'
import { type Engine, extract } from '../pipeline.ts'
import { publishedBy } from '../review/dates.ts'
import { type Decision, reviewSchema } from '../review/decisions.ts'
import { applyReview } from '../review/index.ts'
import { faultAt, type RuleSource, readWhole } from '../rules/source.ts'
import { type InputFile, readInput } from './inputs.ts'

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

export interface ReviewedDataset {
  readonly dataset: Dataset
  /** Decisions that could not be applied, with their places in the file. */
  readonly stale: readonly Diagnostic[]
}

/** Extracts an article and applies what people decided about it. */
export function extractReviewed(article: Article, { decisions, source }: Decided, engine: Engine): ReviewedDataset {
  const { dataset, stale } = applyReview(extract(article, engine), decisions, engine.rules.events.ontology)
  return {
    dataset,
    stale: stale.flatMap(({ index, decision, reason }) =>
      source
        ? [
            faultAt(source, ['decisions', index], {
              code: 'review-stale',
              severity: 'warning',
              message: `${decision.decide}: ${reason}`,
              mend: 'look at the article, then decide anew or take the decision out',
            }),
          ]
        : [],
    ),
  }
}

/** Reads an article, dated as people decided. */
export function readDated(
  input: InputFile,
  { decisions }: Decided,
  options: { readonly maxBytes?: number } = {},
): ReturnType<typeof readInput> {
  const published = publishedBy(decisions)
  const metadata: Metadata = published === undefined ? {} : { published, publishedBy: 'flag' }
  return readInput(input, { ...options, metadata })
}

/** An input's dataset as a run makes it, or why it cannot be made. */
export async function freshDataset(
  input: InputFile,
  out: string,
  engine: Engine,
  options: { readonly maxBytes?: number } = {},
): Promise<ReviewedDataset | { readonly faults: readonly Diagnostic[] }> {
  const decided = await readDecisions(out, input.id)
  if ('faults' in decided) return decided
  const result = await readDated(input, decided, options)
  return 'diagnostic' in result ? { faults: [result.diagnostic] } : extractReviewed(result.article, decided, engine)
}
