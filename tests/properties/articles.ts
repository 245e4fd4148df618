import fc from 'fast-check'
import type { Input } from '../../src/stages/read/index.ts'

/** Generated articles: news-like prose and chronologies, with the accidents of real files and of none. */

const who = fc.constantFrom(
  'President Anna Bell',
  'rebels',
  'the U.S. Central Command (CENTCOM)',
  'She',
  'Iran-backed militias',
  'Mr. Ruiz’s aides',
  'the Ministry of Health',
  'three gunmen',
  'Gen. José Ortiz, the army chief,',
  'no group',
  'Kataib Hezbollah',
  'It',
  'Paris and Rome',
)
const does = fc.constantFrom(
  'attacked',
  'will meet',
  'said it had killed',
  'was shelled by',
  'did not sign',
  'vowed to strike',
  'agreed with',
  'announced sanctions on',
  'said:',
  'are being pulled out of',
  'may release',
  'called on',
  'and',
)
const when = fc.constantFrom(
  'on Jan. 3, 2020',
  'two days later',
  'last Tuesday',
  'in March',
  'early in 2019',
  'at 5:30 p.m.',
  'from 10–12 June',
  'a decade ago',
  '',
  'on Feb. 30',
  'in the 1990s',
  'since then',
  '12/13/2019',
  'on the 3rd',
  'next year',
  'in Q3 2021',
)
const what = fc.constantFrom(
  'the port of Odesa',
  '“We will never leave,” he said',
  'at least 25 people, wounding dozens',
  'a cease-fire',
  'Camp Taji',
  'U.S.',
  'the base; 3 died',
  'its troops (about 500)',
  '“an act of war',
  'an attack on an embassy in retaliation for the killing of a colonel',
  '$3.5 million',
  'a@b.c',
  '!!!',
)
const end = fc.constantFrom('.', '.', '.', '!', '?', '…', '.”', '', ',', ':', ';')
const sentence = fc.tuple(who, does, what, when, end).map(([a, b, c, d, e]) => `${a} ${b} ${c}${d && ` ${d}`}${e}`)
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

const heading = fc.constantFrom(
  'Dec. 27: ',
  '• Feb. 15 – ',
  '12 June 2018: ',
  '2011',
  'Thursday, Feb. 14',
  'April 2, 1982 — ',
  '10:32 a.m. ',
  'Mid-January 2019: ',
  '# ',
  '## Dec. 27',
  '> ',
  '- ',
  '1. ',
  '**Jan 6:** ',
  'By Ana Ruiz',
  'Photo: AP',
  'Correction: ',
  '| 3 May | ',
  'Updated at 5 p.m.',
)
const line = fc.oneof(
  { arbitrary: prose, weight: 4 },
  { arbitrary: fc.tuple(heading, prose).map((parts) => parts.join('')), weight: 4 },
  heading,
)

const odd = fc.constantFrom(
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\r',
  '\t',
  '\ufeff',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  '\u202e',
  '“',
  '”',
  "''",
  '``',
  '<3',
  '&amp;',
  '&#x1F600;',
  '<b>',
  '</p>',
  '<!--',
  ']]>',
  '\ud83d',
  '\ud800',
  '__proto__',
  '”“',
  '(((',
  '---',
  '\n\n\n',
  'ﬁ',
  'İ',
  'ẞ',
  '٣',
  '１２',
  'U.S.',
  'Mr.',
  '\u0001',
)
const anything = fc.oneof(
  odd,
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

/** Puts accidents at random places. */
const spoil = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.nat(text.length), anything), { maxLength: 6 }).map((accidents) => {
    let spoilt = text
    for (const [at, what] of accidents) spoilt = spoilt.slice(0, at) + what + spoilt.slice(at)
    return spoilt
  })

const frontMatter = fc.oneof(
  { arbitrary: fc.constant(''), weight: 5 },
  fc.constant('---\ntitle: Ports reopen\npublished: 2020-04-05\n---\n'),
  fc
    .array(
      fc.constantFrom(
        'title: ',
        'published: 2020',
        '2020-13-01',
        '\n',
        '---',
        '__proto__: ',
        '&a ',
        '*a',
        '{',
        '[',
        '"',
        'x',
        '!!js/function ',
        ': ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => `---\ntitle: ${parts.join('')}\n---\n`),
)

/** Articles as text. */
export const articleText: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n', ' ')), { minLength: 1, maxLength: 12 })
      .map((lines) => lines.flat().join('')),
  )
  .chain(([front, body]) => fc.oneof(fc.constant(body), spoil(body)).map((text) => front + text))

/** What a bad download leaves: a page that ends anywhere. */
const page = articleText.chain((text) => {
  const html = `<!doctype html><html lang=en><head><title>News</title><meta property="article:published_time" content="2020-04-05T10:00:00Z"></head><body><article><h1>News</h1>${text
    .split('\n')
    .map((part) => `<p>${part}</p>`)
    .join('\n')}<ul><li>${text.slice(0, 40)}</li></ul><table><tr><td>3 May<td>x</table></article></body></html>`
  return fc.oneof(
    fc.constant(html),
    fc.nat(html.length).map((cut) => html.slice(0, cut)),
  )
})

const utf8 = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  text.map((value) => new TextEncoder().encode(value))

/** Whatever may lie in an input folder: text, Markdown, HTML, broken and random bytes. */
export const input: fc.Arbitrary<Input> = fc.oneof(
  { arbitrary: fc.record({ file: fc.constant('a.txt'), bytes: utf8(articleText) }), weight: 5 },
  { arbitrary: fc.record({ file: fc.constant('a.md'), bytes: utf8(articleText) }), weight: 3 },
  { arbitrary: fc.record({ file: fc.constant('a.html'), bytes: utf8(page) }), weight: 2 },
  fc.record({
    file: fc.constantFrom('a.txt', 'a.md', 'a.html'),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      utf8(fc.string({ unit: 'binary', maxLength: 200 })),
      utf8(fc.array(odd).map((parts) => parts.join(''))),
    ),
  }),
)
