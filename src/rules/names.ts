import { z } from 'zod'
import { type Phrases, phrases } from '../language/phrases.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity.ts'
import { sectorsSchema } from './actors.ts'

const wordsSchema = z.array(z.string())
const list = wordsSchema.default([])
const typeSchema = z.enum(ENTITY_TYPES)

/** `rules/names.yaml`: how English news writes names. */
export const nameRulesSchema = z.strictObject({
  stop: list,
  inside: list,
  particles: list,
  hyphen_particles: list,
  leading_particles: list,
  possessives: list,
  labels: list,
  creeds: list,
  surnames: list,
  joins: list,
  titles: z.array(z.strictObject({ sectors: sectorsSchema, words: wordsSchema })).default([]),
  titles_of_state: list,
  honorifics: list,
  title_prefixes: list,
  topics: list,
  heads: z
    .array(z.strictObject({ type: typeSchema, subtype: z.string(), sectors: sectorsSchema, words: wordsSchema }))
    .default([]),
  lower_heads: list,
  leading_heads: list,
  not_entities: list,
  leading_events: list,
  cues: z.array(z.strictObject({ type: typeSchema, words: wordsSchema })).default([]),
  before_places: list,
  journeys: list,
  before_rivers: list,
  rulers: list,
  ships: list,
  person_verbs: list,
  directions: list,
  nominals: z.array(z.strictObject({ words: wordsSchema, subtypes: wordsSchema })).default([]),
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
  readonly leadingEvents: Phrases<true>
  readonly cues: ReadonlyMap<EntityType, ReadonlySet<string>>
  readonly beforePlaces: ReadonlySet<string>
  readonly journeys: ReadonlySet<string>
  readonly beforeRivers: ReadonlySet<string>
  readonly rulers: ReadonlySet<string>
  readonly ships: ReadonlySet<string>
  readonly personVerbs: ReadonlySet<string>
  readonly directions: ReadonlySet<string>
  /** By noun: the subtypes it may stand for; an empty set asks for the same word in the name. */
  readonly nominals: ReadonlyMap<string, ReadonlySet<string>>
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
    leadingEvents: listed(rules.leading_events),
    cues: new Map(ENTITY_TYPES.map((type) => [type, new Set(wordsOf(rules, type))])),
    beforePlaces: new Set(rules.before_places),
    journeys: new Set(rules.journeys),
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
