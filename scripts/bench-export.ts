// Measures the exporters on 10,000 events in 200 articles: seconds, and how much the heap grows; `npm run bench:export`.
import { DEFAULT_OPTIONS, EXPORTERS } from '../src/export/index.ts'
import type { Dataset, DatasetEvent } from '../src/model/dataset.ts'

const ARTICLES = 200
const EVENTS = 50
const LEAST_SECONDS = 3
const text =
  'On the third day, gunmen of the “Northern” Front fired mortars at a police post near Port Amara, killing four.'
const span = (words: string) => {
  const start = text.indexOf(words)
  return { paragraph: 'p-1', start, end: start + words.length, text: words }
}

function eventOf(i: number): DatasetEvent {
  const day = `20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 10}`
  return {
    id: `${day}.assault.northern-front-${i}`,
    type: 'ASSAULT',
    modes: ['heavy-weapons'],
    contexts: ['military'],
    quad: 'material-conflict',
    scale: -9.5,
    modality: 'actual',
    date: { value: day, basis: 'entry' },
    actors: [{ entity: 'northern-front', text: 'gunmen', country: 'XAM', sectors: ['REB'], span: span('gunmen') }],
    recipients: [{ text: 'a police post', country: 'XAM', sectors: ['COP'], span: span('a police post') }],
    locations: [{ entity: 'port-amara', text: 'Port Amara', country: 'XAM', span: span('Port Amara'), basis: 'own' }],
    casualties: { killed: { min: 4, max: 4, span: span('four') } },
    weapons: [{ text: 'mortars', span: span('mortars') }],
    evidence: span(text),
    rule: 'assault/heavy-weapons',
  }
}

function* datasets(): Generator<Dataset> {
  for (let article = 0; article < ARTICLES; article++)
    yield {
      schema: 'annalist/1',
      made_by: { annalist: '0.0.0', rules: 'x' },
      article: {
        id: `article-${article}`,
        title: `Article ${article}`,
        source: { file: `${article}.txt`, sha256: '0'.repeat(64), media_type: 'text/plain' },
      },
      paragraphs: [{ id: 'p-1', role: 'lead', text }],
      entities: [
        { id: 'northern-front', type: 'organization', name: 'Northern Front', country: 'XAM', mentions: [] },
        {
          id: 'port-amara',
          type: 'place',
          name: 'Port Amara',
          location: { latitude: 12.5, longitude: 44.25 },
          mentions: [],
        },
      ],
      events: Array.from({ length: EVENTS }, (_, i) => eventOf(i)),
    }
}

let failed = false
for (const [name, load] of Object.entries(EXPORTERS)) {
  const exporter = await load()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  let bytes = 0
  let peak = 0
  for await (const piece of exporter(datasets(), DEFAULT_OPTIONS)) {
    bytes += piece.length
    peak = Math.max(peak, process.memoryUsage().heapUsed - before)
  }
  const seconds = (performance.now() - start) / 1000
  failed ||= seconds > LEAST_SECONDS
  const [megabytes, heap] = [bytes, peak].map((n) => (n / 1e6).toFixed(1))
  console.log(
    `${name.padEnd(12)} ${seconds.toFixed(2).padStart(5)} s ${megabytes?.padStart(6)} MB out, heap at most +${heap} MB`,
  )
}
process.exitCode = failed ? 1 : 0
