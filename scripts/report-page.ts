// Writes src/data/report-page.json, the script and style of the report page, from src/report/page; `npm run page`.
import { writeAtomically } from '../src/io/files.ts'
import { buildPage, PAGE_FILE } from './build-page.ts'

await writeAtomically(PAGE_FILE, `${JSON.stringify(await buildPage(), null, 2)}\n`)
