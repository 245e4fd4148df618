/** Before a name or a number: a sentence never ends after one of these. */
const BEFORE_NAMES =
  'adm amb atty brig capt cdr cmdr col cols comdr cpl det dr drs ens fr ft gen gens gov govs hon insp lt ltc maj messrs mr mrs ms mt mts msgr nos ' +
  'no pfc pres prof profs pvt rep reps rev rt sen sens sgt spc ssgt st supt vs v vol pp'
/** Months and weekdays as news shortens them. */
const CALENDAR = 'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri'
/** Words that may end a sentence as well as stand within one. */
const ANYWHERE =
  'inc corp co cos ltd bros jr sr esq etc al est dept univ assn gov’t ave blvd rd hwy sq ca calif ala ariz ark colo conn del fla ga ill ind ' +
  'kan ky la md mass mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo approx al'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const beforeNames = listed(BEFORE_NAMES)
const calendar = listed(CALENDAR)
/** Only when capitalised: "Miss." and "Ill." are states, "miss." and "ill." end a sentence. */
const anywhere = listed(ANYWHERE)

export type AbbreviationKind = 'before-name' | 'calendar' | 'initial' | 'acronym' | 'other'

/** What kind of shortened word `word`, with its full stop, is; undefined where the stop is no part of it. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  if (!word.endsWith('.')) return undefined
  const bare = word.slice(0, -1)
  const lower = bare.toLowerCase()
  if (/^\p{Lu}$/u.test(bare)) return bare === 'I' ? undefined : 'initial'
  if (/^(?:\p{L}\.)+\p{L}$/u.test(bare)) return 'acronym'
  if (beforeNames.has(lower) && (isCapitalised(bare) || lower === 'vs' || lower === 'v')) return 'before-name'
  if (calendar.has(lower) && isCapitalised(bare)) return 'calendar'
  if (anywhere.has(lower) && (isCapitalised(bare) || lower === 'etc' || lower === 'approx' || lower === 'al'))
    return 'other'
  return lower === 'ph.d' ? 'other' : undefined
}

export const isAbbreviation = (word: string): boolean => abbreviationKind(word) !== undefined

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
