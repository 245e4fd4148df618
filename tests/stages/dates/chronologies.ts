/**
 * Chronologies as newsrooms set them, for the years of their headings. In `lines`, "heading | value" is an entry that opens
 * with the heading and has to stand under the value; other lines stand as they are.
 */
export interface Chronology {
  readonly name: string
  readonly published?: string
  readonly lines: readonly string[]
}

export const CHRONOLOGIES: readonly Chronology[] = [
  // explicit years in every style
  {
    name: 'US dates, years said',
    lines: ['April 2, 1982 — | 1982-04-02', 'April 25, 1982 — | 1982-04-25', 'June 14, 1982 — | 1982-06-14'],
  },
  {
    name: 'British dates, years said',
    lines: ['12 June 2018: | 2018-06-12', '3 July 2018: | 2018-07-03', '19 January 2019: | 2019-01-19'],
  },
  {
    name: 'British dates with weekdays',
    lines: ['Tuesday 12 June 2018: | 2018-06-12', 'Tuesday 3 July 2018: | 2018-07-03'],
  },
  {
    name: 'ordinals',
    lines: ['3rd March 2004: | 2004-03-03', '21st April 2004: | 2004-04-21', '1st February 2005: | 2005-02-01'],
  },
  { name: 'US ordinals', lines: ['March 3rd, 2004: | 2004-03-03', 'April 22nd, 2004: | 2004-04-22'] },
  { name: 'ISO', lines: ['2016-07-15: | 2016-07-15', '2016-07-20: | 2016-07-20', '2017-04-16: | 2017-04-16'] },
  {
    name: 'ISO, newest first',
    lines: ['2017-04-16: | 2017-04-16', '2016-07-20: | 2016-07-20', '2016-07-15: | 2016-07-15'],
  },
  {
    name: 'year first',
    lines: [
      '1964 — | 1964',
      '1966, August — | 1966-08',
      '1971, 3 March — | 1971-03-03',
      '1979, Nov. 12 — | 1979-11-12',
      '1985, 7–9 June — | 1985-06-07/1985-06-09',
      '1986 February 1 — | 1986-02-01',
    ],
  },
  { name: 'slashes, month first', lines: ['7/15/2016: | 2016-07-15', '7/20/2016: | 2016-07-20'] },
  { name: 'dots, day first', lines: ['15.07.2016: | 2016-07-15', '20.07.2016: | 2016-07-20'] },
  {
    name: 'abbreviated months without periods',
    lines: ['Feb 4, 2004: | 2004-02-04', 'Oct 9, 2004: | 2004-10-09', 'Jan 2, 2005: | 2005-01-02'],
  },
  { name: 'months and years', lines: ['March 2011: | 2011-03', 'August 2011: | 2011-08', 'October 2012: | 2012-10'] },
  {
    name: 'abbreviated months and years',
    lines: ['Mar. 2011: | 2011-03', 'Aug. 2011: | 2011-08', 'Oct. 2012: | 2012-10'],
  },
  { name: 'bare years', lines: ['1947: | 1947', '1965: | 1965', '1971: | 1971', '1999: | 1999'] },
  { name: 'years and spans of years', lines: ['1914–18: | 1914/1918', '1939–1945: | 1939/1945', '1956: | 1956'] },
  {
    name: 'years, months and days mixed',
    lines: ['1991: | 1991', 'March 1992: | 1992-03', '6 April 1992: | 1992-04-06', '1995: | 1995'],
  },
  {
    name: 'parts of months',
    lines: ['Mid-January 2019: | 2019-01~', 'Late February 2019: | 2019-02~', 'Early April 2019: | 2019-04~'],
  },
  { name: 'parts of years', lines: ['Early 2014: | 2014~', 'Late 2014: | 2014~', 'Mid-2015: | 2015~'] },
  {
    name: 'seasons',
    lines: ['Spring 2003: | 2003-21', 'Summer 2003: | 2003-22', 'Autumn 2003: | 2003-23', 'Winter 2003: | 2003-24'],
  },
  // no year but the article's
  {
    name: 'no years, dated article',
    published: '2020-04-05',
    lines: ['Dec. 27: | 2019-12-27', 'Dec. 31: | 2019-12-31', 'Jan. 3: | 2020-01-03', 'April 4: | 2020-04-04'],
  },
  {
    name: 'no years, newest first',
    published: '2020-04-05',
    lines: ['April 4: | 2020-04-04', 'Jan. 3: | 2020-01-03', 'Dec. 31: | 2019-12-31', 'Dec. 27: | 2019-12-27'],
  },
  {
    name: 'no years, no turn',
    published: '2014-09-01',
    lines: ['Feb. 20: | 2014-02-20', 'March 16: | 2014-03-16', 'July 17: | 2014-07-17'],
  },
  {
    name: 'no years, article in January about the year before',
    published: '2019-01-04',
    lines: ['June 12: | 2018-06-12', 'Sept. 3: | 2018-09-03', 'Dec. 20: | 2018-12-20'],
  },
  {
    name: 'no years, article in January about both',
    published: '2019-01-24',
    lines: ['Dec. 20: | 2018-12-20', 'Jan. 8: | 2019-01-08', 'Jan. 23: | 2019-01-23'],
  },
  {
    name: 'two turns, no years',
    published: '2013-02-01',
    lines: [
      'Oct. 3: | 2011-10-03',
      'Dec. 12: | 2011-12-12',
      'Feb. 2: | 2012-02-02',
      'July 19: | 2012-07-19',
      'Nov. 30: | 2012-11-30',
      'Jan. 9: | 2013-01-09',
    ],
  },
  {
    name: 'two turns, newest first',
    published: '2013-02-01',
    lines: [
      'Jan. 9: | 2013-01-09',
      'Nov. 30: | 2012-11-30',
      'July 19: | 2012-07-19',
      'Feb. 2: | 2012-02-02',
      'Dec. 12: | 2011-12-12',
      'Oct. 3: | 2011-10-03',
    ],
  },
  {
    name: 'British, no years',
    published: '2016-08-01',
    lines: ['23 June: | 2016-06-23', '24 June: | 2016-06-24', '13 July: | 2016-07-13'],
  },
  {
    name: 'months only, no years',
    published: '2022-06-10',
    lines: ['November: | 2021-11', 'December: | 2021-12', 'February: | 2022-02', 'April: | 2022-04'],
  },
  {
    name: 'one entry out of order',
    published: '2021-03-20',
    lines: ['Jan. 6: | 2021-01-06', 'Jan. 20: | 2021-01-20', 'Jan. 13: | 2021-01-13', 'Feb. 13: | 2021-02-13'],
  },
  {
    name: 'the same day twice',
    published: '2021-03-20',
    lines: ['Jan. 6: | 2021-01-06', 'Jan. 6: | 2021-01-06', 'Jan. 7: | 2021-01-07'],
  },
  {
    name: 'leap day pins the year',
    lines: ['The war of 2012 in dates.', 'Feb. 29: | 2012-02-29', 'March 4: | 2012-03-04'],
  },
  // year from elsewhere in the text
  { name: 'year in the title', lines: ['The 1973 War, Day by Day', 'Oct. 6: | 1973-10-06', 'Oct. 24: | 1973-10-24'] },
  {
    name: 'years in the lead',
    lines: [
      'The crisis ran from December 2019 to April 2020.',
      'Dec. 27: | 2019-12-27',
      'Jan. 3: | 2020-01-03',
      'April 4: | 2020-04-04',
    ],
  },
  {
    name: 'year in the lead, background years older',
    lines: [
      'Rivals since the revolution of 1979, the two came close to war in early 2020.',
      'Jan. 3: | 2020-01-03',
      'Jan. 8: | 2020-01-08',
    ],
  },
  {
    name: 'year in an entry’s text',
    lines: [
      'How it came about.',
      'Nov. 21: | 2013-11-21',
      'Jan. 16: As of January 2014 the law was in force. | 2014-01-16',
      'Feb. 22: | 2014-02-22',
    ],
  },
  {
    name: 'last updated line',
    lines: ['Last updated: Sept. 30, 2012', 'Sept. 11: | 2012-09-11', 'Sept. 21: | 2012-09-21'],
  },
  // some years said
  {
    name: 'first year said',
    lines: ['Nov. 21, 2013: | 2013-11-21', 'Dec. 1: | 2013-12-01', 'Jan. 16: | 2014-01-16', 'Feb. 22: | 2014-02-22'],
  },
  {
    name: 'last year said',
    lines: ['Nov. 21: | 2013-11-21', 'Dec. 1: | 2013-12-01', 'Jan. 16: | 2014-01-16', 'Feb. 22, 2014: | 2014-02-22'],
  },
  {
    name: 'a year said in the middle',
    lines: ['Nov. 21: | 2013-11-21', 'Jan. 16, 2014: | 2014-01-16', 'Feb. 22: | 2014-02-22', 'Jan. 3: | 2015-01-03'],
  },
  {
    name: 'year said at each turn',
    lines: [
      'Dec. 17, 2010: | 2010-12-17',
      'Dec. 28: | 2010-12-28',
      'Jan. 14, 2011: | 2011-01-14',
      'Jan. 25: | 2011-01-25',
      'Feb. 11: | 2011-02-11',
    ],
  },
  {
    name: 'year said at each turn, newest first',
    lines: [
      'Feb. 11, 2011: | 2011-02-11',
      'Jan. 25: | 2011-01-25',
      'Jan. 14: | 2011-01-14',
      'Dec. 28, 2010: | 2010-12-28',
      'Dec. 17: | 2010-12-17',
    ],
  },
  {
    name: 'years far apart',
    lines: [
      'Aug. 2, 1990: | 1990-08-02',
      'Aug. 6: | 1990-08-06',
      'March 20, 2003: | 2003-03-20',
      'April 9: | 2003-04-09',
    ],
  },
  // under year headings
  {
    name: 'year sections',
    lines: [
      '2011',
      'Feb. 15: | 2011-02-15',
      'Oct. 20: | 2011-10-20',
      '2012',
      'July 7: | 2012-07-07',
      'Sept. 11: | 2012-09-11',
    ],
  },
  {
    name: 'year sections, newest first',
    lines: [
      '2012',
      'Sept. 11: | 2012-09-11',
      'July 7: | 2012-07-07',
      '2011',
      'Oct. 20: | 2011-10-20',
      'Feb. 15: | 2011-02-15',
    ],
  },
  {
    name: 'year sections, bullets and dashes',
    lines: [
      '2011',
      '• Feb. 15 – | 2011-02-15',
      '• Dec. 31–Jan. 3 – | 2011-12-31/2012-01-03',
      '2012',
      '• Jan. 21 – | 2012-01-21',
    ],
  },
  {
    name: 'year sections with months',
    lines: ['1989', 'June: | 1989-06', 'November: | 1989-11', '1990', 'March: | 1990-03', 'October: | 1990-10'],
  },
  {
    name: 'year sections, British',
    lines: ['2006', '16 October: | 2006-10-16', '5 December: | 2006-12-05', '2007', '4 January: | 2007-01-04'],
  },
  {
    name: 'year sections in Markdown',
    lines: [
      '## 2006',
      '- 16 October: | 2006-10-16',
      '- 5 December: | 2006-12-05',
      '## 2007',
      '- 4 January: | 2007-01-04',
    ],
  },
  {
    name: 'sections of month and year, days below',
    lines: ['March 2011', '3 March: | 2011-03-03', '11 March: | 2011-03-11', 'April 2011', '4 April: | 2011-04-04'],
  },
  // weekdays
  {
    name: 'weekdays agree with one year only',
    lines: ['Some years of unrest since 2000.', 'Thursday, Feb. 14: | 2019-02-14', 'Tuesday, Feb. 26: | 2019-02-26'],
    published: '2019-03-01',
  },
  {
    name: 'weekdays against publication by two years',
    published: '2021-03-01',
    lines: ['Thursday, Feb. 14: | 2019-02-14', 'Tuesday, Feb. 26: | 2019-02-26', 'Wednesday, Feb. 27: | 2019-02-27'],
  },
  {
    name: 'weekdays after the date',
    published: '2018-07-10',
    lines: ['12 June (Tuesday): | 2018-06-12', '3 July (Tuesday): | 2018-07-03'],
  },
  {
    name: 'short weekdays',
    published: '2018-07-10',
    lines: ['Tue 12 June: | 2018-06-12', 'Fri 29 June: | 2018-06-29', 'Tue 3 July: | 2018-07-03'],
  },
  {
    name: 'weekdays alone',
    published: '2020-01-04',
    lines: ['Monday: | 2019-12-30', 'Tuesday: | 2019-12-31', 'Friday: | 2020-01-03'],
  },
  {
    name: 'weekdays on lines of their own',
    published: '2019-03-02',
    lines: [
      'Thursday, Feb. 14',
      'A convoy was hit. | 2019-02-14',
      'Tuesday, Feb. 26',
      'Jets crossed the line. | 2019-02-26',
    ],
  },
  // ranges
  {
    name: 'ranges within a month',
    published: '2018-09-01',
    lines: ['10–12 June: | 2018-06-10/2018-06-12', '3-5 July: | 2018-07-03/2018-07-05'],
  },
  {
    name: 'US ranges within a month',
    published: '2020-02-01',
    lines: ['Jan. 6–8: | 2020-01-06/2020-01-08', 'Jan. 20-22: | 2020-01-20/2020-01-22'],
  },
  {
    name: 'ranges with a year',
    lines: ['Jan. 6–8, 2020: | 2020-01-06/2020-01-08', '10–12 June 2020: | 2020-06-10/2020-06-12'],
  },
  {
    name: 'ranges across months',
    published: '2018-09-01',
    lines: ['28 June–2 July: | 2018-06-28/2018-07-02', '30 July – 3 August: | 2018-07-30/2018-08-03'],
  },
  {
    name: 'ranges across the year',
    published: '2012-02-01',
    lines: ['Dec. 16–17: | 2011-12-16/2011-12-17', 'Dec. 31–Jan. 3: | 2011-12-31/2012-01-03', 'Jan. 21: | 2012-01-21'],
  },
  {
    name: 'ranges in words',
    lines: ['June 10 to 12, 2018: | 2018-06-10/2018-06-12', 'June 28 to July 2, 2018: | 2018-06-28/2018-07-02'],
  },
  {
    name: 'ranges of months',
    lines: ['March–May 2011: | 2011-03/2011-05', 'November 2011–February 2012: | 2011-11/2012-02'],
  },
  // clock times under days
  {
    name: 'times under a day',
    lines: [
      '11 September 2012',
      '21:40: | 2012-09-11T21:40',
      '22:05: | 2012-09-11T22:05',
      '12 September 2012',
      '05:15: | 2012-09-12T05:15',
    ],
  },
  {
    name: 'American times under a day',
    published: '2013-05-01',
    lines: ['April 15', '2:49 p.m.: | 2013-04-15T14:49', 'April 19', '8:42 p.m.: | 2013-04-19T20:42'],
  },
  {
    name: 'a time with the date',
    published: '2013-05-01',
    lines: ['April 15, 2:49 p.m.: | 2013-04-15T14:49', 'April 19, 8:42 p.m.: | 2013-04-19T20:42'],
  },
  {
    name: 'days listed',
    lines: ['March 9, 10 and 11, 2011: | 2011-03-09/2011-03-11', 'Nov. 5/6, 2011: | 2011-11-05/2011-11-06'],
  },
  {
    name: 'weeks',
    lines: ['Week of March 14, 2011: | 2011-03-14/2011-03-20', 'Week of April 4: | 2011-04-04/2011-04-10'],
  },
  {
    name: 'capitals and zeros',
    lines: ['MARCH 3, 2011: | 2011-03-03', '04 Mar 2011: | 2011-03-04', 'Sat., March 5, 2011: | 2011-03-05'],
  },
  {
    name: 'dashes for all',
    lines: ['1 May 2004 – | 2004-05-01', '29 October 2004 – | 2004-10-29', '29 May 2005 – | 2005-05-29'],
  },
  {
    name: 'told twenty years on',
    published: '2023-03-20',
    lines: [
      'The invasion began in March 2003 and the statue fell three weeks later.',
      'March 20: | 2003-03-20',
      'April 4: | 2003-04-04',
      'April 9: | 2003-04-09',
    ],
  },
  {
    name: 'this year, with an older month in the lead',
    published: '2020-06-10',
    lines: [
      'The two had clashed in October 2012 and in May 2014.',
      'Jan. 3: | 2020-01-03',
      'Feb. 8: | 2020-02-08',
      'March 11: | 2020-03-11',
      'June 2: | 2020-06-02',
    ],
  },
]
