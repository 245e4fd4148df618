import { z } from 'zod'
import { lemmaOf } from '../language/lemma.ts'
import { type PhraseHit, phrases, phrasesIn } from '../language/phrases.ts'
import { type Word, words } from '../language/words.ts'
import { isKindOf, meaningOf } from './kinds.ts'
import { type Country, demonymForms } from './world.ts'

/** PLOVER's sectors. */
export const SECTORS = [
  ...['GOV', 'MIL', 'REB', 'LEG', 'JUD', 'COP', 'SPY', 'PRM', 'PTY', 'UAF', 'UNK', 'CVL', 'CRM', 'BUS', 'JRN', 'EDU'],
  ...['MED', 'REL', 'LAB', 'OPP', 'ELI', 'REF', 'SOC', 'PRE', 'AGR'],
] as const
export const sectorsSchema = z.array(z.enum(SECTORS))

const list = z.array(z.string()).default([])

/** `rules/actors.yaml`: the sectors of common nouns. */
export const actorRulesSchema = z.strictObject({
  heads: z.array(z.strictObject({ sectors: sectorsSchema, words: z.array(z.string()) })).default([]),
  qualifiers: z
    .array(
      z.strictObject({
        sectors: sectorsSchema,
        words: z.array(z.string()),
        over: sectorsSchema,
        keeps: z.boolean().default(false),
      }),
    )
    .default([]),
  backing: z.strictObject({ own: list, other: list, allies: list }).prefault({}),
  proxies: sectorsSchema.default([]),
  foreign: list,
  agents: list,
})
export type ActorRules = z.infer<typeof actorRulesSchema>

/** What an actor is coded as; the most specific sector first, none where the words do not say. */
export interface ActorCode {
  /** PLOVER country or international code. */
  readonly country: string | undefined
  readonly sectors: readonly string[]
  /** What the codes are of only owns what the phrase is for: "Hamas rockets". */
  readonly thing: boolean
  /** A word of the phrase says that whom it names may be from anywhere: "foreign", "international". */
  readonly foreign: boolean
  /** Whom it names stands beside the country that it names: "Iran's allies". */
  readonly ally: boolean
  /** Whom it names acts for a body, and is of its sectors where the phrase names it: "Fatah officials", "delegates of the miners". */
  readonly agent: boolean
}

export interface Actors {
  /**
   * The code of a noun phrase by its words alone: "two U.S. soldiers" is USA MIL, "Iran-backed militias" REB, "workers"
   * LAB. The head noun decides, words before it narrow it; a country before the head comes before one after it.
   */
  readonly code: (phrase: string) => ActorCode
}

/** A name that says whose the phrase is. */
export interface CodedName {
  readonly names: readonly string[]
  readonly country?: string
  readonly sectors: readonly string[]
}

/** Whom a name in the phrase says it belongs to. */
type Owner = Pick<ActorCode, 'country' | 'sectors'>

type Qualifier = ActorRules['qualifiers'][number]

/** The head of a phrase stands before the first of these. */
const BOUNDARIES = new Set(
  'of in from at with who that which near by for against on to inside outside around across including armed as under among between whose where'.split(
    ' ',
  ),
)

export function compileActors(
  rules: ActorRules,
  countries: readonly Country[],
  named: readonly CodedName[] = [],
): Actors {
  const listed = rules.heads.flatMap(({ words: list, sectors }) => list.map((word) => [word, sectors] as const))
  const heads = phrases(listed.filter(([word]) => !word.startsWith('^')))
  const kinds = listed.flatMap(([word, sectors]) => {
    const kind = word.startsWith('^') ? meaningOf(word.slice(1)) : undefined
    return kind ? [{ kind, sectors }] : []
  })
  const qualifiers = phrases(rules.qualifiers.flatMap((q) => q.words.map((word) => [word, q] as const)))
  const owners = phrases<Owner>([
    ...named.flatMap(({ names, country, sectors }) =>
      names.flatMap(withMember).map((name) => [name, { country, sectors }] as const),
    ),
    ...countries.flatMap(({ code, names, demonyms }) =>
      [...names, ...demonyms.flatMap(demonymForms)].map((name) => [name, { country: code, sectors: [] }] as const),
    ),
  ])
  const own = new Set(rules.backing.own)
  const other = new Set(rules.backing.other)
  const allies = new Set(rules.backing.allies)
  const foreign = phrases(rules.foreign.map((word) => [word, true] as const))
  const agents = new Set(rules.agents)

  const headOfKind = (all: readonly Word[], end: number): PhraseHit<readonly string[]> | undefined => {
    const noun = meaningOf(lemmaOf(all[end - 1]?.key ?? '', 'NOUN'))
    const found = kinds.find(({ kind }) => isKindOf(noun, kind))
    return found && { value: found.sectors, start: end - 1, end }
  }

  const coreEndOf = (all: readonly Word[], start = 0): number => {
    const boundary = all.findIndex((word, i) => i > start && BOUNDARIES.has(word.key))
    return boundary < 0 ? all.length : boundary
  }
  const code = (phrase: string): ActorCode => {
    const all = words(phrase)
    const coreEnd = coreEndOf(all)
    const backed = all.some((word, i) => word.gap === '-' && other.has(word.key) && i > 0)
    const ally = allies.has(all[coreEnd - 1]?.key ?? '')
    const whose = ally ? [] : phrasesIn(all, owners).filter((hit) => isName(all, hit) && !isBacker(all, hit, other))
    const found = phrasesIn(all, heads).filter((hit) => !isInName(hit, whose))
    const innerEnd = coreEndOf(all, coreEnd)
    const inner = found.findLast((hit) => hit.start > coreEnd && hit.end <= innerEnd)
    const head = found.findLast((hit) => hit.end <= coreEnd) ?? headOfKind(all, coreEnd) ?? inner ?? found[0]
    const sectorsOf = ({ value, start }: PhraseHit<readonly string[]>): readonly string[] => {
      const narrowing = phrasesIn(all.slice(0, start), qualifiers).filter(
        (hit) => !isBacker(all, hit, other) && !isInName(hit, whose) && (start < coreEnd || hit.start > coreEnd),
      )
      return narrowed(
        value,
        narrowing.map((hit) => hit.value),
      )
    }
    const owner = ownerOf(whose, head, coreEnd, all, own)
    const agent = head !== undefined && head.end <= coreEnd && agents.has(all[head.end - 1]?.key ?? '')
    const body = found.find((hit) => hit.end === head?.start) ?? (all[coreEnd]?.key === 'of' ? inner : undefined)
    const theirs = owner?.sectors ?? []
    const sectors = (agent && sectorsActedFor(theirs, body && sectorsOf(body))) || (head ? sectorsOf(head) : theirs)
    const proxied = backed && sectors.some((sector) => rules.proxies.some((proxy) => proxy === sector))
    return {
      country: owner?.country,
      sectors: proxied ? withRebels(sectors) : sectors,
      thing: !head && sectors.length > 0 && isThing(all, coreEnd),
      foreign: phrasesIn(all, foreign).length > 0,
      ally,
      agent,
    }
  }
  return { code }
}

/** The sectors of a name's owner, else of the body that a noun names: "Fatah officials", "delegates of the miners". */
const sectorsActedFor = (
  owner: readonly string[],
  body: readonly string[] | undefined,
): readonly string[] | undefined => (owner.length > 0 ? owner : body)

/** A movement's name in the plural is as well said of one: "Contra rebels", "the Tamil Tiger commander". */
const withMember = (name: string): readonly string[] =>
  /[a-z]{4}[^s]s$/.test(name) ? [name, name.slice(0, -1)] : [name]

/** "Mandela's petition", "a Hamas rocket": what belongs to somebody is not somebody. */
function isThing(all: readonly Word[], end: number): boolean {
  const last = all[end - 1]
  if (!last || /^\p{Lu}/u.test(last.text)) return false
  const noun = meaningOf(lemmaOf(last.key, 'NOUN'))
  return noun !== undefined && !PEOPLE.some((kind) => isKindOf(noun, meaningOf(kind)))
}
const PEOPLE = ['person', 'organization', 'people']

/** Names begin with a capital; "us" is no country, "U.S." and "US" are. */
function isName(all: readonly Word[], { start, end }: PhraseHit<unknown>): boolean {
  const text = all[start]?.text ?? ''
  if (end - start === 1 && text.length <= 3) return text === text.toUpperCase()
  return /^\p{Lu}/u.test(text)
}

/** "Union" in "European Union" says nothing of workers; in "Workers' Union" it does. */
const isInName = (hit: PhraseHit<unknown>, whose: readonly PhraseHit<Owner>[]): boolean =>
  whose.some(({ value, start, end }) => value.sectors.length === 0 && start <= hit.start && hit.end <= end)

const isBacker = (all: readonly Word[], { end }: PhraseHit<unknown>, other: ReadonlySet<string>): boolean => {
  const next = all[end]
  return next?.gap === '-' && other.has(next.key)
}

/** Who the head belongs to: the last name before it, "X-led" last of all; else the first after it. */
function ownerOf(
  whose: readonly PhraseHit<Owner>[],
  head: PhraseHit<unknown> | undefined,
  coreEnd: number,
  all: readonly Word[],
  own: ReadonlySet<string>,
): Owner | undefined {
  const before = whose.filter((hit) => hit.end <= (head?.end ?? coreEnd))
  const direct = before.filter((hit) => !own.has(all[hit.end]?.key ?? ''))
  return (direct[0] ?? before[0] ?? whose[0])?.value
}

function narrowed(sectors: readonly string[], qualifiers: readonly Qualifier[]): readonly string[] {
  let now = sectors
  for (const { sectors: better, over, keeps } of qualifiers) {
    if (!over.some((sector) => sector === now[0])) continue
    now = keeps ? [...new Set([...better, ...now])] : better
  }
  return now
}

const withRebels = (sectors: readonly string[]): readonly string[] => [
  'REB',
  ...sectors.filter((sector) => sector !== 'REB' && sector !== 'MIL' && sector !== 'UAF'),
]
