import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { check as checkGeojson } from '@placemarkio/check-geojson'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AcledCount, acled, acledType, timePrecision } from '../../src/export/acled.ts'
import { EVENT_COLUMNS } from '../../src/export/columns.ts'
import { csv, dyadCsv } from '../../src/export/csv.ts'
import { DATA_PACKAGE } from '../../src/export/datapackage.ts'
import { daysOpen, precisionOf } from '../../src/export/date.ts'
import { geojson } from '../../src/export/geojson.ts'
import { DEFAULT_OPTIONS, EXPORTERS, type Exporter, type ExportOptions } from '../../src/export/index.ts'
import { labelStudio } from '../../src/export/label-studio.ts'
import { ndjson } from '../../src/export/ndjson.ts'
import { plover, ploverRecordSchema } from '../../src/export/plover.ts'
import { timelinejs } from '../../src/export/timelinejs.ts'
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts'
import { MODALITIES } from '../../src/model/event.ts'
import { NASTY, SAMPLE } from './sample.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const article = (name: string): Dataset =>
  datasetSchema.parse(JSON.parse(readFileSync(join(ROOT, 'output', `${name}.json`), 'utf8')))
const DATASETS = [SAMPLE, ...['trump-threatens-iran-on-iraq', 'libya-2011', 'soleimani-wire'].map(article)]
const ALL: ExportOptions = { modalities: new Set(MODALITIES), text: true }
const EVENTS = DATASETS.flatMap((dataset) => dataset.events ?? [])

async function textOf(exporter: Exporter, datasets = DATASETS, options = ALL): Promise<string> {
  let text = ''
  for await (const piece of exporter(datasets, options)) text += piece
  return text
}
const rowsOf = (text: string): Record<string, string>[] => parseCsv(text, { columns: true, record_delimiter: '\r\n' })
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-export-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('csv', () => {
  it('has a row for each event, and reads back to what went in', async () => {
    const rows = rowsOf(await textOf(csv))
    expect(rows).toHaveLength(EVENTS.length)
    expect(Object.keys(rows[0] ?? {})).toEqual(EVENT_COLUMNS.map(({ name }) => name))
    expect(rows[0]).toMatchObject({
      id: 'nasty/2020-01-31.assault.rebels',
      date: '2020-01-31',
      date_start: '2020-01-31',
      date_precision: 'day',
      actors: 'Rebels',
      recipients: 'a / barracks|Mitú',
      recipient_entities: '|mitu',
      killed_min: '3',
      killed_max: '',
      latitude: '1.25',
      quote: NASTY.slice(0, -1),
      title: SAMPLE.article.title,
    })
    expect(rows[1]).toMatchObject({ date_start: '2020-02-01', date_end: '2020-02-29', date_precision: 'month' })
    expect(rows[2]).toMatchObject({ modality: 'future', date: '', date_start: '', date_precision: '' })
  })

  it('lets out only what is actual, unless asked', async () => {
    const rows = rowsOf(await textOf(csv, [SAMPLE], DEFAULT_OPTIONS))
    expect(rows.map(({ modality }) => modality)).toEqual(['actual', 'actual'])
  })

  it('has a row for each pair where asked', async () => {
    const rows = rowsOf(await textOf(dyadCsv, [SAMPLE]))
    expect(rows.map(({ actor, recipient }) => [actor, recipient])).toEqual([
      ['Rebels', 'a | barracks'],
      ['Rebels', 'Mitú'],
      ['', ''],
      ['', ''],
    ])
  })

  it('is read by DuckDB', async () => {
    const file = join(folder, 'events.csv')
    await writeFile(file, await textOf(csv))
    const connection = await (await DuckDBInstance.create()).connect()
    const result = await connection.runAndReadAll(
      `SELECT count(*)::INT, max(CASE WHEN article = 'nasty' THEN quote END), count(date_start::DATE)::INT FROM read_csv('${file}', all_varchar = true, nullstr = '')`,
    )
    const dated = EVENTS.filter(({ date }) => date.value !== null && /^\d/.test(date.value))
    expect(result.getRows()[0]?.[0]).toBe(EVENTS.length)
    expect(result.getRows()[0]?.[1]).toBe('rockets')
    expect(Number(result.getRows()[0]?.[2])).toBeGreaterThanOrEqual(dated.length)
  })
})

describe('ndjson', () => {
  it('is one event a line, and DuckDB reads it', async () => {
    const text = await textOf(ndjson)
    expect(linesOf(text)).toHaveLength(EVENTS.length)
    const file = join(folder, 'events.ndjson')
    await writeFile(file, text)
    const connection = await (await DuckDBInstance.create()).connect()
    const result = await connection.runAndReadAll(
      `SELECT count(*)::INT, count(DISTINCT id)::INT FROM read_json('${file}')`,
    )
    expect(result.getRows()[0]).toEqual([EVENTS.length, EVENTS.length])
  })
})

describe('plover', () => {
  it('gives records of the published shape', async () => {
    const records = linesOf(await textOf(plover))
    expect(records).toHaveLength(EVENTS.length)
    for (const record of records) expect(ploverRecordSchema.safeParse(record).error).toBeUndefined()
    expect(records[0]).toMatchObject({ date: '2020-01-31', enddate: '2020-01-31', quad_code: 4, event_scale: -9.5 })
    expect(records[1]).toMatchObject({ date: '2020-02-01', enddate: '2020-02-29', quad_code: 1 })
    expect(records[2]).toMatchObject({ date: null, enddate: null, quad_code: null })
  })
})

describe('acled', () => {
  it('maps what has a counterpart and counts what has none', async () => {
    const count: AcledCount = { written: 0, noCounterpart: 0, noDate: 0 }
    let text = ''
    for await (const piece of acled(DATASETS, ALL, count)) text += piece
    const rows = rowsOf(text)
    expect(rows).toHaveLength(count.written)
    expect(count.written + count.noCounterpart + count.noDate).toBe(EVENTS.length)
    expect(rows[0]).toMatchObject({
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
      time_precision: '1',
      geo_precision: '1',
      fatalities: '3',
    })
  })

  it.each([
    [['PROTEST', ['demo']], 'Protests'],
    [['PROTEST', ['riot']], 'Riots'],
    [['COERCE', ['arrest']], 'Strategic developments'],
    [['ASSAULT', []], 'Violence against civilians'],
    [['AGREE', []], undefined],
  ] as const)('%j is %s', ([type, modes], expected) => {
    const [event] = SAMPLE.events ?? []
    if (!event) throw new Error('no event')
    const { recipients, ...rest } = event
    expect(acledType({ ...rest, type, modes: [...modes] })?.event).toBe(expected)
  })

  it.each([
    ['2020-01-31', 1],
    ['2020-01-31T10:00', 1],
    ['2020-01-01/2020-01-05', 2],
    ['2020-01', 3],
    ['2020', undefined],
    ['2020-01/..', undefined],
  ])('%s has time precision %s', (value, precision) => {
    expect(timePrecision(value)).toBe(precision)
  })
})

describe('timelinejs', () => {
  it('leaves out what has no date, says a month as a month, and escapes markup', async () => {
    const { events } = JSON.parse(await textOf(timelinejs, [SAMPLE]))
    expect(events).toHaveLength(2)
    expect(events[0].start_date).toEqual({ year: 2020, month: 1, day: 31 })
    expect(events[0].text.text).not.toContain('<')
    expect(events[1].start_date).toEqual({ year: 2020, month: 2 })
    expect(events[1].end_date).toBeUndefined()
  })
})

describe('geojson', () => {
  it('passes a checker, with null where no place is known', async () => {
    const collection = checkGeojson(await textOf(geojson))
    if (collection.type !== 'FeatureCollection') throw new Error(collection.type)
    expect(collection.features).toHaveLength(EVENTS.length)
    expect(collection.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-70.23, 1.25] })
    expect(collection.features[1]?.geometry).toBeNull()
  })
})

describe('label-studio', () => {
  it('counts code points, and every region stands where it says', async () => {
    const tasks = JSON.parse(await textOf(labelStudio))
    expect(tasks).toHaveLength(DATASETS.length)
    for (const { data, predictions } of tasks) {
      const points = [...data.text]
      for (const { value } of predictions[0].result)
        expect(points.slice(value.start, value.end).join('')).toBe(value.text)
    }
  })
})

describe('a Label Studio task', () => {
  it('has the shape that its import asks for', async () => {
    const value = {
      type: 'object',
      required: ['start', 'end', 'text', 'labels'],
      properties: {
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
        text: { type: 'string' },
        labels: { type: 'array', items: { type: 'string' }, minItems: 1 },
      },
    }
    const region = {
      type: 'object',
      required: ['from_name', 'to_name', 'type', 'value'],
      properties: { from_name: { const: 'label' }, to_name: { const: 'text' }, type: { const: 'labels' }, value },
    }
    const prediction = {
      type: 'object',
      required: ['model_version', 'result'],
      properties: { model_version: { type: 'string' }, result: { type: 'array', items: region } },
    }
    const task = {
      type: 'object',
      required: ['data', 'predictions'],
      properties: {
        data: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
        predictions: { type: 'array', items: prediction, minItems: 1 },
      },
    }
    const validate = new Ajv2020().compile({ type: 'array', items: task, minItems: DATASETS.length })
    validate(JSON.parse(await textOf(labelStudio)))
    expect(validate.errors ?? []).toEqual([])
  })
})

describe('datapackage', () => {
  it('describes the columns that its tables have', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        Object.entries(DATA_PACKAGE).map(async ([name, exporter]) => [name, await textOf(exporter)] as const),
      ),
    )
    const { resources } = JSON.parse(files['datapackage.json'] ?? '')
    expect(resources.map(({ path }: { path: string }) => path)).toEqual([
      'events.csv',
      'actors.csv',
      'mentions.csv',
      'quotes.csv',
    ])
    for (const { path, schema } of resources) {
      const [header] = parseCsv(files[path] ?? '', { to_line: 1 })
      expect(header).toEqual(schema.fields.map(({ name }: { name: string }) => name))
    }
    expect(rowsOf(files['mentions.csv'] ?? '')[0]).toMatchObject({ article: 'nasty', entity: 'mitu', text: 'Mitú' })
  })
})

describe('without text', () => {
  it.each(Object.entries(EXPORTERS))('%s holds none of the words', async (_, load) => {
    const text = await textOf(await load(), [SAMPLE], { ...ALL, text: false })
    for (const words of ['Rebels', 'barracks', 'Grad', 'so-called', 'with "quotes']) expect(text).not.toContain(words)
  })
})

describe('dates', () => {
  it.each([
    ['2020-01-31', 'day', 1],
    ['2020-01', 'month', 31],
    ['2020', 'year', 366],
    ['2020~', 'year', 366],
    ['2020-03-13T01:30', 'time', 1],
    ['2011-12-31/2012-01-03', 'range', 4],
    ['199X', 'other', 3652],
    ['2019-36', 'other', 92],
  ])('%s is a %s of %d days', (value, precision, days) => {
    expect(precisionOf(value)).toBe(precision)
    expect(daysOpen(value)).toBe(days)
  })
})
