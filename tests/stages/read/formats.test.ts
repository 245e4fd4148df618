import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Dataset } from '../../../src/model/dataset.ts'
import { extract } from '../../../src/pipeline.ts'
import { loadEngine } from '../../../src/project/engine.ts'
import { read } from '../../../src/stages/read/index.ts'

const engine = await loadEngine()
const page = readFileSync(new URL('./pages/list-chronology.html', import.meta.url))

const markdown = `---
title: How the dam dispute unfolded
published: 2019-11-02
---
# How the dam dispute unfolded

Two governments have argued for three years over the reservoir above Kestrel Falls. This chronology
follows the dispute from the first survey to the court’s ruling.

## 2017

- **March 3:** Engineers begin a survey of the valley, and farmers protest at the gate of their camp.
- **June 19:** The upstream government signs a contract with a builder. Its neighbour recalls its ambassador two days later.

## 2018

- **Jan. 8:** Police arrest eleven demonstrators who had blocked the road to the site.

  A judge releases them within the week.
- **Oct. 30:** The two foreign ministers meet in Lisbon and agree to let a court decide.

## 2019

1. **Sept. 12:** The court orders both sides to stop building until water levels have been
   measured for a full year.
`
const plain = `---
title: How the dam dispute unfolded
published: 2019-11-02
---
How the dam dispute unfolded

Two governments have argued for three years over the reservoir above Kestrel Falls. This chronology follows the dispute from the first survey to the court’s ruling.

2017

March 3: Engineers begin a survey of the valley, and farmers protest at the gate of their camp.

June 19: The upstream government signs a contract with a builder. Its neighbour recalls its ambassador two days later.

2018

Jan. 8: Police arrest eleven demonstrators who had blocked the road to the site.

A judge releases them within the week.

Oct. 30: The two foreign ministers meet in Lisbon and agree to let a court decide.

2019

Sept. 12: The court orders both sides to stop building until water levels have been measured for a full year.
`

function eventsOf(file: string, bytes: Uint8Array) {
  const result = read({ file, bytes })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  const { paragraphs, events = [] }: Dataset = extract(result.article, engine)
  return {
    roles: paragraphs.map(({ role, date }) => [role, date]),
    events: events.map(({ id, modality, date }) => [id, modality, date.value]),
  }
}

test('the same article gives the same events as a page, as Markdown and as text', () => {
  const expected = eventsOf('dam.html', page)
  expect(expected.events.length).toBeGreaterThan(4)
  expect(eventsOf('dam.md', new TextEncoder().encode(markdown))).toEqual(expected)
  expect(eventsOf('dam.txt', new TextEncoder().encode(plain))).toEqual(expected)
})
