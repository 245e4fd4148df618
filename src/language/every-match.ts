/**
 * The matches of a pattern that has the flag "g", in reading order: what `text.matchAll(pattern)` gives. That copies its pattern
 * for each text, and a copy is compiled anew as often as not, which costs more than the search; here the pattern itself is asked.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
