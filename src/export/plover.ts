import { z } from 'zod'
import { compact } from '../model/compact.ts'
import type { DatasetRole } from '../model/dataset.ts'
import { boundsOf } from './date.ts'
import { type Datasets, type Exported, type ExportOptions, selectEvents } from './selection.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const words = (description: string) => z.string().describe(description)
const side = z.strictObject({
  name: words('as the text names it').exactOptional(),
  entity: words('entity id').exactOptional(),
  country: words('PLOVER country or international code').exactOptional(),
  sectors: z.array(z.string()).describe('PLOVER sectors').exactOptional(),
})
const place = z.strictObject({
  name: words('as the text names it').exactOptional(),
  country: words('ISO 3166-1 alpha-3 code').exactOptional(),
  lat: z.number().describe('degrees, WGS 84').exactOptional(),
  lon: z.number().describe('degrees, WGS 84').exactOptional(),
})

/** A record of PLOVER JSONL. `date` to `enddate` are all the days the text allows: one day where it is certain. */
export const ploverRecordSchema = z.strictObject({
  id: words('article id, slash, event id'),
  date: day.nullable().describe('first calendar day that the date allows; null: not known'),
  enddate: day.nullable().describe('last calendar day that the date allows; null: not known, or open'),
  actor: z.array(side).describe('who did it'),
  recipient: z.array(side).describe('to whom'),
  event: words('PLOVER event type, or APPOINT'),
  mode: z.array(z.string()).describe('PLOVER modes, most specific first'),
  context: z.array(z.string()).describe('PLOVER contexts'),
  modality: words('actual, future, conditional or alleged'),
  same_as: z
    .array(z.string())
    .describe('ids of records of other articles that a person says are the same')
    .exactOptional(),
  event_loc: z.array(place).describe('where'),
  quad_code: z.number().nullable().describe('1 to 4; null for types that PLOVER does not have'),
  event_scale: z.number().nullable().describe('conflict–cooperation score, -10 to 10'),
  event_text: z.string().nullable().describe('the words that tell it; null with --no-text'),
  text_info: z
    .strictObject({
      paragraph: words('paragraph id'),
      start: z.int().describe('offset of the words in the paragraph, UTF-16 units from 0'),
      end: z.int().describe('offset behind them'),
    })
    .describe('where the words stand'),
  cite_info: z
    .strictObject({
      article: words('article id'),
      title: words('title of the article').exactOptional(),
      url: words('address of the article').exactOptional(),
      published: words('when it appeared, EDTF').exactOptional(),
      sha256: words('digest of the input file'),
    })
    .describe('what tells it'),
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
