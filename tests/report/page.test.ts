import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameAs } from '../../src/model/links.ts'
import { reportArticle } from '../../src/report/data.ts'
import { lookAlikes } from '../../src/report/look-alikes.ts'
import { articleMarks, roleMarks } from '../../src/report/page/article-marks.ts'
import { chart, startOf } from '../../src/report/page/bins.ts'
import { dyads } from '../../src/report/page/dyads.ts'
import { choices, type Filter, NO_FILTER, pass } from '../../src/report/page/filter.ts'
import { countOf, tellings } from '../../src/report/page/names.ts'
import { cut } from '../../src/report/page/pieces.ts'
import { reviewFile } from '../../src/report/page/review-file.ts'
import { yamlOf } from '../../src/report/page/yaml.ts'
import { reviewSchema } from '../../src/review/decisions.ts'
import { parseYaml } from '../../src/yaml.ts'
import { OTHER_PAPER, TALKS } from './sample.ts'

const ARTICLE = reportArticle(TALKS)
const ALL = tellings([ARTICLE])

describe('pieces', () => {
  const mark = (start: number, end: number) => ({ start, end, kind: 'event' as const, label: `${start}-${end}` })

  it('cuts where marks begin and end', () => {
    const pieces = cut('abcdef', [mark(1, 4), mark(2, 5)])
    expect(pieces.map(({ text, marks }) => [text, marks.map(({ label }) => label)])).toEqual([
      ['a', []],
      ['b', ['1-4']],
      ['cd', ['1-4', '2-5']],
      ['e', ['2-5']],
      ['f', []],
    ])
    expect(pieces.flatMap(({ begins }) => begins.map(({ label }) => label))).toEqual(['1-4', '2-5'])
  })

  it('leaves the text whole, and each mark on exactly its characters, however they overlap', () => {
    const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]) => mark(start, end))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(spans, { maxLength: 12 }), (text, marks) => {
        const pieces = cut(text, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const one of marks.filter(({ start, end }) => start < end && end <= text.length)) {
          const on = pieces.filter((piece) => piece.marks.includes(one))
          expect(on.map((piece) => piece.text).join('')).toBe(text.slice(one.start, one.end))
          expect(pieces.filter((piece) => piece.begins.includes(one))).toHaveLength(1)
        }
      }),
    )
  })
})

describe('marks', () => {
  it('stand on the words that they are about', () => {
    const texts = new Map(ARTICLE.paragraphs.map(({ id, text }) => [id, text]))
    const [first] = ARTICLE.events
    if (!first) throw new Error('no event')
    const words = [...roleMarks(first, ARTICLE)].flatMap(([paragraph, marks]) =>
      marks.map(({ label, start, end }) => [label, texts.get(paragraph)?.slice(start, end)]),
    )
    expect(words).toEqual([
      ['actor', 'Gunmen of the Northern Front'],
      ['recipient', 'a police post'],
      ['place', 'Port Amara'],
      ['weapon', 'mortars'],
      ['killed', 'four officers'],
      ['date', 'March 3'],
    ])
    expect(
      articleMarks(ARTICLE)
        .get('p-3')
        ?.filter(({ kind }) => kind === 'event'),
    ).toHaveLength(3)
  })
})

describe('events', () => {
  it('are numbered as the article tells them', () => {
    expect(ARTICLE.events.map(({ number, type }) => `${number} ${type}`)).toEqual([
      '1 ASSAULT',
      '2 CONSULT',
      '3 ASSAULT',
      '4 THREATEN',
      '5 REQUEST',
    ])
  })
})

describe('filter', () => {
  it.each<[Partial<Filter>, number[]]>([
    [{}, [1, 2, 3, 4, 5]],
    [{ type: 'ASSAULT' }, [1, 3]],
    [{ actor: 'Northern Front' }, [1, 2]],
    [{ actor: 'the air force' }, [3]],
    [{ flag: 'no-actor' }, [5]],
    [{ modality: 'future' }, [4]],
    [{ status: 'confirmed' }, [2]],
    [{ status: 'unreviewed' }, [3, 4, 5]],
    [{ status: 'rejected' }, [1]],
    [{ search: ' MORTARS ' }, [1]],
    [{ search: 'no such word' }, []],
    [{ from: '2021-03-05', to: '2021-03-05' }, [2, 3, 5]],
    [{ to: '2021-03-04' }, [1, 5]],
    [{ from: '2021-04-01' }, []],
    [{ article: 'another' }, []],
    [{ changed: true }, []],
    [{ type: 'ASSAULT', actor: 'Northern Front' }, [1]],
  ])('%j passes %j', (filter, numbers) => {
    const [first] = ARTICLE.events
    const marks = { [first?.key ?? '']: { decision: 'reject' as const } }
    expect(pass(ALL, { ...NO_FILTER, ...filter }, marks).map(({ event }) => event.number)).toEqual(numbers)
  })

  it('offers values with their counts, most frequent first', () => {
    expect(choices(ALL, ({ event }) => [event.type])).toEqual([
      ['ASSAULT', 2],
      ['CONSULT', 1],
      ['REQUEST', 1],
      ['THREATEN', 1],
    ])
  })
})

describe('chart', () => {
  it('counts each event once, and puts no date in a bin that is finer than it', () => {
    const { unit, bins, rows } = chart(ALL, ({ event }) => [event.type])
    expect(unit).toBe('day')
    expect(bins.map(({ label }) => label)).toHaveLength(31)
    const row = (name: string) => rows.find((one) => one.name === name)
    expect(row('ASSAULT')?.cells.flatMap((cell, i) => (cell.length > 0 ? [bins[i]?.label] : []))).toEqual([
      '2021-03-03',
      '2021-03-05',
    ])
    expect(row('REQUEST')?.vague).toHaveLength(1)
    expect(row('THREATEN')?.vague).toHaveLength(1)
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(5)
  })

  it.each([
    ['2021-03-03', 'week', '2021-03-01'],
    ['2021-03-07', 'week', '2021-03-01'],
    ['2021-03-08', 'week', '2021-03-08'],
    ['2021-03-08', 'month', '2021-03-01'],
    ['2021-12-31', 'quarter', '2021-10-01'],
    ['2021-12-31', 'year', '2021-01-01'],
    ['2021-12-31', 'decade', '2020-01-01'],
    ['0987-12-31', 'century', '0900-01-01'],
  ] as const)('%s lies in the %s of %s', (day, unit, first) => {
    expect(startOf(day, unit)).toBe(first)
  })

  it('has bins without gap or overlap, 32 at most but for ages', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort()
        const [one] = ALL
        if (!one || !first || !last) throw new Error('no event')
        const at = (value: string) => ({ ...one, event: { ...one.event, first: value, last: value } })
        const { bins, rows } = chart([at(first), at(last)], () => ['all'])
        expect(bins.length).toBeLessThanOrEqual(32)
        for (const [i, bin] of bins.slice(1).entries())
          expect(Date.parse(bin.first) - Date.parse(bins[i]?.last ?? '')).toBe(86_400_000)
        expect(rows[0]?.vague).toEqual([])
        expect(rows[0]?.cells.flat()).toHaveLength(2)
      }),
    )
  })

  it('puts a few outliers into one column at their end', () => {
    const [one] = ALL
    if (!one) throw new Error('no event')
    const at = (day: string) => ({ ...one, event: { ...one.event, first: day, last: day } })
    const told = [at('1953-08-19'), ...Array.from({ length: 40 }, (_, i) => at(`2020-01-${10 + (i % 20)}`))]
    const { unit, bins, rows } = chart(told, () => ['all'])
    expect(unit).toBe('day')
    expect(bins[0]).toEqual({ first: '1953-08-19', last: '2020-01-09', label: 'before' })
    expect(rows[0]?.cells[0]).toHaveLength(1)
    expect(rows[0]?.vague).toEqual([])
  })

  it('has no column where nothing is dated', () => {
    expect(chart([], () => ['all'])).toEqual({ unit: 'day', bins: [], rows: [] })
  })
})

describe('who to whom', () => {
  it('counts pairs by name', () => {
    const rows = dyads(ALL, 'name').map(({ actor, recipient, events, scale }) => [
      actor,
      recipient,
      events.length,
      scale,
    ])
    expect(rows).toEqual([
      ['Ida Voss', 'Northern Front', 1, 2],
      ['Northern Front', 'a police post', 1, -9.5],
      ['the air force', 'two camps', 1, -9.5],
    ])
  })

  it('counts pairs by code', () => {
    const rows = dyads(ALL, 'code').map(({ actor, recipient, quads }) => [actor, recipient, quads['material-conflict']])
    expect(rows).toContainEqual(['XAM MIL', 'XAM', 1])
  })
})

describe('look-alikes', () => {
  const other = reportArticle(OTHER_PAPER)

  it('are events of two articles with type, date and an actor in common', () => {
    expect(lookAlikes([ARTICLE, other])).toEqual([
      ['port-amara/2021-03-03.assault.northern-front', 'amara-wire/2021-03-03.assault.northern-front'],
    ])
  })

  it('are none within one article, of another type, at another time, or dated by the year', () => {
    const [event] = other.events
    if (!event) throw new Error('no event')
    const against = (change: object) => lookAlikes([ARTICLE, { ...other, events: [{ ...event, ...change }] }])
    expect(lookAlikes([ARTICLE])).toEqual([])
    expect(against({ type: 'COERCE' })).toEqual([])
    expect(against({ first: '2021-03-04', last: '2021-03-04' })).toEqual([])
    expect(against({ first: '2021-01-01', last: '2021-12-31' })).toEqual([])
    expect(against({ actors: [] })).toEqual([])
  })

  it('are carried both ways, through chains, where a person says so', () => {
    const groups = sameAs([
      { events: ['a/1', 'b/1'], same: true },
      { events: ['b/1', 'c/1'], same: true },
      { events: ['c/1', 'd/1'], same: false },
    ])
    expect(Object.fromEntries(groups)).toEqual({ 'a/1': ['b/1', 'c/1'], 'b/1': ['a/1', 'c/1'], 'c/1': ['a/1', 'b/1'] })
  })
})

describe('tolls', () => {
  it.each([
    [{ min: 3, max: 3 }, '3'],
    [{ min: 3 }, 'at least 3'],
    [{ max: 3 }, 'up to 3'],
    [{ min: 0, max: 0 }, '0'],
    [{ min: 2, max: 5 }, '2 to 5'],
    [{}, undefined],
    [undefined, undefined],
  ])('%j reads %s', (toll, told) => {
    expect(countOf(toll)).toBe(told)
  })
})

describe('the review file', () => {
  it('has what was decided, in reading order, bound to ids and words', () => {
    const [first, second, third] = ARTICLE.events.map(({ key }) => key)
    const marks = {
      [third ?? '']: { note: 'which camps?' },
      [first ?? '']: { decision: 'reject' as const, note: 'a "rumour"' },
      [second ?? '']: { decision: 'confirm' as const },
    }
    const { value } = parseYaml(reviewFile(ARTICLE, { marks, by: 'mk' }) ?? '')
    expect(reviewSchema.safeParse(value).error).toBeUndefined()
    expect(value).toEqual({
      schema: 'annalist-review/1',
      decisions: [
        {
          decide: 'reject',
          event: '2021-03-03.assault.northern-front',
          evidence: ARTICLE.events[0]?.evidence.text,
          coded: ARTICLE.events[0]?.coded,
          by: 'mk',
          why: 'a "rumour"',
        },
        {
          decide: 'confirm',
          event: '2021-03-05.consult.ida-voss',
          evidence: ARTICLE.events[1]?.evidence.text,
          coded: ARTICLE.events[1]?.coded,
          by: 'mk',
        },
        {
          decide: 'note',
          event: '2021-03-05.assault.air-force',
          evidence: ARTICLE.events[2]?.evidence.text,
          coded: ARTICLE.events[2]?.coded,
          by: 'mk',
          why: 'which camps?',
        },
      ],
    })
  })

  it('carries along what was decided before', () => {
    const earlier = { decide: 'published' as const, value: '2021-03-06', why: 'the masthead' }
    const marks = { [ARTICLE.events[0]?.key ?? '']: { decision: 'confirm' as const } }
    const file = reviewFile({ ...ARTICLE, decided: [earlier] }, { marks, by: '' })
    expect(parseYaml(file ?? '').value).toMatchObject({ decisions: [earlier, { decide: 'confirm' }] })
  })

  it('is none where nothing was decided, or taken back', () => {
    expect(
      reviewFile(ARTICLE, { marks: { [ARTICLE.events[0]?.key ?? '']: { decision: undefined, note: '' } }, by: 'mk' }),
    ).toBeUndefined()
  })
})

describe('yaml', () => {
  it('reads back as what went in, whatever the strings hold', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('no', '2020-01-01', '\u2028', '- a: b # c'),
      fc.boolean(),
      fc.integer(),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), value, { minKeys: 1, maxKeys: 4 }), (data) => {
        const { value: read, errors } = parseYaml(yamlOf(data))
        expect(errors).toEqual([])
        expect(read).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })

  it('leaves out what is absent', () => {
    expect(yamlOf({ a: 1, b: undefined, c: [{ d: 'x', e: ['y'] }] })).toBe(
      'a: 1\nc:\n  - d: "x"\n    e:\n      - "y"\n',
    )
  })
})
