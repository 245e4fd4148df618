import type { Dataset } from '../../src/model/dataset.ts'

/** A paragraph's text full of what breaks careless writers. */
export const NASTY = 'Rebels, “so-called”, fired 3 "Grad" rockets; 😀 </script> at a | barracks\tin Mitú.'
const at = (text: string) => ({
  paragraph: 'p-1',
  start: NASTY.indexOf(text),
  end: NASTY.indexOf(text) + text.length,
  text,
})

/** A dataset with an event whose words hold quotes, commas, separators, tabs, astral characters and markup. */
export const SAMPLE: Dataset = {
  schema: 'annalist/1',
  made_by: { annalist: '0.0.0', rules: 'x' },
  article: {
    id: 'nasty',
    title: 'Title, with "quotes"\nand a new line',
    source: { file: 'nasty.txt', sha256: '0'.repeat(64), media_type: 'text/plain' },
    published: { value: '2020-02-01', basis: 'stated' },
    url: 'https://example.org/a?b=1&c="2"',
  },
  paragraphs: [{ id: 'p-1', role: 'lead', text: NASTY }],
  dates: [],
  entities: [
    {
      id: 'mitu',
      type: 'place',
      subtype: 'city',
      name: 'Mitú',
      country: 'COL',
      location: { latitude: 1.25, longitude: -70.23 },
      mentions: [{ ...at('Mitú'), by: 'name' }],
    },
  ],
  events: [
    {
      id: '2020-01-31.assault.rebels',
      type: 'ASSAULT',
      modes: ['heavy-weapons'],
      quad: 'material-conflict',
      scale: -9.5,
      modality: 'actual',
      date: { value: '2020-01-31', basis: 'own' },
      actors: [{ text: 'Rebels', country: 'COL', sectors: ['REB'], span: at('Rebels') }],
      recipients: [
        { text: 'a | barracks', country: 'COL', sectors: ['MIL'], span: at('a | barracks') },
        { text: 'Mitú', entity: 'mitu', country: 'COL', span: at('Mitú') },
      ],
      locations: [{ entity: 'mitu', text: 'Mitú', country: 'COL', span: at('Mitú'), basis: 'own' }],
      casualties: { killed: { min: 3, span: at('3') } },
      weapons: [{ text: '"Grad" rockets', span: at('"Grad" rockets') }],
      evidence: at(NASTY.slice(0, -1)),
      rule: 'assault/rocket-fire',
    },
    {
      id: '2020-02.agree.unknown',
      type: 'AGREE',
      quad: 'verbal-cooperation',
      scale: 2.5,
      modality: 'actual',
      date: { value: '2020-02', basis: 'relative' },
      evidence: at('barracks'),
      rule: 'agree/promise',
    },
    {
      id: 'undated.threaten.rebels',
      type: 'THREATEN',
      modality: 'future',
      date: { value: null, basis: 'none' },
      evidence: at('rockets'),
      rule: 'threaten/warn',
    },
  ],
  quotes: [{ speaker: null, text: 'so-called', span: at('so-called') }],
}
