import { describe, expect, test } from 'vitest'
import { datingOf } from './dating.ts'

/** The mention whose text is `words`, in an article of these lines. */
function mentionOf(words: string, lines: readonly string[], published?: string) {
  const { article, dating } = datingOf(lines.join('\n\n'), published)
  return dating.mentions.find(({ span }) => article.text.slice(span.start, span.end) === words)
}

/** Told on Friday, 2020-01-03. */
const FRIDAY = '2020-01-03'

describe('news: values', () => {
  test.each([
    // sentence, words, EDTF, TIMEX3
    ['He was killed on Friday.', 'Friday', '2020-01-03', '2020-01-03'],
    ['He was killed on Thursday.', 'Thursday', '2020-01-02', '2020-01-02'],
    ['The session is expected on Sunday.', 'Sunday', '2020-01-05', '2020-01-05'],
    ['Lawmakers will meet on Sunday.', 'Sunday', '2020-01-05', '2020-01-05'],
    ['He spoke on Thursday night.', 'Thursday night', '2020-01-02', '2020-01-02TNI'],
    ['He was buried last Tuesday.', 'last Tuesday', '2019-12-31', '2019-12-31'],
    ['He will be buried next Tuesday.', 'next Tuesday', '2020-01-07', '2020-01-07'],
    ['They struck on Dec. 27.', 'Dec. 27', '2019-12-27', '2019-12-27'],
    ['A drone was shot down on June 19.', 'June 19', '2019-06-19', '2019-06-19'],
    ['The treaty will lapse on June 19.', 'June 19', '2020-06-19', '2020-06-19'],
    ['The council postponed the poll to Feb. 9.', 'Feb. 9', '2020-02-09', '2020-02-09'],
    ['A vote was put off until March.', 'March', '2020-03', '2020-03'],
    ['The consul had been given until Sunday to leave.', 'Sunday', '2020-01-05', '2020-01-05'],
    ['Judges suspended the ban until Tuesday.', 'Tuesday', '2020-01-07', '2020-01-07'],
    ['The group claimed responsibility for Monday’s attack.', 'Monday', '2019-12-30', '2019-12-30'],
    ['Troops were put on alert for Monday’s vote.', 'Monday', '2020-01-06', '2020-01-06'],
    ['The talks dragged on until Sunday.', 'Sunday', '2019-12-29', '2019-12-29'],
    ['In February 1999 he was caught, and in December he was hanged.', 'December', '1999-12', '1999-12'],
    ['They must leave by Jan. 14.', 'Jan. 14', '2020-01-14', '2020-01-14'],
    ['He resigned in November.', 'November', '2019-11', '2019-11'],
    ['A vote is scheduled for March.', 'March', '2020-03', '2020-03'],
    ['He resigned in May and June 2014.', 'May and June 2014', '2014-05/2014-06', '2014-05/2014-06'],
    ['He spoke on 3 May and 7 June 2014.', '3 May', '2014-05-03', '2014-05-03'],
    ['He spoke in late May, in July and in early August 2014.', 'late May', '2014-05~', '2014-05'],
    ['He spoke in December and January 2011.', 'December', '2010-12', '2010-12'],
    ['They were the weeks in May and August 2014 that tested him.', 'August 2014', '2014-08', '2014-08'],
    ['He resigned in late November.', 'late November', '2019-11~', '2019-11'],
    ['It began in early 2019.', 'early 2019', '2019~', '2019'],
    ['He took charge in the late 1990s.', 'the late 1990s', '199X', '199'],
    ['The temple is of the 12th century.', 'the 12th century', '11XX', '11'],
    ['He left last week.', 'last week', '2019-12-23/2019-12-29', '2019-W52'],
    ['He left last month.', 'last month', '2019-12', '2019-12'],
    ['He left last year.', 'last year', '2019', '2019'],
    ['He left yesterday.', 'yesterday', '2020-01-02', '2020-01-02'],
    ['He left last night.', 'last night', '2020-01-02', '2020-01-02TNI'],
    ['He left three months ago.', 'three months ago', '2019-10', '2019-10'],
    ['He left ten years ago.', 'ten years ago', '2010', '2010'],
    ['He left in the summer of 2018.', 'the summer of 2018', '2018-22', '2018-SU'],
    ['Sales fell in the third quarter.', 'the third quarter', '2019-35', '2019-Q3'],
    ['Sales fell in the second half of 2018.', 'the second half of 2018', '2018-41', '2018-H2'],
    ['The bus left at 3 p.m. Thursday.', '3 p.m. Thursday', '2020-01-02T15:00', '2020-01-02T15:00'],
    ['The bus left at 5 p.m. EST on Jan. 2.', '5 p.m. EST on Jan. 2', '2020-01-02T17:00-05:00', '2020-01-02T17:00'],
    ['He was found on Thanksgiving Day.', 'Thanksgiving Day', '2019-11-28', '2019-11-28'],
    ['They rose on Easter Monday 1916.', 'Easter Monday 1916', '1916-04-24', '1916-04-24'],
    ['A war was fought in 1980–88.', '1980–88', '1980/1988', '1980/1988'],
    ['The vote takes place on Sunday.', 'Sunday', '2020-01-05', '2020-01-05'],
    ['He will appeal when the case is heard in May.', 'May', '2020-05', '2020-05'],
    ['He is accused of selling arms in May.', 'May', '2019-05', '2019-05'],
    ['Taxes are due on the second Monday in April.', 'the second Monday in April', '2020-04-13', '2020-04-13'],
    ['They met on the last Friday of May 2014.', 'the last Friday of May 2014', '2014-05-30', '2014-05-30'],
    ['He left the week before last.', 'the week before last', '2019-12-16/2019-12-22', '2019-W51'],
    ['None of those who signed the truce of December 2015 fired on Dec. 27.', 'Dec. 27', '2019-12-27', '2019-12-27'],
    ['He left on 29 December last year.', '29 December last year', '2019-12-29', '2019-12-29'],
    ['Carthage was founded in 814 BC.', '814 BC', '-0813', 'BC0814'],
    ['It flourished in the second century BC.', 'the second century BC', '-01XX', 'BC01'],
    ['The Vandals came in AD 439.', 'AD 439', '0439', '0439'],
    ['The palace is of the 1600s.', 'the 1600s', '16XX', '16'],
    ['Shots fell on Dec. 8. By that Sunday the town was empty.', 'that Sunday', '2019-12-08', '2019-12-08'],
    ['Shots fell on Dec. 9. By that Sunday the town was empty.', 'that Sunday', '2019-12-15', '2019-12-15'],
    ['Shots fell on Dec. 8. He fled the following Sunday.', 'the following Sunday', '2019-12-15', '2019-12-15'],
    ['Prices rose over the weekend.', 'the weekend', '2019-12-28/2019-12-29', '2019-W52-WE'],
  ])('%s', (sentence, words, value, timex) => {
    const mention = mentionOf(words, [sentence], FRIDAY)
    expect(mention).toMatchObject({ value, timex3: { value: timex } })
  })
})

describe('what was told before', () => {
  test.each([
    ['On Dec. 27 rockets fell. Two days later jets struck.', 'Two days later', '2019-12-29'],
    ['On Dec. 27 rockets fell. The following morning jets struck.', 'The following morning', '2019-12-28'],
    ['On Dec. 27 rockets fell. The day before, jets had struck.', 'The day before', '2019-12-26'],
    ['On Dec. 27 rockets fell. That night jets struck.', 'That night', '2019-12-27'],
    ['On Dec. 27 rockets fell. Hours later jets struck.', 'Hours later', '2019-12-27'],
    ['On Dec. 27 he spoke. Three days after that speech parliament met.', 'Three days after that speech', '2019-12-30'],
    ['On Dec. 27 he spoke. Three days after that parliament met.', 'Three days after that', '2019-12-30'],
    ['On June 19 a drone fell. Three months later a plant burned.', 'Three months later', '2019-09'],
    ['In 2011 he fled. The following year he was tried.', 'The following year', '2012'],
    ['On Dec. 27 they met; they met again at 9 p.m.', '9 p.m.', '2019-12-27T21:00'],
    ['They met in March 2018. On the 26th they signed.', 'the 26th', '2018-03-26'],
    ['They met in March 2018. On the 5th President Okoro flew home.', 'the 5th', '2018-03-05'],
    ['From Dec. 10 to Dec. 12, 2018, they met. On the second day they signed.', 'the second day', '2018-12-11'],
    ['On 20 December 1975 it woke. Two years later came more: one on 8 September.', '8 September', '1977-09-08'],
    ['In 1968 students marched. On Oct. 2 troops fired.', 'Oct. 2', '1968-10-02'],
    ['It rose from the sea in November 1963; on 15 November fishermen saw it.', '15 November', '1963-11-15'],
    ['Convicted of the bombing of Dec. 21, 1988, he was freed on Aug. 20.', 'Aug. 20', '2019-08-20'],
    ['It began at 4 a.m. on Thursday. Half an hour later it was over.', 'Half an hour later', '2020-01-02T04:30'],
    [
      'The truce broke down in March 1987. By the end of the month the ship had left.',
      'the end of the month',
      '1987-03~',
    ],
    ['Talks opened in May 2018. The ban was lifted at the end of the year.', 'the end of the year', '2018~'],
    ['Talks opened in May 2018. The ban will be lifted by the end of the year.', 'the end of the year', '2020~'],
    // asides move nothing
    ['He was freed on Dec. 27. The club plays on Jan. 12. The next day he spoke.', 'The next day', '2019-12-28'],
    [
      'On Dec. 27 he was freed; he had been caught two weeks earlier. The next day he spoke.',
      'The next day',
      '2019-12-28',
    ],
    [
      'On Dec. 27 he was shot for a raid, two days earlier, on a farm. The next day he died.',
      'The next day',
      '2019-12-28',
    ],
    ['On Dec. 27 he said: “I will speak on Jan. 9.” The next day he spoke.', 'The next day', '2019-12-28'],
  ])('%s', (text, words, value) => {
    expect(mentionOf(words, [text], FRIDAY)?.value).toBe(value)
  })
})

const CHRONOLOGY = [
  'Two Winters',
  'The two rivals met in December 2018, and again in 2019.',
  'Dec. 3, 2018: The first meeting opened in Oslo.',
  'Jan. 9: The second meeting, agreed three weeks earlier, broke up after two days. It resumed on Thursday.',
  'The next morning, the envoys left. “We will be back tomorrow,” one said.',
  'March 10–12: They met for the last time. On the second day they signed; on March 12 they left.',
  'In the spring the deal of March 2011 was renewed.',
]

describe('chronologies: what stands under an entry leans on it', () => {
  test.each([
    ['Jan. 9', '2019-01-09'],
    ['three weeks earlier', '2018-12-19'],
    ['Thursday', '2019-01-10'],
    ['The next morning', '2019-01-11'],
    ['March 10–12', '2019-03-10/2019-03-12'],
    ['the second day', '2019-03-11'],
    ['March 12', '2019-03-12'],
    ['March 2011', '2011-03'],
  ])('%s', (words, value) => {
    expect(mentionOf(words, CHRONOLOGY)?.value).toBe(value)
  })
})

test.each([
  [['Log', 'Week of 10 June 2024 – The vote was lost on the Tuesday.'], 'Tuesday', '2024-06-11'],
  [['Log', 'March 10–13, 2019: They met. On Wednesday they parted.'], 'Wednesday', '2019-03-13'],
  [['Log', 'March 10–13, 2019: They met. On Friday they parted.'], 'Friday', '2019-03-08'],
  [
    ['Gulf update', 'Week of 5–11 May 2025', 'Tues.: A bridge fell.', 'Envoys, it said Thurs., had left.'],
    'Thurs.',
    '2025-05-08',
  ],
  [
    ['Gulf update', 'Week of 5–11 May 2025', 'Fri.: A bridge fell.', 'To watch', 'Mon.: It rose.'],
    'Mon.',
    '2025-05-05',
  ],
  [
    ['Situation Report, 5–11 May 2025', 'Published on 12 May 2025.', 'A bridge fell on Monday.'],
    'Monday',
    '2025-05-05',
  ],
])('a weekday inside the days that an entry or a title names: %j', (lines, words, value) => {
  expect(mentionOf(words, lines)?.value).toBe(value)
})

test('from an entry a month looks to the nearest, and on where it opens a sentence', () => {
  const lines = ['Two Winters', 'March 10, 2019: The envoy, sacked in October, left. In October she was sent to Rome.']
  const { dating } = datingOf(lines.join('\n\n'))
  expect(dating.mentions.map(({ value }) => value)).toEqual(['2019-03-10', '2018-10', '2019-10'])
})

describe('a year or a month does not say which of its days', () => {
  test.each([
    ['Tuesday', ['Nurses walked out on Tuesday. They had last done so in 2017.'], null],
    ['the weekend', ['Nurses met over the weekend. They had last done so in 2017.'], null],
    ['yesterday', ['Nurses met yesterday. They had last done so in 2017.'], null],
    ['Monday', ['March 2017: Nurses walked out.', 'April 2017: On Monday they came back.'], null],
    ['last month', ['Nurses met last month. They had last done so on 3 May 2017.'], '2017-04'],
  ])('%s: %s', (words, lines, value) => {
    expect(mentionOf(words, lines)).toMatchObject({ value })
  })
})

describe('the day of publication', () => {
  const published = (lines: readonly string[], given?: string) => {
    const { article, dating } = datingOf(lines.join('\n\n'), given)
    const { value, basis, span } = dating.published
    return { value, basis, words: span && article.text.slice(span.start, span.end) }
  }

  test.each([
    ['given', ['A Town', 'He left on Friday.'], '2020-01-03', { value: '2020-01-03', basis: 'flag' }],
    [
      'dateline',
      ['A Town', 'OSLO, Jan. 3, 2020 — He left on Friday.'],
      undefined,
      { value: '2020-01-03', basis: 'stated', words: 'Jan. 3, 2020' },
    ],
    [
      'dateline with agency',
      ['A Town', 'OSLO, Norway, 3 January 2020 (Agency) - He left.'],
      undefined,
      { value: '2020-01-03', basis: 'stated', words: '3 January 2020' },
    ],
    [
      'dateline in brackets',
      ['A Town', '(Oslo, 3 January 2020) – He left. He was freed on 5 March.'],
      undefined,
      { value: '2020-01-03', basis: 'stated', words: '3 January 2020' },
    ],
    [
      'title of a digest',
      ['Town briefs for Friday, 3 January 2020', 'OSLO, Jan. 2 — He left.'],
      undefined,
      { value: '2020-01-03', basis: 'stated', words: 'Friday, 3 January 2020' },
    ],
    [
      'title of a history',
      ['The siege of 3 January 1920', 'He left in 1925.'],
      undefined,
      { value: '1925', basis: 'inferred', words: '1925' },
    ],
    [
      'last updated',
      ['A Town', 'Last updated: Sept. 30, 2012', 'He left.'],
      undefined,
      { value: '2012-09-30', basis: 'stated', words: 'Sept. 30, 2012' },
    ],
    [
      'published on',
      ['A Town', 'Published on 30 September 2012', 'He left.'],
      undefined,
      { value: '2012-09-30', basis: 'stated', words: '30 September 2012' },
    ],
    [
      'published by somebody',
      ['A Town', 'Lake Institute, Oslo. Published 30 September 2012.', 'He left.'],
      undefined,
      { value: '2012-09-30', basis: 'stated', words: '30 September 2012' },
    ],
    [
      'place and date on a line',
      ['A Town', 'By Ana Ruiz', 'Lomé, Togo, 30 September 2012', 'He left in a hurry.'],
      undefined,
      { value: '2012-09-30', basis: 'stated', words: '30 September 2012' },
    ],
    [
      'no dateline but an entry',
      ['A Town', 'He left in a hurry.', 'Oslo, 13 September 1993', 'They met.'],
      undefined,
      { value: '1993-09-13', basis: 'inferred', words: '13 September 1993' },
    ],
    [
      'date alone on a line',
      ['A Town', 'By Ana Ruiz', 'September 30, 2012', 'He left in a hurry.'],
      undefined,
      { value: '2012-09-30', basis: 'stated', words: 'September 30, 2012' },
    ],
    ['nothing', ['A Town', 'He left on Friday.'], undefined, { value: null, basis: 'unknown', words: undefined }],
    ['last entry', CHRONOLOGY, undefined, { value: '2019-03-12', basis: 'inferred', words: 'March 10–12' }],
    [
      'plans are not told as past',
      ['A Town', 'He left on May 3, 2019. A vote will be held on June 1, 2020.'],
      undefined,
      { value: '2019-05-03', basis: 'inferred', words: 'May 3, 2019' },
    ],
  ])('%s', (_, lines, given, expected) => {
    expect(published(lines, given)).toMatchObject(expected)
  })

  test.each(['2019-06-01', '2022-06-01', '2016-06-01'])('explicit dates stand whatever is given: %s', (given) => {
    const at = (day?: string) => datingOf(CHRONOLOGY.join('\n\n'), day).dating.mentions
    const explicit = at().filter(({ basis }) => basis === 'explicit')
    expect(at(given).filter(({ basis }) => basis === 'explicit')).toEqual(explicit)
    for (const [i, mention] of at(given).entries())
      if (mention.value !== at()[i]?.value) expect(['inferred-year', 'relative']).toContain(mention.basis)
  })

  test('a wrong one does not move years that the text pins', () => {
    const years = (day?: string) => [...datingOf(CHRONOLOGY.join('\n\n'), day).dating.entryDates.values()]
    expect(years('2022-06-01')).toEqual(years())
    expect(mentionOf('Jan. 9', CHRONOLOGY, '2022-06-01')?.value).toBe('2019-01-09')
    expect(mentionOf('Jan. 9', CHRONOLOGY, '2016-06-01')?.value).toBe('2019-01-09')
  })
})

describe('a story that nobody dates', () => {
  const WAR = [
    'In February 1837 typhus broke out. The fort fell on the 4th of April.',
    'The following winter they raised a new army.',
    'Delegates met on 11 March 1839. The treaty, signed on 27 May, restored the borders of 1815. The king abdicated two years later.',
  ]
  test.each([
    ['the 4th of April', '1837-04-04'],
    ['The following winter', '1837-24'],
    ['27 May', '1839-05-27'],
    ['two years later', '1841'],
  ])('%s', (words, value) => expect(mentionOf(words, WAR)?.value).toBe(value))
})

test.each([
  ['The bridge fell in November 2004. In August it was rebuilt.', 'August', '2005-08'],
  ['The bridge, begun in May 2001, fell in January 2004. That October it was rebuilt.', 'October', '2004-10'],
  ['It was rebuilt in May 2005; a flood in November had swept it away.', 'November', '2004-11'],
])('a sentence that opens with a month goes on from the last one: %s', (line, words, value) => {
  expect(mentionOf(words, ['A bridge', line])?.value).toBe(value)
})

test('a text that counts its days dates those that say no more', () => {
  const lines = [
    'A flood',
    'Day 1 – Monday, November 4, 2019',
    'Rain fell.',
    'Day 3',
    'It fell on.',
    'Day 4 – Thursday',
    'It stopped.',
  ]
  const { dating } = datingOf(lines.join('\n\n'))
  expect([2, 4, 6].map((i) => dating.mentions[dating.entryDates.get(i) ?? -1]?.value)).toEqual([
    '2019-11-04',
    '2019-11-06',
    '2019-11-07',
  ])
})

test('a calendar of what is to come is of the year of publication', () => {
  const lines = ['The vote', 'April 15: Lists open.', 'Friday, June 12: The rivals debate.', 'August 13: Polling day.']
  const { dating } = datingOf(lines.join('\n\n'), '2026-06-03')
  expect([1, 2, 3].map((i) => dating.mentions[dating.entryDates.get(i) ?? -1]?.value)).toEqual([
    '2026-04-15',
    '2026-06-12',
    '2026-08-13',
  ])
})

describe('a story that nobody dates', () => {
  const lines = [
    'A Year of Tolls',
    'Dockers have struck since April 15, 2023.',
    'On May 20 they signed a truce in Lomé. Two days later a crane burned.',
    'Talks resumed in late October. The port fell silent three days later, the docks on November 4.',
    'In January the mayor left.',
    'Lomé will host a summit on April 15.',
  ]
  test.each([
    ['May 20', '2023-05-20'],
    ['Two days later', '2023-05-22'],
    ['late October', '2023-10~'],
    ['three days later', null],
    ['November 4', '2023-11-04'],
    ['January', '2024-01'],
    ['April 15', '2024-04-15'],
  ])('goes on: %s', (words, value) => {
    const { article, dating } = datingOf(lines.join('\n\n'))
    const said = dating.mentions.filter(({ span }) => article.text.slice(span.start, span.end) === words)
    expect(said.at(-1)?.value).toBe(value)
  })

  test('was told no earlier than the last day it tells of', () => {
    expect(datingOf(lines.join('\n\n')).dating.published).toMatchObject({ value: '2024-01', basis: 'inferred' })
  })
})

test('a heading without a date ends the month above it', () => {
  const lines = [
    'The Toll',
    'Lomé, 14 September 2022',
    'It doubled.',
    'July 2022',
    'Dockers walked out.',
    'What now?',
    'The port said on Monday that it would talk.',
  ]
  expect(mentionOf('Monday', lines)).toMatchObject({ value: '2022-09-12' })
  expect(mentionOf('Monday', lines.with(5, '2022'))).toMatchObject({ value: null })
})

test('a dateline without a year is of the last one told of, or where its weekday fits', () => {
  const told = 'A truce was made in 2019.'
  expect(datingOf(['ADEN, Oct 14 (Newsline) - Talks failed.', told].join('\n\n')).dating.published.value).toBe(
    '2019-10-14',
  )
  const day = ['ADEN, Yemen, Oct 14 (Newsline) - Talks failed on Wednesday.', told].join('\n\n')
  expect(datingOf(day).dating.published.value).toBe('2020-10-14')
})

test('what is to be done by a date tells nothing of when the text appeared', () => {
  const text = 'The town was founded in 1990. It had offered to raise its share to a fifth by 2027.'
  expect(datingOf(text).dating.published.value).toBe('1990')
})

test('a year that is a limit is not the year in which a report appeared', () => {
  const text = 'ADEN, Oct 14 (Newsline) - Talks failed. A plan agreed in 2019 foresaw a bridge by the end of 2031.'
  expect(datingOf(text).dating.published.value).toBe('2019-10-14')
})

test('a bulletin appears when its days are over, whatever it says is to come', () => {
  const lines = ['Gulf update', 'Week of 5–11 May 2025', 'Fri.: A bridge fell.', '14 May: Envoys meet in Doha.']
  const { dating } = datingOf(lines.join('\n\n'))
  expect(dating.published).toMatchObject({ value: '2025-05-11', basis: 'inferred' })
  expect(dating.mentions.at(-1)?.value).toBe('2025-05-14')
})

test('entries without a year are of the one that the title is about', () => {
  const values = (title: string) =>
    datingOf(
      [
        title,
        'Lake Institute. Published 22 January 2016.',
        'A truce of July 2014 had not held.',
        'Jan. 19: Two died.',
        'July 2: One died.',
        'Dec. 8: The army left.',
      ].join('\n\n'),
    ).dating.mentions.map(({ value }) => value)
  expect(values('Togo in 2015: A Chronology')).toEqual([
    '2015',
    '2016-01-22',
    '2014-07',
    '2015-01-19',
    '2015-07-02',
    '2015-12-08',
  ])
})
