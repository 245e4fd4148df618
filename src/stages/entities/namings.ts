import { isOrdinaryWord } from '../../language/headline.ts'
import { keyOf } from '../../language/phrases.ts'
import type { Gazetteer, Known, KnownHit } from '../../rules/entities.ts'
import { isCapital, type Line } from './line.ts'

/** A country named in a line. */
export interface Naming {
  /** Index of the word. */
  readonly at: number
  readonly code: string
  /** A town says where something is; a country or a demonym may as well say who does it. */
  readonly town: boolean
}

/** Countries, demonyms and towns that stand for one, by place of the word. */
export function countriesNamed(line: Line, gazetteer: Gazetteer): Naming[] {
  const found: Naming[] = []
  let body: KnownHit | undefined
  for (let at = 0; at < line.words.length; at++) {
    if (!isCapital(line.words[at])) continue
    const hit = gazetteer.at(line.words, at)
    if (hit?.known.subtype === 'igo') body = hit
    const end = hit?.known.source === 'country' ? hit.end : at + 1
    const key = keyOf(line.words, at, Math.min(at + 2, line.words.length))
    const code = gazetteer.countryOf(keyOf(line.words, at, end)) ?? gazetteer.countryOf(key)
    const place = hit?.known.type === 'place' && hit.known.source !== 'country' ? hit.known : undefined
    if (!code && place?.country && tellsCountry(place)) found.push({ at, code: place.country, town: true })
    const isOfBody = body !== undefined && at < body.end // "Organization of American States"
    if (code && !isOfBody) found.push({ at, code, town: false })
    if (code) at = end - 1
  }
  return found
}
const LARGE_TOWN = 100

/** A place whose name alone says which country is meant; "Independence" does not. */
export const tellsCountry = ({ source, population, name }: Known): boolean =>
  (source === 'listed' || (population ?? 0) >= LARGE_TOWN) && !isOrdinaryWord(name.toLowerCase())

/** How often each country is named, the most first. */
export function counted(namings: readonly Naming[]): (readonly [code: string, times: number])[] {
  const counts = new Map<string, number>()
  for (const { code } of namings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

export function mostNamed(namings: readonly Naming[]): string | undefined {
  const [main] = counted(namings)
  return main && main[1] > 1 ? main[0] : undefined
}
