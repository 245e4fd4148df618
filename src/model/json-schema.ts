import { z } from 'zod'
import { datasetSchema } from './dataset.ts'

/** Where the published schema lies, from the project's folder. */
export const SCHEMA_FILE = 'schema/annalist-1.schema.json'

/** The dataset's JSON Schema (draft 2020-12), made from its zod schema. */
export function jsonSchema(): object {
  return { title: 'annalist dataset', ...z.toJSONSchema(datasetSchema, { reused: 'ref' }) }
}
