/**
 * A name as an id: lower case, accents and apostrophes gone, everything that is neither letter nor digit one hyphen.
 * "Moqtada al-Sadr’s" → "moqtada-al-sadrs". Letters outside Latin stay; empty where there is no letter or digit.
 */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
