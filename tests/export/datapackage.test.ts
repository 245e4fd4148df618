import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { DATA_PACKAGE } from '../../src/export/datapackage.ts'
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts'
import { MODALITIES } from '../../src/model/event.ts'
import { SAMPLE } from './sample.ts'

const output = join(import.meta.dirname, '..', '..', 'output')
const article = (name: string): Dataset =>
  datasetSchema.parse(JSON.parse(readFileSync(join(output, `${name}.json`), 'utf8')))
const DATASETS = [SAMPLE, ...['trump-threatens-iran-on-iraq', 'libya-2011', 'soleimani-wire'].map(article)]

/** What Data Package 2.0 (datapackage.org/standard) asks of a descriptor, as far as ours goes. */
const TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'year']
const text = { type: 'string', minLength: 1 }
const fieldNames = { type: 'array', items: text, minItems: 1, uniqueItems: true }
const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: { name: text, type: { enum: TYPES }, title: text, description: text, constraints: { type: 'object' } },
  additionalProperties: false,
}
const tableSchema = {
  type: 'object',
  required: ['$schema', 'fields'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: { type: 'array', items: field, minItems: 1 },
    primaryKey: fieldNames,
  },
  additionalProperties: false,
}
const resource = {
  type: 'object',
  required: ['name', 'path', 'schema'],
  properties: {
    name: text,
    path: { type: 'string', pattern: '^(?!/|\\.|.*\\.\\./)[^:]+$' }, // of a file beside the descriptor, nowhere else
    type: { const: 'table' },
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    schema: tableSchema,
  },
  additionalProperties: false,
}
const descriptorSchema = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    resources: { type: 'array', items: resource, minItems: 1 },
  },
}

/** How a cell of a type is written; an empty one is missing. */
const CELLS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  year: /^-?\d{4,}$/,
}

interface Table {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
    readonly primaryKey?: readonly string[]
  }
}

const files: Record<string, string> = {}
beforeAll(async () => {
  for (const [name, exporter] of Object.entries(DATA_PACKAGE)) {
    files[name] = ''
    for await (const piece of exporter(DATASETS, { modalities: new Set(MODALITIES), text: true })) files[name] += piece
  }
})
const tables = (): readonly Table[] => JSON.parse(files['datapackage.json'] ?? '').resources
const rows = ({ path }: Table): Record<string, string>[] =>
  parseCsv(files[path] ?? '', { columns: true, record_delimiter: '\r\n' })

describe('the data package', () => {
  it('is described as the standard asks', () => {
    const validate = new Ajv2020().compile(descriptorSchema)
    validate(JSON.parse(files['datapackage.json'] ?? ''))
    expect(validate.errors ?? []).toEqual([])
    expect(new Set(tables().map(({ name }) => name)).size).toBe(tables().length)
  })

  it('has in every cell what its column says', () => {
    for (const table of tables()) {
      const { fields } = table.schema
      const wrong = rows(table).flatMap((row) =>
        fields.filter(({ name, type }) => row[name] && !CELLS[type]?.test(row[name])).map(({ name }) => row[name]),
      )
      expect([table.name, wrong]).toEqual([table.name, []])
    }
  })

  it('has keys that are there and are unique', () => {
    for (const table of tables()) {
      const { primaryKey = [] } = table.schema
      const keys = rows(table).map((row) => primaryKey.map((name) => row[name]))
      expect(keys.flat()).not.toContain('')
      if (primaryKey.length > 0) expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length)
    }
  })
})
