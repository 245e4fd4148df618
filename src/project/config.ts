import { join } from 'node:path'
import { z } from 'zod'
import { readTextIfThere } from '../io/files.ts'
import { UserError } from '../model/diagnostic.ts'
import { readWhole } from '../rules/source.ts'
import { FORMATS } from './formats.ts'

/** Read from the working folder; every key can be set by a flag of the commands that use it. */
export const CONFIG_FILE = 'annalist.yaml'

const folder = z.string().min(1)

const configSchema = z.preprocess(
  (value) => value ?? {},
  z.strictObject({
    /** Article files, or folders of them. */
    input: z
      .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(folder).min(1))
      .default(['input']),
    /** Where datasets and people's decisions are. */
    output: folder.default('output'),
    /** A folder of rules that lies over the built-in ones. */
    rules: folder.exactOptional(),
    format: z.enum([...FORMATS, 'both']).default('both'),
    /** Longer inputs are refused. */
    max_bytes: z.int().positive().exactOptional(),
    /** Where hand-made gold is. */
    gold: folder.default('tests/gold'),
  }),
)
export type Config = z.output<typeof configSchema>

/** The configuration of a folder; what nobody set is as it comes. Faults throw a UserError. */
export async function readConfig(folder: string): Promise<Config> {
  const text = (await readTextIfThere(join(folder, CONFIG_FILE))) ?? ''
  const { value, diagnostics } = readWhole({ path: CONFIG_FILE, text }, configSchema, 'config')
  if (!value) throw new UserError('The configuration has faults.', diagnostics)
  return value
}
