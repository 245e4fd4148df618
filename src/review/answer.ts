import type { DatasetEvent } from '../model/dataset.ts'
import { codedDigest } from './coded.ts'
import type { Decision } from './decisions.ts'
import { parseValues } from './values-text.ts'

/** An event as decisions refer to it. */
export const reference = (event: DatasetEvent) => ({
  event: event.id,
  evidence: event.evidence.text,
  coded: codedDigest(event),
})

export const person = ({ by, why }: { readonly by?: string; readonly why?: string }) => ({
  ...(by ? { by } : {}),
  ...(why ? { why } : {}),
})

export const KEYS = '[c]onfirm  [r]eject  [e]dit FIELD=VALUE …  [n]ote TEXT  [s]kip  [q]uit'

/** Keys that want words after them; a capital is the key with a reason. */
export const LINE_KEYS: ReadonlySet<string> = new Set(['e', 'n', 'C', 'R'])

/** What a line that a reviewer typed says about an event: a key, and what follows it. */
export type Answer = Decision | 'skip' | 'quit' | { readonly unclear: string }

export function answerOf(line: string, event: DatasetEvent, by?: string): Answer {
  const [, key = '', rest = ''] = /^\s*(\S)\S*\s*(.*)$/.exec(line) ?? []
  const read = READERS[key.toLowerCase()]
  return read ? read(rest.trim(), event, by ? { by } : {}) : { unclear: 'One of the keys, please.' }
}

type Reader = (rest: string, event: DatasetEvent, who: { readonly by?: string }) => Answer

const READERS: Readonly<Record<string, Reader>> = {
  c: (why, event, who) => ({ decide: 'confirm', ...reference(event), ...person({ ...who, why }) }),
  r: (why, event, who) => ({ decide: 'reject', ...reference(event), ...person({ ...who, why }) }),
  e: (rest, event, who) => {
    const texts = rest.match(/[a-z]+=(?:[“"][^”"]*[”"]|[^\s“"])*/g)
    const set = texts ? parseValues(texts) : 'Say what to set: e date=2020-01-03 type=ASSAULT'
    return typeof set === 'string' ? { unclear: set } : { decide: 'correct', ...reference(event), set, ...who }
  },
  n: (why, event, who) =>
    why === '' ? { unclear: 'Say the note: n TEXT' } : { decide: 'note', ...reference(event), ...who, why },
  s: () => 'skip',
  q: () => 'quit',
}
