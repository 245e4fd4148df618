import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { RuleFile } from '../rules/source.ts'
import { parseYaml } from '../yaml.ts'
import { builtinRulesFolder, readRuleFiles, readTextIfThere, writeAtomically } from './files.ts'

/**
 * What YAML reads the built-in rules as, by a hash of each file's text. `npm run build` writes it beside the built program: reading
 * the YAML took a third of its start. Of a text that has changed since it says nothing, and the YAML is read.
 */
const VALUES = fileURLToPath(new URL('../data/rule-values.json', import.meta.url))
const valuesSchema = z.record(z.string(), z.unknown())

/** The rules that come with the program, with what the build has read in them. */
export async function readBuiltinRules(values: string = VALUES): Promise<readonly RuleFile[]> {
  const files = await readRuleFiles(builtinRulesFolder())
  const known = valuesIn(await readTextIfThere(values))
  return files.map((file) => ({ ...file, value: known[hashOf(file)] }))
}

/** @param values where the built program looks for them */
export async function writeRuleValues(values: string): Promise<void> {
  const files = await readRuleFiles(builtinRulesFolder())
  const known = Object.fromEntries(files.map((file) => [hashOf(file), parseYaml(file.text).value]))
  await writeAtomically(values, JSON.stringify(known))
}

/** None where the file is not there or not whole. */
function valuesIn(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {}
  try {
    return valuesSchema.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

const hashOf = ({ text }: RuleFile): string => createHash('sha256').update(text).digest('hex')
