import type { Dataset, DatasetEvent, DatasetSpan } from '../../src/model/dataset.ts'

/** A small article in our own words, with odd line ends and spaces, for tests that need a dataset by hand. */
export const SOURCE =
  'River towns in dispute\r\n\r\n' +
  '  May 3: The Harbor Council accused Governor Lena Ortiz of\u00a0delay.\r\n' +
  'May 4: Ortiz met the council in Port Avery. “We will open the gates by summer and not a day later,” she said.\r\n'

export const LINES = [
  'River towns in dispute',
  '  May 3: The Harbor Council accused Governor Lena Ortiz of delay.',
  'May 4: Ortiz met the council in Port Avery. “We will open the gates by summer and not a day later,” she said.',
]

const PARAGRAPHS: Dataset['paragraphs'] = [
  { id: 'p-1', role: 'title', text: 'River towns in dispute' },
  {
    id: 'p-2',
    role: 'entry',
    date: '2021-05-03',
    text: 'May 3: The Harbor Council accused Governor Lena Ortiz of\u00a0delay.',
  },
  {
    id: 'p-3',
    role: 'entry',
    date: '2021-05-04',
    text: 'May 4: Ortiz met the council in Port Avery. “We will open the gates by summer and not a day later,” she said.',
  },
]

/** The span of the first occurrence of `words` in a paragraph of the sample. */
export function spanOf(paragraph: string, words: string): DatasetSpan {
  const text = PARAGRAPHS.find(({ id }) => id === paragraph)?.text ?? ''
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in ${paragraph}`)
  return { paragraph, start, end: start + words.length, text: words }
}

const accuse: DatasetEvent = {
  id: '2021-05-03.accuse.harbor-council',
  type: 'ACCUSE',
  modes: ['disapprove'],
  modality: 'actual',
  date: { value: '2021-05-03', basis: 'entry' },
  actors: [
    {
      entity: 'harbor-council',
      text: 'Harbor Council',
      country: 'USA',
      sectors: ['GOV'],
      span: spanOf('p-2', 'Harbor Council'),
    },
  ],
  recipients: [
    { entity: 'lena-ortiz', text: 'Lena Ortiz', country: 'USA', sectors: ['GOV'], span: spanOf('p-2', 'Lena Ortiz') },
  ],
  evidence: spanOf('p-2', 'The Harbor Council accused Governor Lena Ortiz'),
  rule: 'accuse/blame',
}

const consult: DatasetEvent = {
  id: '2021-05-04.consult.lena-ortiz',
  type: 'CONSULT',
  modes: ['visit'],
  modality: 'actual',
  date: { value: '2021-05-04', basis: 'entry' },
  actors: [{ entity: 'lena-ortiz', text: 'Ortiz', country: 'USA', sectors: ['GOV'], span: spanOf('p-3', 'Ortiz') }],
  recipients: [{ entity: 'harbor-council', text: 'council', span: spanOf('p-3', 'council') }],
  locations: [{ entity: 'port-avery', text: 'Port Avery', span: spanOf('p-3', 'Port Avery'), basis: 'own' }],
  evidence: spanOf('p-3', 'Ortiz met the council'),
  relations: [{ type: 'response-to', event: accuse.id }],
  rule: 'consult/meet',
}

/** What a perfect program would make of the sample. */
export const DATASET: Dataset = {
  schema: 'annalist/1',
  made_by: { annalist: '0.0.0', rules: '0' },
  article: {
    id: 'sample',
    source: { file: 'sample.txt', sha256: '0', media_type: 'text/plain' },
    published: { value: '2021-05-04', basis: 'inferred' },
  },
  paragraphs: PARAGRAPHS,
  dates: [
    dateOf('p-2', 'May 3', '2021-05-03'),
    dateOf('p-3', 'May 4', '2021-05-04'),
    dateOf('p-3', 'by summer', '2021-22'),
  ],
  entities: [
    {
      id: 'harbor-council',
      type: 'organization',
      name: 'Harbor Council',
      country: 'USA',
      mentions: [
        { ...spanOf('p-2', 'Harbor Council'), by: 'name' },
        { ...spanOf('p-3', 'council'), by: 'nominal' },
      ],
    },
    {
      id: 'lena-ortiz',
      type: 'person',
      name: 'Lena Ortiz',
      country: 'USA',
      mentions: [
        { ...spanOf('p-2', 'Lena Ortiz'), by: 'name' },
        { ...spanOf('p-3', 'Ortiz'), by: 'alias' },
        { ...spanOf('p-3', 'she'), by: 'pronoun' },
      ],
    },
    { id: 'port-avery', type: 'place', name: 'Port Avery', mentions: [{ ...spanOf('p-3', 'Port Avery'), by: 'name' }] },
  ],
  events: [accuse, consult],
  quotes: [
    {
      speaker: 'lena-ortiz',
      text: 'We will open the gates by summer and not a day later,',
      span: spanOf('p-3', 'We will open the gates by summer and not a day later,'),
    },
  ],
}

function dateOf(paragraph: string, words: string, value: string): NonNullable<Dataset['dates']>[number] {
  const span = spanOf(paragraph, words)
  return {
    id: `${paragraph}/d${span.start}`,
    span,
    kind: 'date',
    value,
    timex3: { type: 'DATE', value },
    basis: 'explicit',
  }
}

export const GOLD = `
article: { title: River towns in dispute, published: { accept: ["2021-05-04"] } }
paragraphs: { title: [1], entry: [2, 3] }
entry_dates: { "2021-05-03": [2], "2021-05-04": [3] }
dates:
  - { p: 2, quote: May 3, value: "2021-05-03" }
  - { p: 3, quote: May 4, value: "2021-05-04" }
  - { p: 3, quote: summer, also: [by summer], value: ["2021-22", "2021-SU"] }
entities:
  - { id: harbor-council, type: organization, country: USA, names: [Harbor Council] }
  - { id: lena-ortiz, type: person, country: USA, names: [Lena Ortiz, Governor Lena Ortiz, Ortiz] }
  - { id: port-avery, type: place, names: [Port Avery] }
events:
  - id: e1
    date: "2021-05-03"
    type: ACCUSE
    mode: disapprove
    actors: [{ names: [Harbor Council], country: USA, sector: GOV }]
    recipients: [{ names: [Ortiz, Lena Ortiz], country: USA, sector: [GOV, ELI] }]
    evidence: { p: 2, quote: Harbor Council accused Governor Lena Ortiz of delay }
  - id: e2
    date: "2021-05-04"
    type: CONSULT
    actors: [{ names: [Harbor Council], country: USA }]
    recipients: [{ names: [Lena Ortiz], country: USA }]
    location: [{ names: [Port Avery] }]
    relations: [{ response-to: e1 }]
    evidence: { p: 3, quote: Ortiz met the council in Port Avery }
quotes:
  - { p: 3, quote: We will open the gates by summer and not a day later, speaker: lena-ortiz }
`
  .replace('a day later, speaker', 'a day later", speaker')
  .replace('quote: We will', 'quote: "We will')
