import { createHash } from 'node:crypto'
import type { CodedParty, DatasetEvent } from '../model/dataset.ts'

/**
 * What an event is coded as, in short: the same while its type, modes, modality, date, roles, tolls and weapons are. A
 * decision keeps it, so that a later change of what was decided on does not pass for decided.
 */
export function codedDigest(event: DatasetEvent): string {
  const { type, modes, modality, date, actors, recipients, locations, casualties, weapons } = event
  const role = ({ entity, text, country, sectors }: CodedParty) => [entity ?? text, country, sectors]
  const toll = (count: { min?: number; max?: number } | undefined) => count && [count.min, count.max]
  const facts = [
    [type, modes, modality, date.value],
    [actors, recipients, locations].map((roles) => (roles ?? []).map(role)),
    [casualties?.killed, casualties?.wounded].map(toll),
    (weapons ?? []).map(({ text }) => text),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8)
}
