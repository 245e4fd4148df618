import { builtinRulesFolder, readRuleFiles } from '../io/files.ts'
import { programVersion } from '../io/version.ts'
import type { Engine } from '../pipeline.ts'
import { loadRules } from '../rules/load.ts'

/** The built-in rules, checked and compiled, with the program's version. Faults throw a UserError. */
export async function loadEngine(): Promise<Engine> {
  return { rules: loadRules(await readRuleFiles(builtinRulesFolder())), version: programVersion() }
}
