import type { Line } from './line.ts'
import { counted, type Naming } from './namings.ts'

/** By paragraph the code of the country that it is about; undefined where that is several, or none. */
export type Homes = readonly (string | undefined)[]

/**
 * A paragraph is about the only country that it names, if the article names none twice as often; else about that of the heading it
 * stands under ("Sudan", "Mali and Burkina Faso"), else about the article's or that of the dateline. `named` has the countries named in each line.
 */
export function homesOf(lines: readonly Line[], named: readonly (readonly Naming[])[]): Homes {
  const all = counted(named.flat())
  const most = all[0]?.[1] ?? 0
  const main = new Set(all.flatMap(([code, times]) => (times >= LEAST_NAMINGS && times * 2 > most ? code : [])))
  const home = homeOf(named.flat(), named[0] ?? []) ?? writtenIn(lines, named)
  let section: readonly string[] = []
  return named.map((here, i) => {
    if (lines[i]?.heading) section = sectionOf(here, section)
    const codes = counted(here).map(([code]) => code)
    const [only, other] = codes
    const isVenue = here.every(({ town }) => town) // talks in Geneva
    if (only && !other && !isVenue && main.has(only)) return only
    return section.find((code) => codes.includes(code)) ?? section[0] ?? home
  })
}

/** The country of the first dateline, if it names one: "BEIJING (AP) —". */
function writtenIn(lines: readonly Line[], named: readonly (readonly Naming[])[]): string | undefined {
  const first = lines.findIndex(({ dateline }) => dateline > 0)
  const [only, other] = counted((named[first] ?? []).filter(({ at }) => at < (lines[first]?.dateline ?? 0)))
  return other ? undefined : only?.[0]
}

/** The countries that a heading names; one that names only towns goes on with the section it stands in. */
function sectionOf(named: readonly Naming[], above: readonly string[]): readonly string[] {
  const countries = named.flatMap(({ code, town }) => (town ? [] : code))
  return named.length > 0 && countries.length === 0 ? above : countries
}

/**
 * In an article about one country what is not said to be another's is its own: the only one in the title, or named twice as often as any
 * other, itself or by its towns.
 */
function homeOf(namings: readonly Naming[], inTitle: readonly Naming[]): string | undefined {
  const [title, other] = counted(inTitle)
  if (title && !other && namings.filter(({ code }) => code === title[0]).length >= LEAST_NAMINGS) return title[0]
  const scene = foremost(namings.filter(({ town }) => town))
  return foremost(namings) ?? (scene === counted(namings)[0]?.[0] ? scene : undefined)
}

/** The country named at least twice as often as any other. */
function foremost(namings: readonly Naming[]): string | undefined {
  const [[main, most] = [undefined, 0], [, second] = [undefined, 0]] = counted(namings)
  return most >= LEAST_NAMINGS && most >= 2 * second ? main : undefined
}
const LEAST_NAMINGS = 3
