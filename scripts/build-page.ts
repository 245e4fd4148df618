import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where the built page lies, from the project's folder. */
export const PAGE_FILE = 'src/data/report-page.json'

/** The report page's script, one ES module, and its style; the same sources give the same bytes. */
export async function buildPage(): Promise<{ readonly script: string; readonly style: string }> {
  const [script, style] = await Promise.all(['main.tsx', 'style.css'].map(bundle))
  if (script === undefined || style === undefined) throw new Error('esbuild gave no output')
  return { script, style }
}

async function bundle(entry: string): Promise<string | undefined> {
  const { outputFiles } = await build({
    entryPoints: [`src/report/page/${entry}`],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome125', 'firefox126', 'safari18'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'ascii',
    legalComments: 'none',
  })
  // Neither a script nor a style may hold the words that would end it.
  return outputFiles[0]?.text.trim().replace(/<\/(?=script|style)/gi, '<\\/')
}
