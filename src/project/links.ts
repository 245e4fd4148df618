import { z } from 'zod'
import { readTextIfThere, writeAtomically } from '../io/files.ts'
import { UserError } from '../model/diagnostic.ts'
import type { Link } from '../model/links.ts'
import { readWhole } from '../rules/source.ts'
import { writeYaml } from '../yaml.ts'

/** Where links lie unless the user says otherwise. */
export const LINKS_FILE = 'links.yaml'

const linksSchema = z.strictObject({
  schema: z.literal('annalist-links/1'),
  links: z.array(
    z.strictObject({
      events: z.tuple([z.string(), z.string()]),
      same: z.boolean(),
      by: z.string().exactOptional(),
      note: z.string().exactOptional(),
    }),
  ),
})

/** What people have said about events that look the same; nothing where there is no file. */
export async function readLinks(file: string): Promise<readonly Link[]> {
  const text = await readTextIfThere(file)
  if (text === undefined) return []
  const { value, diagnostics } = readWhole({ path: file, text }, linksSchema, 'links')
  if (!value) throw new UserError('The links have faults.', diagnostics)
  return value.links
}

export const writeLinks = (file: string, links: readonly Link[]): Promise<void> =>
  writeAtomically(file, writeYaml({ schema: 'annalist-links/1', links }))
