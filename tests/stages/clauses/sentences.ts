/**
 * What the clause layer should make of sentences that the clause corpora do not measure. Each is followed by clauses that must be
 * among those found; `|` parts what must hold of one:
 * lemma ("N " before an event noun) · S O I A subject, object, indirect object, agent ("~" implied, "-" none) · `at: x` an oblique ·
 * PASS · NOT, and BY what · COND · QUOTED · `would` modal · `under say complement` parent and link · `light carried` · `of: x` and
 * `also: x` of the subject · `appos: x` of the subject. Rows with `gap` are known to be wrong.
 */
export interface Row {
  readonly text: string
  readonly clauses: readonly string[]
  readonly gap?: true
}

const row = (text: string, ...clauses: string[]): Row => ({ text, clauses })
const gap = (text: string, ...clauses: string[]): Row => ({ text, clauses, gap: true })

export const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  'what is said without "that"': [
    row('Officials said Ghana and Togo would open the road.', 'open | S: Ghana | also: Togo | would'),
    row('A shell hit the port and rebels fled.', 'hit | O: the port', 'flee | S: rebels'),
  ],
  'event nouns': [
    row(
      'A rocket attack on the depot by militiamen killed a guard.',
      'N attack | S: militiamen | O: the depot',
      'kill | S: A rocket attack | O: a guard',
    ),
    row('Sudan’s bombing of the market drew protests.', 'N bomb | S: Sudan | O: the market'),
    row('The killing of the judge shocked the town.', 'N kill | S: - | O: the judge'),
    row('The general’s assassination led to riots.', 'N assassinate | S: - | O: The general', 'N riot'),
    row('Talks between Serbia and Kosovo resumed on Monday.', 'N talk | S: Serbia | also: Kosovo', 'resume | S: Talks'),
    row('His visit to Ankara ended early.', 'N visit | S: His | O: Ankara'),
    row('The storming of the consulate lasted an hour.', 'N storm | O: the consulate'),
    row('A ceasefire with the rebels took effect at dawn.', 'N ceasefire | with: the rebels'),
    row('The arrest of a blogger by police sparked anger.', 'N arrest | S: police | O: a blogger'),
    row('Turkish airstrikes in northern Iraq hit two villages.', 'N airstrike | S: Turkish | in: northern Iraq'),
    row('NATO raids destroyed the bridge.', 'N raid | S: NATO', 'destroy | O: the bridge'),
    row('The death of a child in the clashes was confirmed.', 'N die | S: a child', 'N clash'),
    row(
      'The withdrawal of Ethiopian troops from Mogadishu began.',
      'N withdraw | S: Ethiopian troops | from: Mogadishu',
    ),
    row('France condemned the coup in Niger.', 'N coup | in: Niger', 'condemn | S: France | O: the coup'),
    row('Sanctions against Belarus took effect.', 'N sanction | O: Belarus'),
    row(
      'The minister welcomed the release of two hostages by the group.',
      'N release | S: the group | O: two hostages',
    ),
    row('An explosion at a refinery wounded six workers.', 'N explode | at: a refinery'),
    row('The siege of the city entered its third month.', 'N besiege | O: the city'),
    row('Their meeting with the pope was brief.', 'N meet | S: Their | with: the pope'),
    row('Support for the strike is growing.', 'N support', 'grow | S: Support'),
    row(
      'The shelling of a hospital by government forces was denounced by aid groups.',
      'N shell | S: government forces | O: a hospital',
      'denounce | PASS | A: aid groups',
    ),
    row('The U.S. military’s raid on the compound freed a pilot.', 'N raid | S: The U.S. military | O: the compound'),
    row('The assault came hours after the ambush of a convoy.', 'N ambush | O: a convoy', 'come | S: The assault'),
    gap('Greek-Turkish talks stalled.', 'N talk | S: Greek | also: Turkish'),
  ],
  'light verbs': [
    row('Gunmen carried out an attack on a bus.', 'N attack | S: Gunmen | O: a bus | light carried'),
    row('The two presidents held talks in Vienna.', 'N talk | S: The two presidents | in: Vienna | light held'),
    row(
      'The council imposed sanctions on three officials.',
      'N sanction | S: The council | O: three officials | light imposed',
    ),
    row(
      'Prosecutors launched an investigation into the mayor.',
      'N investigate | S: Prosecutors | into: the mayor | light launched',
    ),
    row('Students staged a protest outside parliament.', 'N protest | S: Students | outside: parliament'),
    row('The attack was carried out by a splinter group.', 'N attack | S: a splinter group | light carried'),
    row('An embargo was imposed on the island.', 'N embargo | O: the island | light imposed'),
    row('The envoy paid a visit to Tripoli.', 'N visit | S: The envoy | O: Tripoli | light paid'),
    row('Police opened fire on the crowd.', 'N fire | S: Police | O: the crowd | light opened'),
    row(
      'Rebels and the government reached an agreement on prisoners.',
      'N agree | S: Rebels | also: the government | on: prisoners',
    ),
    row('The army did not conduct the raid.', 'N raid | S: The army | NOT verb | light conduct'),
    row('The sides are to sign a peace treaty in May.', 'N agree | S: The sides | light sign'),
    row('The pair engaged in talks about trade.', 'N talk | S: The pair | light engaged'),
    row(
      'Iran threatened to launch a strike on the base.',
      'N strike | S: Iran | O: the base | under threaten complement',
    ),
    row('The union gave its approval to the deal.', 'N approve | S: The union | light gave'),
    gap('She took part in a rally.', 'take | S: She | O: part', 'N rally'),
  ],
  complements: [
    row(
      'Officials warned that militants would attack the port.',
      'attack | S: militants | O: the port | would | under warn complement',
    ),
    row('The rebels agreed to lay down their arms.', 'lay | S: The rebels | O: their arms | under agree complement'),
    row(
      'The ministry denied bombing the village.',
      'bomb | S: The ministry | O: the village | under deny complement | NOT parent',
    ),
    row('He called on protesters to go home.', 'call | S: He | on: protesters', 'go | under call infinitive'),
    row('The teachers called off a strike.', 'call | S: The teachers | O: a strike'),
    row(
      'The court ordered soldiers to leave the square.',
      'leave | S: soldiers~ | O: the square | under order complement',
    ),
    row(
      'The colonel was accused of arming smugglers.',
      'arm | S: The colonel~ | O: smugglers | under accuse complement',
    ),
    row(
      'Iran refused to reopen the strait.',
      'reopen | S: Iran | O: the strait | under refuse complement | NOT parent',
    ),
    row('He said troops had fled the town.', 'flee | S: troops | O: the town | under say complement'),
    row(
      '“They will be punished,” said the mayor.',
      'punish | PASS | S: They | will | QUOTED | under say complement',
      'say | S: the mayor',
    ),
    row(
      'The rebels seized the airport, the army said.',
      'seize | S: The rebels | O: the airport | under say complement',
      'say | S: the army',
    ),
    row(
      'She urged lawmakers to reject the bill.',
      'urge | S: She | O: lawmakers',
      'reject | S: lawmakers~ | O: the bill | under urge complement',
    ),
    row(
      'The group threatened to kill the hostages.',
      'kill | S: The group | O: the hostages | under threaten complement',
    ),
    row('Protesters demanded that the premier resign.', 'resign | S: the premier | under demand complement'),
    row('Guards prevented families from entering the camp.', 'enter | S: families~ | O: the camp | NOT parent'),
    row('Ukraine stopped exporting grain.', 'export | S: Ukraine | O: grain | under stop complement'),
    row('The pilot was forced to land.', 'force | PASS | S: The pilot', 'land | S: The pilot | under force complement'),
    row(
      'The company is expected to close two plants.',
      'close | S: The company | O: two plants | under expect complement',
    ),
    row('Villagers saw soldiers burn houses.', 'burn | S: soldiers~ | O: houses | under see complement'),
    row(
      'The truce allowed aid trucks to enter the city.',
      'enter | S: aid trucks~ | O: the city | under allow complement',
    ),
    row(
      'The president told reporters that the talks had failed.',
      'tell | S: The president | I: reporters',
      'fail | S: the talks | under tell complement',
    ),
    row('He asked whether the army would intervene.', 'intervene | S: the army | would | under ask complement'),
    row(
      'The king promised to free the prisoners and lift the curfew.',
      'free | S: The king | O: the prisoners',
      'lift | S: The king | O: the curfew',
    ),
    row(
      'Analysts believe the group fired the missile.',
      'fire | S: the group | O: the missile | under believe complement',
    ),
    row('The claim that troops shot civilians was false.', 'shoot | S: troops | O: civilians'),
    row(
      'Asked about the raid, the spokesman declined to comment.',
      'decline | S: the spokesman',
      'comment | S: the spokesman | NOT parent',
    ),
    row(
      'The suspects were charged with plotting an attack.',
      'charge | PASS | S: The suspects',
      'plot | S: The suspects~ | O: an attack',
    ),
    row('Efforts to free the crew continued.', 'free | O: the crew', 'continue | S: Efforts'),
  ],
  conditionals: [
    row(
      'If rebels attack the dam, the army will respond.',
      'attack | S: rebels | O: the dam | COND | under respond conditional',
      'respond | S: the army | will | COND',
    ),
    row('The army will respond if rebels attack the dam.', 'attack | COND | under respond conditional'),
    row('The raid would have killed dozens.', 'kill | S: The raid | O: dozens | COND'),
    row('Unless wages rise, nurses will strike.', 'rise | COND', 'strike | S: nurses | will | COND'),
    row('Troops may enter the valley.', 'enter | S: Troops | may | O: the valley'),
    row(
      'He said that if talks failed, rebels would seize the port.',
      'seize | S: rebels | O: the port | would | COND',
      'fail | COND',
    ),
    row('The ministry could expel the envoy.', 'expel | could | O: the envoy'),
    row('If attacked, the fleet would fire back.', 'fire | S: the fleet | would'),
    row('The bridge will reopen when repairs end.', 'reopen | will | S: The bridge', 'end | under reopen adverbial'),
    gap(
      'Had the guards resisted, the mob would have burned the jail.',
      'resist | S: the guards | COND',
      'burn | COND | O: the jail',
    ),
  ],
  negation: [
    row('No group claimed responsibility.', 'claim | S: No group | NOT phrase'),
    row('Neither side fired a shot.', 'fire | S: Neither side | NOT phrase'),
    row('The soldiers did not fire.', 'fire | NOT verb'),
    row('They left without firing a shot.', 'fire | O: a shot | NOT preposition'),
    row('The police arrested no one.', 'arrest | S: The police | NOT phrase'),
    row('Nobody was hurt in the blast.', 'hurt | PASS | S: Nobody | NOT phrase'),
    row('The army never reached the city.', 'reach | NOT verb'),
    row('The rebels failed to take the hill.', 'take | S: The rebels | O: the hill | NOT parent'),
    row('The army did not try to stop them.', 'stop | O: them | NOT parent'),
    row('Neither Egypt nor Sudan signed the accord.', 'sign | S: Egypt | also: Sudan | NOT phrase'),
    row('The president has not resigned.', 'resign | NOT verb'),
    row('There were no casualties.', 'be | S: no casualties | NOT phrase'),
    row('Rescuers found none of the miners.', 'find | NOT phrase'),
    row('The envoy avoided meeting the general.', 'meet | O: the general | NOT parent'),
    row('He is not a minister, but he attended the talks.', 'attend | S: he | O: the talks'),
    row('None of the rockets hit the base.', 'hit | S: None | O: the base | NOT phrase'),
  ],
  headlines: [
    row('Premier visits flood zone', 'visit | S: Premier | O: flood zone'),
    row('Editor arrested after raid', 'arrest | PASS | S: Editor'),
    row('Rebels seize key town in north', 'seize | S: Rebels | O: key town | in: north'),
    row('Three soldiers killed in ambush', 'kill | PASS | S: Three soldiers | in: ambush'),
    row('Army to withdraw from border', 'withdraw | from: border'),
    row('UN condemns strike on school', 'condemn | S: UN | O: strike', 'N strike | O: school'),
    row('Thousands protest fuel prices', 'protest | S: Thousands | O: fuel prices'),
    row('Mayor resigns amid corruption probe', 'resign | S: Mayor'),
    row('Court jails former minister', 'jail | S: Court | O: former minister'),
    gap('Talks collapse as envoy walks out', 'collapse | S: Talks'),
    row('Militants attack police post', 'attack | S: Militants | O: police post'),
    row('Blast kills nine at market', 'kill | S: Blast | O: nine | at: market'),
    row('Workers strike over pay', 'strike | S: Workers'),
    row('Protester shot dead', 'shoot | PASS | S: Protester'),
    gap('Ship seized, crew freed', 'seize | PASS | S: Ship', 'free | PASS | S: crew'),
  ],
  'appositions, relatives, participles': [
    row(
      'Boko Haram, a militant group, raided the village.',
      'raid | S: Boko Haram | appos: a militant group | O: the village',
    ),
    row('The Free Syrian Army (FSA) shelled the base.', 'shell | S: The Free Syrian Army | appos: FSA | O: the base'),
    row(
      'The militia, backed by Eritrea, crossed the river.',
      'back | PASS | S: The militia~ | A: Eritrea',
      'cross | S: The militia | O: the river',
    ),
    row(
      'The gunmen who stormed the hotel were killed.',
      'storm | S: The gunmen | O: the hotel | under kill relative',
      'kill | PASS | S: The gunmen',
    ),
    row(
      'Police, who had surrounded the house, fired tear gas.',
      'surround | S: Police | O: the house',
      'fire | S: Police | O: tear gas',
    ),
    row(
      'The town, which rebels captured in May, was bombed.',
      'capture | S: rebels | O: which',
      'bomb | PASS | S: The town',
    ),
    row(
      'Soldiers stationed in the valley were attacked.',
      'station | PASS | S: Soldiers~ | in: the valley',
      'attack | PASS | S: Soldiers',
    ),
    row('Fighters stormed the prison, freeing dozens of inmates.', 'free | S: Fighters~ | O: dozens'),
    row('The rockets the group fired missed the base.', 'fire | S: the group', 'miss | S: The rockets | O: the base'),
    row(
      'Ahmed Saleh, the former president’s son, fled to Dubai.',
      'flee | S: Ahmed Saleh | appos: the former president’s son | to: Dubai',
    ),
    row(
      'A bomb planted by separatists exploded near the station.',
      'plant | PASS | S: A bomb~ | A: separatists',
      'explode | S: A bomb',
    ),
    row(
      'The man suspected of the killing was arrested by detectives.',
      'suspect | S: The man~',
      'arrest | PASS | S: The man | A: detectives',
    ),
    row('Two people were killed and five wounded.', 'kill | PASS | S: Two people', 'wound | PASS | S: five'),
    row(
      'Troops attacked the camp and burned tents.',
      'attack | S: Troops | O: the camp',
      'burn | S: Troops | O: tents | under attack coordinated',
    ),
    row('Egypt and Israel signed a deal in Washington.', 'sign | S: Egypt | also: Israel | O: a deal'),
    row('At least 25 militants were killed.', 'kill | PASS | S: At least 25 militants'),
    row('Dozens of protesters blocked the road.', 'block | S: Dozens | of: protesters | O: the road'),
    row(
      'After troops left, looters entered the palace.',
      'leave | S: troops | under enter adverbial',
      'enter | S: looters | O: the palace',
    ),
    row('The pilot was forced to land by a storm.', 'force | PASS | A: a storm'),
    row('A town run by rebels was bombed.', 'run | PASS | S: A town~ | A: rebels', 'bomb | PASS | S: A town'),
    row('The captain was primarily backed by Chad.', 'back | PASS | S: The captain | A: Chad'),
    row('In Aden, gunmen shot a cleric on Friday.', 'shoot | S: gunmen | O: a cleric | in: Aden'),
    row('Did the army shell the camp?', 'shell | S: the army | O: the camp'),
    row('What did the rebels want?', 'want | S: the rebels | O: What'),
    row('The president, a critic of the deal, and his aides left.', 'leave | S: The president'),
    row('Kenya gave Somalia two helicopters.', 'give | S: Kenya | I: Somalia | O: two helicopters'),
  ],
}
