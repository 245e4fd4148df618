import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, linesOf } from '../../src/io/lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(bytes: Uint8Array, size = 4, maxBytes = 1000): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of linesOf(chunksOf(bytes, size), maxBytes)) lines.push(line)
  return lines
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const texts = (lines: readonly Line[]) => lines.map((line) => ('text' in line ? line.text : `! ${line.fault}`))

test.each([
  ['lines', 'a\nb\n', ['a', 'b']],
  ['no last newline', 'a\nb', ['a', 'b']],
  ['Windows line ends', 'a\r\nb\r\n', ['a', 'b']],
  ['empty lines', '\n\na\n\n', ['', '', 'a', '']],
  ['nothing', '', []],
  ['only newlines end a line', 'a\rb\u2028c\u2029d\fe\n', ['a\rb\u2028c\u2029d\fe']],
  ['characters across chunks', '€😀é\n漢字', ['€😀é', '漢字']],
])('%s', async (_, input, expected) => {
  expect(texts(await collect(utf8(input)))).toEqual(expected)
})

test('lines that are too long or no UTF-8 are told, with their number, and passed over', async () => {
  const bytes = new Uint8Array([...utf8('ok\n'), 0xff, 0x0a, ...utf8(`${'x'.repeat(11)}\nok`)])
  expect(await collect(bytes, 3, 10)).toEqual([
    { number: 1, text: 'ok' },
    { number: 2, fault: 'not valid UTF-8' },
    { number: 3, fault: 'longer than 10 bytes' },
    { number: 4, text: 'ok' },
  ])
})

test('chunks make no difference', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀') }),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        expect(await collect(utf8(text), size)).toEqual(await collect(utf8(text), 1_000_000))
      },
    ),
  )
})
