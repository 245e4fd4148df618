#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { say, type Terminal } from './io/terminal.ts'
import { programVersion } from './io/version.ts'
import { formatDiagnostic, UserError } from './model/diagnostic.ts'
import { type Config, readConfig } from './project/config.ts'

// V8 first makes bytecode of a regular expression, and machine code once it is used again: of our long ones that takes three times as long as
// machine code at once, a seventh of the time of a short run. Holds for worker threads too.
setFlagsFromString('--no-regexp-tier-up')
// V8 compiles a function again, for speed, after so much bytecode of it: by default so early that most of what it makes it has to make anew
// once it knows more. Six times later a run of one article takes a quarter less processor time, of thousands no more.
setFlagsFromString('--interrupt-budget=400000')

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  ...(process.stdin.isTTY ? { rawMode: (on: boolean) => void process.stdin.setRawMode(on) } : {}),
  interactive: process.stderr.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  exit: (code) => {
    process.exitCode = code
  },
  onInterrupt: (finish) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void finish().finally(() => process.kill(process.pid, signal)))
  },
}

type MakeCommand = (terminal: Terminal, config: Config) => Command

/** In the order of the help; each is loaded where it is asked for. */
const COMMANDS: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ['run', async () => (await import('./commands/run.ts')).runCommand],
  ['extract', async () => (await import('./commands/extract.ts')).extractCommand],
  ['check', async () => (await import('./commands/check.ts')).checkCommand],
  ['diff', async () => (await import('./commands/diff.ts')).diffCommand],
  ['review', async () => (await import('./commands/review.ts')).reviewCommand],
  ['evaluate', async () => (await import('./commands/evaluate.ts')).evaluateCommand],
  ['gold', async () => (await import('./commands/gold.ts')).goldCommand],
  ['explain', async () => (await import('./commands/explain.ts')).explainCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['report', async () => (await import('./commands/report.ts')).reportCommand],
  ['link', async () => (await import('./commands/link.ts')).linkCommand],
  ['rules', async () => (await import('./commands/rules.ts')).rulesCommand],
])

/** The command that the first argument names; else all of them, for the help and for what to say of a wrong name. */
async function commandsFor(first: string | undefined): Promise<readonly MakeCommand[]> {
  if (first === '--version' || first === '-V') return []
  const named = COMMANDS.get(first ?? '')
  return Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load()))
}

const program = new Command('annalist')
  .description('Turns news articles and chronologies into structured, source-grounded event datasets.')
  .version(programVersion())
  .showHelpAfterError('(annalist --help tells more)')
  // What follows a subcommand is its own, also where the command above it has an option of the same name. Commands inherit it.
  .enablePositionalOptions()
  .exitOverride()

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (e: NodeJS.ErrnoException) => {
  if (e.code === 'EPIPE') process.exit(0)
  throw e
})

try {
  const config = await readConfig('.')
  for (const command of await commandsFor(process.argv[2])) {
    program.addCommand(command(terminal, config).copyInheritedSettings(program))
  }
  await program.parseAsync()
} catch (e) {
  process.exitCode = report(e)
}

/** Says what went wrong, and gives the exit code for it. */
function report(e: unknown): number {
  if (e instanceof CommanderError) return e.exitCode === 0 ? 0 : 2
  if (e instanceof UserError) {
    say(terminal.stderr, `annalist: ${e.message}`)
    for (const diagnostic of e.diagnostics) say(terminal.stderr, formatDiagnostic(diagnostic))
    return 2
  }
  if (e instanceof Error && 'syscall' in e) {
    say(
      terminal.stderr,
      `annalist: ${e.message} (see that the path is right, that you may read and write there, and that there is room)`,
    )
    return 2
  }
  say(terminal.stderr, `annalist: a bug: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`)
  say(terminal.stderr, 'Please report it with the input that shows it.')
  return 70
}
