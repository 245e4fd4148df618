import { z } from 'zod'
import { CLAUSE_LINKS } from '../model/clause.ts'
import { MODALITIES } from '../model/event.ts'

/** A word or phrase in base form, `$list`, `^noun` and its kinds, `@class` of actor, `~word` anywhere in the phrase, `@none`, `@any`. */
const term = z.string().min(1)
const terms = z.union([term, z.array(term).min(1)]).transform((x) => (typeof x === 'string' ? [x] : x))
export type Terms = readonly string[]

const complement = z.strictObject({
  verb: terms.optional(),
  noun: terms.optional(),
  /** Types that the clause below would be coded as. */
  type: terms.optional(),
  mode: terms.optional(),
  form: z.enum(['that', 'to', 'ing']).optional(),
  subject: terms.optional(),
  object: terms.optional(),
  modal: terms.optional(),
  negated: z.boolean().optional(),
})
export type ComplementShape = z.infer<typeof complement>

const test = {
  subject: terms.optional(),
  object: terms.optional(),
  indirect: terms.optional(),
  possessor: terms.optional(),
  /** By preposition, or several joined by `|`: what stands after it. */
  with: z.record(z.string(), terms).optional(),
  /** One of these words anywhere in the clause. */
  clause: terms.optional(),
  /** One of these words anywhere in the sentence. */
  sentence: terms.optional(),
  complement: complement.optional(),
  modal: terms.optional(),
  voice: z.enum(['active', 'passive']).optional(),
  quoted: z.boolean().optional(),
  /** How the clause depends on another: `relative`, `participle` … */
  link: z.array(z.enum(CLAUSE_LINKS)).optional(),
}

const when = z.strictObject({
  verb: terms.optional(),
  noun: terms.optional(),
  ...test,
  /** Rules hold for what is not negated; `true`: only for what is; `either`: both. */
  negated: z.union([z.boolean(), z.literal('either')]).default(false),
})
export type When = z.infer<typeof when>

const unless = z.strictObject({ verb: terms.optional(), noun: terms.optional(), ...test })
export type Unless = z.infer<typeof unless>

/** `subject`, `object`, `indirect`, `possessor`, `speaker`, `complement.actor` …, or `with X`, `with X|Y`. */
export const SOURCE =
  /^(subject|object|indirect|possessor|speaker|complement\.(actor|recipient|subject|object)|with [a-z|]+( [a-z|]+)*)$/
const source = z
  .string()
  .regex(SOURCE, 'subject, object, indirect, possessor, speaker, complement.actor … or "with PREPOSITION"')
/** Places to look for the one who has the role, in order: the first that is there counts; `a & b` takes both. */
const sources = z
  .union([z.string(), z.array(z.string())])
  .transform((x) => (typeof x === 'string' ? [x] : x))
  .pipe(
    z.array(
      z
        .string()
        .transform((x) => x.split(' & '))
        .pipe(z.array(source)),
    ),
  )
export type Sources = z.infer<typeof sources>

const roles = z.strictObject({
  actor: sources.optional(),
  recipient: sources.optional(),
  weapon: sources.optional(),
  location: sources.optional(),
})
export type Roles = z.infer<typeof roles>

const names = z.union([z.string(), z.array(z.string())]).transform((x) => (typeof x === 'string' ? [x] : x))

const example = z.strictObject({
  text: z.string(),
  expect: z
    .strictObject({
      type: z.string().optional(),
      modes: names.optional(),
      modality: z.enum(MODALITIES).optional(),
      actor: names.optional(),
      recipient: names.optional(),
      weapon: names.optional(),
      location: names.optional(),
      killed: z.number().optional(),
      wounded: z.number().optional(),
    })
    .default({}),
})
export type Example = z.infer<typeof example>

export const ruleSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/,
      'an id is the name of the file, "/" and a name of lower-case words joined by "-"',
    ),
  what: z.string().optional(),
  type: z.string().optional(),
  modes: z.array(z.string()).default([]),
  contexts: z.array(z.string()).default([]),
  modality: z.enum(MODALITIES).optional(),
  /** Tells what came of a deed: becomes part of another event of the type that the sentence tells; `only`: is told as nothing else. */
  joins: z.union([z.boolean(), z.literal('only')]).default(false),
  /** Higher goes first; 0 where it is not said. */
  priority: z.int().default(0),
  when,
  unless: z
    .union([unless, z.array(unless)])
    .default([])
    .transform((x) => (Array.isArray(x) ? x : [x])),
  roles: roles.optional(),
  examples: z.array(example).min(1, 'a rule needs an example'),
  none: z.array(z.string()).min(1, 'a rule needs a sentence it must not code'),
})

/** `rules/events/<type>.yaml` */
export const ruleFileSchema = z.strictObject({
  type: z.string(),
  /** What every rule of the file has unless it says otherwise. */
  defaults: z
    .strictObject({ roles: roles.optional(), unless: z.union([unless, z.array(unless)]).optional() })
    .optional(),
  rules: z.array(ruleSchema),
})
export type RuleFileShape = z.infer<typeof ruleFileSchema>

/** Where a test lists words, lists and classes. */
export function termLists(test: When | Unless): [Path, readonly string[]][] {
  const { complement } = test
  const lists: [Path, readonly string[] | undefined][] = [
    [['verb'], test.verb],
    [['noun'], test.noun],
    [['subject'], test.subject],
    [['object'], test.object],
    [['indirect'], test.indirect],
    [['possessor'], test.possessor],
    [['clause'], test.clause],
    [['sentence'], test.sentence],
    [['modal'], test.modal],
    [['complement', 'verb'], complement?.verb],
    [['complement', 'noun'], complement?.noun],
    [['complement', 'subject'], complement?.subject],
    [['complement', 'object'], complement?.object],
    [['complement', 'modal'], complement?.modal],
    ...Object.entries(test.with ?? {}).map(([key, terms]): [Path, readonly string[]] => [['with', key], terms]),
  ]
  return lists.flatMap(([path, terms]): [Path, readonly string[]][] => (terms ? [[path, terms]] : []))
}

type Path = readonly PropertyKey[]
