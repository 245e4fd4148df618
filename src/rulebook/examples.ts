import type { Event } from '../model/event.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Span } from '../model/span.ts'
import type { EventRule } from '../rules/compile.ts'
import type { Example } from '../rules/event-rule.ts'

/** What is known of a text when its events are told. */
export type Told = Pick<Extraction, 'article' | 'events'>

/** A sentence of a rule that does not do what the rule says. */
export interface BrokenExample {
  readonly rule: string
  readonly text: string
  readonly problem: string
}

/** Runs a rule's examples and counter-examples; `tell` is the pipeline. */
export function brokenExamples(rule: EventRule, tell: (text: string) => Told): readonly BrokenExample[] {
  const broken = (text: string, problem: string | undefined): BrokenExample[] =>
    problem === undefined ? [] : [{ rule: rule.id, text, problem }]
  return [
    ...rule.examples.flatMap((example) => broken(example.text, problemOf(example, rule, tell(example.text)))),
    ...rule.none.flatMap((text) => broken(text, codedAfterAll(rule, tell(text)))),
  ]
}

/** Of the events of the expected type one must have everything expected. */
function problemOf({ expect }: Example, rule: EventRule, told: Told): string | undefined {
  const type = expect.type ?? rule.type
  const events = told.events.filter((event) => event.type === type)
  if (events.length === 0) return `no ${type}; found ${summary(told.events)}`
  const differences = events.map((event) => differencesOf(expect, event, told))
  const best = differences.sort((a, b) => a.length - b.length)[0] ?? []
  return best.length > 0 ? best.join('; ') : undefined
}

function codedAfterAll(rule: EventRule, { events }: Told): string | undefined {
  const event = events.find(({ type }) => type === rule.type)
  return event && `must not be ${rule.type}, but ${event.rule} says so`
}

function differencesOf(expect: Example['expect'], event: Event, { article }: Told): string[] {
  const text = (span: Span) => article.text.slice(span.start, span.end)
  const phrases = (what: string, wanted: readonly string[] | undefined, found: readonly string[]): string[] =>
    (wanted ?? [])
      .filter((name) => !found.some((phrase) => names(phrase, name)))
      .map((name) => `${what} "${name}" is not there, only ${found.map((f) => `"${f}"`).join(', ') || 'none'}`)
  const value = <T>(what: string, wanted: T | undefined, found: T): string[] =>
    wanted === undefined || wanted === found ? [] : [`${what} is ${String(found)}, not ${String(wanted)}`]
  return [
    ...phrases('mode', expect.modes, event.modes),
    ...phrases(
      'actor',
      expect.actor,
      event.actors.map(({ span }) => text(span)),
    ),
    ...phrases(
      'recipient',
      expect.recipient,
      event.recipients.map(({ span }) => text(span)),
    ),
    ...phrases('weapon', expect.weapon, event.weapons.map(text)),
    ...phrases(
      'location',
      expect.location,
      event.locations.map(({ span }) => text(span)),
    ),
    ...value('modality', expect.modality, event.modality),
    ...value('killed', expect.killed, event.casualties.killed?.min),
    ...value('wounded', expect.wounded, event.casualties.wounded?.min),
  ]
}

/** One holds the other's words: "the army barracks" is "army barracks". */
function names(phrase: string, name: string): boolean {
  const [a, b] = [phrase, name].map((text) => text.toLowerCase().replace(/^(?:the|a|an|its|his|her|their) /, ''))
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}

const summary = (events: readonly Event[]): string =>
  events.map(({ type, rule }) => `${type} by ${rule}`).join(', ') || 'nothing'
