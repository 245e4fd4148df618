import type { Diagnostic } from '../../model/diagnostic.ts'

type Fault = Pick<Diagnostic, 'code' | 'message' | 'mend' | 'line'>

/** First bytes of formats that people take for articles. Most other binary files have a zero byte. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word, OpenDocument or zip file'],
  ['{\\rtf', 'a rich-text (RTF) file'],
  ['\x1f\x8b', 'a gzip file'],
]

/**
 * What the bytes say. Strict: UTF-8 (or what a byte-order mark or `charset` says), and never a guess. Wrong letters in
 * names and quotes would stand in the dataset as if the article had them, so text of another encoding is refused with
 * the way to convert it. A byte-order mark is no part of the text. The text is well formed: a decoder leaves no lone
 * surrogates.
 */
export function decode(bytes: Uint8Array, charset = 'utf-8'): { readonly text: string } | { readonly fault: Fault } {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  if (known) return { fault: binary(`this is ${known[1]}, not text`) }
  const encoding = byteOrderMark(bytes) ?? charset
  const text = decodeStrictly(bytes, encoding)
  const zeroes = text === undefined ? bytes.includes(0) : text.includes('\0')
  if (zeroes) return { fault: binary('this is a binary file, not text') }
  return text === undefined ? { fault: undecodable(bytes, encoding) } : { text }
}

/** What the head of an HTML page says of its encoding. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1]
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withWindowsMarks(text) : text
  } catch {
    return undefined
  }
}

/** Node 20 reads windows-1252 as Latin 1: what should be quotation marks and dashes comes out as controls. */
const withWindowsMarks = (text: string): string =>
  text.replace(C1, (char) => WINDOWS_MARKS.charAt(char.charCodeAt(0) - 0x80))
const C1 = /[\x80-\x9f]/g
const WINDOWS_MARKS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, '\xef\xbb\xbf')) return 'utf-8'
  if (startsWith(bytes, '\xff\xfe')) return 'utf-16le'
  if (startsWith(bytes, '\xfe\xff')) return 'utf-16be'
  return undefined
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false
  return true
}

const binary = (message: string): Fault => ({
  code: 'input-binary',
  message,
  mend: 'give the article as plain text, Markdown or HTML',
})

function undecodable(bytes: Uint8Array, encoding: string): Fault {
  const readable = new TextDecoder('utf-8').decode(bytes)
  const line = readable.slice(0, readable.indexOf('\uFFFD')).split('\n').length
  return {
    code: 'input-unreadable',
    message: `this is not valid ${encoding.toUpperCase()}`,
    mend: 'save it as UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8',
    ...(encoding === 'utf-8' ? { line } : {}),
  }
}
