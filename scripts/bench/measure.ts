/** One line of a section's table; what `ratio` is to, and what `bar` it must stay under, the section's title says. */
export interface Row {
  readonly what: string
  readonly milliseconds?: number
  readonly ratio?: number
  readonly bar?: number
  readonly megabytes?: number
}

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

/** Takes processor time, in milliseconds: what else runs on the machine hardly moves it. Keeps the least of each piece of work. */
export class Stopwatch {
  private readonly least = new Map<string, number>()

  time<T>(what: string, work: () => T): T {
    const before = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(before)
    this.least.set(what, Math.min((user + system) / 1000, this.of(what)))
    return result
  }

  /** In the order in which they were first done. */
  all(): readonly (readonly [what: string, milliseconds: number])[] {
    return [...this.least]
  }

  /** Infinite where nothing of the name was timed. */
  of(what: string): number {
    return this.least.get(what) ?? Number.POSITIVE_INFINITY
  }
}

/** Says on standard error what is being measured. */
export const progress = (what: string): void => console.error(`… ${what}`)
