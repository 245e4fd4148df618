import { Command } from 'commander'
import { UserError } from '../model/diagnostic.ts'
import type { Extraction } from '../model/extraction.ts'
import { contains, type Span } from '../model/span.ts'
import { runStages } from '../pipeline.ts'
import { type Coding, codings, type Reason } from '../stages/events/code.ts'
import { loadEngine } from './engine.ts'
import { findInputs, readInput } from './inputs.ts'
import type { Terminal } from './terminal.ts'

interface Options {
  readonly paragraph?: string
}

export function explainCommand(terminal: Terminal): Command {
  return new Command('explain')
    .description('tell for each clause which rule coded it, which others lost, or why it tells no event')
    .argument('<file>', 'an article')
    .option('--paragraph <n>', 'only this paragraph, from 1')
    .action(async (file: string, { paragraph }: Options) => {
      terminal.stdout.write(await explain(file, paragraph === undefined ? undefined : Number(paragraph)))
      terminal.exit(0)
    })
}

const WHY: Readonly<Record<Reason, string>> = {
  negated: 'it did not happen: negated, refused, prevented or only wished for',
  taken: 'it is what the clause above is about',
  scene: 'the sentence is about sport, weather, markets or the like',
  decided: 'a decision of the ontology drops it (only feared, or part of another event)',
  joined: 'it is part of another event of the sentence',
  noun: 'a noun alone, without an actor or a date of its own',
}

async function explain(file: string, paragraph: number | undefined): Promise<string> {
  const { rules } = await loadEngine()
  const [input] = await findInputs([file])
  const result = input && (await readInput(input))
  if (!result || !('article' in result)) throw new UserError(`${file} cannot be read.`)
  const known = runStages(result.article, rules, 'quotes')
  if (!isParsed(known)) throw new Error('the stages before the events are missing')
  const all = codings(known, rules)
  return known.paragraphs
    .flatMap(({ span }, index) => {
      if (paragraph !== undefined && paragraph !== index + 1) return []
      const own = all.filter(({ frame }) => contains(span, frame.clause.predicate))
      const lines =
        own.length > 0
          ? own.map((coding) => lineOf(coding, result.article.text))
          : ['  no clause that a rule holds for']
      return [`Paragraph ${index + 1}: ${short(result.article.text.slice(span.start, span.end))}`, ...lines]
    })
    .map((line) => `${line}\n`)
    .join('')
}

type Parsed = Omit<Extraction, 'events'>

const isParsed = (known: Partial<Extraction>): known is Parsed =>
  known.clauses !== undefined && known.quotes !== undefined && known.dating !== undefined

function lineOf({ frame, matches, draft, reason }: Coding, text: string): string {
  const at = ({ start, end }: Span) => text.slice(start, end)
  const [winner, ...lost] = matches.map(({ rule }) => rule.id)
  const also = lost.length > 0 ? `; lost: ${lost.join(', ')}` : ''
  const what = short(at(frame.clause.span))
  if (!draft) return `  “${what}” ${winner}: no event, ${reason ? WHY[reason] : 'nothing is left of it'}${also}`
  const sides = (name: string, spans: readonly { readonly span: Span; readonly implied?: boolean }[]) =>
    spans.length > 0
      ? ` ${name} ${spans.map(({ span, implied }) => `“${at(span)}”${implied ? ' (implied)' : ''}`).join(', ')};`
      : ''
  const date = ` date ${draft.date.value ?? 'none'} (${draft.date.basis});`
  const coded = [draft.type, ...draft.modes].join(' ')
  return `  “${what}” ${winner}: ${coded}, ${draft.modality};${sides('actor', draft.actors)}${sides('recipient', draft.recipients)}${sides('location', draft.locations)}${date}${also}`
}

const LONGEST = 90
const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)
