/** A line of a stream, its number from 1; `fault` instead of `text` where the line cannot be taken. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string }

const NEWLINE = 0x0a

/**
 * The lines of a stream of bytes, without their ends (LF or CRLF; nothing else ends a line: JSON may hold U+2028). Never
 * keeps more than one line of at most `maxBytes`: a longer one is passed over and told as a fault, and so is one that is
 * not UTF-8.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > maxBytes) parts = []
    else parts.push(part)
  }
  const finish = (): Line => {
    number++
    const line = length > maxBytes ? { number, fault: `longer than ${maxBytes} bytes` } : decodeLine(number, parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}

function decodeLine(number: number, parts: readonly Uint8Array[]): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  } catch {
    return { number, fault: 'not valid UTF-8' }
  }
}
