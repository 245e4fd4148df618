import { type Row, row } from './rows.ts'

/** What stories of news agencies write, by what is hard to read in it. */
export const WIRE_SENTENCES: Readonly<Record<string, readonly Row[]>> = {
  'words that a tagger misreads': [
    row('The council did not have a plan.', 'have | S: The council | O: a plan | NOT verb'),
    row('The mayor and other exiled officials returned.', 'return | S: The mayor | also: other exiled officials'),
    row('She died of a gunshot wound.', 'die | S: She'),
    row('The envoy wound up his visit.', 'wind | S: The envoy | O: his visit'),
    row('The daily quoted a clerk.', 'quote | S: The daily | O: a clerk'),
    row('The premier set aside holiday plans.', 'set | S: The premier | O: holiday plans'),
    row('The ministry issued a revised "travel notice" to pilots.', 'issue | O: a revised "travel notice'),
    row('Many shouted "Shame" at the guards.', 'shout | S: Many'),
    row('She was so upset she left the hall.', 'be | S: She', 'leave | S: she | O: the hall'),
    row('They arrested him yet failed to find the money.', 'arrest | O: him', 'fail | S: They'),
    row('No group has yet claimed the attack.', 'claim | S: No group | O: the attack'),
    row('The engineer holds the key that opens the vault.', 'open | S: the key | O: the vault'),
    row('Officials in Ankara have long accused Athens of spying.', 'accuse | S: Officials | O: Athens'),
    row('It will cut jobs, sell a mine and close two plants.', 'close | S: It | O: two plants'),
    row('In an earlier statement, the firm denied it.', 'deny | S: the firm | O: it | in: an earlier statement'),
  ],
  'forms in -ing': [
    row('Girls wore shirts bearing Fatima’s portrait.', 'bear | S: shirts~ | O: Fatima’s portrait'),
    row('Standing beside his wife, Ortiz vowed to resist.', 'stand | S: Ortiz~', 'vow | S: Ortiz'),
    row('She left, warning Milan that the army was ready.', 'warn | S: She~ | O: Milan'),
    row('A bomb exploded, killing nine people and wounding dozens.', 'wound | S: A bomb~ | O: dozens'),
    row('Guards held the fans, many waving Scottish flags.', 'wave | O: Scottish flags'),
    row('The price of killing hostages has risen.', 'kill | S: - | O: hostages', 'rise | S: The price'),
  ],
  headlines: [
    row('Gunmen Attack Bus, Kill 12', 'attack | S: Gunmen | O: Bus', 'kill | S: Gunmen | O: 12'),
    row('Rebels Seize Town, Free Prisoners', 'seize | S: Rebels | O: Town', 'free | S: Rebels | O: Prisoners'),
  ],
  'names between commas': [
    row('In Kano, Musa Bello, a trader, was killed by robbers.', 'kill | PASS | S: Musa Bello | A: robbers'),
    row('By contrast, Northern Steel, its partner, boosted output.', 'boost | S: Northern Steel | O: output'),
    row('Profits rose in the region, Anna Lindt, chairwoman, said.', 'rise | S: Profits', 'say | S: Anna Lindt'),
    row(
      'He noted the firm, a buyer of grain in the south, was hurt by the drought.',
      'hurt | PASS | S: the firm | A: the drought | under note complement',
    ),
    row('The toll has climbed to 30, guards and doctors said Sunday.', 'say | S: guards | also: doctors'),
  ],
  'members of lists': [
    row('Guards in gloves, boots and masks searched the ruins.', 'search | S: Guards | O: the ruins'),
    row('He fled, but teachers from Kano, Jos and Kaduna stayed.', 'stay | S: teachers'),
    row('In Kano, shops and schools were closed.', 'close | PASS | S: shops | also: schools'),
    row('He met teachers in Kano, and guards in Jos fled.', 'flee | S: guards'),
    row('He is a smuggler, and most of the trucks he sold were stolen.', 'be | S: He', 'steal | PASS | S: most'),
    row(
      'He opposed the vote, and the army, which had won it, accepted the result.',
      'oppose | S: He | O: the vote',
      'accept | S: the army | O: the result',
    ),
  ],
  'clauses inside clauses': [
    row('The daily quoted a clerk as saying the pump started the fire.', 'start | S: the pump | O: the fire'),
    row('Aid workers said the school the boys attended collapsed.', 'attend | S: the boys', 'collapse | S: the school'),
    row('Whether the plan makes sense is unclear.', 'make | S: the plan | O: sense', 'be | S: -'),
    row('It was a week that saw two coups.', 'see | S: a week | O: two coups'),
    row('The party won votes from Kurds who had fled.', 'flee | S: Kurds'),
    row('The party made a deal with Iran that angered Oman.', 'anger | S: a deal | O: Oman'),
    row('Behind the attack, officials say, is a militia.', 'be | S: a militia'),
    row('Two farmers were killed, their lawyer said, by men in uniform.', 'kill | PASS | S: Two farmers | A: men'),
    row('They convinced the government to keep its share.', 'convince | O: the government', 'keep | O: its share'),
    row('He was found guilty of killing his wife and sentenced to death.', 'sentence | PASS | S: He | to: death'),
    row('He was accused of lying and resigned.', 'resign | S: He'),
    row(
      'Oman fired rockets at bases hosting Saudi troops in retaliation for the raid.',
      'fire | S: Oman | O: rockets | in retaliation for: the raid',
      'host | S: bases~ | O: Saudi troops',
    ),
  ],
}
