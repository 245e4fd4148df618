import { PassThrough, Readable, Writable } from 'node:stream'
import type { Command } from 'commander'
import type { Terminal } from '../../src/io/terminal.ts'
import type { Config } from '../../src/project/config.ts'

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command as `cli.ts` does, without a process of its own: quicker, and errors come out as they are. */
export async function run(
  command: (terminal: Terminal, config: Config) => Command,
  config: Config,
  args: readonly string[],
  input = '',
): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()]
  let code = 0
  const terminal: Terminal = {
    stdin: input === '' ? new PassThrough().end() : Readable.from([input]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    interactive: false,
    colour: false,
    exit: (n) => {
      code = n
    },
    onInterrupt: () => undefined,
  }
  await command(terminal, config)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: (text) => stderr.stream.write(text), writeOut: (text) => stdout.stream.write(text) })
    .parseAsync([...args], { from: 'user' })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
