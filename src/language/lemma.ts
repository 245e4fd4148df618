import { createRequire } from 'node:module'
import pluralize from 'pluralize'
import { z } from 'zod'
import { remembered } from '../model/remembered.ts'
import type { Pos } from '../model/token.ts'
import { isKnownWord, mayBeVerb } from './wink.ts'

/** Base form, in lower case, of a word used as `pos`: "launched" → launch, "militias" → militia. */
export function lemmaOf(word: string, pos: Pos): string {
  const lower = word.toLowerCase().replace(/’/g, "'")
  if (pos === 'VERB') return verbForms(lower)[0]?.base ?? lower
  if (pos === 'AUX') return AUXILIARIES.get(lower) ?? lower
  if (pos === 'NOUN') return singular(lower)
  return lower
}

/** Words of each kind that are remembered: pluralize tries a hundred patterns a word. */
const MEMORY = 50_000
const singular = remembered((lower: string): string => pluralize.singular(lower), MEMORY)

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface VerbReading {
  readonly base: string
  readonly form: VerbForm
}

/**
 * What a word may be as a verb form, the likeliest first: "shot" → past and participle of shoot; "cut" also base. A word that is no
 * inflected form is its own base form. Irregular forms come from the package english-verbs-irregular, e is restored and doubled
 * consonants are undone where that gives a known word.
 */
export const verbForms = remembered(
  (lower: string): readonly VerbReading[] => IRREGULAR.get(lower) ?? againForms(lower) ?? regularForms(lower),
  MEMORY,
)

/** "retaken", "rebuilt": of a verb to do again what an irregular one does. */
function againForms(lower: string): readonly VerbReading[] | undefined {
  if (!lower.startsWith('re') || isKnownWord(lower)) return undefined
  return IRREGULAR.get(lower.slice(2))?.map(({ base, form }) => ({ base: `re${base}`, form }))
}

/** The readings of a word that a tagger takes for `pos`: another than a verb keeps those of verbs that are known. */
export const verbReadings = (lower: string, pos: Pos): readonly VerbReading[] =>
  pos === 'VERB' || pos === 'AUX' ? verbForms(lower) : likelyForms(lower)

const likelyForms = remembered(
  (lower: string): readonly VerbReading[] => verbForms(lower).filter(({ base }) => mayBeVerb(base)),
  MEMORY,
)

function regularForms(word: string): readonly VerbReading[] {
  if (word.endsWith('ing') && /[aeiouy].*ing$/.test(word))
    return [{ base: baseOfStem(word.slice(0, -3), word), form: 'ing' }]
  if (word.endsWith('ed') && word.length > 3 && (!word.endsWith('eed') || EE_VERBS.test(word))) {
    const base = word.endsWith('ied') ? baseOfIed(word) : baseOfStem(word.slice(0, -2), word)
    return [
      { base, form: 'past' },
      { base, form: 'participle' },
    ]
  }
  if (/[^s]s$/.test(word) && word.length > 3) return [{ base: baseOfS(word), form: 's' }]
  return [{ base: word, form: 'base' }]
}

const EE_VERBS = /^(?:(?:dis)?agree|free|guarantee|decree|referee)d$/

/** `stem` is what "-ed" or "-ing" leaves. */
function baseOfStem(stem: string, word: string): string {
  if (stem.endsWith('ee') || /[^e]e$/.test(stem))
    return word.endsWith('ed') && isKnownWord(`${stem}e`) ? `${stem}e` : stem
  if (DOUBLED.test(stem)) return undoubled(stem, stem.slice(0, -1))
  if (/[aeiou]ck$/.test(stem) && !isKnownWord(stem) && isKnownWord(stem.slice(0, -1))) return stem.slice(0, -1)
  const silent = `${stem}e`
  if (SILENT_E.test(stem) && isKnownWord(silent)) return silent
  if (isKnownVerb(stem)) return stem
  if (isKnownWord(silent)) return silent
  if (isKnownWord(stem)) return stem
  return /(?:[^aeou]at|[iy][sz]|[^s]s|[cguv]|[^aeiou]l|[^aeiou][aiou]r)$/.test(stem) ? silent : stem
}

const DOUBLED = /([b-df-hj-np-tvz])\1$/
/** "planned", "setting", "outgunned"; but "killed", "boycotted". */
function undoubled(stem: string, single: string): string {
  if (IRREGULAR.get(single)?.some(({ base }) => base === single)) return single
  if (isKnownVerb(stem)) return stem
  return isKnownWord(single) || !/(?:ss|ll|ff|zz)$/.test(stem) ? single : stem
}

/** Stems that an e ends if that is a word: of one syllable ("hop"), in -s ("revers"), in -ang ("chang"). */
const SILENT_E = /^[^aeiou]*[aeiouy][^aeiouwxy]$|[^s]s$|[^aeiou][aeou]ng$/

const isKnownVerb = (base: string): boolean => isKnownWord(base) && mayBeVerb(base)

const baseOfIed = (word: string): string => (word.length <= 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`)

function baseOfS(word: string): string {
  if (word.endsWith('ies')) return word.length <= 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word) && isKnownWord(word.slice(0, -2))) return word.slice(0, -2)
  return word.slice(0, -1)
}

const AUXILIARIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: "am is are was were been being 'm 're 's",
    have: "has had having 've",
    do: 'does did done doing',
    will: "wo 'll",
    can: 'ca',
    shall: 'sha',
    would: "'d",
  }).flatMap(([base, forms]) => forms.split(' ').map((form): [string, string] => [form, base])),
)

const irregularSchema = z.record(z.string(), z.array(z.array(z.string())))

/** Forms that are far likelier something else than the past of a rare verb. */
const NOT_PAST = new Set(['wet', 'fit', 'bid', 'clad'])
/** Past forms that are base forms too, but of rarer verbs: "found" is to find, not to found. */
const EXTRA: Readonly<Record<string, readonly VerbReading[]>> = {
  is: [{ base: 'be', form: 's' }],
  are: [{ base: 'be', form: 's' }],
  am: [{ base: 'be', form: 's' }],
  being: [{ base: 'be', form: 'ing' }],
  has: [{ base: 'have', form: 's' }],
  does: [{ base: 'do', form: 's' }],
  born: [{ base: 'bear', form: 'participle' }],
  dying: [{ base: 'die', form: 'ing' }],
  lying: [{ base: 'lie', form: 'ing' }],
  tying: [{ base: 'tie', form: 'ing' }],
  vying: [{ base: 'vie', form: 'ing' }],
  using: [{ base: 'use', form: 'ing' }],
  forswore: [{ base: 'forswear', form: 'past' }],
  used: [
    { base: 'use', form: 'past' },
    { base: 'use', form: 'participle' },
  ],
}

const IRREGULAR = irregularForms()

function irregularForms(): ReadonlyMap<string, readonly VerbReading[]> {
  const table = irregularSchema.parse(createRequire(import.meta.url)('english-verbs-irregular/dist/verbs.json'))
  const forms = new Map<string, VerbReading[]>()
  const add = (word: string | undefined, reading: VerbReading): void => {
    if (!word || NOT_PAST.has(word)) return
    const known = forms.get(word) ?? []
    if (!known.some((k) => k.base === reading.base && k.form === reading.form)) forms.set(word, [...known, reading])
  }
  for (const [base, variants] of Object.entries(table)) {
    for (const [past, participle] of variants) {
      if (past?.endsWith('ed') && !isKnownWord(base)) continue // "boycot", "instal"
      if (past === base || participle === base) add(base, { base, form: 'base' })
      add(past, { base, form: 'past' })
      add(participle, { base, form: 'participle' })
    }
  }
  for (const base of Object.keys(table)) if (forms.has(base)) add(base, { base, form: 'base' })
  for (const [word, readings] of Object.entries(EXTRA)) forms.set(word, [...readings])
  return forms
}
