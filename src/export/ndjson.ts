import { withoutText } from './redact.ts'
import { type Datasets, type ExportOptions, selectEvents } from './selection.ts'

/** One JSON object an event: the dataset's event, with a global id and the article it comes from. */
export async function* ndjson(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  for await (const dataset of datasets) {
    const told = options.text ? dataset : withoutText(dataset)
    for await (const { id, event, sameAs } of selectEvents([told], options)) {
      const linked = sameAs.length > 0 ? { same_as: sameAs } : {}
      yield `${JSON.stringify({ ...event, id, ...linked, article: told.article })}\n`
    }
  }
}
