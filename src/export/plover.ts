import { z } from 'zod'
import { compact } from '../model/compact.ts'
import type { DatasetRole } from '../model/dataset.ts'
import { boundsOf } from './date.ts'
import { type Datasets, type Exported, type ExportOptions, selectEvents } from './selection.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const side = z.strictObject({
  name: z.string().exactOptional(),
  entity: z.string().exactOptional(),
  country: z.string().exactOptional(),
  sectors: z.array(z.string()).exactOptional(),
})

/** A record of PLOVER JSONL. `date` to `enddate` are all the days the text allows: one day where it is certain. */
export const ploverRecordSchema = z.strictObject({
  id: z.string(),
  date: day.nullable(),
  enddate: day.nullable(),
  actor: z.array(side),
  recipient: z.array(side),
  event: z.string(),
  mode: z.array(z.string()),
  context: z.array(z.string()),
  modality: z.string(),
  /** Ids of records of other articles that a person says are the same event. */
  same_as: z.array(z.string()).exactOptional(),
  event_loc: z.array(
    z.strictObject({
      name: z.string().exactOptional(),
      country: z.string().exactOptional(),
      lat: z.number().exactOptional(),
      lon: z.number().exactOptional(),
    }),
  ),
  quad_code: z.number().nullable(),
  event_scale: z.number().nullable(),
  event_text: z.string().nullable(),
  /** Offsets are UTF-16 units from the start of the paragraph. */
  text_info: z.strictObject({ paragraph: z.string(), start: z.int(), end: z.int() }),
  cite_info: z.strictObject({
    article: z.string(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
    published: z.string().exactOptional(),
    sha256: z.string(),
  }),
})
export type PloverRecord = z.infer<typeof ploverRecordSchema>

/** PLOVER's numbers of the quad classes; 0 is its neutral class, which annalist never writes. */
const QUAD_CODES: Readonly<Record<string, number>> = {
  'verbal-cooperation': 1,
  'material-cooperation': 2,
  'verbal-conflict': 3,
  'material-conflict': 4,
}

/** One PLOVER record a line. */
export async function* plover(datasets: Datasets, options: ExportOptions): AsyncGenerator<string> {
  for await (const exported of selectEvents(datasets, options))
    yield `${JSON.stringify(ploverRecord(exported, options.text))}\n`
}

export function ploverRecord({ id, event, dataset, entityById, sameAs }: Exported, text: boolean): PloverRecord {
  const { first = null, last = null } = boundsOf(event.date.value)
  const { article } = dataset
  const sides = (roles: readonly DatasetRole[] | undefined): PloverRecord['actor'] =>
    (roles ?? []).map((role) =>
      compact({
        name: text ? role.text : undefined,
        entity: role.entity,
        country: role.country,
        sectors: role.sectors && [...role.sectors],
      }),
    )
  return {
    id,
    date: first,
    enddate: last,
    actor: sides(event.actors),
    recipient: sides(event.recipients),
    event: event.type,
    mode: event.modes ?? [],
    context: event.contexts ?? [],
    modality: event.modality,
    ...(sameAs.length > 0 ? { same_as: [...sameAs] } : {}),
    event_loc: (event.locations ?? []).map(({ entity, text: name, country }) => {
      const location = entity ? entityById.get(entity)?.location : undefined
      return compact({ name: text ? name : undefined, country, lat: location?.latitude, lon: location?.longitude })
    }),
    quad_code: QUAD_CODES[event.quad ?? ''] ?? null,
    event_scale: event.scale ?? null,
    event_text: text ? event.evidence.text : null,
    text_info: { paragraph: event.evidence.paragraph, start: event.evidence.start, end: event.evidence.end },
    cite_info: compact({
      article: article.id,
      title: text ? article.title : undefined,
      url: article.url,
      published: article.published?.value ?? undefined,
      sha256: article.source.sha256,
    }),
  }
}
