import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/stages/read/index.ts'

const page = (name: string) => readFileSync(new URL(`./pages/${name}.html`, import.meta.url))

function articleOf(bytes: Uint8Array) {
  const result = read({ file: 'page.html', bytes })
  if ('diagnostic' in result) throw new Error(result.diagnostic.message)
  return result.article
}

/** Non-blank lines, each with what its markup says of it. */
function linesOf(bytes: Uint8Array): string[] {
  const { text, markup = [] } = articleOf(bytes)
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
    const kind = markup.find(({ span }) => span.start <= index && index < span.end)?.kind
    return kind ? `${kind}: ${line}` : line
  })
}

test('a news story', () => {
  expect(linesOf(page('news-story'))).toEqual([
    'title: Ferry strike ends after nine days',
    'By Mina Holt and Per Aas',
    'boilerplate: A ferry waits at the quay of Vesthavn. Photo: Mina Holt',
    'Ferry crews in Vesthavn went back to work on Friday after their union and the shipping company agreed on a new wage deal, ending a strike that had cut off the outer islands since 5 May.',
    '“We got most of what we asked for,” said Ida Brekke, who leads the union. She thanked the islanders, many of whom had brought food to the picket line, for their patience.',
    'The company, Nordline, said that it would raise pay by four per cent in each of the next two years. Talks had broken down twice, most recently on 11 May, when the mediator sent both sides home.',
    'heading: What happens next',
    'Members vote on the deal on 28 May. Until then the ferries run to the summer timetable, the company said, and tickets bought for the days of the strike will be paid back.',
    'quotation: We ask everybody who could not travel to write to us before the end of the month, so that nobody is left out of pocket by this.',
    'The regional government, which had called on both sides to return to the table, welcomed the news.',
  ])
  const article = articleOf(page('news-story'))
  expect(article.original).toContain('5\u00a0May')
  expect(article.original).toContain('govern\u00adment')
  expect(article.metadata).toEqual({
    title: 'Ferry strike ends after nine days',
    published: '2021-05-14',
    publishedBy: 'metadata',
    modified: '2021-05-15',
    url: 'https://harbour.example/2021/05/ferry-strike-ends',
    authors: ['Mina Holt', 'Per Aas'],
    publisher: 'Harbour Post',
    language: 'en-GB',
  })
})

test('a chronology with lists', () => {
  expect(linesOf(page('list-chronology'))).toEqual([
    'title: How the dam dispute unfolded',
    'Two governments have argued for three years over the reservoir above Kestrel Falls. This chronology follows the dispute from the first survey to the court’s ruling.',
    'heading: 2017',
    'March 3: Engineers begin a survey of the valley, and farmers protest at the gate of their camp.',
    'June 19: The upstream government signs a contract with a builder. Its neighbour recalls its ambassador two days later.',
    'heading: 2018',
    'Jan. 8: Police arrest eleven demonstrators who had blocked the road to the site.',
    'A judge releases them within the week.',
    'Oct. 30: The two foreign ministers meet in Lisbon and agree to let a court decide.',
    'heading: 2019',
    'Sept. 12: The court orders both sides to stop building until water levels have been measured for a full year.',
  ])
  expect(articleOf(page('list-chronology')).metadata).toEqual({
    title: 'How the dam dispute unfolded',
    published: '2019-11-02',
    publishedBy: 'metadata',
    authors: ['Research desk'],
    language: 'en',
  })
})

test('a live blog', () => {
  expect(linesOf(page('live-blog'))).toEqual([
    'title: Live: storm over the coast',
    'Our reporters follow the storm through the day. The newest entries come first, and times are local to the coast.',
    'heading: 11:45 a.m.',
    'Rescue crews pulled six sailors from a freighter that had run aground off Point Mercy, the coast guard said. None of them was badly hurt, according to the harbour doctor.',
    'heading: 10:32 a.m.',
    'The governor closed every school in the two coastal counties and asked people to stay away from the sea wall, where waves had thrown stones across the road.',
    'heading: 8:05 a.m.',
    'The railway stopped all trains west of Alder Junction after a tree fell on the line. Buses will run instead, as far as the roads allow, the railway announced.',
    'Correction: An earlier entry gave the wrong name for the freighter.',
  ])
  expect(articleOf(page('live-blog')).metadata).toMatchObject({
    published: '2022-02-18',
    modified: '2022-02-18',
    authors: ['News desk'],
  })
})

test('a page with heavy boilerplate, in another encoding', () => {
  const bytes = new Uint8Array(
    Buffer.from(
      page('heavy-boilerplate').toString().replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'),
      'latin1',
    ),
  )
  expect(linesOf(bytes)).toEqual([
    'title: Mayor resigns over bridge contract',
    'The mayor of Elmsport resigned on Tuesday, hours after prosecutors searched her office and charged two of her aides with taking money from the firm that is rebuilding the Mill Street bridge.',
    '“I have done nothing wrong, but the city needs quiet,” Carla Voss told reporters on the steps of city hall. She had held the office since January 2014 and had planned to run again in November.',
    'The firm, Delta Span, denied that it had paid anyone. Its director, Hugo Lam, said the company would work with the police, who seized papers and computers from its headquarters last week.',
    'The city council meets on Sept. 10 to choose somebody who will lead the city until the election. The council’s president, Omar Reyes, takes over until then, the city’s lawyer announced.',
    'Prosecutors said that they expected to charge more people. The two aides were released on bail and are to appear in court on Sept. 20.',
  ])
  expect(articleOf(bytes).metadata).toMatchObject({
    published: '2018-09-04',
    modified: '2018-09-05',
    url: 'https://crier.example/mayor',
    publisher: 'The Daily Crier',
    language: 'en-US',
  })
})

test('a table timeline', () => {
  expect(linesOf(page('table-timeline'))).toEqual([
    'title: Timeline of the Sandvik talks',
    'The talks on the fishing grounds around Sandvik took most of a year. This table lists the meetings and what came of them.',
    'heading: Date | Place | What happened',
    '12 June 2018 | Sandvik | The delegations meet for the first time and exchange lists of prisoners.',
    '3 July 2018 | Oslo | The ministers sign a cease-fire at sea.',
    '3 July 2018 | Bergen | Fishermen burn nets in protest.',
    '21 August 2018 | Sandvik | Both navies withdraw their patrol boats.',
    'The agreement came into force at the end of the year, and the grounds were opened to boats of both countries.',
  ])
})

const html = (body: string) => new TextEncoder().encode(body)

describe('pages that are hardly any', () => {
  test.each<[string, string, string[]]>([
    ['plain paragraphs', '<p>Troops left.<p>They came back.', ['Troops left.', 'They came back.']],
    ['cut off', '<html><body><p>Troops left.</p><p>They ca', ['Troops left.', 'They ca']],
    ['a root in a comment alone', '<!-- <html> --><p>Troops left.', ['Troops left.']],
    ['text alone', 'Troops left &amp; came back.', ['Troops left & came back.']],
    ['line breaks', '<p>One<br>two<br/>three</p>', ['One', 'two', 'three']],
    [
      'broken JSON-LD and dates',
      '<script type="application/ld+json">{"@type":</script><meta name="date" content="yesterday"><p>Text</p>',
      ['Text'],
    ],
  ])('%s', (_, body, expected) => {
    expect(linesOf(html(body))).toEqual(expected)
  })

  test.each([
    ['nothing in it', '<html><body></body></html>', 'input-empty'],
    ['cut off in its first element', '<!doctype html><html lang', 'input-empty'],
    ['scripts alone', '<script>var a = 1</script>', 'input-empty'],
    ['an encoding nobody knows', '<meta charset="nonsense"><p>Text', 'input-unreadable'],
    ['elements inside one another without end', `${'<div>'.repeat(20_000)}Troops left.`, 'input-unreadable'],
  ])('%s', (_, body, code) => {
    const result = read({ file: 'page.html', bytes: html(body) })
    expect('diagnostic' in result && result.diagnostic.code).toBe(code)
  })
})
