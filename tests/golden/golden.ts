import { join } from 'node:path'
import { readTextIfThere } from '../../src/io/files.ts'
import { extract } from '../../src/pipeline.ts'
import { loadEngine } from '../../src/project/engine.ts'
import { render } from '../../src/project/formats.ts'
import { findInputs, readInput } from '../../src/project/inputs.ts'

const ACCEPTED = join(import.meta.dirname, 'accepted')

export interface Golden {
  readonly name: string
  /** Where the accepted dataset lies. */
  readonly path: string
  /** The accepted dataset, undefined for a new article. */
  readonly accepted: string | undefined
  /** What the program makes of the article now. */
  readonly made: string
}

/** Every article of tests/golden/articles with the dataset that a person accepted and the one made now, both YAML. */
export async function goldens(): Promise<readonly Golden[]> {
  const engine = await loadEngine()
  const inputs = await findInputs([join(import.meta.dirname, 'articles')])
  return Promise.all(
    inputs.map(async (input) => {
      const result = await readInput(input)
      if ('diagnostic' in result) throw new Error(`${input.path}: ${result.diagnostic.message}`)
      const path = join(ACCEPTED, `${input.id}.yaml`)
      const made = render(extract(result.article, engine), 'yaml')
      return { name: input.id, path, accepted: await readTextIfThere(path), made }
    }),
  )
}
