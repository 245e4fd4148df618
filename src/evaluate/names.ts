import type { DatasetEntity } from '../model/dataset.ts'
import type { GoldParty } from './gold.ts'

/** One who takes part in an event, with all the dataset calls them. */
export interface Party {
  readonly text: string
  readonly names: readonly string[]
  readonly country?: string | undefined
  readonly sectors: readonly string[]
}

interface Role {
  readonly text: string
  readonly entity?: string
  readonly country?: string
  readonly sectors?: readonly string[]
}

export function party(role: Role, entities: ReadonlyMap<string, DatasetEntity>): Party {
  const entity = entities.get(role.entity ?? '')
  const names = [role.text, ...(entity ? [entity.name, ...namingMentions(entity).map(({ text }) => text)] : [])]
  return {
    text: role.text,
    names: names.map(nameKey).filter((name) => name !== ''),
    country: role.country ?? entity?.country,
    sectors: role.sectors ?? [],
  }
}

/** The mentions that name an entity; gold lists names alone, so "the minister" or "he" neither helps nor harms. */
export const namingMentions = (entity: DatasetEntity): DatasetEntity['mentions'] =>
  entity.mentions.filter(({ by }) => !['pronoun', 'title', 'nominal'].includes(by))

/** A name as it is compared: lower case, words alone, no possessive, no article. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
  return words
    .replace(/\b(the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export const isNamed = (gold: GoldParty, { names }: Party): boolean =>
  gold.names.map(nameKey).some((wanted) => names.some((name) => standsFor(name, wanted)))

export const isFrom = (gold: GoldParty, { country }: Party): boolean => gold.country?.includes(country ?? '') ?? false

/**
 * Whether a name that was found says the wanted one: the same; a phrase around it that is at most six words longer; or a
 * shorter form with its last word or half of its words.
 */
function standsFor(name: string, wanted: string): boolean {
  if (name === wanted) return true
  const had = name.split(' ')
  const want = wanted.split(' ')
  if (holds(name, wanted)) return had.length <= want.length + 6
  return name.length > 2 && holds(wanted, name) && (had.at(-1) === want.at(-1) || 2 * had.length >= want.length)
}

const holds = (name: string, part: string): boolean => ` ${name} `.includes(` ${part} `)
