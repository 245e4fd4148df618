import { builtinRulesFolder, readRuleFiles } from '../io/files.ts'
import { programVersion } from '../io/version.ts'
import type { Engine } from '../pipeline.ts'
import { digestOfRules, loadRules } from '../rules/load.ts'

/** What would make a dataset now: enough to know whether one is up to date, before the rules are checked and compiled. */
export interface Makers {
  readonly version: string
  /** Digest of the rules. */
  readonly rules: string
  /** Faults of the rules throw a UserError. */
  readonly load: () => Engine
}

export async function findMakers(): Promise<Makers> {
  const files = await readRuleFiles(builtinRulesFolder())
  const version = programVersion()
  let engine: Engine | undefined
  return {
    version,
    rules: digestOfRules(files),
    load: () => {
      engine ??= { rules: loadRules(files), version }
      return engine
    },
  }
}

/** The built-in rules, checked and compiled, with the program's version. Faults throw a UserError. */
export async function loadEngine(): Promise<Engine> {
  return (await findMakers()).load()
}
