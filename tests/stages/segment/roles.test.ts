import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinRulesFolder, readRuleFiles } from '../../../src/io/files.ts'
import type { Article } from '../../../src/model/article.ts'
import { loadRules } from '../../../src/rules/load.ts'
import { read } from '../../../src/stages/read/index.ts'
import { segment } from '../../../src/stages/segment/index.ts'

const rules = loadRules(await readRuleFiles(builtinRulesFolder())).article

function articleOf(text: string, file = 'note.txt'): Article {
  const result = read({ file, bytes: new TextEncoder().encode(text) })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}

/** Each line is `role| text`; a `*` after the role marks a quoted paragraph. An empty line stays empty. */
const ARTICLES: Readonly<Record<string, string>> = {
  'a timeline with inline dates': `
title| The Harbour Dispute in Brief
boilerplate| By Ana Ruiz and Tom Okoro

lead| The quarrel over the harbour of Port Amal began with a toll and ended with a treaty. Three people died in it.

boilerplate| For more on the harbour, click here.

background| Both states claim the eastern quay. The following is a chronology.

entry| May 3: Dockers walked out.
continuation| The port authority called the walkout unlawful.
entry| May 5: The governor wrote in a statement:
continuation*| We will not be held to ransom by a handful of crane drivers. Our port stays open.
continuation| The unions rejected his words.

boilerplate| Photo: Cranes at Port Amal (M. Haidari)`,
  'prose under decades, which only names its dates': `
title| A Quarrel over a Quay

heading| 1990s
background| In June 1995 the port council warned the dockers. That October a crane fell.
background| In February 1999 the council resigned.
heading| 2000–2004
background| In May 2002 the quay was sold.`,
  'year headings, newest first': `
title| Timeline: a decade of talks
heading| 2012
entry| • 3 June – Envoys met in Oslo.
entry| • 9 April – The rebels froze their attacks.
heading| 2011
entry| • 12 December – The first letter was sent.`,
  'dates on lines of their own': `
title| A week in the capital
heading| Thursday, Feb. 14
entry| Crowds gathered outside the parliament before noon.
continuation| Police closed two bridges.
heading| Friday, Feb. 15
entry| The crowds went home.`,
  'years that date their paragraphs': `
title| The island since independence
heading| 1974
entry| The army takes power and shuts the newspapers.
continuation| The king leaves for Lisbon.
heading| 1983
entry| The first free vote brings back the old party.`,
  'years whose paragraphs open with their day': `
title| The orchestra and its hall
lead| In April, the roof let in the rain.
heading| 1996
entry| In April, between two concerts, the violins walked out.
entry| On 9 October 1996 the city bought the hall.
continuation| A week later the cellos came back.
heading| 1997
entry| At the end of June the council met in the foyer.
entry| By early December, the roof was tight.
heading| What comes next
background| In January, the court is to hear both sides on the matter again.`,
  'a news story with sub-headings': `
title| Bakers Strike in Three Cities Over Price of Flour
boilerplate| By the Metro Desk
lead| LAGOS, March 4, 2021 — Bakers in three cities shut their ovens on Thursday, the union said.
lead| The strike is the first since 2009.
heading| Long queues
background| Shops that had bread sold out by nine.
boilerplate| Additional reporting by Sola Ade`,
  'a date line under the title': `
title| Ministers Meet on Fishing
boilerplate| 12 June 2018
lead| Fisheries ministers met on Tuesday in Bergen and agreed on nothing, an official said.`,
  'a section that is no date ends an entry': `
title| Chronology of the strike
entry| June 1: The strike began.
entry| June 4: The strike ended.
heading| What comes next
background| Both sides say that they will talk in the autumn about pay and hours.`,
  'questions as headings': `
title| The toll on the harbour road, explained
heading| Why did the dockers walk out?
lead| The port doubled the toll in March. “Who can pay that?” a driver asked. The dockers walked out on 4 April.
heading| What happens next?
background| The court is to hear both sides on Monday.
background| What if it says no? The union has a plan.`,
}

const parse = (marked: string) =>
  marked
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [mark = '', text = ''] = line.split('| ')
      return { role: mark.replace('*', ''), quoted: mark.endsWith('*'), text }
    })

describe('segment', () => {
  it.each(Object.entries(ARTICLES))('gives the roles of %s', (_, marked) => {
    const article = articleOf(marked.replace(/^[a-z]+\*?\| /gm, ''))
    const found = segment(article, rules).map(({ role, quoted, span }) => ({
      role,
      quoted,
      text: article.text.slice(span.start, span.end),
    }))
    expect(found).toEqual(parse(marked))
  })

  it.each([
    'By nightfall the army had left the town, residents said.',
    'Reporters were barred from the court.',
    'Update 3 was installed on every machine in the ministry.',
    'Photographers gathered outside the court at dawn.',
    'Registered voters queued for hours in the rain outside the school.',
    'See-saw fighting continued in the hills around the dam.',
    'Read the letter aloud, the judge told the witness.',
    'Follow-up talks are due in Vienna.',
    'Copyrighted films were sold in the market without a licence.',
    'More than 40 ships left the port.',
  ])('takes no prose for boilerplate: %s', (text) => {
    const [, paragraph] = segment(articleOf(`A title of some kind\n\n${text}\n`), rules)
    expect(paragraph?.role).not.toBe('boilerplate')
  })

  it('stands continuations under the paragraph whose date is in force', () => {
    const article = articleOf('A chronology\nMay 3: One.\nAnd more of it.\n2021\nMay 4: Two.\n')
    expect(segment(article, rules).map(({ entry }) => entry)).toEqual([undefined, 1, 1, undefined, 4])
  })

  it('loses nothing and invents nothing', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('May 3: One.', '2011', '• 3 June – Two.', '\u00a0', '“We go.”'),
    )
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (lines, end) => {
          const text = `start ${lines.join(end)}`
          const article = articleOf(text)
          const paragraphs = segment(article, rules)
          let at = 0
          for (const { span } of paragraphs) {
            expect(article.text.slice(at, span.start).trim()).toBe('')
            expect(article.text.slice(span.start, span.end)).not.toMatch(/^\s|\s$|\n/)
            at = span.end
          }
          expect(article.text.slice(at).trim()).toBe('')
          expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
        },
      ),
    )
  })
})
