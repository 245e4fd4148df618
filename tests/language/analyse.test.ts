import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { tagWords } from '../../src/language/wink.ts'
import { articleOf, paragraphsOf } from './texts.ts'

const analysed = (text: string) => analyse(articleOf(text), paragraphsOf(text))
const words = (text: string): string =>
  analysed(text)
    .tokens.map((t) => t.text)
    .join(' ')
const sentences = (text: string): string[] => analysed(text).sentences.map((s) => text.slice(s.span.start, s.span.end))

describe('sentences', () => {
  // `|` marks where one sentence ends and the next begins.
  it.each([
    'It began on Dec. 27 near the port.| Nobody was hurt.',
    'Brig. Gen. Hassan Amiri and Lt. Col. Ray Dunn met.| They spoke for an hour.',
    'The U.S. Central Command confirmed it.',
    'She grew up in the U.S.| She moved to Oslo at ten.',
    'He trained in the U.S.| However, he never settled.',
    'Troops entered block No. 5 at dawn.| No. 7 stayed empty.',
    'Will you go?| No.| He said so twice.',
    '“We will not stop.”| He left the room.',
    '"We will not stop." |He left the room.',
    '“Why now?” Ms. Alder asked.| Nobody knew.',
    '“Why now?” she asked.',
    'The talks went on…| Then they stopped.',
    'The talks went on... and then they stopped.',
    'It struck at 10:30 p.m.| Firefighters arrived late.',
    'It struck at 10:30 p.m. Tuesday, officials said.',
    'It struck at 4 a.m. EST on Sunday.',
    'The plant of Acme Inc. in Lyon closed.| Acme Corp. bought it.',
    'John F. Kennedy Airport reopened.| J. K. Rowe landed there.',
    'Prices rose 3.5 percent.| In Feb. 2010 they fell.',
    'He chose Plan B.| It failed.',
    'The army (the largest of the region) withdrew.| (It came back.)',
    'They were freed.|The guards fled.',
    'St. Petersburg is far from Ft. Bragg.',
    'Is it over?!| Yes.',
    'The D.C. police arrested 14.| 20 others fled.',
    // datelines
    'ACCRA, Ghana (Newsline) —| Miners, hired in May, struck.',
    'LIMA, 9 May 2014 –| “Never,” he said.',
    'SAN JUAN — |Schools reopened.',
    'NATO–Russia talks resumed.',
    'UNITA — a party since 1992 — won.',
  ])('%s', (marked) => {
    expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((s) => s.trim()))
  })

  it('never cross paragraphs', () => {
    expect(sentences('A title without a stop\n\nThe first line,\nthe second line.')).toEqual([
      'A title without a stop',
      'The first line,',
      'the second line.',
    ])
  })
})

describe('tokens', () => {
  it.each([
    ["They didn't go, can’t go and cannot go.", "They did n't go , ca n’t go and can not go ."],
    ['the U.S.-led force (“the coalition”) of 25,000', 'the U.S. - led force ( “ the coalition ” ) of 25,000'],
    ["Iran’s envoy and the militias' guns", "Iran ’s envoy and the militias ' guns"],
    ['He left—for good—on Feb. 20–22.', 'He left — for good — on Feb. 20 – 22 .'],
    ['It cost $1.5 million, or 3.5%.', 'It cost $ 1.5 million , or 3.5 % .'],
    ['Dec.27: two dead', 'Dec. 27 : two dead'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected))

  it('have lemmas by part of speech', () => {
    const { tokens } = analysed(
      'The militias launched attacks, withdrew and were firing while allies carried the wounded.',
    )
    expect(tokens.filter((t) => /VERB|NOUN|AUX/.test(t.pos)).map((t) => t.lemma)).toEqual([
      'militia',
      'launch',
      'attack',
      'withdraw',
      'be',
      'fire',
      'ally',
      'carry',
      'wounded',
    ])
  })

  const odd = fc.constantFrom(
    'U.S. ',
    'Mr. ',
    '“',
    '”',
    "'",
    '"',
    'didn’t ',
    '<3 ',
    '\ud800',
    '…',
    '....',
    ' — ',
    '\n',
    '😀',
    'é',
    "a's ",
    '20–22',
    '(',
    ')',
    '.',
    '? ',
    'x'.repeat(150),
    '-',
  )
  const text = fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 8 }))).map((parts) => parts.join(''))

  it('stand where they say, in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(text, (article) => {
        const { tokens, sentences: found } = analysed(article)
        let at = 0
        for (const token of tokens) {
          expect(article.slice(token.span.start, token.span.end)).toBe(token.text)
          expect(article.slice(at, token.span.start).trim()).toBe('')
          at = token.span.end
        }
        expect(article.slice(at).trim()).toBe('')
        expect(found.map((s) => s.tokens.start)).toEqual([0, ...found.map((s) => s.tokens.end)].slice(0, found.length))
        expect(found.at(-1)?.tokens.end ?? 0).toBe(tokens.length)
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on what was analysed before', () => {
    const article = 'Zarnovian militias re-attacked the K-9 base; Col. Umbrek denied it.'
    const before = analysed(article)
    analysed('K-9 zarnovian Umbrek re-attacked militias.Zarnovian UMBREK k-9 re-attacked.')
    expect(analysed(article)).toEqual(before)
  })

  it('does not depend on words that were cut otherwise before', () => {
    const pieces = (...words: string[]) => tagWords(words).map((word) => word.map(({ text }) => text))
    expect(pieces('a', 'Q.Z', 'envoy')).toEqual([['a'], ['Q.Z'], ['envoy']])
    expect(pieces('the', 'Q.Z.', 'envoy')).toEqual([['the'], ['Q.Z.'], ['envoy']])
  })

  const floods = [
    'U.S. ',
    'Mr. ',
    'may ',
    "a's ",
    '....',
    '\ud800',
    'a',
    '"',
    "' ",
    '(',
    '“a” ',
    'No. ',
    '?” ',
    '1,',
    'a-',
    '$',
  ]
  it.each(floods)('take linear time on a flood of %j', (unit) => {
    const start = performance.now()
    analysed(unit.repeat(200_000 / unit.length))
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
