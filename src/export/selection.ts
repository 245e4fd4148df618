import type { Dataset, DatasetEntity, DatasetEvent } from '../model/dataset.ts'
import type { Modality } from '../model/event.ts'

/** Datasets one after another; a consumer never holds more than one. */
export type Datasets = AsyncIterable<Dataset> | Iterable<Dataset>

export interface ExportOptions {
  /** Which events go out. */
  readonly modalities: ReadonlySet<Modality>
  /** false: the article's words stay here; spans, hashes and codes go out. */
  readonly text: boolean
  /** For the id of an event: the ids of events of other articles that a person has said are the same. */
  readonly sameAs?: ReadonlyMap<string, readonly string[]>
}

export const DEFAULT_OPTIONS: ExportOptions = { modalities: new Set<Modality>(['actual']), text: true }

/** An event on its way out. */
export interface Exported {
  /** `<article>/<event>`: unique across articles. */
  readonly id: string
  readonly event: DatasetEvent
  readonly dataset: Dataset
  readonly entityById: ReadonlyMap<string, DatasetEntity>
  /** Ids of events of other articles that are the same event. */
  readonly sameAs: readonly string[]
}

/** The events of the datasets that the options let out, in the order of the datasets and their events. */
export async function* selectEvents(datasets: Datasets, options: ExportOptions): AsyncGenerator<Exported> {
  for await (const dataset of datasets) {
    const entityById = new Map((dataset.entities ?? []).map((entity) => [entity.id, entity]))
    for (const event of dataset.events ?? []) {
      const id = `${dataset.article.id}/${event.id}`
      if (options.modalities.has(event.modality))
        yield { id, event, dataset, entityById, sameAs: options.sameAs?.get(id) ?? [] }
    }
  }
}
