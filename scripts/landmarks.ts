import { nounSynsets, type Synset } from './wordnet.ts'

/** A place of WordNet: an island, a river, a region, a town under another name. */
export interface Landmark {
  readonly name: string
  /** Every name of it. */
  readonly names: readonly string[]
  readonly isTown: boolean
  /** Name of the one country it is part of; undefined where it lies in several, in none, or WordNet does not say. */
  readonly country: string | undefined
}

const TOWNS = new Set('city national_capital port provincial_capital town village'.split(' '))
const LANDS = new Set(
  [
    'archipelago bay canal cape channel desert district geographical_area gulf island isle lake mountain_peak ocean peninsula plain',
    'promontory range river sea state strait valley volcano Aegean_island French_region Italian_region Malaysian_state',
  ].flatMap((line) => line.split(' ')),
)

/** Places of WordNet by names that mean nothing else: no person, star or word ("Lincoln", "Orion", "Reading"). `isCountry` of a name. */
export function landmarksOf(isCountry: (name: string) => boolean): readonly Landmark[] {
  const synsets = nounSynsets()
  const spelt = (word: string) => word.replaceAll('_', ' ')
  const nounsOf = (offset: string) => synsets.get(offset)?.words ?? []
  const isOneOf = ({ instanceOf }: Synset, kinds: ReadonlySet<string>) =>
    instanceOf.some((kind) => nounsOf(kind).some((noun) => kinds.has(noun)))
  const isPlace = (synset: Synset) => isOneOf(synset, TOWNS) || isOneOf(synset, LANDS)
  const taken = new Set([...synsets.values()].filter((synset) => !isPlace(synset)).flatMap(({ words }) => words))
  const countriesAround = (offset: string, seen: Set<string>): readonly string[] => {
    if (seen.has(offset)) return []
    seen.add(offset)
    const country = nounsOf(offset).map(spelt).find(isCountry)
    return country ? [country] : (synsets.get(offset)?.partOf ?? []).flatMap((whole) => countriesAround(whole, seen))
  }
  return [...synsets.values()].flatMap((synset) => {
    const names = synset.words.map(spelt)
    if (!isPlace(synset) || names.some(isCountry)) return []
    const countries = [...new Set(countriesAround(synset.offset, new Set()))]
    return names
      .filter((name) => isName(name) && !taken.has(underscored(name)) && !taken.has(underscored(name).toLowerCase()))
      .map((name) => ({
        name,
        names,
        isTown: isOneOf(synset, TOWNS),
        country: countries.length === 1 ? countries[0] : undefined,
      }))
  })
}

const underscored = (name: string): string => name.replaceAll(' ', '_')

/** Words with capitals, four letters at least; no "capital of Poland", no "Wall St.". */
const isName = (name: string): boolean => /^\p{Lu}[\p{L}'-]{3,}(?: (?:of|\p{Lu}[\p{L}'-]*))*$/u.test(name)
