import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createInterface as createQuestions } from 'node:readline/promises'
import type { Terminal } from '../io/terminal.ts'
import { LINE_KEYS } from '../review/answer.ts'

/** Where a reviewer's answers come from. */
export interface Answers {
  /** A key and what was typed after it; undefined where there are no more. */
  readonly next: () => Promise<string | undefined>
  readonly close: () => void
}

/** Single keys where somebody sits at a terminal, else a line an answer. */
export const answersFrom = (terminal: Terminal): Answers =>
  terminal.rawMode ? keys(terminal, terminal.rawMode) : lines(terminal)

function lines({ stdin }: Terminal): Answers {
  const reader = createInterface({ input: stdin })
  const read = reader[Symbol.asyncIterator]()
  return { next: async () => (await read.next()).value, close: () => reader.close() }
}

/** Ctrl-C and Ctrl-D, which a terminal in raw mode passes on like any other key. */
const ENDS = new Set(['\u0003', '\u0004'])

/** Keys act at once; those that need words ask for the rest of a line. The terminal is as it was whenever no key is awaited. */
function keys({ stdin, stderr }: Terminal, rawMode: (on: boolean) => void): Answers {
  const key = async (): Promise<string | undefined> => {
    const waiting = new AbortController()
    rawMode(true)
    try {
      stdin.resume()
      const [chunk]: unknown[] = await Promise.race(['data', 'end'].map((event) => once(stdin, event, waiting)))
      return chunk === undefined ? undefined : String(chunk).charAt(0)
    } finally {
      waiting.abort()
      stdin.pause()
      rawMode(false)
    }
  }
  const line = async (begun: string): Promise<string> => {
    const questions = createQuestions({ input: stdin, output: stderr })
    const rest = await questions.question(`${begun} `)
    questions.close()
    return `${begun} ${rest}`
  }
  return {
    next: async () => {
      const pressed = await key()
      if (pressed === undefined || ENDS.has(pressed)) return undefined
      if (LINE_KEYS.has(pressed)) return line(pressed)
      stderr.write(`${pressed}\n`)
      return pressed
    },
    close: () => stdin.pause(),
  }
}
