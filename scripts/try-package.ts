// Packs annalist, installs it in an empty folder and uses it there with plain node, as a program and as a library.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STORY = 'Rebels shelled the port of Adalis on 3 March 2020, killing two guards.'
const LIBRARY = `
import { EXPORTERS, extract, loadEngine, read } from 'annalist'
const { article } = read({ file: 'story.txt', bytes: new TextEncoder().encode(${JSON.stringify(STORY)}) })
const dataset = extract(article, await loadEngine())
const csv = await EXPORTERS.csv()
if (dataset.events.length !== 1 || !csv) throw new Error('the library does not work')
`

const folder = mkdtempSync(join(tmpdir(), 'annalist-package-'))
const run = (command: string, args: readonly string[], input = ''): string =>
  execFileSync(command, args, { cwd: folder, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] })
const annalist = (args: string, input?: string): string => run('node_modules/.bin/annalist', args.split(' '), input)

try {
  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim()
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', `./${archive.split('\n').at(-1)}`])
  writeFileSync(join(folder, 'story.txt'), STORY)
  writeFileSync(join(folder, 'library.js'), LIBRARY)

  assert.equal(JSON.parse(annalist('extract story.txt --format json')).events.length, 1)
  const lines = annalist('extract --ndjson --jobs 2', `${JSON.stringify({ id: 'a', text: STORY })}\n`.repeat(2))
  assert.equal(lines.trimEnd().split('\n').length, 2)
  annalist('run story.txt --jobs 2 --quiet')
  assert.equal(annalist('export --to ndjson').trimEnd().split('\n').length, 1)
  annalist('report -o report.html')
  annalist('rules check')
  run('node', ['library.js'])
  console.log('the package works in an empty folder')
} finally {
  rmSync(folder, { recursive: true })
}
