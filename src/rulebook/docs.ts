import type { EventRule } from '../rules/compile.ts'
import type { EventRules } from '../rules/event-rules.ts'

/** The rule book and codebook as Markdown: types with their modes, decisions, then every rule with its examples. */
export function ruleBook({ ontology, rules }: EventRules): string {
  const types = Object.entries(ontology.types).map(([name, { what, quad, score, modes }]) => {
    const rows = Object.entries(modes).map(
      ([mode, { what: meaning, score: value }]) => `| ${mode} | ${value ?? '–'} | ${meaning ?? ''} |`,
    )
    const table = rows.length > 0 ? ['', '| mode | score | what |', '| --- | ---: | --- |', ...rows] : []
    return [
      `### ${name}`,
      '',
      `${sentence(what)} ${quad ?? 'no quad class'}, score ${score ?? 'none'}.`,
      ...table,
    ].join('\n')
  })
  const decisions = ontology.decisions.map(({ why }) => `- ${why}`)
  const files = [...new Set(rules.map(({ place }) => place().file))].map((file) => {
    const own = rules.filter(({ place }) => place().file === file)
    return [`### ${file}`, ...own.map(entry)].join('\n\n')
  })
  return ['# Rule book', '## Types', ...types, '## Decisions', decisions.join('\n'), '## Rules', ...files, ''].join(
    '\n\n',
  )
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function entry({ id, what, type, modes, examples, none }: EventRule): string {
  const coded = [type, ...modes].join(', ')
  return [
    `#### ${id}`,
    `${what === undefined ? '' : `${sentence(what)} `}Coded ${coded}.`,
    [...examples.map(({ text }) => `- ${text}`), ...none.map((text) => `- not: ${text}`)].join('\n'),
  ].join('\n\n')
}
