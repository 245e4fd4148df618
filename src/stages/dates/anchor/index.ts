import type { Article } from '../../../model/article.ts'
import type { DateMention, Dating } from '../../../model/date.ts'
import type { Paragraph } from '../../../model/paragraph.ts'
import type { Place } from '../meaning.ts'
import type { Anchored, Context } from './anchored.ts'
import { mention } from './mention.ts'
import { datelineInYear, inferredPublication, type Publication, statedPublication } from './published.ts'
import { resolve } from './resolve.ts'
import { type AnchoredHeading, anchorHeadings } from './sections.ts'
import type { Sighted } from './sighting.ts'
import { BEGINNING, goOn, type Story, startAt } from './story.ts'
import type { Told } from './told.ts'

type Headings = ReadonlyMap<number, AnchoredHeading>

/** Second pass: from what the expressions say to what they mean in this article. */
export function anchor(article: Article, paragraphs: readonly Paragraph[], sighted: readonly Sighted[]): Dating {
  const stated = statedPublication(article, paragraphs, sighted)
  const headings = anchorHeadings(paragraphs, sighted, stated?.place)
  const publication = stated ?? infer(article.text, paragraphs, sighted, headings)
  return { published: publication.published, ...anchorAll(article, paragraphs, sighted, headings, publication) }
}

/** What is told as past: the headings' dates, and those in the text that say their year themselves. */
function infer(
  text: string,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  headings: Headings,
): Publication {
  const told = sighted.flatMap((sighting) => {
    const heading = headings.get(sighting.paragraph)
    if (heading?.sighting === sighting) return ends(heading.anchored).map((place) => ({ place, span: sighting.span }))
    if (sighting.outlook === 'future') return []
    const anchored = resolve(sighting.meaning, { told: () => undefined, outlook: undefined, around: false })
    return anchored?.basis === 'explicit' ? ends(anchored).map((place) => ({ place, span: sighting.span })) : []
  })
  const years = told.flatMap(({ place }) => place.year ?? [])
  const dateline = years.length > 0 ? datelineInYear(text, paragraphs, sighted, Math.max(...years)) : undefined
  return inferredPublication(dateline ? [dateline] : told)
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
  let story = BEGINNING
  let section: Section | undefined
  for (const sighting of sighted) {
    const { paragraph, meaning } = sighting
    const { role, entry } = paragraphs[paragraph] ?? {}
    section = stillIn(section, paragraphs, paragraph)
    const heading = headings.get(paragraph)
    const opens = heading?.sighting === sighting
    const around = context(sighting, { story, section, entry: openers.get(entry ?? -1), publication })
    const anchored = opens ? heading.anchored : resolve(meaning, around)
    const made = mention(sighting, anchored)
    if (!made) continue
    mentions.push(made)
    if (!anchored) continue
    const index = mentions.length - 1
    if (opens) {
      const told = { place: anchored.from, mention: index }
      openers.set(paragraph, told)
      if (role === 'heading') section = { ...told, paragraph }
      story = startAt(told)
    } else {
      const published = around.around ? undefined : publication.place
      story = goOn(story, article.text, sighting, anchored, { mention: index, published })
    }
  }
  return { mentions, entryDates: entryDates(paragraphs, openers) }
}

/** What a heading dates, from that paragraph on. */
interface Section extends Told {
  readonly paragraph: number
}

/** A heading without a date ends a month or a day; of a year it opens a part. */
function stillIn(section: Section | undefined, paragraphs: readonly Paragraph[], at: number): Section | undefined {
  if (section?.place.month === undefined) return section
  const since = paragraphs.slice(section.paragraph + 1, at + 1)
  return since.some(({ role, heading }) => role === 'heading' && heading === undefined) ? undefined : section
}

function entryDates(paragraphs: readonly Paragraph[], openers: ReadonlyMap<number, Told>): ReadonlyMap<number, number> {
  return new Map(
    paragraphs.flatMap(({ entry }, i) => {
      const opener = entry === undefined ? undefined : openers.get(entry)?.mention
      return typeof opener === 'number' ? [[i, opener] as const] : []
    }),
  )
}

interface Around {
  readonly story: Story
  readonly section: Told | undefined
  readonly entry: Told | undefined
  readonly publication: Publication
}

function context({ paragraph, outlook }: Sighted, { story, section, entry, publication }: Around): Context {
  const published: Told | undefined = publication.place && { place: publication.place, mention: 'published' }
  const speech = entry ?? section ?? published
  const past = story.past?.paragraph === paragraph ? story.past : undefined
  return {
    ...(speech && { speech }),
    ...(past && { past }),
    told: (unit) => story.memory.get(unit),
    outlook,
    around: entry !== undefined || section !== undefined,
    undated: publication.published.basis === 'inferred',
  }
}
