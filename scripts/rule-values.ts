// The last step of `npm run build`: what YAML reads the built-in rules as, where the built program looks for it.
import { fileURLToPath } from 'node:url'
import { writeRuleValues } from '../src/io/rule-values.ts'

await writeRuleValues(fileURLToPath(new URL('../dist/data/rule-values.json', import.meta.url)))
