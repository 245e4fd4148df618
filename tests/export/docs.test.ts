import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOCUMENTS, filled } from '../../scripts/doc-tables.ts'
import { meaningOf } from '../../scripts/field-meanings.ts'
import { membersOf } from '../../scripts/schema-members.ts'
import { EXPORTERS } from '../../src/export/index.ts'
import { labellingSetup } from '../../src/export/label-studio.ts'
import { ENTITY_TYPES } from '../../src/model/entity.ts'
import { jsonSchema } from '../../src/model/json-schema.ts'
import { builtin } from '../rules/builtin.ts'

const EVENT_TYPES = Object.keys(builtin.events.ontology.types)
const documentOf = (path: string): string => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')

describe('documents', () => {
  it.each(DOCUMENTS)('%s has the tables that the sources make (npm run docs)', (path) => {
    expect(filled(documentOf(path), EVENT_TYPES)).toBe(documentOf(path))
  })

  it('name every format', () => {
    const headings = [...documentOf('docs/exports.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    const formats = Object.keys(EXPORTERS).filter((format) => format !== 'csv-dyads')
    expect(headings).toEqual(expect.arrayContaining([...formats, 'datapackage']))
  })
})

describe('docs/api.md', () => {
  it('tells every export of the library, and nothing else', () => {
    const lists = [...documentOf('src/index.ts').matchAll(/\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','))
    const names = lists.flatMap((name) => name.match(/\w+(?=\s*$)/) ?? []) // of "type A" and "a as A" the A
    const told = [...documentOf('docs/api.md').matchAll(/^\| `(\w+)|^Types?: (.*)$/gm)].flatMap(
      ([, value, types = '']) => (value ? [value] : [...types.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)),
    )
    expect(told.sort()).toEqual(names.sort())
  })
})

describe('the data dictionary', () => {
  it('says of every field what it means', () => {
    const silent = membersOf(jsonSchema()).filter(({ path }) => meaningOf(path) === undefined)
    expect(silent.map(({ path }) => path)).toEqual([]) // scripts/field-meanings.ts
  })

  it('goes into lists and shared parts', () => {
    const paths = membersOf(jsonSchema()).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['events[].actors[].span', 'article.source.sha256']))
  })
})

describe('the labelling set-up', () => {
  it('has a label for everything that a task can hold', () => {
    const labels = [...labellingSetup(EVENT_TYPES).matchAll(/value="([^"$]*)"/g)].map(([, label]) => label)
    expect(labels).toEqual(['date', ...ENTITY_TYPES, ...EVENT_TYPES])
  })
})
