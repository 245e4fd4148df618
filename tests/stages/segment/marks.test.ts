import { expect, test } from 'vitest'
import { read } from '../../../src/stages/read/index.ts'
import { segment } from '../../../src/stages/segment/index.ts'

test('headings and block quotations of Markdown give their lines a role', () => {
  const markdown = `# Ports reopen after the storm.

Ships came back on Monday.

## What comes next, in the words of the mayor.

> We will mend
> every pier.

### 12 June

The first pier opened.
`
  const result = read({ file: 'a.md', bytes: new TextEncoder().encode(markdown) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  const paragraphs = segment(result.article, { boilerplate: [] })
  expect(
    paragraphs.map(({ role, quoted, span }) => [role, quoted, result.article.text.slice(span.start, span.end)]),
  ).toEqual([
    ['title', false, 'Ports reopen after the storm.'],
    ['lead', false, 'Ships came back on Monday.'],
    ['heading', false, 'What comes next, in the words of the mayor.'],
    ['background', true, 'We will mend every pier.'],
    ['heading', false, '12 June'],
    ['entry', false, 'The first pier opened.'],
  ])
})
