import type { Article } from '../../../model/article.ts'
import type { DateMention, Dating } from '../../../model/date.ts'
import { firstFrom } from '../../../model/first-from.ts'
import type { Paragraph } from '../../../model/paragraph.ts'
import type { Span } from '../../../model/span.ts'
import type { Place } from '../meaning.ts'
import type { Anchored, Context } from './anchored.ts'
import { mention } from './mention.ts'
import { isPluperfect } from './outlook.ts'
import { type Period, periodOf, publishedAfter } from './period.ts'
import { datelinePublication, inferredPublication, type Publication, statedPublication } from './published.ts'
import { resolve } from './resolve.ts'
import { type AnchoredHeading, anchorHeadings } from './sections.ts'
import type { Sighted } from './sighting.ts'
import { BEGINNING, goOn, opensSentence, type Story, startAt } from './story.ts'
import type { Told } from './told.ts'

type Headings = ReadonlyMap<number, AnchoredHeading>

/** A time that is told as past, and where. */
interface Dated {
  readonly place: Place
  readonly span: Span
}

/** Second pass: from what the expressions say to what they mean in this article. */
export function anchor(article: Article, paragraphs: readonly Paragraph[], sighted: readonly Sighted[]): Dating {
  const stated = statedPublication(article, paragraphs, sighted)
  const today: Told | undefined = stated?.place && { place: stated.place, mention: 'published' }
  const period = periodOf(article.text, paragraphs, sighted, { ...NOWHERE, ...(today && { speech: today }) })
  const appeared = stated ?? (period && publishedAfter(period))
  const headings = anchorHeadings(article.text, paragraphs, sighted, stated?.place, period)
  const years = saidAsPast(article.text, sighted, headings)
  const known = appeared ?? datelinePublication(article.text, paragraphs, sighted, years)
  const around = { headings, period, publication: known ?? inferredPublication(years), undated: known === undefined }
  const { told, ...dating } = anchorAll(article, paragraphs, sighted, around)
  return { published: (known ?? inferredPublication(told)).published, today: known?.published.value ?? null, ...dating }
}

/** What is told as past: the headings' dates, and those in the text that say their year themselves but for limits ("by 2040"). */
const saidAsPast = (text: string, sighted: readonly Sighted[], headings: Headings): readonly Dated[] =>
  sighted.flatMap((sighting) => {
    const heading = headings.get(sighting.paragraph)
    if (heading?.sighting === sighting) return datesOf(sighting, heading.anchored)
    if (LIMIT.test(text.slice(Math.max(0, sighting.span.start - 20), sighting.span.start))) return []
    const anchored = resolve(sighting.meaning, NOWHERE)
    return anchored?.basis === 'explicit' ? datesOf(sighting, anchored) : []
  })
const LIMIT = /\b(?:by|until|till|through|before|beyond)\s(?:the\s(?:end\sof\s)?)?$/i
const NOWHERE: Context = {
  told: () => undefined,
  outlook: undefined,
  pluperfect: false,
  opens: false,
  around: false,
  undated: false,
}

const datesOf = ({ outlook, span }: Sighted, anchored: Anchored): readonly Dated[] =>
  outlook === 'future' ? [] : [{ place: anchored.to ?? anchored.from, span }]

/** Every expression in reading order, each with what was told before it. */
function anchorAll(
  article: Article,
  paragraphs: readonly Paragraph[],
  sighted: readonly Sighted[],
  {
    headings,
    period: about,
    ...known
  }: Pick<Around, 'publication' | 'undated'> & {
    readonly headings: Headings
    readonly period: Period | undefined
  },
): Pick<Dating, 'mentions' | 'entryDates' | 'period'> & { readonly told: readonly Dated[] } {
  const told: Dated[] = []
  const mentions: DateMention[] = []
  const openers = new Map<number, Opener>()
  const undated = paragraphs.flatMap(({ role, heading }, i) => (role === 'heading' && heading === undefined ? i : []))
  let story = BEGINNING
  let section: Section | undefined
  let period: Opener | undefined
  for (const sighting of sighted) {
    const { paragraph, meaning } = sighting
    const { role, entry } = paragraphs[paragraph] ?? {}
    section = stillIn(section, undated, paragraph)
    const heading = headings.get(paragraph)
    const opens = heading?.sighting === sighting
    const around = context(article.text, sighting, {
      ...known,
      story,
      section,
      period,
      entry: openers.get(entry ?? -1),
    })
    const anchored = opens ? heading.anchored : resolve(meaning, around)
    const made = mention(sighting, anchored)
    if (!made) continue
    mentions.push(made)
    if (!anchored) continue
    told.push(...datesOf(sighting, anchored))
    const index = mentions.length - 1
    const opener: Opener = { place: anchored.from, ...(anchored.to && { end: anchored.to }), mention: index }
    if (opens) openers.set(paragraph, opener)
    if (opens && role === 'heading') section = sectionOf(opener, paragraph)
    if (sighting === about?.sighting) period = opener
    const here = { mention: index, published: boundOf(around, known), undated: known.undated }
    story = opens ? startAt(opener) : goOn(story, article.text, sighting, anchored, here)
  }
  return { mentions, entryDates: entryDates(paragraphs, openers), told, ...(period && { period: period.mention }) }
}

interface Opener extends Told {
  readonly mention: number
}

/** A story that is told at its publication does not go beyond it. */
const boundOf = ({ around }: Context, { publication, undated }: Pick<Around, 'publication' | 'undated'>) =>
  around || undated ? undefined : publication.place

/** What a heading dates, from that paragraph on. */
interface Section extends Told {
  readonly paragraph: number
}

/** A decade is too long for years to follow from it. */
const sectionOf = (opener: Opener, paragraph: number): Section | undefined =>
  opener.place.decade === undefined ? { ...opener, paragraph } : undefined

/** A heading without a date ends a month or a day; of a year it opens a part. */
function stillIn(section: Section | undefined, undated: readonly number[], at: number): Section | undefined {
  if (section?.place.month === undefined) return section
  const next = undated[firstFrom(undated, (heading) => heading, section.paragraph + 1)]
  return next !== undefined && next <= at ? undefined : section
}

function entryDates(
  paragraphs: readonly Paragraph[],
  openers: ReadonlyMap<number, Opener>,
): ReadonlyMap<number, number> {
  return new Map(
    paragraphs.flatMap(({ entry }, i) => {
      const opener = entry === undefined ? undefined : openers.get(entry)?.mention
      return opener === undefined ? [] : [[i, opener] as const]
    }),
  )
}

interface Around {
  readonly story: Story
  readonly section: Told | undefined
  readonly entry: Told | undefined
  readonly period: Told | undefined
  readonly publication: Publication
  /** Nobody says when the article appeared: its publication is only guessed from what it tells. */
  readonly undated: boolean
}

function context(
  text: string,
  sighting: Sighted,
  { story, section, entry, period, publication, undated }: Around,
): Context {
  const { paragraph, outlook, span } = sighting
  const published: Told | undefined = publication.place && { place: publication.place, mention: 'published' }
  const speech = entry ?? section ?? published
  const past = undated || story.past?.paragraph === paragraph ? story.past : undefined
  return {
    ...(speech && { speech }),
    ...(period && { period }),
    ...(past && { past }),
    told: (unit) => story.memory.get(unit),
    outlook,
    pluperfect: isPluperfect(text, span.start, span.end),
    opens: opensSentence(text, sighting),
    around: entry !== undefined || section !== undefined,
    undated,
  }
}
