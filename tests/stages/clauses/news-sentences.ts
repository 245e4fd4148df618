import { gap, type Row, row } from './rows.ts'

/** What news, headlines and chronologies write, by what is hard to read in it. */
export const NEWS_SENTENCES: Readonly<Record<string, readonly Row[]>> = {
  'noun or verb': [
    row('After Iran shot down a drone, oil prices rose.', 'shoot | S: Iran | O: a drone | under rise adverbial'),
    row('Iraqi forces shot down a drone near Mosul.', 'shoot | S: Iraqi forces | O: a drone'),
    row('The brother of two farmers shot near the border fled.', 'shoot | PASS | S: two farmers~', 'flee'),
    row('Ahmed Barre, a trader, shot two guards before he fled.', 'shoot | S: Ahmed Barre | O: two guards'),
    row('The leader of a party banned in 1998 returned home.', 'return | S: The leader'),
    row(
      'The union demands talks with the minister.',
      'demand | S: The union | O: talks',
      'N talk | with: the minister',
    ),
    row('Security forces raid homes in the capital.', 'raid | S: Security forces | O: homes'),
    row('The peace talks stall again.', 'stall | S: The peace talks'),
    row('Police raids in the capital netted 40 suspects.', 'N raid | in: the capital'),
    gap('The rise in rebel attacks worries officials.', 'worry | S: The rise | O: officials'),
    row('Police in the northern city of Kano arrested 30 people.', 'arrest | S: Police | O: 30 people'),
    row('Police rounded up hundreds of vendors.', 'round | S: Police | O: hundreds'),
    row('The party chief resigned.', 'resign | S: The party chief'),
    row('On 14 May the curfew was lifted.', 'lift | PASS | S: the curfew'),
    row('She opposes proposed cuts.', 'oppose | S: She | O: proposed cuts'),
    row('A warning shot was fired.', 'fire | PASS | S: A warning shot'),
    row('He saw the doctor who says rest helps.', 'say | S: the doctor', 'help | S: rest'),
  ],
  headlines: [
    row('Rebels free hostages after talks', 'free | S: Rebels | O: hostages', 'N talk'),
    row('Prime Minister, Army Chief Hold Talks', 'hold | O: Talks', 'N talk'),
    row('Crowds Pelt Police With Stones', 'pelt | S: Crowds | O: Police'),
    row('EU Threatens Sanctions on Belarus', 'threaten | S: EU | O: Sanctions'),
    row('Court Orders Release of Opposition Leader', 'order | S: Court | O: Release'),
  ],
  'words in -ing': [
    row('Shelling killed nine people in Kherson.', 'N shell', 'kill | S: Shelling | O: nine people'),
    row('Heavy fighting erupted near the airport.', 'N fight', 'erupt | S: Heavy fighting'),
    row('The US killing of the general drew protests.', 'N kill | O: the general', 'draw | S: The US killing'),
    row('Aid was stopped at the Rafah crossing on Monday.', 'stop | PASS | at: the Rafah crossing | on: Monday'),
    row('The bank is under mounting pressure.', 'be | S: The bank | under: mounting pressure'),
    row('Killing the hostages was a mistake.', 'kill | O: the hostages'),
    row('They spoke of leaving.', 'leave | S: They~'),
  ],
  'what a participle describes': [
    row('The widow of a driver killed in the ambush sued.', 'kill | PASS | S: a driver~', 'sue | S: The widow'),
    row(
      'Relatives of nurses murdered by gunmen wept.',
      'murder | PASS | S: nurses~ | A: gunmen',
      'weep | S: Relatives',
    ),
    row(
      'A lawyer for the families of prisoners killed in 2004 spoke.',
      'kill | PASS | S: prisoners~',
      'speak | S: A lawyer',
    ),
    row('The leader of the party jailed last week was freed.', 'jail | PASS | S: The leader~'),
    row('The mayor of Kano arrested on Sunday has resigned.', 'arrest | PASS | S: The mayor~'),
    row('The chief of staff killed in June was a hero.', 'kill | PASS | S: The chief~'),
    row('The owner of a truck used in the attack fled.', 'use | PASS | S: a truck~'),
    row('Two planes from Kuwait carrying tents landed.', 'carry | S: Two planes~ | O: tents', 'land | S: Two planes'),
  ],
  'far from the verb': [
    row(
      'The group that claimed responsibility for the attack is banned.',
      'claim | S: The group | O: responsibility',
      'ban | PASS | S: The group',
    ),
    row('The man who announced the plan on Monday was sacked.', 'announce | O: the plan', 'sack | PASS | S: The man'),
    row('The man who said troops fled was jailed.', 'flee | S: troops', 'jail | PASS | S: The man'),
    row('The minister, on a visit to Paris, urged calm.', 'urge | S: The minister | on: a visit | to: Paris'),
    row('Police in Kano on Sunday arrested a guard.', 'arrest | S: Police | on: Sunday'),
    row('Rebels blew the bridge up.', 'blow | S: Rebels | O: the bridge'),
    row(
      'Unrest has grown since May 2018, when the army left the deal.',
      'leave | S: the army | O: the deal | under grow adverbial',
    ),
  ],
}
