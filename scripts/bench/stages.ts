import nlp from 'compromise'
import { analyse } from '../../src/language/analyse.ts'
import type { Article } from '../../src/model/article.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Engine } from '../../src/pipeline.ts'
import { render } from '../../src/project/formats.ts'
import type { Rules } from '../../src/rules/load.ts'
import { clauses } from '../../src/stages/clauses/index.ts'
import { dataset } from '../../src/stages/dataset/index.ts'
import { dates } from '../../src/stages/dates/index.ts'
import { entities } from '../../src/stages/entities/index.ts'
import { events } from '../../src/stages/events/index.ts'
import { link } from '../../src/stages/link/index.ts'
import { quotes } from '../../src/stages/quotes/index.ts'
import { segment } from '../../src/stages/segment/index.ts'
import { progress, type Section, Stopwatch } from './measure.ts'
import { articleOf, textOf } from './texts.ts'

const SIZE = 30_000
const RUNS = 30
const BARS: Readonly<Record<string, number>> = { dates: 0.1, clauses: 0.25, 'clauses + events': 0.35, extract: 1.4 }

/** What each stage costs, beside one raw compromise parse of the same text: they take turns, so that noise meets all alike. */
export function stages({ rules, version }: Engine): Section {
  const text = textOf(SIZE)
  const watch = new Stopwatch()
  for (let run = 1; run <= RUNS; run++) {
    progress(`stages, run ${run} of ${RUNS}`)
    watch.time('raw compromise parse', () => nlp(text))
    const article = watch.time('read', () => articleOf(text))
    const made = watch.time('extract', () => pipeline(article, rules, version, watch))
    watch.time('write JSON', () => render(made, 'json'))
    watch.time('write YAML', () => render(made, 'yaml'))
  }
  return { title: `Stages on ${SIZE / 1000} KB, in raw compromise parses of the same text`, rows: rowsOf(watch) }
}

/** What `src/pipeline.ts` does, each step timed. */
function pipeline(article: Article, rules: Rules, version: string, watch: Stopwatch): Dataset {
  const segmented = { article, paragraphs: watch.time('segment', () => segment(article, rules.article)) }
  const dated = { ...segmented, dating: watch.time('dates', () => dates(segmented)) }
  const tagged = { ...dated, analysis: watch.time('tag', () => analyse(article, dated.paragraphs)) }
  const named = { ...tagged, ...watch.time('entities', () => entities(tagged, rules)) }
  const parsed = { ...named, clauses: watch.time('clauses', () => clauses(named, rules)) }
  const spoken = { ...parsed, quotes: watch.time('quotes', () => quotes(parsed, rules)) }
  const told = { ...spoken, events: watch.time('events', () => events(spoken, rules)) }
  const linked = { ...told, events: watch.time('link', () => link(told, rules)) }
  const maker = { version, rules: rules.digest, scales: rules.events.ontology }
  return watch.time('dataset', () => dataset(linked, maker))
}

function rowsOf(watch: Stopwatch): Section['rows'] {
  const raw = watch.of('raw compromise parse')
  const row = (what: string, milliseconds: number) => {
    const bar = BARS[what]
    return { what, milliseconds, ratio: milliseconds / raw, ...(bar === undefined ? {} : { bar }) }
  }
  return [
    ...watch.all().map(([what, milliseconds]) => row(what, milliseconds)),
    row('clauses + events', watch.of('clauses') + watch.of('events')),
  ]
}
