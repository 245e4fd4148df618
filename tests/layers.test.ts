import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const SOURCE = join(import.meta.dirname, '..', 'src')

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of the sources: files below src/ for relative ones, package names for others. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((to) => ({
    from: file,
    to: to.startsWith('.') ? relative(SOURCE, join(SOURCE, dirname(file), to)) : to,
  }))
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap(importsOf)

const layerOf = (path: string): string => path.split('/')[0] ?? ''
const stageOf = (path: string): string | undefined => /^stages\/([^/]+)/.exec(path)?.[1]
const offenders = (wrong: (found: Import) => boolean): string[] =>
  imports.filter(wrong).map(({ from, to }) => `${from} imports ${to}`)

/** What each layer may import from, beside itself and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  'yaml.ts': [],
  rules: ['model', 'yaml.ts', 'language'],
  io: ['model', 'rules/source.ts', 'yaml.ts'],
  stages: ['model', 'language', 'rules', 'yaml.ts'],
  'pipeline.ts': ['model', 'language', 'rules', 'stages'],
  rulebook: ['model', 'rules'],
  evaluate: ['model', 'rules/source.ts'],
  diff: ['model'],
  review: ['model', 'rules/source.ts'],
  export: ['model'],
  report: ['model', 'diff', 'review', 'export'],
  explain: ['model', 'rules', 'stages', 'pipeline.ts'],
  project: ['model', 'yaml.ts', 'io', 'rules', 'stages/read', 'pipeline.ts', 'evaluate', 'review'],
  workers: ['model', 'io', 'stages/read', 'pipeline.ts', 'project', 'export'],
  commands: [
    'model',
    'yaml.ts',
    'io',
    'rules',
    'stages',
    'pipeline.ts',
    'explain',
    'rulebook',
    'evaluate',
    'diff',
    'review',
    'export',
    'report',
    'project',
    'workers',
  ],
  'index.ts': [
    'project/engine.ts',
    'model',
    'rules',
    'stages',
    'pipeline.ts',
    'evaluate',
    'diff',
    'review',
    'export',
    'report',
  ],
  'cli.ts': ['commands', 'project', 'model', 'io'],
}

const allowed = (from: string, to: string): boolean =>
  layerOf(from) === layerOf(to) ||
  (MAY_IMPORT[layerOf(from)] ?? []).some((prefix) => to === prefix || to.startsWith(`${prefix}/`))

describe('layers', () => {
  it('finds imports to check', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it('knows every room', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in MAY_IMPORT))).toEqual([])
  })

  it('imports only to the left', () => {
    const inside = (path: string): boolean => files.includes(path)
    expect(offenders(({ from, to }) => inside(to) && !allowed(from, to))).toEqual([])
  })

  it('lets no stage import another', () => {
    const crosses = ({ from, to }: Import): boolean =>
      stageOf(from) !== undefined && stageOf(to) !== undefined && stageOf(from) !== stageOf(to)
    expect(offenders(crosses)).toEqual([])
  })

  it.each([
    ['compromise', /^compromise/, /^language\//],
    ['wink-nlp', /^wink-/, /^language\//],
    ['chrono-node', /^chrono-node/, /^stages\/dates\//],
    ['yaml', /^yaml$/, /^yaml\.ts$/],
    ['the file system', /^(?:node:)?fs/, /^io\//],
  ])('lets only its own room import %s', (_, target, home) => {
    expect(offenders(({ from, to }) => target.test(to) && !home.test(from))).toEqual([])
  })

  it('lets only cli.ts touch process', () => {
    const touching = files.filter((file) => /\bprocess\.|node:process/.test(readFileSync(join(SOURCE, file), 'utf8')))
    expect(touching.filter((file) => file !== 'cli.ts')).toEqual([])
  })
})
