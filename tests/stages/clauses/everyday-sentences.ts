import { type Row, row } from './rows.ts'

/** What letters, reviews, guides, interviews and novels write, by what is hard to read in it. */
export const EVERYDAY_SENTENCES: Readonly<Record<string, readonly Row[]>> = {
  'pronouns that are objects': [
    row('One of the noises that woke me is the tram.', 'wake | O: me', 'be | S: One'),
    row('A path leading past them opened in June.', 'open | S: A path'),
    row('A man who knew her was the owner.', 'know | S: A man | O: her', 'be | S: A man'),
  ],
  'quoted words and what goes on after them': [
    row('She wrote “we are late” and closed the shop.', 'write | S: She', 'close | S: She | O: the shop'),
    row('The cook said "soup is gone" and left the kitchen.', 'leave | S: The cook | O: the kitchen'),
    row('He said “the boat came in and left”.', 'leave | S: the boat'),
  ],
  'that, once and like': [
    row('The tenants appealed that ruling, and won.', 'appeal | O: that ruling', 'win | S: The tenants'),
    row('They learned that rent was due.', 'be | S: rent'),
    row('Once the glue sets, they sand the frame.', 'sand | S: they | O: the frame'),
    row('Once a month they sand the deck.', 'sand | S: they | O: the deck'),
    row('The clerk behaved like we were thieves.', 'behave | S: The clerk', 'be | S: we'),
    row('He swims like a fish.', 'swim | S: He'),
    row('I feel like people do not read.', 'feel | S: I', 'read | S: people | NOT verb'),
  ],
  'a name that is a word': [
    row('Police arrested the lawyer Omar Said in Tunis.', 'arrest | S: Police | O: the lawyer Omar Said'),
    row('The lawyer, Omar Said said, was arrested.', 'say | S: Omar Said'),
  ],
  questions: [
    row('What do they do when the pump fails?', 'do | S: they | O: What', 'fail | S: the pump'),
    row('What did you do with the keys?', 'do | S: you | O: What'),
  ],
  'clauses between commas': [
    row('The tenor, who had said he wanted to rest, left on Friday.', 'want | S: he', 'leave | S: The tenor'),
    row(
      'The plan pleases farmers in Elko, but Nora Reyes, the mayor, made no promise.',
      'please | S: The plan | O: farmers',
      'make | S: Nora Reyes | O: no promise',
    ),
    row('The farmers, in good years, sold grain.', 'sell | S: The farmers | O: grain'),
  ],
  'what guides tell to do': [
    row('If the lid is stuck, tap it and wait.', 'stick | S: the lid', 'tap | S: - | O: it', 'wait | S: -'),
    row('When the car doors were shut, they left.', 'shut | S: the car doors', 'leave | S: they'),
    row('When it rained, they closed the shop and left.', 'close | S: they', 'leave | S: they'),
  ],
  'relative clauses with a phrase under "as"': [
    row('The man who served as judge left on Sunday.', 'serve | S: The man', 'leave | S: The man'),
    row('They sang as the train left.', 'sing | S: They', 'leave | S: the train'),
  ],
  'participles before their auxiliary': [
    row('Also arrested were two clerks.', 'arrest | PASS | S: two clerks'),
    row('Attached is a copy of the lease.', 'attach | PASS | S: a copy'),
    row('The clerks arrested were released.', 'release | PASS | S: The clerks'),
  ],
  'numbers that name': [
    row('Figure 4 shows the valley.', 'show | S: Figure 4 | O: the valley'),
    row('In the yard 4 dogs barked.', 'bark | S: 4 dogs'),
    row('The motion passed the Senate 52 to 48.', 'pass | S: The motion | O: the Senate'),
  ],
  'infinitives without to': [
    row('She let the guest house.', 'let | O: the guest house'),
    row('We watched the boat race.', 'watch | O: the boat race'),
  ],
  'forms in -ing': [
    row('The kettle started smoking.', 'smoke | S: The kettle'),
    row('The union began talks.', 'begin | O: talks'),
    row('The junta took over, promising reforms.', 'promise | S: The junta~ | O: reforms'),
    row('They spoke of rising prices.', 'speak | S: They'),
    row('He blamed drought, rising prices and war.', 'blame | S: He'),
  ],
  'verbs past the phrases of their subject': [
    row('Talks on the future of the dam end without a deal.', 'end | S: Talks'),
    row('Raids on the market kill 22.', 'kill | S: Raids | O: 22'),
    row('Details of the truce deal with rebels were published.', 'publish | PASS | S: Details'),
    row('Members of the choir sang in the market square.', 'sing | S: Members'),
  ],
  'participles that open a sentence': [row('Tired of waiting, she left.', 'leave | S: she')],
  'neither and both': [row('Neither side spoke.', 'speak | S: Neither side')],
}
