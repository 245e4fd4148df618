import { z } from 'zod'
import { keyOf, noteLength } from '../language/phrases.ts'
import { nameKey, type Word } from '../language/words.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { ENTITY_TYPES, type EntityType, type Location, type Office } from '../model/entity.ts'
import { type CodedName, sectorsSchema } from './actors.ts'
import { type Locality, localityOf, longestLocality } from './localities.ts'
import { checkShape, faultAt, type RuleSource } from './source.ts'
import { type Country, demonymForms } from './world.ts'

const dateSchema = z.iso.date()
const codeSchema = z.string().regex(/^[A-Z]{3}$/)
const aboutSchema = z.strictObject({
  type: z.enum(ENTITY_TYPES).optional(),
  subtype: z.string().optional(),
  country: codeSchema.optional(),
  sectors: sectorsSchema.optional(),
})

/** A file of `rules/entities/`: named things of the world; what an entry leaves out the file's `defaults` say. */
export const entityFileSchema = z.strictObject({
  defaults: aboutSchema.default({}),
  entries: z.array(
    aboutSchema.extend({
      /** Left out: the slug of the first name. */
      id: z.string().optional(),
      /** The canonical one first. Acronyms match letter for letter, other names whatever their accents and hyphens. */
      names: z.tuple([z.string()], z.string()),
      /** Where it stands, in degrees, if the data's town of the name is another one. */
      location: z.strictObject({ latitude: z.number(), longitude: z.number(), geonames: z.string() }).optional(),
      /** When its codes were others: from and to are calendar days, both included. */
      offices: z
        .array(
          z.strictObject({
            country: codeSchema.optional(),
            sectors: sectorsSchema.optional(),
            from: dateSchema.optional(),
            to: dateSchema.optional(),
          }),
        )
        .optional(),
    }),
  ),
})
export type EntityFile = z.infer<typeof entityFileSchema>
type Entry = EntityFile['entries'][number]

/** What the rules and data know of a name. */
export interface Known {
  readonly id: string
  readonly type: EntityType
  readonly subtype?: string
  readonly name: string
  readonly country?: string
  readonly sectors: readonly string[]
  readonly offices?: readonly Office[]
  readonly location?: Location
  /** Of localities, in thousands. */
  readonly population?: number
  /** Localities of the same name in other countries. */
  readonly namesakes?: readonly Known[]
  /** `listed` in the rules; a `country`; a `locality` of the data, whose name may as well be a surname or a word. */
  readonly source: 'listed' | 'country' | 'locality'
}

export interface KnownHit {
  readonly known: Known
  /** Half-open range of indices into the words. */
  readonly start: number
  readonly end: number
}

export interface Gazetteer {
  /** The longest known name that begins at word `start` and ends at or before `limit`. */
  readonly at: (words: readonly Word[], start: number, limit?: number) => KnownHit | undefined
  /** What words `start` to `end` as a whole name. */
  readonly whole: (words: readonly Word[], start: number, end: number) => Known | undefined
  /** The country a demonym or country name belongs to, by key ("iraqi", "south korean", "iraq"). */
  readonly countryOf: (key: string) => string | undefined
  readonly isDemonym: (key: string) => boolean
  /** Everything listed in the rules' files. */
  readonly listed: readonly (CodedName & { readonly known: Known })[]
}

interface Alias {
  readonly known: Known
  /** Where only these very letters, full stops aside, are the name: "WHO", "US". */
  readonly exact?: string
  /** It ends in a full stop, and stands behind a comma: "Vt." of "Burlington, Vt.", "S.C."; "SC/16023" is no state. */
  readonly shortened?: boolean
}

/** Reads every file of `entities/` but the countries'; faults are added to `diagnostics`. */
export function loadGazetteer(
  sources: readonly RuleSource[],
  countries: readonly Country[],
  diagnostics: Diagnostic[],
): Gazetteer {
  const files = sources
    .filter(({ file }) => file.startsWith('entities/') && file !== 'entities/countries.yaml')
    .flatMap((source) => {
      const file = checkShape(source, entityFileSchema, diagnostics)
      return file ? [{ source, file }] : []
    })
  diagnostics.push(...entityFaults(files))
  return compileGazetteer(
    files.map(({ file }) => file),
    countries,
  )
}

export function compileGazetteer(files: readonly EntityFile[], countries: readonly Country[]): Gazetteer {
  const listed = files.flatMap(({ defaults, entries }) =>
    entries.map((entry) => {
      const known = onMap(knownOf({ ...defaults, ...entry }), entry.names)
      return { names: entry.names, sectors: known.sectors, ...(known.country ? { country: known.country } : {}), known }
    }),
  )
  const aliases = new Map<string, Alias[]>()
  const longest = new Map<string, number>()
  const add = (name: string, known: Known) => {
    const key = nameKey(name)
    const shortened = name.endsWith('.') && (!isAcronym(name) || known.subtype === 'region')
    const alias = {
      known,
      ...(isAcronym(name) ? { exact: name.replaceAll('.', '') } : {}),
      ...(shortened ? { shortened } : {}),
    }
    const others = aliases.get(key)
    if (others) others.push(alias)
    else aliases.set(key, [alias])
    noteLength(longest, key)
  }
  for (const { names, known } of listed) for (const name of names) add(name, known)
  for (const country of countries) for (const name of country.names) add(name, knownCountry(country))
  const aliasesOf = (key: string): readonly Alias[] => {
    const known = aliases.get(key) ?? []
    const place = known.every(({ shortened }) => shortened) ? localityOf(key) : undefined
    if (!place) return known
    const made = [...known, { known: knownLocality(place) }]
    aliases.set(key, made)
    return made
  }
  const owners = new Map<string, string>()
  const demonyms = new Set<string>()
  for (const { code, names, demonyms: forms } of countries) {
    for (const name of names) owners.set(nameKey(name), code)
    for (const form of forms.flatMap(demonymForms)) {
      owners.set(nameKey(form), code)
      demonyms.add(nameKey(form))
    }
  }
  const whole: Gazetteer['whole'] = (words, start, end) => {
    const candidates = aliasesOf(keyOf(words, start, end))
    return candidates.find(
      ({ exact, shortened }) =>
        (exact === undefined || exact === lettersOf(words, start, end)) &&
        (!shortened || isShortened(words, start, end)),
    )?.known
  }
  const at: Gazetteer['at'] = (words, start, limit = words.length) => {
    const first = words[start]?.key ?? ''
    const most = Math.max(longest.get(first) ?? 0, longestLocality(first))
    for (let end = Math.min(limit, start + most); end > start; end--) {
      const known = whole(words, start, end)
      if (known) return { known, start, end }
    }
    return undefined
  }
  return { at, whole, countryOf: (key) => owners.get(key), isDemonym: (key) => demonyms.has(key), listed }
}

/** Duplicate ids, names that two entries claim, and offices that end before they begin, each where it stands. */
export function entityFaults(files: readonly { source: RuleSource; file: EntityFile }[]): Diagnostic[] {
  const faults: Diagnostic[] = []
  const claimed = new Map<string, () => string>()
  const claim = (source: RuleSource, path: readonly PropertyKey[], what: string, name: string, owner: () => string) => {
    const other = claimed.get(`${what}\0${name}`)
    if (other === undefined) claimed.set(`${what}\0${name}`, owner)
    else
      faults.push(faultAt(source, path, { code: 'rule-duplicate', message: `${what} "${name}" is already ${other()}` }))
  }
  for (const { source, file } of files) {
    file.entries.forEach((entry, i) => {
      const id = entry.id ?? slug(entry.names[0])
      const owner = () => `in ${source.locate(['entries', i]).file} (${id})`
      claim(source, ['entries', i], 'id', id, owner)
      entry.names.forEach((name, k) => {
        claim(source, ['entries', i, 'names', k], 'name', isAcronym(name) ? name : nameKey(name), owner)
      })
      faults.push(...officeFaults(source, entry, i))
    })
  }
  return faults
}

function officeFaults(source: RuleSource, { offices = [] }: Entry, index: number): Diagnostic[] {
  return offices.flatMap(({ from, to }, k) => {
    if (from === undefined || to === undefined || from <= to) return []
    const message = `an office ends (${to}) before it begins (${from})`
    return [faultAt(source, ['entries', index, 'offices', k], { code: 'rule-schema', message })]
  })
}

function knownOf({ id, names, type, subtype, country, sectors = [], offices, location }: Entry): Known {
  return {
    ...{ id: id ?? slug(names[0]), type: type ?? 'organization', name: names[0], sectors, source: 'listed' },
    ...(subtype ? { subtype } : {}),
    ...(country ? { country } : {}),
    ...(location ? { location } : {}),
    ...(offices ? { offices: withAftermath(offices.map((office) => officeOf(office, country, sectors))) } : {}),
  }
}

/** A listed town stands where the data have one of its names in the same country. */
function onMap(known: Known, names: readonly string[]): Known {
  if (known.type !== 'place' || known.location) return known
  const found = names
    .flatMap((name) => localityOf(nameKey(name)) ?? [])
    .flatMap((locality) => [locality, ...locality.namesakes])
    .find(({ country, location }) => location !== undefined && country === known.country)
  return found?.location ? { ...known, location: found.location } : known
}

/** After the last office somebody is a former official: ELI. */
function withAftermath(offices: readonly Office[]): readonly Office[] {
  const last = offices.at(-1)
  if (!last?.to) return offices
  return [...offices, { ...(last.country ? { country: last.country } : {}), sectors: ['ELI'], from: last.to }]
}

function officeOf(
  { country, sectors, from, to }: NonNullable<Entry['offices']>[number],
  entityCountry: string | undefined,
  entitySectors: readonly string[],
): Office {
  const held = country ?? entityCountry
  return {
    ...(held ? { country: held } : {}),
    sectors: sectors ?? entitySectors,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

const knownCountry = ({ code, name }: Country): Known => ({
  ...{ id: slug(name), type: 'place', subtype: 'country', name, country: code, sectors: [], source: 'country' },
})

const knownLocality = ({ name, country, location, population, namesakes }: Locality): Known => ({
  ...{ id: slug(name), type: 'place', name, sectors: [], source: 'locality', population },
  ...(country ? { country } : {}),
  ...(location ? { location } : {}),
  ...(namesakes.length > 0 ? { namesakes: namesakes.map(knownLocality) } : {}),
})

/** "WHO", "U.S.", "G7": no name that may be written otherwise. */
const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){1,6}\d*$/u.test(name)

const isShortened = (words: readonly Word[], start: number, end: number): boolean =>
  words[start]?.gap === ', ' && (words[end]?.gap ?? '.').startsWith('.')

function lettersOf(words: readonly Word[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map((word) => word.text)
    .join('')
    .replaceAll('.', '')
}

/** Lower case, plain letters and digits, hyphens between words: "kataib-hezbollah". */
export function slug(name: string): string {
  return nameKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
