/**
 * What the clause layer should make of sentences that the clause corpora do not measure. Each is followed by clauses that must be
 * among those found; `|` parts what must hold of one:
 * lemma ("N " before an event noun) · S O I A subject, object, indirect object, agent ("~" implied, "-" none) · `at: x` an oblique ·
 * PASS · NOT, and BY what · COND · QUOTED · `would` modal · `under say complement` parent and link · `light carried` · `of: x` and
 * `also: x` of the subject · `appos: x` of the subject. Rows with `gap` are known to be wrong.
 */
export interface Row {
  readonly text: string
  readonly clauses: readonly string[]
  readonly gap?: true
}

export const row = (text: string, ...clauses: string[]): Row => ({ text, clauses })
export const gap = (text: string, ...clauses: string[]): Row => ({ text, clauses, gap: true })
