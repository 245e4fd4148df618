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

/** `rules/ontology.yaml`: what can be coded, and the decisions that hold for whole types. */
const sceneSchema = z.strictObject({
  words,
  /** A sentence with one of the words has no event of these types. */
  silences: z.array(z.string()),
  /** Words that say the sentence is about something else after all. */
  unless: words.default([]),
  /** Sectors and classes of sectors whose deeds are told all the same. */
  spares: z.array(z.string()).default([]),
})

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
  /** Verbs that say who was hurt; of those `suffered` it is the subject. */
  harm: z
    .strictObject({
      killed: words,
      wounded: words,
      suffered: words,
      none: z.strictObject({ killed: words, wounded: words }).default({ killed: [], wounded: [] }),
    })
    .default({ killed: [], wounded: [], suffered: [], none: { killed: [], wounded: [] } }),
  /** Words for weapons, looked for in the clauses that tell events of the types. */
  weapons: z.strictObject({ types: z.array(z.string()), words }).default({ types: [], words: [] }),
  /** Subjects whose violent and diplomatic words mean neither. */
  scenes: z.record(z.string(), sceneSchema),
})
export type Ontology = z.infer<typeof ontologySchema>
export type SceneRule = z.infer<typeof sceneSchema>

export const noOntology: Ontology = {
  types: {},
  contexts: {},
  sectors: {},
  classes: {},
  decisions: [],
  governors: {},
  hedges: {},
  carriers: [],
  measures: [],
  whereabouts: [],
  inert: [],
  tangible: [],
  immobile: [],
  texts: [],
  personal: { endings: [], words: [] },
  happenings: [],
  retrospects: [],
  harm: { killed: [], wounded: [], suffered: [], none: { killed: [], wounded: [] } },
  weapons: { types: [], words: [] },
  scenes: {},
}

/** The ontology with every `$list` of words replaced by what it holds. */
export function withLists(ontology: Ontology, lexicon: Lexicon): Ontology {
  const each = <T, U>(record: Readonly<Record<string, T>>, f: (value: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))
  const words = (list: readonly string[]) => expand(lexicon, list)
  return {
    ...ontology,
    types: each(ontology.types, (type) => ({
      ...type,
      modes: each(type.modes, (mode) => ({ ...mode, cues: words(mode.cues) })),
    })),
    contexts: each(ontology.contexts, (context) => ({ ...context, cues: words(context.cues) })),
    governors: each(ontology.governors, words),
    hedges: each(ontology.hedges, words),
    carriers: words(ontology.carriers),
    measures: words(ontology.measures),
    whereabouts: words(ontology.whereabouts),
    inert: words(ontology.inert),
    tangible: words(ontology.tangible),
    immobile: words(ontology.immobile),
    texts: words(ontology.texts),
    personal: { ...ontology.personal, words: words(ontology.personal.words) },
    happenings: words(ontology.happenings),
    retrospects: words(ontology.retrospects),
    weapons: { ...ontology.weapons, words: words(ontology.weapons.words) },
    scenes: each(ontology.scenes, (scene) => ({ ...scene, words: words(scene.words), unless: words(scene.unless) })),
  }
}

/** Where the ontology lists words. */
export function wordLists(ontology: Ontology): [Path, readonly string[]][] {
  const {
    types,
    contexts,
    governors,
    hedges,
    carriers,
    measures,
    whereabouts,
    inert,
    tangible,
    texts,
    personal,
    happenings,
    retrospects,
    weapons,
    scenes,
  } = ontology
  const lists = (name: string, record: Readonly<Record<string, string[]>>): [Path, readonly string[]][] =>
    Object.entries(record).map(([key, words]) => [[name, key], words])
  return [
    ...Object.entries(types).flatMap(([type, { modes }]) =>
      Object.entries(modes).map(([mode, { cues }]): [Path, string[]] => [['types', type, 'modes', mode, 'cues'], cues]),
    ),
    ...Object.entries(contexts).map(([name, { cues }]): [Path, string[]] => [['contexts', name, 'cues'], cues]),
    ...lists('governors', governors),
    ...lists('hedges', hedges),
    [['carriers'], carriers],
    [['measures'], measures],
    [['whereabouts'], whereabouts],
    [['inert'], inert],
    [['tangible'], tangible],
    [['texts'], texts],
    [['personal', 'words'], personal.words],
    [['happenings'], happenings],
    [['retrospects'], retrospects],
    [['weapons', 'words'], weapons.words],
    ...Object.entries(scenes).flatMap(([name, scene]): [Path, string[]][] => [
      [['scenes', name, 'words'], scene.words],
      [['scenes', name, 'unless'], scene.unless],
    ]),
  ]
}

type Path = readonly PropertyKey[]
