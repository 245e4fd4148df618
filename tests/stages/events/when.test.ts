import { describe, expect, it } from 'vitest'
import { runStages } from '../../../src/pipeline.ts'
import { read } from '../../../src/stages/read/index.ts'
import { builtin } from '../../rules/builtin.ts'

/** "TYPE date" of every event told in a text written on Friday, 9 May 2014. */
function dates(text: string, dateline = 'LIMA, 9 May 2014 — '): string[] {
  const result = read({ file: 'x.txt', bytes: Buffer.from(`${dateline}${text}`) })
  if (!('article' in result)) throw new Error('unreadable')
  const { events = [] } = runStages(result.article, builtin)
  return events.map(({ type, date }) => `${type} ${date.value}`)
}

describe('when it happened', () => {
  it.each([
    ['in its own clause', 'Rebels shelled Goma on 3 May 2014.', ['ASSAULT 2014-05-03']],
    [
      'not when it was said',
      'A spokesman said on Thursday that troops bombed the camp on 2 May 2014.',
      ['ASSAULT 2014-05-02'],
    ],
    ['of a passive by its verb', 'A curfew was imposed on 27 April.', ['COERCE 2014-04-27']],
    ['by the verb under the verb', 'The two nurses were let go on 3 May.', ['RETREAT 2014-05-03']],
    ['by what began then', 'On Friday Lund spoke; the rebels began shelling Goma on 3 May.', ['ASSAULT 2014-05-03']],
    ['not by what is admitted', 'The warden admitted beating two monks in 2010.', ['CONCEDE 2014-05-09']],
    [
      'each of two relative clauses by its own time',
      'Ostia, which declared an emergency on Sunday and appealed for foreign help a day later, has thanked Peru.',
      ['SUPPORT 2014-05-09', 'COERCE 2014-05-04', 'REQUEST 2014-05-05'],
    ],
    [
      'what somebody has done not on the day told before',
      'The navy rescued 30 migrants on Tuesday. Chad has long accused Kenya of arming them.',
      ['AID 2014-05-06', 'ACCUSE 2014-05-09'],
    ],
    ['in a speech of that day', 'In a televised address on Tuesday, the king offered talks.', ['AGREE 2014-05-06']],
    [
      'not since something else goes on',
      'Thousands have left since 3 May. Chad condemned the raid.',
      ['ACCUSE 2014-05-09'],
    ],
    [
      'of a participle by the time right after it, and that alone',
      'Monks marched at the funeral of a farmer killed near Goma on Tuesday.',
      ['PROTEST 2014-05-09', 'ASSAULT 2014-05-06'],
    ],
    ['in a letter of that day', 'In a letter dated 3 May, the king offered talks.', ['AGREE 2014-05-03']],
    ['a range', 'Between 2 May and 4 May 2014, rebels shelled Goma.', ['ASSAULT 2014-05-02/2014-05-04']],
    ['the day it was written', 'Norway condemned the raid.', ['ACCUSE 2014-05-09']],
    ['a noun by its verb', 'Talks opened in Oslo on Monday.', ['CONSULT 2014-05-05']],
    [
      'what a relative clause tells by the time right after it, and that alone',
      'The mayor blamed the Panthers, who attacked the depot last month.',
      ['ACCUSE 2014-05-09', 'ASSAULT 2014-04'],
    ],
    [
      'what is told next not by what was only said to come',
      'The navy rescued 30 migrants on Tuesday. Chad said it would send troops to the island next week. The premier thanked the crew.',
      ['AID 2014-05-06', 'MOBILIZE 2014-05-12/2014-05-18', 'SUPPORT 2014-05-06'],
    ],
    [
      'what came before by what came after',
      'The crowd attacked the palace on Wednesday after soldiers arrested a priest, and a day later the mayor urged calm.',
      ['PROTEST 2014-05-07', 'COERCE 2014-05-07', 'REQUEST 2014-05-08'],
    ],
    [
      'both deeds of a sentence that opens with a day',
      'On Monday, rebels attacked a convoy and the army shelled their camp.',
      ['ASSAULT 2014-05-05', 'ASSAULT 2014-05-05'],
    ],
    [
      'what is said to come later',
      'Ghana denounced the raid and, on 7 May, threatened to break off relations.',
      ['ACCUSE 2014-05-09', 'THREATEN 2014-05-07'],
    ],
    [
      'counted from the day told',
      'Rebels shelled Goma on 3 May 2014. Two days later the army retook the town.',
      ['ASSAULT 2014-05-03', 'ASSAULT 2014-05-05'],
    ],
    [
      'the year after',
      'In 2011, rebels seized Goma. The army attacked the town the following year.',
      ['ASSAULT 2011', 'ASSAULT 2012'],
    ],
    [
      'the last day told, which no aside tells',
      'On 2 May, Peru signed a treaty that expires on 1 July 2016. Chile condemned the treaty.',
      ['SUPPORT 2014-05-02', 'ACCUSE 2014-05-02'],
    ],
    [
      'the day of writing, where others are still to come',
      'Peru said it would send a ship next Tuesday. Chile condemned the decision.',
      ['MOBILIZE 2014-05-13', 'ACCUSE 2014-05-09'],
    ],
    [
      'when its speaker spoke, whatever day was told since',
      'Anna Berg, the Norwegian envoy, said that the harvest had failed. Rebels shelled Goma on 3 May 2014. She urged Peru to mediate.',
      ['ASSAULT 2014-05-03', 'REQUEST 2014-05-09'],
    ],
    [
      'what a speaker does by the last day told',
      'Anna Berg, the Norwegian envoy, said that the harvest had failed. Rebels shelled Goma on 3 May 2014. She visited the town.',
      ['ASSAULT 2014-05-03', 'CONSULT 2014-05-03'],
    ],
    [
      'not by the year of a law, or of a number',
      'Under a 2009 law, police fined the paper. Under Decree 41 (2008), soldiers closed it. Norway condemned the move.',
      ['SANCTION 2014-05-09', 'COERCE 2014-05-09', 'ACCUSE 2014-05-09'],
    ],
    [
      'what ends a clause inside another',
      'The mayor, who left after guards shelled the port last month, asked Chile for talks.',
      ['REQUEST 2014-05-09', 'ASSAULT 2014-04'],
    ],
    [
      'the day of writing, where only asides tell others',
      'The union, which was founded in 1991, marched in Lima. Ministers condemned the march.',
      ['PROTEST 2014-05-09', 'ACCUSE 2014-05-09'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('on the day of a dateline without a year', () => {
    const text = 'Rebels shelled Goma on Friday.\n\nNorway condemned the raid. The army attacked the camp in 2013.'
    expect(dates(text, 'LIMA, May 9 — ')).toEqual(['ASSAULT 2014-05-09', 'ACCUSE 2014-05-09', 'ASSAULT 2013'])
  })

  it.each([
    ['Kenya, which Ethiopia invaded in 2011, condemned the raid.', ['ACCUSE 2014-05-09', 'ASSAULT 2011']],
    ['Police arrested Ivo Petrov, who had bombed a church in 2009.', ['COERCE 2014-05-09', 'ASSAULT 2009']],
    ['Rebels who kidnapped a nurse in March released her on Wednesday.', ['RETREAT 2014-05-07', 'ASSAULT 2014-03']],
    ['Norway condemned Monday’s attack on a clinic.', ['ACCUSE 2014-05-09', 'ASSAULT 2014-05-05']],
    ['Police arrested six men in the 2 March killing of a judge.', ['COERCE 2014-05-09', 'ASSAULT 2014-03-02']],
    ['Families protested on Thursday against the 2009 killing of a judge.', ['PROTEST 2014-05-08', 'ASSAULT 2009']],
    ['Two men were charged in the 3 March 2012 bombing of a hotel.', ['ACCUSE 2014-05-09', 'ASSAULT 2012-03-03']],
    ['The reporter, jailed since 2009, was freed.', ['RETREAT 2014-05-09', 'COERCE 2009']],
    ['Under a 2009 law, police fined the paper.', ['SANCTION 2014-05-09']],
    ['The attack, launched on Monday, killed a guard.', ['ASSAULT 2014-05-05']],
    ['After the 2009 vote, rebels attacked the village.', ['ASSAULT 2009']],
    [
      'On Monday, rebels attacked a convoy and soldiers arrested a priest.',
      ['ASSAULT 2014-05-05', 'COERCE 2014-05-05'],
    ],
    // counted from the deed beside it
    [
      'Chile expelled the envoy on Tuesday, two days after a gunman shot a guard and wounded a driver.',
      ['SANCTION 2014-05-06', 'ASSAULT 2014-05-04'],
    ],
    [
      'A week before police arrested him on 3 May, rebels had kidnapped a priest.',
      ['COERCE 2014-05-03', 'ASSAULT 2014-04-26'],
    ],
    [
      'Kenya expelled the envoy on 3 May 2014, three months after police beat a monk.',
      ['SANCTION 2014-05-03', 'ASSAULT 2014-02'],
    ],
    [
      'Kenya expelled the envoy on 3 May 2014, hours after police beat a monk.',
      ['SANCTION 2014-05-03', 'ASSAULT 2014-05-03'],
    ],
    [
      'Kenya expelled the envoy on 3 May 2014, 99999 years after police beat a monk.',
      ['SANCTION 2014-05-03', 'ASSAULT 2014-05-03'],
    ],
    // one deed, whose day the noun says
    ['Rebels carried out Monday’s attack on a clinic.', ['ASSAULT 2014-05-05']],
  ])('what is told of somebody has its own time: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })
})

it('moves on in a paragraph that continues an entry, not in the entry', () => {
  const entry = '3 March 2014: Rebels shelled Goma. On 1 March Chad had expelled an envoy. Police arrested two men.'
  const more = 'A curfew was imposed on 5 March. The mayor urged calm.'
  const text = ['The war in Goma: a chronology', entry, more, '9 March 2014: Kenya opened talks with the rebels.']
  expect(dates(text.join('\n\n'), '')).toEqual([
    'ASSAULT 2014-03-03',
    'SANCTION 2014-03-01',
    'COERCE 2014-03-03',
    'COERCE 2014-03-05',
    'REQUEST 2014-03-05',
    'CONSULT 2014-03-09',
  ])
})
