import type { Dataset, DatasetParagraph } from '../model/dataset.ts'
import { ROLES } from '../model/paragraph.ts'
import type { Alignment } from './align.ts'
import type { Fault } from './fault.ts'
import type { Gold } from './gold.ts'
import type { Rate } from './measure.ts'

/** Roles of the annotated lines and the dates their entries stand under. */
export function scoreParagraphs(
  gold: Gold,
  paragraphs: Dataset['paragraphs'],
  { lineOf }: Alignment,
): { roles: Rate; dates: Rate; faults: Fault[] } {
  const byLine = new Map<number, DatasetParagraph>()
  for (const paragraph of paragraphs) {
    const line = lineOf.get(paragraph.id)
    if (line !== undefined && !byLine.has(line)) byLine.set(line, paragraph)
  }
  const roles = wantedRoles(gold).map(({ line, role }) => ({ line, want: [role], found: byLine.get(line)?.role }))
  const dates = wantedDates(gold).map(({ line, dates }) => ({ line, want: dates, found: byLine.get(line)?.date }))
  const wrongRoles = roles.filter(({ want, found }) => !want.map(broad).includes(broad(found ?? '')))
  const wrongDates = dates.filter(({ want, found }) => !want.includes(found ?? ''))
  const fault = (what: string, { line, want, found }: (typeof dates)[number]): Fault => ({
    area: 'paragraph',
    what,
    line,
    about: what,
    gold: want.join(' | '),
    found: found ?? 'none',
  })
  return {
    roles: { right: roles.length - wrongRoles.length, of: roles.length },
    dates: { right: dates.length - wrongDates.length, of: dates.length },
    faults: [...wrongRoles.map((w) => fault('role', w)), ...wrongDates.map((w) => fault('date', w))],
  }
}

/** Lead and background are both prose: where one ends and the other begins is a matter of taste. */
const broad = (role: string): string => (role === 'lead' || role === 'background' ? 'prose' : role)

function wantedRoles(gold: Gold): readonly { line: number; role: string }[] {
  return ROLES.flatMap((role) => (gold.paragraphs?.[role] ?? []).map((line) => ({ line, role })))
}

function wantedDates(gold: Gold): readonly { line: number; dates: readonly string[] }[] {
  return Object.entries(gold.entry_dates ?? {}).flatMap(([date, lines]) =>
    lines.map((line) => ({ line, dates: [date, ...(gold.entry_dates_accept?.[date] ?? [])] })),
  )
}
