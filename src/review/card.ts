import type { Dataset, DatasetEvent } from '../model/dataset.ts'

/** What a reviewer looks at: the sentence with the evidence marked `⟦…⟧`, then what was coded, a field a line. */
export function eventCard(event: DatasetEvent, { article, paragraphs }: Dataset): string {
  const { id, type, modes, modality, date, actors, recipients, locations, casualties, weapons, rule, flags } = event
  const text = paragraphs.find((paragraph) => paragraph.id === event.evidence.paragraph)?.text ?? ''
  const { start, end } = event.evidence
  const named = (roles: readonly { entity?: string; text: string }[] | undefined): string =>
    (roles ?? []).map(({ entity, text }) => (entity ? `${text} (${entity})` : text)).join('; ')
  const toll = (count: { min?: number; max?: number } | undefined): string =>
    count ? (count.min === count.max ? String(count.min) : `${count.min ?? ''}..${count.max ?? ''}`) : ''
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['type', [type, ...(modes ?? [])].join(' ') + (modality === 'actual' ? '' : `, ${modality}`)],
    ['date', `${date.value ?? 'none'} (${date.basis})`],
    ['actors', named(actors)],
    ['recipients', named(recipients)],
    ['locations', named(locations)],
    ['killed', toll(casualties?.killed)],
    ['wounded', toll(casualties?.wounded)],
    ['weapons', (weapons ?? []).map((weapon) => weapon.text).join('; ')],
    ['rule', rule],
    ['flags', (flags ?? []).join(', ')],
  ]
  return [
    `${article.id}/${id}`,
    '',
    `  ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
    '',
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name.padEnd(11)}${value}`),
  ].join('\n')
}
