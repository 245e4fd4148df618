// Writes schema/annalist-1.schema.json from the dataset's zod schema; `npm run schema`.
import { writeAtomically } from '../src/io/files.ts'
import { jsonSchema, SCHEMA_FILE } from '../src/model/json-schema.ts'

await writeAtomically(SCHEMA_FILE, `${JSON.stringify(jsonSchema(), null, 2)}\n`)
