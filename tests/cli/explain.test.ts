import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainCommand } from '../../src/commands/explain.ts'
import { run } from './in-process.ts'

const ARTICLE = `Harbour fighting

May 4, 2021: Kenyan rebels fired rockets at the army barracks in Nairobi, killing four soldiers.

May 5, 2021: The minister did not meet the envoy. Somalia denied attacking the harbour. If the police arrested its captain, the ferry is late.

May 6, 2021: The old lighthouse keeper strolled home and fired the coach of his team.

May 7, 2021: Somalia threatened to attack the Kenyan army.

Photo: The harbour
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-explain-'))
  await writeFile(join(folder, 'harbour.txt'), ARTICLE)
})
afterAll(() => rm(folder, { recursive: true }))

async function explain(...args: string[]): Promise<string> {
  const config = { input: [folder], output: folder, format: 'both' as const, gold: folder }
  return (await run(explainCommand, config, [join(folder, 'harbour.txt'), ...args])).stdout
}

describe('explain', () => {
  it('tells of an event its clause, its rule, what lost, and where each value comes from', async () => {
    expect(await explain('--event', '2021-05-04.assault.rebels')).toBe(`\
Paragraph 2, entry: May 4, 2021: Kenyan rebels fired rockets at the army barracks in Nairobi, killing four sol…
  “Kenyan rebels fired rockets at the army barracks in Nairobi”
    clause     fire, active; subject “Kenyan rebels”; object “rockets”; at “the army barracks”; in “Nairobi”
    rule       assault/fire-rockets
    lost       assault/rockets-alone: lower priority
    event      2021-05-04.assault.rebels
    coded      ASSAULT, heavy-weapons (rule), military (a word beside it)
    modality   actual
    date       2021-05-04 (entry “May 4, 2021”)
    actor      “Kenyan rebels” KEN REB (subject)
    recipient  “the army barracks” KEN MIL (at)
    location   “Nairobi” (own)
    killed     4 (“four soldiers”)
    weapon     “rockets”
`)
  })

  it('tells of each paragraph why there is no event in it', async () => {
    const paragraphs = (await explain()).split('\n\n')
    expect(paragraphs).toHaveLength(6)
    const because: readonly (readonly [number, RegExp])[] = [
      [3, /“The minister did not meet the envoy” did not happen, its verb is negated: .*consult\/meet/],
      [3, /“attacking the harbour”\n +no event +it did not happen: under “denied”/],
      [3, /“the police arrested its captain”\n +no event +it did not happen: it stands in an if-clause/],
      [4, /fired the coach of his team” is not what it takes for .*assault\/fire-rockets/],
      [4, /no rule knows “strolled”/],
      [5, /“to attack the Kenyan army”\n +no event +it is part of what the clause above tells/],
      [6, /no event: about the article, not of it/],
    ]
    for (const [number, why] of because) expect(paragraphs[number - 1]).toMatch(why)
  })

  it('refuses what is not there, with the nearest that is', async () => {
    await expect(explain('--event', '2021-05-04.assault.rebel')).rejects.toThrow(
      'did you mean 2021-05-04.assault.rebels?',
    )
    await expect(explain('--paragraph', '9')).rejects.toThrow('There are 6 paragraphs.')
  })
})
