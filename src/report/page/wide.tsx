import type { ComponentChildren } from 'preact'

/** What may be wider than the window: it scrolls by itself. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
