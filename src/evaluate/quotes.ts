import type { DatasetEntity, DatasetQuote } from '../model/dataset.ts'
import { type Alignment, locate, type Place, shared, size } from './align.ts'
import { excerpt, type Fault } from './fault.ts'
import type { Gold, GoldEntity, GoldQuote } from './gold.ts'
import { match, paired } from './match.ts'
import type { Detection, Rate } from './measure.ts'
import { nameKey } from './names.ts'

/** Shorter ones are scare quotes and titles, which no annotator lists. In characters. */
const SHORTEST_SPURIOUS = 40

/** Direct speech found, and how often its speaker is right (a quotation missed is a speaker missed). */
export function scoreQuotes(
  gold: Gold,
  dataset: { readonly quotes: readonly DatasetQuote[]; readonly entities: readonly DatasetEntity[] },
  lines: readonly string[],
  { place }: Alignment,
): { found: Detection; speaker: Rate; faults: Fault[] } {
  const wanted = (gold.quotes ?? []).flatMap((quote) => {
    const at = locate(lines, quote)
    return at ? [{ ...quote, at }] : []
  })
  const given = dataset.quotes.flatMap((quote) => {
    const at = place(quote.span)
    return at ? [{ quote, at }] : []
  })
  const matching = match(wanted, given, common)
  const pairs = paired(wanted, given, matching).filter(({ gold }) => !gold.optional)
  const missed = pairs.filter(({ found }) => !found)
  const spurious = given.filter(({ at }, j) => !matching.goldOf.has(j) && size(at) >= SHORTEST_SPURIOUS)
  const goldById = new Map((gold.entities ?? []).map((entity) => [entity.id, entity]))
  const byId = new Map(dataset.entities.map((entity) => [entity.id, entity]))
  const isSpeaker = (speaker: string | null, heard: string | null | undefined): boolean =>
    speaker === null ? !heard : isSame(goldById.get(speaker), byId.get(heard ?? ''))
  const misheard = pairs.filter(({ gold, found }) => found && !isSpeaker(gold.speaker, found.quote.speaker))
  const fault = (what: string, line: number, words: string, values: Pick<Fault, 'gold' | 'found'>): Fault => ({
    area: 'quote',
    what,
    line,
    about: excerpt(words, 60),
    ...values,
  })
  return {
    found: { right: pairs.length - missed.length, spurious: spurious.length, missed: missed.length },
    speaker: { right: pairs.length - missed.length - misheard.length, of: pairs.length },
    faults: [
      ...missed.map(({ gold }) => fault('missed', gold.p, gold.quote, {})),
      ...misheard.map(({ gold, found }) =>
        fault('speaker', gold.p, gold.quote, { gold: gold.speaker ?? 'none', found: found?.quote.speaker ?? 'none' }),
      ),
      ...spurious.map(({ quote, at }) => fault('spurious', at.line, quote.text, {})),
    ],
  }
}

/** The characters that two quotations share, if most of the shorter one, and unless the found one runs on too far. */
function common(gold: GoldQuote & { at: Place }, { at }: { at: Place }): number {
  const overlap = shared(gold.at, at)
  const runsOn = size(at) > 1.6 * size(gold.at) + 20 && !gold.block && !gold.partial
  return runsOn || overlap <= 0.6 * Math.min(size(gold.at), size(at)) ? 0 : overlap
}

function isSame(gold: GoldEntity | undefined, found: DatasetEntity | undefined): boolean {
  if (!gold || !found) return false
  const names = [found.name, ...(found.aliases ?? [])].map(nameKey)
  return gold.id === found.id || gold.names.map(nameKey).some((name) => names.includes(name))
}
