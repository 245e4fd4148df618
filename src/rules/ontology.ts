import { z } from 'zod'
import { MODALITIES } from '../model/event.ts'
import { expand, type Lexicon } from './lexicon.ts'

export const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const

const words = z.array(z.string().min(1))

const modeSchema = z.strictObject({
  score: z.number().nullable(),
  what: z.string().optional(),
  /** Words anywhere in the clause that give an event of the type this mode. */
  cues: words.default([]),
})

const typeSchema = z.strictObject({
  quad: z.enum(QUADS).nullable(),
  score: z.number().nullable(),
  /** Whether an event of the type makes sense only with somebody it is done to. */
  needs_recipient: z.boolean().default(false),
  what: z.string(),
  /** Things may be recipients too, not only those who act: "shelled the town"; of some types only what is `tangible`. */
  targets: z.union([z.boolean(), z.literal('tangible')]).default(false),
  /** Prepositions before a place that say where such an event happens, besides "in", "near" and the like; a place as object is where, then, too. */
  directions: words.default([]),
  /** Prepositions before another country's place that make the country whom it is done to: soldiers leave "from" it. */
  abroad: words.default([]),
  /** What is named under it has not been done: what is asked for, threatened, refused, agreed on. */
  takes: z.boolean().default(false),
  /** The modes of an event for which neither its rule nor a cue says one. */
  default_modes: words.default([]),
  modes: z.record(z.string(), modeSchema).default({}),
})

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((x) => (typeof x === 'string' ? [x] : x))
const modalities = z.union([z.enum(MODALITIES), z.array(z.enum(MODALITIES)).min(1)])

const decisionSchema = z.strictObject({
  why: z.string(),
  type: oneOrMore,
  mode: oneOrMore.optional(),
  modality: modalities.transform((x) => (typeof x === 'string' ? [x] : x)).optional(),
  /** Another event of this type is told in the same sentence. */
  beside: oneOrMore.optional(),
  /** Somebody of these sectors does it, and nobody of others and no country takes part. */
  among: oneOrMore.optional(),
  /** It happens in the country of one of two who do it. */
  hosted: z.boolean().optional(),
  /** At least so many do it. */
  sides: z.int().positive().optional(),
  /** Whether the event has an actor. */
  has_actor: z.boolean().optional(),
  becomes: z.union([
    z.literal('nothing'),
    z.strictObject({ type: z.string().optional(), modes: words.optional(), modality: z.enum(MODALITIES).optional() }),
  ]),
})
export type Decision = z.infer<typeof decisionSchema>

/** What a governing verb makes of the clause under it; `silent` is told nowhere as done. */
export const GOVERNORS = ['tells', 'actual', 'future', 'conditional', 'alleged', 'silent'] as const
export type Governor = (typeof GOVERNORS)[number]

const sceneSchema = z.strictObject({
  words,
  /** A sentence with one of the words has no event of these types. */
  silences: z.array(z.string()),
  /** Words that say the sentence is about something else after all. */
  unless: words.default([]),
  /** Sectors and classes of sectors whose deeds are told all the same. */
  spares: z.array(z.string()).default([]),
})

/** `rules/ontology.yaml`: what can be coded, and the decisions that hold for whole types. */
export const ontologySchema = z.strictObject({
  types: z.record(z.string().regex(/^[A-Z]+$/), typeSchema),
  contexts: z.record(z.string(), z.strictObject({ what: z.string().optional(), cues: words })),
  sectors: z.record(z.string().regex(/^[A-Z]{3}$/), z.string()),
  /** Named groups of sectors: `@armed` in a rule. */
  classes: z.record(z.string().regex(/^[a-z]+$/), words),
  decisions: z.array(decisionSchema),
  governors: z.partialRecord(z.enum(GOVERNORS), words),
  /** Adverbs and adjectives that make what they stand by alleged, future …, or undone. */
  hedges: z.partialRecord(z.enum([...MODALITIES, 'silent']), words),
  /** Verbs whose subject does the deed that their object names: "launch" an attack. */
  carriers: words.default([]),
  /** Verbs by which the deed that the subject names takes place: "clashes erupted". */
  happenings: words.default([]),
  /** Verbs whose object is a deed that took place: "set off" riots. */
  causes: words.default([]),
  /** Verbs of deeds that look back on the one their object names, which has its own day: "condemned Monday's raid". */
  retrospects: words.default([]),
  /** Nouns that only measure what follows with "of": "dozens" of rockets. */
  measures: words.default([]),
  /** Nouns that say where together with a place's name: "the streets" of Kano. */
  whereabouts: words.default([]),
  /** Nouns that act in words only: no actors. */
  inert: words.default([]),
  /** Nouns for what can be taken, barred, closed: not bans and protests. */
  tangible: words.default([]),
  /** Nouns for what stays where it is. */
  immobile: words.default([]),
  /** Nouns for words that somebody issues: what is done in them, they do. */
  texts: words.default([]),
  /** Nouns for people and bodies, by how they end or word by word: any other unknown common noun is a thing. */
  personal: z.strictObject({ endings: words, words }).default({ endings: [], words: [] }),
  /** Verbs that say who was hurt; of those `suffered` it is the subject, of those `spared` nobody, "to death" or not. */
  harm: z
    .strictObject({
      killed: words,
      wounded: words,
      suffered: words,
      spared: words,
      none: z.strictObject({ killed: words, wounded: words }).default({ killed: [], wounded: [] }),
    })
    .default({ killed: [], wounded: [], suffered: [], spared: [], none: { killed: [], wounded: [] } }),
  /** Words for weapons, looked for in the clauses that tell events of the types. */
  weapons: z.strictObject({ types: z.array(z.string()), words }).default({ types: [], words: [] }),
  /** Subjects whose violent and diplomatic words mean neither. */
  scenes: z.record(z.string(), sceneSchema),
})
export type Ontology = z.infer<typeof ontologySchema>
export type SceneRule = z.infer<typeof sceneSchema>

export const noOntology: Ontology = ontologySchema.parse({
  types: {},
  contexts: {},
  sectors: {},
  classes: {},
  decisions: [],
  governors: {},
  hedges: {},
  scenes: {},
})

/** The ontology with every `$list` of words replaced by what it holds. */
export const withLists = (ontology: Ontology, lexicon: Lexicon): Ontology =>
  mapWords(ontology, (list) => expand(lexicon, list))

/** Where the ontology lists words that may name lists of the lexicon, and what stands there. */
export function wordLists(ontology: Ontology): readonly [Path, readonly string[]][] {
  const lists: [Path, readonly string[]][] = []
  mapWords(ontology, (list, path) => {
    lists.push([path, list])
    return list
  })
  return lists
}

type Path = readonly string[]

/** Keys that hold nothing but words. */
const PLAIN = [
  'carriers',
  'happenings',
  'causes',
  'retrospects',
  'measures',
  'whereabouts',
  'inert',
  'tangible',
  'immobile',
  'texts',
] as const

/** The ontology with what `change` makes of each of its lists of words. */
function mapWords(ontology: Ontology, change: (list: string[], path: Path) => string[]): Ontology {
  const each = <T>(record: Readonly<Record<string, T>>, f: (value: T, key: string) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value, key)]))
  const { types, contexts, governors, hedges, personal, weapons, scenes } = ontology
  return {
    ...ontology,
    types: each(types, (type, name) => ({
      ...type,
      modes: each(type.modes, (mode, key) => ({
        ...mode,
        cues: change(mode.cues, ['types', name, 'modes', key, 'cues']),
      })),
    })),
    contexts: each(contexts, (context, key) => ({ ...context, cues: change(context.cues, ['contexts', key, 'cues']) })),
    governors: each(governors, (list, key) => change(list, ['governors', key])),
    hedges: each(hedges, (list, key) => change(list, ['hedges', key])),
    personal: { ...personal, words: change(personal.words, ['personal', 'words']) },
    weapons: { ...weapons, words: change(weapons.words, ['weapons', 'words']) },
    scenes: each(scenes, (scene, key) => ({
      ...scene,
      words: change(scene.words, ['scenes', key, 'words']),
      unless: change(scene.unless, ['scenes', key, 'unless']),
    })),
    ...Object.fromEntries(PLAIN.map((key) => [key, change(ontology[key], [key])])),
  }
}
