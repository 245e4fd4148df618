import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPage, PAGE_FILE } from '../../scripts/build-page.ts'
import { report } from '../../src/report/index.ts'
import { NASTY, SAMPLE } from '../export/sample.ts'
import { OTHER_PAPER, TALKS } from './sample.ts'

const scripts = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')

describe('the page', () => {
  it('is built from its sources (npm run page)', async () => {
    const committed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', PAGE_FILE), 'utf8'))
    expect(committed).toEqual(await buildPage())
  })

  it('holds its data as JSON that no text can break out of', () => {
    const html = report([SAMPLE, TALKS])
    const [data, code] = scripts(html)
    expect(scripts(html)).toHaveLength(2)
    expect(data).not.toContain('<')
    const { articles } = JSON.parse(data ?? '')
    expect(articles[0].paragraphs[0].text).toBe(NASTY)
    expect(articles.map(({ article }: { article: { id: string } }) => article.id)).toEqual(['nasty', 'port-amara'])
    expect(code?.length).toBeGreaterThan(1000)
  })

  it('lets nothing run but its own script and style, and loads nothing', () => {
    const html = report([SAMPLE])
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(scripts(html)[1] ?? '')}`,
      `style-src ${hash(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    const markup = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '<script></script>')
    expect(/\b(?:src|href)=|@import|url\(/.exec(markup)?.[0]).toBeUndefined()
  })

  it('has a title without markup, and is the same each time', () => {
    const odd = { ...SAMPLE, article: { ...SAMPLE.article, title: '</title><script>alert(1)</script>' } }
    expect(report([odd])).toContain('<title>&#60;/title&#62;')
    expect(report([odd])).toBe(report([odd]))
    expect(report([TALKS, OTHER_PAPER])).toContain('<title>2 articles – annalist</title>')
  })
})
