import type { DateKind, DateMention, Timex3 } from '../../../model/date.ts'
import type { Mod } from '../meaning.ts'
import { edtf, timex } from '../values.ts'
import type { Anchored } from './anchored.ts'
import { isReal } from './resolve.ts'
import type { Sighted } from './sighting.ts'

/** The mention that an expression becomes; null where it turns out to be no day of the calendar, or a quarter of a town. */
export function mention({ span, meaning }: Sighted, anchored: Anchored | null): DateMention | null {
  switch (meaning.kind) {
    case 'duration':
      return {
        span,
        kind: 'duration',
        value: null,
        timex3: withMod({ type: 'DURATION', value: meaning.value }, meaning.mod),
        basis: 'explicit',
      }
    case 'set':
      return { span, kind: 'set', value: null, timex3: { type: 'SET', value: meaning.value }, basis: 'explicit' }
    case 'reference':
      return { span, kind: 'reference', value: null, timex3: { type: 'DATE', value: meaning.value }, basis: 'explicit' }
    case 'shift':
      if (meaning.shift.unit === 'quarter' && !anchored) return null
      if (meaning.shift.amount === null && !anchored) return vague({ span, meaning }, meaning.shift.unit)
  }
  const mod = 'mod' in meaning ? meaning.mod : undefined
  return placed(span, anchored, mod)
}

const withMod = (timex3: Timex3, mod: Mod | undefined): Timex3 => (mod ? { ...timex3, mod } : timex3)

/** "days later", "years ago": how far is not said. */
function vague({ span, meaning }: Pick<Sighted, 'span' | 'meaning'>, unit: string): DateMention {
  const past = meaning.kind === 'shift' && meaning.shift.origin === 'speech'
  const letter = unit === 'decade' ? 'E' : unit.charAt(0).toUpperCase()
  if (past)
    return { span, kind: 'reference', value: null, timex3: { type: 'DATE', value: 'PAST_REF' }, basis: 'relative' }
  return { span, kind: 'duration', value: null, timex3: { type: 'DURATION', value: `PX${letter}` }, basis: 'relative' }
}

function placed(span: DateMention['span'], anchored: Anchored | null, mod: Mod | undefined): DateMention | null {
  if (!anchored)
    return { span, kind: 'reference', value: null, timex3: { type: 'DATE', value: 'XXXX-XX-XX' }, basis: 'relative' }
  const { from, to, basis, anchor } = anchored
  if (!isReal(from) || (to && !isReal(to))) return null
  const start = edtf(from, to ? undefined : mod)
  const end = to && edtf(to)
  const value = to ? (start && end ? `${first(start)}/${last(end)}` : null) : start
  const time = timex(from, mod)
  const timex3 = to ? { ...time, value: `${time.value}/${timex(to).value}` } : time
  const kind: DateKind = to || value?.includes('/') ? 'range' : time.type === 'TIME' ? 'time' : 'date'
  return { span, kind, value, timex3, basis, ...(anchor !== undefined && { anchor }) }
}

const first = (value: string): string => value.split('/')[0] ?? value
const last = (value: string): string => value.split('/').at(-1) ?? value
