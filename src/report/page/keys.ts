import { useLayoutEffect } from 'preact/hooks'

export const KEYS = [
  ['j', 'next event'],
  ['k', 'event before'],
  ['c', 'confirm the event, or take it back'],
  ['r', 'reject the event, or take it back'],
  ['n', 'write a note on it'],
  ['/', 'search'],
  ['Esc', 'let go of the event or the field'],
  ['?', 'this help'],
] as const

export type Key = (typeof KEYS)[number][0]

/** Calls the handler of a key, unless the reader is typing, holds a modifier or has a dialog open. */
export function useKeys(handlers: Readonly<Record<Key, () => void>>): void {
  // In place before the next key comes, however fast it does.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      const field = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (field) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      const name = event.key === 'Escape' ? 'Esc' : event.key
      const key = KEYS.find(([known]) => known === name)?.[0]
      if (!key) return
      event.preventDefault()
      handlers[key]()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
