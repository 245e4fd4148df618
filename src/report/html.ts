import { createHash } from 'node:crypto'
import page from '../data/report-page.json' with { type: 'json' }

/**
 * The page around its data. Nothing in it but its own script and style may run or be loaded: the policy names them by
 * their hashes. The data is JSON in a block that no browser runs, with `<` escaped so that no text can end the block.
 */
export function htmlPage(title: string, data: object): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(page.script)}'`,
    `style-src '${hashOf(page.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${page.style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"><noscript>This page needs its script to show the dataset.</noscript></div>',
    `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<script type="module">${page.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const hashOf = (source: string): string => `sha256-${createHash('sha256').update(source).digest('base64')}`

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
