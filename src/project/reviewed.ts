import type { Article, Metadata } from '../model/article.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Engine, extract } from '../pipeline.ts'
import { publishedBy } from '../review/dates.ts'
import { applyReview } from '../review/index.ts'
import { faultAt } from '../rules/source.ts'
import { type Decided, readDecisions } from './decisions.ts'
import { type InputFile, readInput } from './inputs.ts'

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
