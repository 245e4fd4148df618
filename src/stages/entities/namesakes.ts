import type { Word } from '../../language/words.ts'
import type { Gazetteer, Known, KnownHit } from '../../rules/entities.ts'
import { isCapital, type Line } from './line.ts'
import { countriesNamed } from './namings.ts'

/**
 * The gazetteer as an article reads it: of towns of one name it means the one whose country or state is said right after it ("San José,
 * Costa Rica"), else the one in the country that the article names most, else the largest.
 */
export function amid(lines: readonly Line[], world: Gazetteer): Gazetteer {
  const gazetteer = remembering(world)
  const times = new Map<string, number>()
  for (const { code, town } of lines.flatMap((line) => countriesNamed(line, gazetteer)))
    if (!town) times.set(code, (times.get(code) ?? 0) + 1)
  const told = countriesTold(lines, gazetteer)
  const here = (known: Known): Known => {
    const rivals = known.namesakes ?? []
    const said = rivals.find(({ country }) => country === told.get(known.id))
    if (said || told.has(known.id)) return said ?? known
    return rivals.reduce((best, rival) => (isMeant(rival, best, known, times) ? rival : best), known)
  }
  return {
    ...gazetteer,
    whole: (words, start, end) => {
      const known = gazetteer.whole(words, start, end)
      return known && here(known)
    },
    at: (words, start, limit) => {
      const hit = gazetteer.at(words, start, limit)
      return hit && { ...hit, known: here(hit.known) }
    },
  }
}

/** Every capital is asked about more than once: what begins there is found once. */
function remembering(gazetteer: Gazetteer): Gazetteer {
  const known = new Map<Word, KnownHit | undefined>()
  return {
    ...gazetteer,
    at: (words, start, limit) => {
      const word = words[start]
      if (!word || limit !== undefined) return gazetteer.at(words, start, limit)
      if (!known.has(word)) known.set(word, gazetteer.at(words, start))
      return known.get(word)
    },
  }
}

/** A town so many times as large as its namesake is known the world over: "Paris" is none in Texas. */
const FAMOUS = 5.5
/** In thousands; what a province counts as beside towns. */
const PROVINCE = 100

function isMeant(rival: Known, best: Known, largest: Known, times: ReadonlyMap<string, number>): boolean {
  if ((largest.population ?? 0) > FAMOUS * (rival.population || PROVINCE)) return false
  return (times.get(rival.country ?? '') ?? 0) > (times.get(best.country ?? '') ?? 0)
}

/** By id of a town the country that is named behind it, or that of the state or province. */
function countriesTold(lines: readonly Line[], gazetteer: Gazetteer): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  for (const { words } of lines) {
    for (let at = 0; at < words.length; at++) {
      const hit = isCapital(words[at]) ? gazetteer.at(words, at) : undefined
      if (!hit?.known.namesakes || words[hit.end]?.gap !== ', ' || !isCapital(words[hit.end])) continue
      const around = gazetteer.at(words, hit.end)?.known
      if (around?.country && around.type === 'place' && !around.population) told.set(hit.known.id, around.country)
    }
  }
  return told
}
