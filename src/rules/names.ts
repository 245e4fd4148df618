import { z } from 'zod'
import { type Phrases, phrases } from '../language/phrases.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts'
import { sectorsSchema } from './actors.ts'

const wordsSchema = z.array(z.string())
const typeSchema = z.enum(ENTITY_TYPES)

/** `rules/names.yaml`: how English news writes names. */
export const nameRulesSchema = z.strictObject({
  stop: wordsSchema,
  inside: wordsSchema,
  particles: wordsSchema,
  hyphen_particles: wordsSchema,
  leading_particles: wordsSchema,
  possessives: wordsSchema,
  labels: wordsSchema,
  creeds: wordsSchema,
  surnames: wordsSchema,
  joins: wordsSchema,
  titles: z.array(z.strictObject({ sectors: sectorsSchema, words: wordsSchema })),
  titles_of_state: wordsSchema,
  honorifics: wordsSchema,
  title_prefixes: wordsSchema,
  topics: wordsSchema,
  heads: z.array(z.strictObject({ type: typeSchema, subtype: z.string(), sectors: sectorsSchema, words: wordsSchema })),
  lower_heads: wordsSchema,
  leading_heads: wordsSchema,
  not_entities: wordsSchema,
  cues: z.array(z.strictObject({ type: typeSchema, words: wordsSchema })),
  before_places: wordsSchema,
  before_rivers: wordsSchema,
  rulers: wordsSchema,
  ships: wordsSchema,
  person_verbs: wordsSchema,
  directions: wordsSchema,
  nominals: z.array(z.strictObject({ words: wordsSchema, subtypes: wordsSchema })),
})
export type NameRules = z.infer<typeof nameRulesSchema>

/** What a head word makes of the name it heads. */
export interface Head {
  readonly type: EntityType
  readonly subtype: string
  readonly sectors: readonly string[]
}

/** An office, rank or profession: its sectors. */
export interface Title {
  readonly sectors: readonly string[]
}

/** `NameRules`, ready for look-up. Words are keys as `language/words` makes them. */
export interface Names {
  readonly stop: ReadonlySet<string>
  readonly inside: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly hyphenParticles: ReadonlySet<string>
  readonly leadingParticles: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  /** Creeds and peoples whose members a place belongs to: "Jewish", "Catholic". */
  readonly creeds: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly titles: Phrases<Title>
  /** Those whose bearers `entities/leaders.yaml` lists by their full names. */
  readonly titlesOfState: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly titlePrefixes: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  readonly heads: Phrases<Head>
  readonly lowerHeads: Phrases<Head>
  readonly leadingHeads: Phrases<true>
  readonly notEntities: Phrases<true>
  readonly cues: ReadonlyMap<EntityType, ReadonlySet<string>>
  readonly beforePlaces: ReadonlySet<string>
  readonly beforeRivers: ReadonlySet<string>
  readonly rulers: ReadonlySet<string>
  readonly ships: ReadonlySet<string>
  readonly personVerbs: ReadonlySet<string>
  readonly directions: ReadonlySet<string>
  /** By noun: the subtypes it may stand for; an empty set asks for the same word in the name. */
  readonly nominals: ReadonlyMap<string, ReadonlySet<string>>
}

export const noNameRules: NameRules = {
  ...{
    stop: [],
    inside: [],
    particles: [],
    hyphen_particles: [],
    leading_particles: [],
    possessives: [],
    labels: [],
    creeds: [],
    surnames: [],
    joins: [],
    titles: [],
    titles_of_state: [],
    honorifics: [],
  },
  ...{ title_prefixes: [], topics: [], heads: [], lower_heads: [], leading_heads: [], not_entities: [], cues: [] },
  ...{ before_places: [], before_rivers: [], rulers: [], ships: [], person_verbs: [], directions: [], nominals: [] },
}

export function compileNames(rules: NameRules): Names {
  const heads = phrases(rules.heads.flatMap(({ words, ...head }) => words.map((word) => [word, head] as const)))
  const listed = (words: readonly string[]) => phrases(words.map((word) => [word, true] as const))
  return {
    stop: new Set(rules.stop),
    inside: new Set(rules.inside),
    particles: new Set(rules.particles),
    hyphenParticles: new Set(rules.hyphen_particles),
    leadingParticles: new Set(rules.leading_particles),
    possessives: new Set(rules.possessives),
    labels: new Set(rules.labels),
    creeds: new Set(rules.creeds),
    surnames: new Set(rules.surnames),
    joins: new Set(rules.joins),
    titles: phrases(
      rules.titles.flatMap(({ words, sectors }) =>
        words.flatMap((word) => [[word, { sectors }] as const, [`${word}s`, { sectors }] as const]),
      ),
    ),
    titlesOfState: new Set(rules.titles_of_state),
    honorifics: new Set(rules.honorifics),
    titlePrefixes: new Set(rules.title_prefixes),
    topics: new Set(rules.topics),
    heads,
    lowerHeads: phrases(
      rules.lower_heads.flatMap((word) => {
        const head = heads.byKey.get(word) ?? heads.byKey.get(word.split(' ').at(-1) ?? '')
        return head ? [[word, head] as const] : []
      }),
    ),
    leadingHeads: listed(rules.leading_heads),
    notEntities: listed(rules.not_entities),
    cues: new Map(ENTITY_TYPES.map((type) => [type, new Set(wordsOf(rules, type))])),
    beforePlaces: new Set(rules.before_places),
    beforeRivers: new Set(rules.before_rivers),
    rulers: new Set(rules.rulers),
    ships: new Set(rules.ships),
    personVerbs: new Set(rules.person_verbs),
    directions: new Set(rules.directions),
    nominals: new Map(rules.nominals.flatMap(({ words, subtypes }) => words.map((word) => [word, new Set(subtypes)]))),
  }
}

const wordsOf = (rules: NameRules, type: EntityType): string[] =>
  rules.cues.filter((cue) => cue.type === type).flatMap((cue) => cue.words)
