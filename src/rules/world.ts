import { z } from 'zod'
import world from '../data/world.json' with { type: 'json' }
import { nameKey } from '../language/words.ts'
import type { Location } from '../model/entity.ts'

/** The canonical name first. */
const namesSchema = z.tuple([z.string()], z.string())

/** `rules/entities/countries.yaml`: names and demonyms that the data packages lack. */
export const countryRulesSchema = z.strictObject({
  countries: z.array(
    z.strictObject({
      code: z.string().length(3),
      name: z.string().optional(),
      names: z.array(z.string()).default([]),
      demonyms: z.array(z.string()).default([]),
      part_of: z.string().length(3).optional(),
    }),
  ),
  former: z.array(
    z.strictObject({
      names: namesSchema,
      country: z.string().length(3),
      demonyms: z.array(z.string()).default([]),
    }),
  ),
  peoples: z.array(z.strictObject({ names: namesSchema, country: z.string().length(3) })),
})
export type CountryRules = z.infer<typeof countryRulesSchema>
export const noCountryRules: CountryRules = { countries: [], former: [], peoples: [] }

export interface Country {
  /** PLOVER code: a dependency's is its state's. */
  readonly code: string
  readonly name: string
  /** Canonical name first. */
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly capital: string
}

/** A subdivision or city of the data packages; cities have a place on the map. */
export interface Locality {
  readonly name: string
  readonly country: string
  readonly location?: Location
  /** In thousands; 0 for subdivisions. */
  readonly population: number
  /** The largest of the same name in each other country. */
  readonly namesakes: readonly Locality[]
}

/** The world's countries, with the rules' additions. In the order of their codes, former states last. */
export function countriesOf(rules: CountryRules): readonly Country[] {
  const additions = new Map(rules.countries.map((addition) => [addition.code, addition]))
  const present = world.countries.map(({ code, names, demonyms, capital }): Country => {
    const added = additions.get(code)
    const all = [...new Set([added?.name ?? names[0] ?? code, ...names, ...(added?.names ?? [])])]
    const everyDemonym = [...new Set([...(added?.demonyms ?? []), ...demonyms])]
    return { code: added?.part_of ?? code, name: all[0] ?? code, names: all, demonyms: everyDemonym, capital }
  })
  const former = rules.former.map(({ names, country, demonyms }): Country => {
    return { code: country, name: names[0], names, demonyms, capital: '' }
  })
  const peoples = rules.peoples.map(({ names, country }): Country => {
    return { code: country, name: names[0], names: [], demonyms: names, capital: '' }
  })
  return [...present, ...former, ...peoples]
}

/** Provinces called by a word of direction alone: "the West" and "the South" in news are none of them. */
const DIRECTION = /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)-(?:east|west)(?:ern)?|central|centre|center)$/i

/** By name key, the largest of a name with its namesakes. Cities hide subdivisions of the same name and country. */
export function localities(): ReadonlyMap<string, Locality> {
  const found = new Map<string, Locality>()
  const add = (locality: Locality) => {
    const key = nameKey(locality.name)
    const known = found.get(key)
    found.set(key, known ? largestOf([locality, known, ...known.namesakes]) : locality)
  }
  for (const line of world.subdivisions.split('\n')) {
    const [name = '', country = ''] = line.split('\t')
    if (!DIRECTION.test(name)) add({ name, country, population: 0, namesakes: [] })
  }
  for (const line of world.cities.split('\n')) {
    const [name = '', country = '', latitude, longitude, geonames = '', population] = line.split('\t')
    add({
      ...{ name, country, population: Number(population), namesakes: [] },
      location: { latitude: Number(latitude), longitude: Number(longitude), geonames },
    })
  }
  return found
}

/** The largest locality, the first of equals, with the largest of every other country as its namesakes. */
function largestOf(all: readonly Locality[]): Locality {
  const byCountry = new Map<string, Locality>()
  for (const locality of [...all].sort((a, b) => b.population - a.population))
    if (!byCountry.has(locality.country)) byCountry.set(locality.country, { ...locality, namesakes: [] })
  const [largest, ...namesakes] = byCountry.values()
  if (!largest) throw new RangeError('no locality to choose from')
  return { ...largest, namesakes }
}

/** Singular and plural forms of a demonym: "Iraqi", "Iraqis"; "Chinese" alone. */
export function demonymForms(demonym: string): readonly string[] {
  return /(?:ese|sh|ch|ss|man|men)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`]
}
