import { type Engine, extract } from '../../src/pipeline.ts'
import { progress, type Section, Stopwatch } from './measure.ts'
import { articleOf, textOf } from './texts.ts'

/** Characters, and how many runs. */
const SIZES = [
  [10_000, 20],
  [100_000, 5],
  [1_000_000, 3],
] as const
const BAR = 1.2

/** Cost per kilobyte at several lengths, each beside that at the length before. */
export function growth(engine: Engine): Section {
  const each = SIZES.map(([size, runs]) => {
    progress(`growth, ${size / 1000} KB`)
    const article = articleOf(textOf(size))
    const watch = new Stopwatch()
    for (let run = 0; run < runs; run++) watch.time('extract', () => extract(article, engine))
    return { size, milliseconds: watch.of('extract'), perCharacter: watch.of('extract') / article.text.length }
  })
  const rows = each.map(({ size, milliseconds, perCharacter }, i) => {
    const shorter = each[i - 1]
    const what = `extract ${size / 1000} KB`
    return shorter
      ? { what, milliseconds, ratio: perCharacter / shorter.perCharacter, bar: BAR }
      : { what, milliseconds }
  })
  return { title: 'Growth: cost of a kilobyte, in that of a text a tenth as long', rows }
}
