import { readOwnRuleFiles } from '../io/files.ts'
import { readBuiltinRules } from '../io/rule-values.ts'
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

/** `own`: a folder of a user's rules, laid over the built-in ones. */
export async function findMakers(own?: string): Promise<Makers> {
  const files = await readBuiltinRules()
  const ownFiles = own === undefined ? [] : await readOwnRuleFiles(own)
  const version = programVersion()
  let engine: Engine | undefined
  return {
    version,
    rules: digestOfRules(files, ownFiles),
    load: () => {
      engine ??= { rules: loadRules(files, ownFiles), version }
      return engine
    },
  }
}

/**
 * The built-in rules, with the user's `own` folder of rules laid over them, checked and compiled; with the program's
 * version. Faults throw a UserError.
 */
export async function loadEngine(own?: string): Promise<Engine> {
  return (await findMakers(own)).load()
}
