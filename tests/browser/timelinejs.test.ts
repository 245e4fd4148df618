import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { DEFAULT_OPTIONS } from '../../src/export/index.ts'
import { timelinejs } from '../../src/export/timelinejs.ts'
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts'
import { SAMPLE } from '../export/sample.ts'
import { TALKS } from '../report/sample.ts'
import { useBrowser } from './browser.ts'

const open = useBrowser()
const TIMELINEJS = dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json'))

/** TimelineJS with the export of datasets. */
async function draw(datasets: readonly Dataset[]) {
  let json = ''
  for await (const piece of timelinejs(datasets, DEFAULT_OPTIONS)) json += piece
  const file = (path: string): string => pathToFileURL(join(TIMELINEJS, 'dist', path)).href
  const { page, errors } = await open(
    [
      '<!doctype html><meta charset="utf-8">',
      `<link rel="stylesheet" href="${file('css/timeline.css')}"><script src="${file('js/timeline.js')}"></script>`,
      '<div id="line" style="width: 1200px; height: 700px"></div>',
      `<script>new TL.Timeline('line', ${json.replaceAll('<', '\\u003c')}, { font: null })</script>`,
    ].join('\n'),
  )
  await page.locator('.tl-timemarker').first().waitFor({ state: 'attached' })
  expect(await page.locator('.tl-timemarker').count()).toBe(JSON.parse(json).events.length)
  expect(errors.filter((error) => !/Failed to load resource|CORS/.test(error))).toEqual([])
  return page
}

it('TimelineJS itself draws the export, its texts as texts', async () => {
  const page = await draw([SAMPLE, TALKS])
  expect(await page.locator('.tl-headline').first().innerText()).toMatch(/ASSAULT/i)
  expect(await page.locator('.tl-slide .tl-text-content').first().innerText()).toContain('</script> at a | barracks')
  expect(await page.locator('#line script').count()).toBe(0)
})

it.each(['libya-2011', 'soleimani-wire', 'trump-threatens-iran-on-iraq'])('and that of %s', async (name) => {
  const file = new URL(`../../output/${name}.json`, import.meta.url)
  await draw([datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')))])
})
