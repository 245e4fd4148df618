/** Texts that have brought taggers, date finders or regular expressions to their knees; each grows to any size. */

const repeat =
  (unit: string) =>
  (size: number): string =>
    unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** The `i`th unit for `i` from 0, joined up to `size`. */
const series =
  (unit: (i: number) => string) =>
  (size: number): string => {
    const parts: string[] = []
    for (let length = 0, i = 0; length < size; i++) {
      const part = unit(i)
      parts.push(part)
      length += part.length
    }
    return parts.join('')
  }

const MONTHS = ['January', 'Feb.', 'march', 'MAY', 'Sept', 'Dec.']
const month = (i: number): string => MONTHS[i % MONTHS.length] ?? ''

/** Of these compromise is known to run out of memory or into minutes on 200 KB. */
export const KILLERS: Readonly<Record<string, (size: number) => string>> = {
  'abbreviated countries': repeat('U.S. '),
  titles: repeat('Mr. '),
  'a modal verb': repeat('may '),
  possessives: repeat("a's "),
  'full stops': repeat('....'),
  'lone surrogates': repeat('\ud800 '),
  'no punctuation': repeat('the rebels moved on the town and '),
}

export const GENERATORS: Readonly<Record<string, (size: number) => string>> = {
  ...KILLERS,
  'one long word': repeat('a'),
  'one long capital word': repeat('A'),
  'one long number': repeat('1'),
  spaces: repeat(' '),
  'spaces between letters': (size) => `a${' '.repeat(size - 2)}b`,
  'line ends': repeat('\n'),
  'one-letter lines': repeat('a\n'),
  tabs: repeat('\t.'),
  hyphens: repeat('-'),
  'hyphenated words': repeat('a-'),
  'full stops and letters': repeat('a.'),
  'letters and full stops apart': repeat('a. '),
  'question marks': repeat('?! '),
  ellipses: repeat('… '),
  'opening quotation marks': repeat('“'),
  'opened quotations': repeat('“We will '),
  'closing quotation marks': repeat('” '),
  'straight quotation marks': repeat('"a" '),
  apostrophes: repeat("'"),
  'apostrophes between words': repeat("a 'b "),
  'opening brackets': repeat('('),
  'bracketed capitals': repeat('(ABC) '),
  'nested brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  commas: repeat(', '),
  'listed names': repeat('Anna, '),
  'a list without end': repeat('Anna and Bob and '),
  'capitalised words': repeat('Rebel '),
  'capital runs with of': repeat('Army of '),
  'capital runs with the': repeat('the Ministry for '),
  'titles and names': repeat('President Anna Bell '),
  'names with initials': repeat('A. B. Bell '),
  'many different names': series((i) => `General Name${i.toString(36)} Other${i.toString(36)} met. `),
  'many different acronyms': series((i) => `Group ${i.toString(36)} (G${i.toString(36).toUpperCase()}) met. `),
  pronouns: repeat('He said she said they said. '),
  'reporting verbs': repeat('said '),
  'that-clauses': repeat('he said that '),
  'relative clauses': repeat('the man who saw '),
  conjunctions: repeat('and '),
  prepositions: repeat('of '),
  'prepositional phrases': repeat('of the town '),
  infinitives: repeat('to want '),
  auxiliaries: repeat('have been being '),
  negations: repeat('not '),
  participles: repeat('killed '),
  'bare years': repeat('2019 '),
  'years and commas': repeat('2019, '),
  numbers: repeat('12 '),
  dots: repeat('1.'),
  'slashed numbers': repeat('1/'),
  'dashed numbers': repeat('10-'),
  colons: repeat('1:'),
  'months alone': series((i) => `${month(i)} `),
  'days of months': series((i) => `${month(i)} ${i % 40} `),
  'dates in a row': series((i) => `${month(i)} ${i % 31}, ${1990 + (i % 40)}, `),
  'headings of entries': series((i) => `${month(i)} ${i % 31}: Rebels took town ${i}.\n`),
  'headings of years': series((i) => `${1900 + (i % 200)}\n`),
  'date ranges': repeat('from March 3 to '),
  'relative dates': repeat('two days later '),
  'more relative dates': repeat('last week ago next '),
  weekdays: repeat('Monday '),
  times: repeat('at 5 p.m. '),
  durations: repeat('three years '),
  'number words': repeat('twenty-one hundred '),
  casualties: repeat('killed 3 and wounded 5 '),
  emoticons: repeat('<3 '),
  emoji: repeat('👨‍👩‍👧'),
  'combining marks': repeat('a\u0301\u0302\u0303'),
  'zero-width characters': repeat('a\u200b'),
  'soft hyphens': repeat('\u00ada'),
  'right-to-left text': repeat('שלום עולם '),
  'text without spaces': repeat('漢字'),
  'astral letters': repeat('𝒜𝒷 '),
  addresses: repeat('http://a.b/'),
  'mail addresses': repeat('a@b.c '),
  hashtags: repeat('#a @b '),
  money: repeat('$3.5 '),
  slashes: repeat('a/b '),
  backslashes: repeat('\\'),
  asterisks: repeat('*'),
  underscores: repeat('_a'),
  'prototype names': repeat('__proto__ constructor toString '),
}
