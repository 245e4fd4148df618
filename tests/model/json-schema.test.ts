import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/io/files.ts'
import { datasetSchema } from '../../src/model/dataset.ts'
import { jsonSchema, SCHEMA_FILE } from '../../src/model/json-schema.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const published: unknown = JSON.parse(readFileSync(join(ROOT, SCHEMA_FILE), 'utf8'))
const outputs = (await listFiles(join(ROOT, 'output'))).filter((file) => file.endsWith('.json'))
const datasetOf = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, 'output', file), 'utf8'))

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema())

  it('is what the zod schema makes (npm run schema)', () => {
    expect(published).toEqual(jsonSchema())
  })

  it.each(outputs)('accepts output/%s, as zod does', (file) => {
    const dataset = datasetOf(file)
    validate(dataset)
    expect(validate.errors ?? []).toEqual([])
    expect(datasetSchema.safeParse(dataset).success).toBe(true)
  })

  it('refuses what the contract does not know', () => {
    const dataset = datasetOf(outputs[0] ?? '')
    expect(validate({ ...dataset, extra: 1 })).toBe(false)
    expect(validate({ ...dataset, schema: 'annalist/0' })).toBe(false)
    expect(validate({ ...dataset, paragraphs: [{ id: 'p-1', role: 'verse', text: 'x' }] })).toBe(false)
  })
})
