import { type Row, row } from './rows.ts'

/** Entries of chronologies: the present tense, few articles, auxiliaries left out, and yet a full stop. */
export const CHRONICLE_SENTENCES: Readonly<Record<string, readonly Row[]>> = {
  'entries of chronologies': [
    row(
      'Crowds storm court buildings in Lima after disputed regional elections.',
      'storm | S: Crowds | O: court buildings',
    ),
    row('Fresh fighting on the border kills 40 people.', 'kill | S: Fresh fighting | O: 40 people'),
    row('Fighting in the north of the country displaced 300.', 'displace | S: Fighting | O: 300'),
    row('Flooding displaces thousands in the delta.', 'displace | S: Flooding | O: thousands'),
    row('Troops withdraw from occupied southern districts.', 'withdraw | from: occupied southern districts'),
    row('President Vieira dismisses the cabinet, names Gomes premier.', 'name | S: President Vieira'),
    row('Armed men attack a farm near Goma, kill dozens.', 'attack | S: Armed men | O: a farm', 'kill | S: Armed men'),
    row('Nine die as rebels shell the port.', 'die | S: Nine', 'shell | S: rebels | O: the port'),
    row('Government lifts ban on rallies.', 'lift | S: Government | O: ban', 'N ban | O: rallies'),
    row(
      'Troops fire rubber bullets at miners who threw stones.',
      'fire | S: Troops | O: rubber bullets',
      'throw | S: miners',
    ),
    row(
      'Border forces fire tear gas and briefly detain two nuns.',
      'fire | S: Border forces | O: tear gas',
      'detain | O: two nuns',
    ),
    row('Clashes between 3 and 5 June 2011 killed six.', 'kill | S: Clashes | O: six'),
  ],
  'participles that open an entry': [
    row('Elected president ousted in a coup.', 'oust | PASS | S: Elected president'),
    row('Banned opposition party wins a seat.', 'win | S: Banned opposition party'),
    row('Exiled union leader returns from France.', 'return | S: Exiled union leader'),
    row('Freed hostages tell of hunger.', 'tell | S: Freed hostages'),
    row('Called to testify, the minister refused.', 'call | S: the minister~', 'refuse | S: the minister'),
    row('Watched films all day.', 'watch | O: films'),
  ],
  'passives without an auxiliary': [
    row('Five miners killed when guards open fire.', 'kill | PASS | S: Five miners'),
    row('State of emergency imposed in the capital.', 'impose | PASS | S: State'),
    row('Peace accord signed between the two sides.', 'sign | PASS | S: Peace accord'),
    row('Aid workers expelled from Darfur.', 'expel | PASS | S: Aid workers'),
    row('Both sides signed on Tuesday.', 'sign | S: Both sides'),
    row('Talks opened in Oslo.', 'open | S: Talks'),
    row('The guards arrested and charged six.', 'arrest | S: The guards'),
    row('They killed without mercy.', 'kill | S: They'),
  ],
}
