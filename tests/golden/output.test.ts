import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, readTextIfThere } from '../../src/io/files.ts'
import { extract } from '../../src/pipeline.ts'
import { loadEngine } from '../../src/project/engine.ts'
import { FORMATS, render } from '../../src/project/formats.ts'
import { findInputs, readInput } from '../../src/project/inputs.ts'

const ROOT = join(import.meta.dirname, '..', '..')

describe('output/ (npm start, after a look)', async () => {
  const engine = await loadEngine()
  const inputs = await findInputs([join(ROOT, 'input')])

  it.each(inputs)('$id is what the rules make of the input', async (input) => {
    const result = await readInput(input)
    if ('diagnostic' in result) throw new Error(result.diagnostic.message)
    const dataset = extract(result.article, engine)
    for (const format of FORMATS)
      expect(await readTextIfThere(join(ROOT, 'output', `${input.id}.${format}`))).toBe(render(dataset, format))
  })

  it('holds nothing else', async () => {
    const expected = inputs.flatMap(({ id }) => FORMATS.map((format) => `${id}.${format}`))
    expect((await listFiles(join(ROOT, 'output'))).filter((file) => !file.endsWith('.review.yaml'))).toEqual(
      expected.sort(),
    )
  })
})
