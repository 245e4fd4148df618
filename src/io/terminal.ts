import type { Readable, Writable } from 'node:stream'

/** What a command may use of the outside: data goes to `stdout`, messages to `stderr`. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Has keys come one by one, unechoed, or by lines again; absent where stdin is no terminal. */
  readonly rawMode?: (on: boolean) => void
  /** Somebody watches stderr: progress is welcome. */
  readonly interactive: boolean
  /** Somebody watches stdout and has not asked for no colours (NO_COLOR). */
  readonly colour: boolean
  /** Sets the exit code: 0 fine, 1 differences or findings, 2 misuse, 3 some inputs failed. */
  readonly exit: (code: 0 | 1 | 2 | 3) => void
  /** What is still to be done when somebody interrupts the program (Ctrl-C), before that ends it. */
  readonly onInterrupt: (finish: () => Promise<void>) => void
}

/** Writes one line to a stream. */
export const say = (stream: Writable, line: string): void => {
  stream.write(`${line}\n`)
}

/** "12/40 name" on one line of a watched terminal; nothing elsewhere. */
export function progress(terminal: Terminal, quiet: boolean): { step: (text: string) => void; done: () => void } {
  if (!terminal.interactive || quiet) return { step: () => undefined, done: () => undefined }
  return {
    step: (text) => terminal.stderr.write(`\r\u001b[K${text}`),
    done: () => terminal.stderr.write('\r\u001b[K'),
  }
}
