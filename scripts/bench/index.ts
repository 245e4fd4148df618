// What the program costs: `npm run bench [-- --json] [SECTION …]`, the sections being those below. Times are processor time, the
// least of several runs, and told as ratios to something measured in the same run, so that they hold on other machines.
import { parseArgs } from 'node:util'
import { loadEngine } from '../../src/project/engine.ts'
import { memory, start } from './fresh.ts'
import { growth } from './growth.ts'
import type { Row, Section } from './measure.ts'
import { rules } from './rules.ts'
import { stages } from './stages.ts'

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const engine = await loadEngine()
const SECTIONS: Readonly<Record<string, () => Section>> = {
  stages: () => stages(engine),
  rules: () => rules(engine),
  growth: () => growth(engine),
  start,
  memory,
}
const unknown = positionals.filter((name) => !(name in SECTIONS))
if (unknown.length > 0)
  throw new Error(`There is no section ${unknown.join(', ')}: ${Object.keys(SECTIONS).join(', ')}.`)

const chosen = Object.entries(SECTIONS).filter(([name]) => positionals.length === 0 || positionals.includes(name))
const report = chosen.map(([name, measure]) => ({ name, ...measure() }))
console.log(values.json ? JSON.stringify(report, null, 2) : report.map(table).join('\n'))

function table({ title, rows }: Section): string {
  return [title, ...rows.map(line), ''].join('\n')
}

function line({ what, milliseconds, ratio, bar, megabytes }: Row): string {
  const cells = [
    what.padEnd(34),
    milliseconds === undefined ? '' : `${milliseconds.toFixed(1).padStart(9)} ms`,
    megabytes === undefined ? '' : `${megabytes.toFixed(0).padStart(9)} MB`,
    ratio === undefined ? '' : ratio.toFixed(3).padStart(8),
    bar === undefined || ratio === undefined ? '' : `  at most ${bar}${ratio > bar ? ': over it' : ''}`,
  ]
  return `  ${cells.join('')}`.trimEnd()
}
