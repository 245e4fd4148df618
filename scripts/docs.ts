// Fills the tables of docs/exports.md and docs/data-dictionary.md from the sources; `npm run docs`.
import { builtinRulesFolder, readRuleFiles, readTextIfThere, writeAtomically } from '../src/io/files.ts'
import { loadRules } from '../src/rules/load.ts'
import { DOCUMENTS, filled } from './doc-tables.ts'

const rules = loadRules(await readRuleFiles(builtinRulesFolder()))
for (const document of DOCUMENTS)
  await writeAtomically(
    document,
    filled((await readTextIfThere(document)) ?? '', Object.keys(rules.events.ontology.types)),
  )
