import world from '../data/world.json' with { type: 'json' }
import { nameKey } from '../language/words.ts'
import type { Location } from '../model/entity.ts'
import { firstFrom } from '../model/first-from.ts'
import { once } from '../model/once.ts'
import { remembered } from '../model/remembered.ts'

/** A subdivision, city, river, island … of the data packages; cities have a place on the map. */
export interface Locality {
  readonly name: string
  /** Empty of what lies in several or in none. */
  readonly country: string
  readonly location?: Location
  /** In thousands; 0 of what is no city. */
  readonly population: number
  /** The largest of the same name in each other country. */
  readonly namesakes: readonly Locality[]
}

/** Those whose names begin with one word. */
interface Shelf {
  /** By name key, the largest of a name with its namesakes. */
  readonly byKey: ReadonlyMap<string, Locality>
  /** In words. */
  readonly longestName: number
}

/** The locality of a name key: the largest of its name. */
export function localityOf(key: string): Locality | undefined {
  const space = key.indexOf(' ')
  return shelfOf(space < 0 ? key : key.slice(0, space)).byKey.get(key)
}

/** How many words the longest name has that begins with the word of this key; 0 where none does. */
export const longestLocality = (firstWord: string): number => shelfOf(firstWord).longestName

/** Read when asked for: tens of thousands of localities take long to read, and an article names few of them. */
const shelfOf = remembered(readShelf, 50_000)

const NONE: Shelf = { byKey: new Map(), longestName: 0 }

function readShelf(firstWord: string): Shelf {
  const all = new Map<string, Locality[]>()
  let longestName = 0
  for (let at = firstFrom(lines(), keyOn, firstWord); at < lines().length; at++) {
    const locality = localityOn(lines()[at] ?? '')
    const key = nameKey(locality.name)
    const words = key.split(' ')
    if (words[0] !== firstWord) break
    all.set(key, [locality, ...(all.get(key) ?? [])])
    longestName = Math.max(longestName, words.length)
  }
  if (all.size === 0) return NONE
  return { byKey: new Map([...all].map(([key, same]) => [key, largestOf(same)])), longestName }
}

/** By the order of their keys, so that those that begin with a word stand together. */
const lines = once(() => world.localities.split('\n'))

const keyOn = (line: string): string => nameKey(line.slice(0, line.indexOf('\t')))

/** Cities have a place; the others have a name and a country. */
function localityOn(line: string): Locality {
  const [name = '', country = '', latitude, longitude, geonames, population] = line.split('\t')
  if (geonames === undefined) return { name, country, population: 0, namesakes: [] }
  const location = { latitude: Number(latitude), longitude: Number(longitude), geonames }
  return { name, country, location, population: Number(population), namesakes: [] }
}

/** The largest locality, the first of equals, with the largest of every other country as its namesakes. */
function largestOf(all: readonly Locality[]): Locality {
  const byCountry = new Map<string, Locality>()
  for (const locality of [...all].sort((a, b) => b.population - a.population))
    if (!byCountry.has(locality.country)) byCountry.set(locality.country, locality)
  const [largest, ...namesakes] = byCountry.values()
  if (!largest) throw new RangeError('no locality to choose from')
  return { ...largest, namesakes }
}
