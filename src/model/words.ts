/** The words of a text in their order; lower case, without punctuation. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What two texts that differ only in case, punctuation and white space have in common. */
export const wordKey = (text: string): string => wordsOf(text).join(' ')
