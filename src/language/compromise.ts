import nlp from 'compromise/two'

/**
 * compromise's lexicon, asked word by word; its tagger is not run. On ner-dev (overlap typed, tune / check) the tagger's tags gave
 * 83.5 / 80.7 and the lexicon's alone 83.6 / 81.1, and a parse takes longer than all other stages together.
 */
const lexicon: Readonly<Record<string, string | readonly string[] | undefined>> = lexiconOf(nlp.model())

const NO_TAGS: ReadonlySet<string> = new Set()
/** Tags that the lexicon leaves implied. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  MaleName: ['FirstName', 'Person'],
  FemaleName: ['FirstName', 'Person'],
  FirstName: ['Person'],
  LastName: ['Person'],
  City: ['Place'],
  Region: ['Place'],
  Country: ['Place'],
}
const asked = new Map<string, ReadonlySet<string>>()

/** The tags compromise's lexicon has for a word, whatever its case: "FirstName", "City", "Organization", "Plural" … */
export function lexicalTags(word: string): ReadonlySet<string> {
  const lower = word.toLowerCase()
  if (!Object.hasOwn(lexicon, lower)) return NO_TAGS
  const known = asked.get(lower)
  if (known) return known
  const own = [lexicon[lower] ?? []].flat()
  const tags = new Set(own.flatMap((tag) => [tag, ...(IMPLIED[tag] ?? [])]))
  asked.set(lower, tags)
  return tags
}

/** compromise's own types leave its model loose; what is read of it is checked here, once. */
function lexiconOf(model: unknown): Record<string, string | string[]> {
  if (!isRecord(model) || !isRecord(model.one) || !isRecord(model.one.lexicon)) {
    throw new Error('compromise keeps its lexicon elsewhere than model().one.lexicon')
  }
  const entries = Object.entries(model.one.lexicon)
  return Object.fromEntries(entries.filter((entry): entry is [string, string | string[]] => isTags(entry[1])))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTags(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.every((tag) => typeof tag === 'string'))
}
