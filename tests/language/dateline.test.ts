import { expect, test } from 'vitest'
import { datelineEnd } from '../../src/language/dateline.ts'

const BEFORE = 'A Title\n\n'
const lengthOf = (paragraph: string): number =>
  datelineEnd(BEFORE + paragraph, { start: BEFORE.length, end: BEFORE.length + paragraph.length }) - BEFORE.length

test.each([
  'ACCRA, Ghana (Newsline) — |Miners struck.',
  'LIMA, 9 May 2014 – |“Never,” he said.',
  'SAN JUAN — |Schools reopened.',
  'ST. GEORGE, Utah -- |Rain fell.',
  'LA PAZ, Bolivia, Oct. 14 (Newsline) - |Miners struck.',
  'OSLO/VIENNA, Jan 3, 2020 (Newsline) - |Talks failed.',
  'LOME, Togo, 3 May (Newsline) --|',
  'HAVANA, Cuba _ |A ferry sank.',
  'PATNA, Oct 14: |Two ferries sank.',
  '(Quito, 9 May 2014) – |Police beat protesters.',
  '(San Juan) - |Schools reopened.',
  'PORT-AU-PRINCE, Haiti (Newsline) –|"Never," he said.',
])('%s', (marked) => expect(lengthOf(marked.replace('|', ''))).toBe(marked.indexOf('|')))

test.each([
  'NATO–Russia talks resumed.',
  'UNITA — a party since 1992 — won.',
  'PATNA: A history',
  '(Some of them left) – and stayed away.',
  '(Quito, 9 May 2014) Police beat protesters.',
  'LIMA - Schools reopened.',
  'Oslo, Norway — Talks failed.',
  'ECOWAS, the bloc — Talks failed.',
  `${'ACCRA, '.repeat(30_000)}— Miners struck.`,
])('%.60s has none', (text) => expect(lengthOf(text)).toBe(0))
