/** Nobody looks further back than so many under one key; keeps long articles cheap. */
const HORIZON = 200

/** Places of things by the keys that they share with others. */
export class Shelves {
  private readonly byKey = new Map<string, Shelf>()
  /** By place, the search that found it last. */
  private readonly foundBy: number[] = []
  private searches = 0

  put(place: number, keys: readonly string[]): void {
    for (const key of keys) {
      const shelf = this.byKey.get(key) ?? { all: new Set(), inOrder: [] }
      this.byKey.set(key, shelf)
      if (shelf.all.has(place)) continue
      shelf.all.add(place)
      shelf.inOrder.push(place)
    }
  }

  /** The last that were put under each of the keys, each of them once. */
  find(keys: readonly string[]): number[] {
    this.searches++
    const found: number[] = []
    for (const key of keys) {
      const places = this.byKey.get(key)?.inOrder ?? []
      for (let i = Math.max(0, places.length - HORIZON); i < places.length; i++) {
        const place = places[i] ?? 0
        if (this.foundBy[place] === this.searches) continue
        this.foundBy[place] = this.searches
        found.push(place)
      }
    }
    return found
  }
}

/** The places under one key: each once, the newest last. */
interface Shelf {
  readonly all: Set<number>
  readonly inOrder: number[]
}
