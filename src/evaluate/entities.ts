import type { DatasetEntity } from '../model/dataset.ts'
import { type Alignment, occurrences, type Place, shared, size } from './align.ts'
import { alternatives, excerpt, type Fault } from './fault.ts'
import type { Gold, GoldEntity } from './gold.ts'
import { match, paired } from './match.ts'
import { type Detection, type Rate, stricter } from './measure.ts'
import { namingMentions } from './names.ts'

interface Named<E> {
  readonly entity: E
  readonly at: Place
  readonly text: string
}

/** Mentions of named entities found, found with the right type, brought together as one entity, and their countries. */
export function scoreEntities(
  gold: Gold,
  entities: readonly DatasetEntity[],
  lines: readonly string[],
  { place }: Alignment,
): { found: Detection; typed: Detection; sameAs: Detection; country: Rate; faults: Fault[] } {
  const wanted = goldMentions(gold.entities ?? [], lines)
  const given = entities.flatMap((entity) =>
    namingMentions(entity).flatMap((mention): Named<DatasetEntity>[] => {
      const at = place(mention)
      return at ? [{ entity, at, text: mention.text }] : []
    }),
  )
  const longest = Math.max(0, ...lines.map((line) => line.length))
  const matching = match(wanted, given, (g, f) => {
    const overlap = shared(g.at, f.at)
    return overlap > 0 && hasType(g.entity, f.entity) ? overlap + longest : overlap
  })
  const pairs = paired(wanted, given, matching).filter(({ gold: { entity } }) => !entity.optional)
  const hits = pairs.flatMap(({ gold, found }) => (found ? [{ gold, found }] : []))
  const missed = pairs.filter(({ found }) => !found)
  const mistyped = hits.filter(({ gold, found }) => !hasType(gold.entity, found.entity))
  const located = hits.filter(({ gold }) => gold.entity.country)
  const misplaced = located.filter(({ gold, found }) => !gold.entity.country?.includes(found.entity.country ?? ''))
  const spurious = given.filter((_, j) => !matching.goldOf.has(j))
  const found = { right: hits.length, spurious: spurious.length, missed: missed.length }
  return {
    found,
    typed: stricter(found, hits.length - mistyped.length),
    sameAs: coreference(hits.map(({ gold, found }) => [gold.entity.id, found.entity.id])),
    country: { right: located.length - misplaced.length, of: located.length },
    faults: [
      ...missed.map(({ gold }) => fault('missed', gold, { gold: gold.entity.id })),
      ...mistyped.map(({ gold, found }) =>
        fault('type', gold, { gold: alternatives(gold.entity.type), found: found.entity.type }),
      ),
      ...misplaced.map(({ gold, found }) =>
        fault('country', gold, { gold: alternatives(gold.entity.country), found: found.entity.country ?? 'none' }),
      ),
      ...spurious.map((given) => fault('spurious', given, { found: `${given.entity.type} ${given.entity.id}` })),
    ],
  }
}

/** Every place where a name of a gold entity stands as whole words; where names overlap, the longest. */
function goldMentions(entities: readonly GoldEntity[], lines: readonly string[]): readonly Named<GoldEntity>[] {
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ entity, name: name.replace(/\s/g, ' ') })))
  names.sort((a, b) => b.name.length - a.name.length)
  return lines.flatMap((line, index) => {
    const mentions: Named<GoldEntity>[] = []
    for (const { entity, name } of names) {
      for (const start of occurrences(line, name)) {
        const at = { line: index + 1, start, end: start + name.length }
        if (isWhole(line, at) && mentions.every((other) => shared(other.at, at) === 0)) {
          mentions.push({ entity, at, text: name })
        }
      }
    }
    return mentions
  })
}

const LETTERS_END = /[\p{L}\p{N}]$/u
const LETTERS_BEGIN = /^[\p{L}\p{N}]/u

function isWhole(line: string, { start, end }: Place): boolean {
  const cutsBefore = LETTERS_END.test(line.slice(0, start)) && LETTERS_BEGIN.test(line.slice(start))
  const cutsAfter = LETTERS_END.test(line.slice(0, end)) && LETTERS_BEGIN.test(line.slice(end))
  return !cutsBefore && !cutsAfter
}

const hasType = (gold: GoldEntity, { type }: DatasetEntity): boolean => gold.type?.includes(type) ?? false

/** Over all pairs of mentions: which the gold, and which the dataset, takes for one entity. */
function coreference(mentions: readonly (readonly [gold: string, found: string])[]): Detection {
  const both = pairsWithin(mentions.map(([gold, found]) => `${gold}\n${found}`))
  return {
    right: both,
    spurious: pairsWithin(mentions.map(([, found]) => found)) - both,
    missed: pairsWithin(mentions.map(([gold]) => gold)) - both,
  }
}

/** How many unordered pairs have the same key. */
function pairsWithin(keys: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
}

const fault = (
  what: string,
  { at, text }: { readonly at: Place; readonly text: string },
  values: Pick<Fault, 'gold' | 'found'>,
): Fault => ({ area: 'entity', what, line: at.line, about: excerpt(text, Math.max(40, size(at))), ...values })
