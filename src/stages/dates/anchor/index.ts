import type { Article } from '../../../model/article.ts'
import type { DateMention, Dating } from '../../../model/date.ts'
import type { Paragraph } from '../../../model/paragraph.ts'
import type { Place } from '../meaning.ts'
import { type Memory, NOTHING_TOLD, remember } from './memory.ts'
import { mention } from './mention.ts'
import { outlook } from './outlook.ts'
import { inferredPublication, type Publication, statedPublication } from './published.ts'
import { type Anchored, type Context, resolve, type Told } from './resolve.ts'
import { type AnchoredHeading, anchorHeadings } from './sections.ts'
import type { Sighted } from './sighting.ts'

type Headings = ReadonlyMap<number, AnchoredHeading>

/** Second pass: from what the expressions say to what they mean in this article. */
export function anchor(article: Article, paragraphs: readonly Paragraph[], sighted: readonly Sighted[]): Dating {
  const stated = statedPublication(article, paragraphs, sighted)
  const headings = anchorHeadings(article.text, paragraphs, sighted, stated?.place)
  const publication = stated ?? infer(article, sighted, headings)
  return { published: publication.published, ...anchorAll(article, paragraphs, sighted, headings, publication) }
}

/** What is told as past: the headings' dates, and those in the text that say their year themselves. */
function infer(article: Article, sighted: readonly Sighted[], headings: Headings): Publication {
  const told = sighted.flatMap((sighting) => {
    const heading = headings.get(sighting.paragraph)
    if (heading?.sighting === sighting) return ends(heading.anchored).map((place) => ({ place, span: sighting.span }))
    if (outlook(article.text, sighting.span.start, sighting.span.end) === 'future') return []
    const anchored = resolve(sighting.meaning, { told: () => undefined, outlook: undefined, around: false })
    return anchored?.basis === 'explicit' ? ends(anchored).map((place) => ({ place, span: sighting.span })) : []
  })
  return inferredPublication(told)
}

const ends = ({ from, to }: Anchored): readonly Place[] => [to ?? from]

/** Every expression in reading order, each with what was told before it. */
function anchorAll(
  article: Article,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  headings: Headings,
  publication: Publication,
): Pick<Dating, 'mentions' | 'entryDates'> {
  const mentions: DateMention[] = []
  const openers = new Map<number, Told>()
  let memory: Memory = NOTHING_TOLD
  let section: Told | undefined
  for (const sighting of sighted) {
    const { paragraph, span, meaning } = sighting
    const { role, entry } = paragraphs[paragraph] ?? {}
    const heading = headings.get(paragraph)
    const opens = heading?.sighting === sighting
    const around = context(article, span, { memory, section, entry: openers.get(entry ?? -1), publication })
    const anchored = opens ? heading.anchored : resolve(meaning, around)
    const made = mention(sighting, anchored)
    if (!made) continue
    mentions.push(made)
    if (!anchored) continue
    if (opens) {
      const told = { place: anchored.from, mention: mentions.length - 1 }
      openers.set(paragraph, told)
      if (role === 'heading') section = told
      memory = remember(NOTHING_TOLD, told)
    } else if (around.outlook !== 'future' && movesOn(article.text, sighting)) {
      memory = remember(memory, {
        place: anchored.to ?? anchored.from,
        start: anchored.from,
        mention: mentions.length - 1,
      })
    }
  }
  return { mentions, entryDates: entryDates(paragraphs, openers) }
}

function entryDates(paragraphs: readonly Paragraph[], openers: ReadonlyMap<number, Told>): ReadonlyMap<number, number> {
  return new Map(
    paragraphs.flatMap(({ entry }, i) => {
      const opener = entry === undefined ? undefined : openers.get(entry)?.mention
      return typeof opener === 'number' ? [[i, opener] as const] : []
    }),
  )
}

/** Of a quotation, this much is looked at for its opening mark. */
const REACH = 600

/**
 * What comes after may lean on it. A comparison with last year, a step back inside a sentence, or what somebody is quoted
 * saying does not move the story.
 */
function movesOn(text: string, { meaning, span }: Sighted): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start)
  const quoted = before.lastIndexOf('“') > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'))
  const aside = meaning.kind === 'shift' && (meaning.shift.amount ?? 0) < 0 && /[\p{L}\p{N}]\s$/u.test(before)
  return meaning.kind !== 'yearAgo' && !quoted && !aside
}

interface Around {
  readonly memory: Memory
  readonly section: Told | undefined
  readonly entry: Told | undefined
  readonly publication: Publication
}

function context(article: Article, span: Sighted['span'], { memory, section, entry, publication }: Around): Context {
  const published: Told | undefined = publication.place && { place: publication.place, mention: 'published' }
  const speech = entry ?? section ?? published
  return {
    ...(speech && { speech }),
    told: (unit) => memory.get(unit),
    outlook: outlook(article.text, span.start, span.end),
    around: entry !== undefined || section !== undefined,
  }
}
