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
  const headings = anchorHeadings(paragraphs, sighted, stated?.place)
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
    const heading = headings.get(paragraph)
    const isHeading = heading?.sighting === sighting
    const anchored = isHeading
      ? heading.anchored
      : resolve(
          meaning,
          context(article, span, {
            memory,
            section,
            entry: openers.get(paragraphs[paragraph]?.entry ?? -1),
            publication,
          }),
        )
    const made = mention(sighting, anchored)
    if (!made) continue
    mentions.push(made)
    if (!anchored) continue
    const told = { place: isHeading ? anchored.from : (anchored.to ?? anchored.from), mention: mentions.length - 1 }
    if (isHeading) openers.set(paragraph, told)
    if (isHeading && paragraphs[paragraph]?.role === 'heading') section = told
    memory = remember(isHeading ? NOTHING_TOLD : memory, told)
  }
  const entryDates = new Map<number, number>()
  paragraphs.forEach(({ entry }, i) => {
    const opener = entry === undefined ? undefined : openers.get(entry)?.mention
    if (typeof opener === 'number') entryDates.set(i, opener)
  })
  return { mentions, entryDates }
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
