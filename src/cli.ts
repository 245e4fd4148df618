#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.ts'
import { readConfig } from './commands/config.ts'
import { diffCommand } from './commands/diff.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { goldCommand } from './commands/gold.ts'
import { linkCommand } from './commands/link.ts'
import { reportCommand } from './commands/report.ts'
import { reviewCommand } from './commands/review.ts'
import { rulesCommand } from './commands/rules.ts'
import { runCommand } from './commands/run.ts'
import { say, type Terminal } from './commands/terminal.ts'
import { programVersion } from './io/version.ts'
import { formatDiagnostic, UserError } from './model/diagnostic.ts'

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

const COMMANDS = [
  runCommand,
  extractCommand,
  checkCommand,
  diffCommand,
  reviewCommand,
  evaluateCommand,
  goldCommand,
  explainCommand,
  exportCommand,
  reportCommand,
  linkCommand,
  rulesCommand,
]

const program = new Command('annalist')
  .description('Turns news articles and chronologies into structured, source-grounded event datasets.')
  .version(programVersion())
  .showHelpAfterError('(annalist --help tells more)')
  .exitOverride()

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (e: NodeJS.ErrnoException) => {
  if (e.code === 'EPIPE') process.exit(0)
  throw e
})

try {
  const config = await readConfig('.')
  for (const command of COMMANDS) program.addCommand(command(terminal, config).copyInheritedSettings(program))
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
  say(terminal.stderr, `annalist: a bug: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`)
  say(terminal.stderr, 'Please report it with the input that shows it.')
  return 70
}
