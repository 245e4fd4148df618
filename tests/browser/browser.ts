import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

/** Where Debian puts it; CHROMIUM names another. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** A page on a file of our own, and all that went wrong or over the wire on it. */
export interface Opened {
  readonly page: Page
  /** Addresses asked for, other than the page's own. */
  readonly requests: readonly string[]
  /** Uncaught errors, and errors of the console: violations of the page's policy are among them. */
  readonly errors: readonly string[]
}

/** Starts Chromium for a file of tests; the function opens HTML from disk, as a user would. */
export function useBrowser(): (html: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser
  let folder: string
  let count = 0
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    folder = await mkdtemp(join(tmpdir(), 'annalist-browser-'))
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })
  return async (html, options = {}) => {
    const file = join(folder, `${++count}.html`)
    await writeFile(file, html)
    const address = pathToFileURL(file).href
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options })
    const requests: string[] = []
    const errors: string[] = []
    page.on('request', (request) => request.url() !== address && requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(address)
    return { page, requests, errors }
  }
}
