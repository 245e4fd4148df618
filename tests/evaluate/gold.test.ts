import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleLines } from '../../src/evaluate/align.ts'
import { checkGold } from '../../src/evaluate/check.ts'
import { goldSchema } from '../../src/evaluate/gold.ts'
import { formatDiagnostic } from '../../src/model/diagnostic.ts'
import { readWhole } from '../../src/rules/source.ts'
import { GOLD, LINES } from './sample.ts'

const FOLDER = new URL('../gold/', import.meta.url)
const INPUT = new URL('../../input/', import.meta.url)

function faults(text: string, lines: readonly string[] = LINES): readonly string[] {
  const { value, source, diagnostics } = readWhole({ path: 'a.gold.yaml', text }, goldSchema, 'gold')
  return [...diagnostics, ...(value ? checkGold(value, lines, source) : [])].map(formatDiagnostic)
}

describe('gold files', () => {
  it('of the sample is without fault', () => {
    expect(faults(GOLD)).toEqual([])
  })

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.gold.yaml')))(
    '%s is borne out by its article',
    (name) => {
      const article = [FOLDER, INPUT]
        .flatMap((folder) => ['.txt', '.md', '.html'].map((end) => new URL(name.replace('.gold.yaml', end), folder)))
        .find((file) => existsSync(file))
      expect(article).toBeDefined()
      if (!article) return
      expect(faults(readFileSync(new URL(name, FOLDER), 'utf8'), articleLines(readFileSync(article, 'utf8')))).toEqual(
        [],
      )
    },
  )

  it.each([
    ['an unknown key', 'optional: true', 'optinal: true', /unknown key "optinal"/],
    ['an unknown role', 'title: [1]', 'titel: [1]', /^a\.gold\.yaml:3:\d+: error: .*titel/],
    ['an unknown entity type', 'type: person', 'type: persn', /did you mean "person"/],
    ['a code in small letters', 'country: USA', 'country: usa', /three capital letters/],
    ['a date that is none', 'date: "2021-05-03"', 'date: May third', /EDTF/],
    ['words that do not stand there', 'quote: May 4', 'quote: May 5', /line 3 does not hold "May 5"/],
    ['a line that is not there', 'p: 3, quote: May 4', 'p: 9, quote: May 4', /there is no line 9: the article has 3/],
    ['an occurrence that is not there', 'quote: May 4', 'nth: 2, quote: May 4', /holds "May 4" 1 times, not 2/],
    ['a speaker that is nobody', 'speaker: lena-ortiz', 'speaker: lena-ortz', /did you mean "lena-ortiz"/],
    ['a relation to nothing', 'response-to: e1', 'response-to: e9', /"e9" is not in this file/],
    ['a relation of no kind', 'response-to: e1', 'respnse-to: e1', /respnse-to/],
    ['an id given twice', 'id: e2', 'id: e1', /the id of two events/],
  ])('%s is a fault with its place', (_, right, wrong, message) => {
    const text = GOLD.replace('evidence: { p: 3', 'optional: true\n    evidence: { p: 3')
    const found = faults(text.replace(right, wrong))
    expect(found.join('\n')).toMatch(message)
    expect(found[0]).toMatch(/^a\.gold\.yaml:\d+:\d+: error: /)
  })
})
