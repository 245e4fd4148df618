import { markdownTable } from 'markdown-table'
import { z } from 'zod'
import { ACLED_BY_MODE, ACLED_COLUMNS, ACLED_OTHERWISE } from '../src/export/acled.ts'
import { type Column, DYAD_COLUMNS, EVENT_COLUMNS } from '../src/export/columns.ts'
import { ACTOR_COLUMNS, MENTION_COLUMNS, QUOTE_COLUMNS } from '../src/export/datapackage.ts'
import { labellingSetup } from '../src/export/label-studio.ts'
import { ploverRecordSchema } from '../src/export/plover.ts'
import { spanSchema } from '../src/model/dataset.ts'
import { jsonSchema } from '../src/model/json-schema.ts'
import { meaningOf } from './field-meanings.ts'
import { membersOf } from './schema-members.ts'

/** Documents with tables made from the sources, from the project's folder; `npm run docs` fills them. */
export const DOCUMENTS = ['docs/exports.md', 'docs/data-dictionary.md'] as const

/** The document with every table between its marks, `<!-- table NAME -->` and `<!-- end -->`, as the sources have it now. */
export function filled(document: string, eventTypes: readonly string[]): string {
  return document.replace(/(<!-- table (\S+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    const table = TABLES[name]
    if (!table) throw new Error(`There is no table ${name}.`)
    return `${start}\n${table(eventTypes)}\n\n${end}`
  })
}

const TABLES: Readonly<Record<string, (eventTypes: readonly string[]) => string>> = {
  csv: () => columns(EVENT_COLUMNS),
  dyads: () => {
    const shared = new Set<unknown>(EVENT_COLUMNS)
    return columns(DYAD_COLUMNS.filter((column) => !shared.has(column)))
  },
  acled: () => columns(ACLED_COLUMNS),
  'acled-types': () =>
    table([
      ['annalist', 'ACLED event type', 'ACLED sub-event type'],
      ...Object.entries(ACLED_BY_MODE).map(([mode, { event, subEvent }]) => [`mode \`${mode}\``, event, subEvent]),
      ...ACLED_OTHERWISE.map(({ ours, acled }) => [ours, acled?.event ?? 'left out', acled?.subEvent ?? '']),
    ]),
  plover: () =>
    table([
      ['Field', 'Type', 'Meaning'],
      ...membersOf(z.toJSONSchema(ploverRecordSchema)).map(({ path, type, description }) => [
        `\`${path}\``,
        type,
        description,
      ]),
    ]),
  'label-studio': (eventTypes) => `\`\`\`xml\n${labellingSetup(eventTypes)}\n\`\`\``,
  datapackage: () =>
    [
      ['actors.csv', columns(ACTOR_COLUMNS)],
      ['mentions.csv', columns(MENTION_COLUMNS)],
      ['quotes.csv', columns(QUOTE_COLUMNS)],
    ]
      .map(([file, text]) => `\`${file}\`:\n\n${text}`)
      .join('\n\n'),
  span: () => fields(z.toJSONSchema(spanSchema)),
  dictionary: () => fields(jsonSchema()),
}

const columns = <T>(list: readonly Column<T>[]): string =>
  table([
    ['Column', 'Type', 'Meaning'],
    ...list.map(({ name, type, description }) => [`\`${name}\``, type, description]),
  ])

const fields = (schema: object): string =>
  table([
    ['Field', 'Type', 'Always there', 'Meaning'],
    ...membersOf(schema).map(({ path, type, required }) => [
      `\`${path}\``,
      type,
      required ? 'yes' : '',
      meaningOf(path) ?? '',
    ]),
  ])

/** Cells are not padded: a changed cell changes one line. */
const table = (rows: readonly (readonly string[])[]): string =>
  markdownTable(
    rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))),
    { alignDelimiters: false, align: rows[0]?.map(() => 'l') ?? [] },
  )
