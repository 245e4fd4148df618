import { expect, test } from 'vitest'
import { quotes } from '../../../src/stages/quotes/index.ts'
import { builtin } from '../../rules/builtin.ts'
import { knownOf, type Names } from '../known.ts'

const NAMES: Names = {
  'Maria Santoro': ['person', 'ITA', 'GOV'],
  'Piet Vos': ['person', 'NLD', 'GOV'],
  'Lena Brandt': ['person', 'DEU', 'MIL'],
  'Harbour Authority': ['organization', 'NLD', 'GOV'],
  Ministry: ['organization', 'ITA', 'GOV'],
  Rotterdam: ['place', 'NLD'],
}

/** "speaker: words" of every quote; the speaker's words in brackets where nobody is named. */
function spoken(text: string): string[] {
  const known = knownOf(text, NAMES)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return quotes(known, builtin).map(
    ({ speaker, by, span }) => `${speaker ?? (by ? `[${words(by)}]` : '?')}: ${words(span)}`,
  )
}

test.each<[style: string, text: string, quotes: string[]]>([
  [
    'verb and name behind',
    '“We cannot open the port before spring,” said Maria Santoro.',
    ['maria-santoro: We cannot open the port before spring,'],
  ],
  [
    'name and verb behind',
    '“We cannot open the port before spring,” Santoro said.',
    ['maria-santoro: We cannot open the port before spring,'],
  ],
  [
    'title before the name',
    '“We cannot open the port,” Transport Minister Maria Santoro told reporters on Friday.',
    ['maria-santoro: We cannot open the port,'],
  ],
  [
    'name, apposition, verb',
    '“We cannot open the port,” Maria Santoro, the minister, said.',
    ['maria-santoro: We cannot open the port,'],
  ],
  [
    'verb, name, apposition',
    '“We cannot open the port,” said Maria Santoro, head of the ministry’s shipping office.',
    ['maria-santoro: We cannot open the port,'],
  ],
  [
    'name and verb before, with a colon',
    'Maria Santoro said: “We cannot open the port.”',
    ['maria-santoro: We cannot open the port.'],
  ],
  [
    'name and verb before, with a comma',
    'Maria Santoro said, “We cannot open the port.”',
    ['maria-santoro: We cannot open the port.'],
  ],
  [
    'a clause that the sentence runs into',
    'Maria Santoro said the port “will not be opened before the spring tides are over.”',
    ['maria-santoro: will not be opened before the spring tides are over.'],
  ],
  [
    'a predicate that the sentence runs into',
    'Maria Santoro said that Piet Vos “deserves the thanks of every sailor on this coast.”',
    ['maria-santoro: deserves the thanks of every sailor on this coast.'],
  ],
  ['straight marks', '"We cannot open the port," Maria Santoro said.', ['maria-santoro: We cannot open the port,']],
  [
    'single marks',
    '‘We can’t open the sailors’ port,’ Maria Santoro said.',
    ['maria-santoro: We can’t open the sailors’ port,'],
  ],
  [
    'straight single marks',
    "'We can't open the sailors' port,' Maria Santoro said.",
    ["maria-santoro: We can't open the sailors' port,"],
  ],
  ['guillemets', '«We cannot open the port», said Maria Santoro.', ['maria-santoro: We cannot open the port']],
  ['a question', '“Who will pay for the port?” asked Piet Vos.', ['piet-vos: Who will pay for the port?']],
  ['an exclamation', '“Leave the port now!” Piet Vos shouted.', ['piet-vos: Leave the port now!']],
  ['a short sentence', '“We are ready,” Piet Vos said.', ['piet-vos: We are ready,']],
  [
    'an organization',
    '“No ship has left the basin,” the Harbour Authority said in a statement.',
    ['harbour-authority: No ship has left the basin,'],
  ],
  ['according to', '“No ship has left the basin,” according to Piet Vos.', ['piet-vos: No ship has left the basin,']],
  [
    'according to, in front',
    'According to Piet Vos, “no ship has left the basin since Monday night.”',
    ['piet-vos: no ship has left the basin since Monday night.'],
  ],
  [
    'a statement from somebody',
    'A statement from the Harbour Authority said: “No ship has left the basin.”',
    ['harbour-authority: No ship has left the basin.'],
  ],
  [
    'somebody’s statement',
    'The Harbour Authority’s letter said “no ship has left the basin since Monday night.”',
    ['harbour-authority: no ship has left the basin since Monday night.'],
  ],
  [
    'nobody with a name',
    '“I saw the crane come down,” a dock worker said.',
    ['[a dock worker]: I saw the crane come down,'],
  ],
  [
    'a colon without a verb of saying',
    'Piet Vos was brief: “There is nothing to add.”',
    ['piet-vos: There is nothing to add.'],
  ],
  [
    'quoted as saying',
    'Piet Vos was quoted as saying that “there is nothing left to add to that report.”',
    ['piet-vos: there is nothing left to add to that report.'],
  ],
  [
    'said by an agent',
    'The plan was described by Piet Vos as one that “nobody with eyes in his head would sign.”',
    ['piet-vos: nobody with eyes in his head would sign.'],
  ],
])('%s: %s', (_, text, expected) => {
  expect(spoken(text)).toEqual(expected)
})

test.each<[style: string, text: string, quotes: string[]]>([
  [
    'split by "he said" into two',
    '“The port is shut,” Piet Vos said, “and it will stay shut.”',
    ['piet-vos: The port is shut,', 'piet-vos: and it will stay shut.'],
  ],
  [
    'split, then a new sentence',
    '“The port is shut,” Piet Vos said. “It will stay shut until spring.”',
    ['piet-vos: The port is shut,', 'piet-vos: It will stay shut until spring.'],
  ],
  [
    'two speakers',
    '“The port is shut,” Piet Vos said. “It must be opened at once,” replied Maria Santoro.',
    ['piet-vos: The port is shut,', 'maria-santoro: It must be opened at once,'],
  ],
  [
    'a pronoun',
    'Maria Santoro visited Rotterdam on Monday. “The port is shut for good,” she said.',
    ['maria-santoro: The port is shut for good,'],
  ],
  [
    'a pronoun after a report about somebody else',
    'Maria Santoro claimed that Piet Vos had lied. “The port was never shut,” she said.',
    ['maria-santoro: The port was never shut,'],
  ],
  [
    'a pronoun whose name is in the paragraph before',
    'Piet Vos came to Rotterdam on Monday.\n\n“The port is shut for good,” he said.',
    ['piet-vos: The port is shut for good,'],
  ],
  [
    'he and she',
    'Piet Vos met Maria Santoro. He left early. She stayed. “The port is shut for good,” he said.',
    ['piet-vos: The port is shut for good,'],
  ],
  [
    'it',
    'The Harbour Authority closed the basin on Monday. “No ship may enter until further notice,” it said.',
    ['harbour-authority: No ship may enter until further notice,'],
  ],
  [
    'a title alone',
    'Admiral Lena Brandt inspected the basin. “Every ship is safe here,” the admiral told the crews.',
    ['lena-brandt: Every ship is safe here,'],
  ],
  [
    'a sentence of its own after one about the speaker',
    'Piet Vos repeated his warning. “Stay away from the basin.”',
    ['piet-vos: Stay away from the basin.'],
  ],
  [
    'a new paragraph that goes on',
    'Piet Vos said: “The port is shut.\n\n“It will stay shut until the spring.”',
    ['piet-vos: The port is shut.', 'piet-vos: It will stay shut until the spring.'],
  ],
  [
    'a block after a colon',
    'In a series of posts, Maria Santoro accused the Harbour Authority of neglect:\n\nWe gave them two years and they gave us rust. We will not wait any longer!',
    ['maria-santoro: We gave them two years and they gave us rust. We will not wait any longer!'],
  ],
  [
    'two blocks',
    'Maria Santoro wrote:\n\nWe gave them two years and they gave us rust.\n\nWe will not wait any longer for our port!',
    [
      'maria-santoro: We gave them two years and they gave us rust.',
      'maria-santoro: We will not wait any longer for our port!',
    ],
  ],
  [
    'marks within marks',
    '“He called it ‘a dead port’ and left,” Maria Santoro said.',
    ['maria-santoro: He called it ‘a dead port’ and left,'],
  ],
])('%s: %s', (_, text, expected) => {
  expect(spoken(text)).toEqual(expected)
})

test.each([
  'Maria Santoro warned of a “very heavy price” for the port.',
  'Piet Vos called the plan “madness” and left.',
  'The crowd shouted “Freedom for Rotterdam” at the gates.',
  'The talks over the “port of the future” failed.',
  'Piet Vos said the answer “will be harder” next time.',
  'She wants to “stop a war.”',
  'The festival showed “The Old Man and the Sea” in Rotterdam.',
  'Piet Vos denied any “cover-up” or “foul play” by the Harbour Authority.',
  'Operation “Silent Tide” began at dawn.',
  'The ’90s were the dockers’ best years, Piet Vos said.',
  'Piet Vos said the port was shut and would stay so.',
  'The ship was 30" longer than the berth.',
  'He fought “house by house.”',
  'Piet Vos spoke of an “act of aggression against all sailors” on Friday.',
])('no quote in %s', (text) => {
  expect(spoken(text)).toEqual([])
})

test('boilerplate holds no quotes', () => {
  expect(spoken('Piet Vos spoke on Monday.\n\nPhoto credit: “We will never leave this port,” said Piet Vos')).toEqual(
    [],
  )
})

test('a sign of a block quotation alone is no quote', () => {
  expect(spoken('Piet Vos spoke at the port on Monday:\n\n> \n')).toEqual([])
})
