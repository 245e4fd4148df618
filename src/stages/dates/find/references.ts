import { parser } from './parser.ts'

const WORDS: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  current: 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  presently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  recent: 'PAST_REF',
  'the past': 'PAST_REF',
  soon: 'FUTURE_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
}

/** Words for a time that is no point: kept apart from dates by their kind. */
export const references = [
  parser(
    '(?:right now|now|currently|current|at the moment|presently|nowadays|recently|recent|soon|the (?:near )?future|the past)\\b',
    (match) => {
      const value = WORDS[match.text.toLowerCase()]
      if (value === undefined || /^(?:\s(?:and|or)\s(?:again|then)\b)/.test(match.after)) return null
      if (
        /^the past$/i.test(match.text) &&
        /^\s\w/.test(match.after) &&
        !/^\s(?:and|but|or|when|that|as)\b/.test(match.after)
      )
        return null
      if (/^soon$/i.test(match.text) && (/\bas\s$/i.test(match.before) || /^\s(?:after|as)\b/.test(match.after)))
        return null
      if (/^current$/i.test(match.text) && /^\s(?:account|events|affairs)\b/.test(match.after)) return null
      return { kind: 'reference', value }
    },
  ),
]
