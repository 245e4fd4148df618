import { withoutText } from './redact.ts'
import { type Datasets, type ExportOptions, selectEvents } from './selection.ts'

/** One JSON object an event: the dataset's event, with a global id and the article it comes from. */
export async function* ndjson(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  for await (const dataset of datasets) {
    const told = options.text ? dataset : withoutText(dataset)
    for await (const { id, event } of selectEvents([told], options))
      yield `${JSON.stringify({ ...event, id, article: told.article })}\n`
  }
}
