/** What the ontology says of event types and their modes. */
export interface Scales {
  readonly types: Readonly<
    Record<
      string,
      {
        readonly quad: string | null
        readonly score: number | null
        readonly modes: Readonly<Record<string, { readonly score: number | null }>>
      }
    >
  >
}

export const quadOf = (type: string, scales: Scales): string | undefined => scales.types[type]?.quad ?? undefined

/** The most conflictual of the modes' scores, else the type's own. */
export function scaleOf(type: string, modes: readonly string[], scales: Scales): number | undefined {
  const entry = scales.types[type]
  if (!entry) return undefined
  const scores = modes.flatMap((mode) => entry.modes[mode]?.score ?? [])
  return scores.length > 0 ? Math.min(...scores) : (entry.score ?? undefined)
}
