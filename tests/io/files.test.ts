import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  builtinRulesFolder,
  byCodePoint,
  isFolder,
  listFiles,
  readRuleFiles,
  readTextIfThere,
  writeAtomically,
} from '../../src/io/files.ts'
import { UserError } from '../../src/model/diagnostic.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annalist-'))
})
afterEach(() => rm(folder, { recursive: true }))

const put = async (path: string, text = 'x') => {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

test('files are listed below their folder, by code point, without hidden ones and links', async () => {
  for (const path of ['b.txt', 'a/ä.txt', 'a/z.txt', 'B.txt', '.git/x', '.hidden']) await put(path)
  await symlink('/etc', join(folder, 'out'))
  await symlink('.', join(folder, 'around'))
  expect(await listFiles(folder)).toEqual(['B.txt', 'a/z.txt', 'a/ä.txt', 'b.txt'])
})

test('code points order astral characters after all others', () => {
  expect(['\u{1f600}', '\uffee', 'a'].sort(byCodePoint)).toEqual(['a', '\uffee', '\u{1f600}'])
})

test('a folder that is not there is the caller’s mistake', async () => {
  await expect(listFiles(join(folder, 'none'))).rejects.toThrow(UserError)
  await put('file.txt')
  await expect(listFiles(join(folder, 'file.txt'))).rejects.toThrow(UserError)
  expect(await isFolder(join(folder, 'none'))).toBe(false)
  expect(await isFolder(join(folder, 'file.txt'))).toBe(false)
  expect(await isFolder(folder)).toBe(true)
})

test('writing makes the folder, replaces the file whole, and leaves nothing else behind', async () => {
  const path = join(folder, 'deep/er/a.yaml')
  await writeAtomically(path, 'one')
  await writeAtomically(path, 'two')
  expect(await readFile(path, 'utf8')).toBe('two')
  expect(await readdir(join(folder, 'deep/er'))).toEqual(['a.yaml'])
})

test('a write that fails leaves nothing behind', async () => {
  await put('target/inside.txt')
  await expect(writeAtomically(join(folder, 'target'), 'x')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['target'])
})

test('a text that is not there is undefined', async () => {
  expect(await readTextIfThere(join(folder, 'none'))).toBeUndefined()
})

test('a rules folder is its YAML files; the built-in one is found', async () => {
  await put('events/assault.yaml', 'a: 1')
  await put('notes.md')
  expect(await readRuleFiles(folder)).toEqual([{ path: 'events/assault.yaml', text: 'a: 1' }])
  const builtin = await readRuleFiles(builtinRulesFolder())
  expect(builtin.map((file) => file.path)).toContain('article.yaml')
})
