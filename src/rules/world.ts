import { z } from 'zod'
import world from '../data/world.json' with { type: 'json' }

/** The canonical name first. */
const namesSchema = z.tuple([z.string()], z.string())

/** `rules/entities/countries.yaml`: names and demonyms that the data packages lack. */
export const countryRulesSchema = z.strictObject({
  countries: z
    .array(
      z.strictObject({
        code: z.string().length(3),
        name: z.string().optional(),
        names: z.array(z.string()).default([]),
        demonyms: z.array(z.string()).default([]),
        part_of: z.string().length(3).optional(),
      }),
    )
    .default([]),
  former: z
    .array(
      z.strictObject({
        names: namesSchema,
        country: z.string().length(3),
        demonyms: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  peoples: z.array(z.strictObject({ names: namesSchema, country: z.string().length(3) })).default([]),
})
export type CountryRules = z.infer<typeof countryRulesSchema>

export interface Country {
  /** PLOVER code: a dependency's is its state's. */
  readonly code: string
  readonly name: string
  /** Canonical name first. */
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly capital: string
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

/** Singular and plural forms of a demonym: "Iraqi", "Iraqis"; "Chinese" alone. */
export function demonymForms(demonym: string): readonly string[] {
  return /(?:ese|sh|ch|ss|man|men)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`]
}
