import type { Role } from '../../model/paragraph.ts'

const FIRST_PERSON = /\b(?:I|we|our|ours|my|us|me)\b/i
const SPEECH =
  /\b(?:said|says|saying|wrote|writes|tweet(?:ed|s)?|post(?:ed)?|statement|declared|added|message|letter|read|reads|told|accus\p{L}+|respon\p{L}+)\b/iu
const QUOTED_WHOLE = /^[“"«][^”"»]*[”"»]?$/

/** Which paragraphs are wholly somebody's words: in quotation marks as a whole, or set off by a colon above. */
export function quotedParagraphs(texts: readonly string[], roles: readonly Role[]): boolean[] {
  const quoted: boolean[] = []
  for (const [i, text] of texts.entries()) {
    const above = texts[i - 1] ?? ''
    const introduced = above.endsWith(':') && SPEECH.test(above) && !isBullet(text)
    const goesOn = quoted[i - 1] === true && !above.startsWith('“') && FIRST_PERSON.test(text)
    const setOff = roles[i] === 'continuation' || roles[i] === 'lead' || roles[i] === 'background'
    const prose = setOff || roles[i] === 'entry'
    quoted.push(
      (prose && (QUOTED_WHOLE.test(text) || /^> /.test(text))) ||
        (setOff && (introduced || goesOn) && !hasOwnQuote(text)),
    )
  }
  return quoted
}

const isBullet = (text: string): boolean => /^(?:[-*•·▪◦►]|\d{1,3}[.)]) /.test(text)

/** A paragraph that quotes somebody itself is no quotation as a whole. */
const hasOwnQuote = (text: string): boolean => /[“”«»]/.test(text)
