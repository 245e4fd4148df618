import type { Dataset, DatasetEvent, DatasetRole } from '../../src/model/dataset.ts'

const paragraphs = [
  ['title', 'Ceasefire talks in Port Amara stall'],
  [
    'entry',
    'March 3: Gunmen of the Northern Front fired mortars at a police post near Port Amara, killing four officers.',
  ],
  ['continuation', 'The post was rebuilt last year. Nobody was detained.'],
  [
    'entry',
    'March 5, 2021: Interior Minister Ida Voss met envoys of the Northern Front in Port Amara, and in retaliation for the shelling the air force bombed two camps; at least 12 fighters were wounded.',
  ],
  ['background', '“We will not talk under fire,” Voss warned, while aid groups called for a truce.'],
] as const

/** A dataset of our own making: overlapping spans, every modality, tolls, relations, flags, a quote. */
export const TALKS: Dataset = dataset('port-amara', 'Ceasefire talks in Port Amara stall', paragraphs)

function dataset(
  id: string,
  title: string,
  texts: readonly (readonly [Dataset['paragraphs'][number]['role'], string])[],
) {
  const at = (paragraph: number, text: string) => {
    const start = texts[paragraph]?.[1].indexOf(text) ?? -1
    if (start < 0) throw new Error(`paragraph ${paragraph} has no "${text}"`)
    return { paragraph: `p-${paragraph}`, start, end: start + text.length, text }
  }
  const role = (paragraph: number, text: string, rest: Omit<DatasetRole, 'text' | 'span'> = {}): DatasetRole => ({
    text,
    ...rest,
    span: at(paragraph, text),
  })
  const front = { entity: 'northern-front', country: 'XAM', sectors: ['REB'] }
  const voss = { entity: 'ida-voss', country: 'XAM', sectors: ['GOV'] }
  const amara = (paragraph: number) => ({
    entity: 'port-amara',
    text: 'Port Amara',
    country: 'XAM',
    span: at(paragraph, 'Port Amara'),
    basis: 'own' as const,
  })
  const events: DatasetEvent[] = [
    {
      id: '2021-03-03.assault.northern-front',
      type: 'ASSAULT',
      modes: ['heavy-weapons'],
      contexts: ['military'],
      quad: 'material-conflict',
      scale: -9.5,
      modality: 'actual',
      date: { value: '2021-03-03', basis: 'entry', ref: 'p-1/d1' },
      actors: [role(1, 'Gunmen of the Northern Front', front)],
      recipients: [role(1, 'a police post', { country: 'XAM', sectors: ['COP'] })],
      locations: [amara(1)],
      casualties: { killed: { min: 4, max: 4, span: at(1, 'four officers') } },
      weapons: [{ text: 'mortars', span: at(1, 'mortars') }],
      evidence: at(
        1,
        'Gunmen of the Northern Front fired mortars at a police post near Port Amara, killing four officers',
      ),
      mentions: [at(3, 'the shelling')],
      rule: 'assault/heavy-weapons',
      flags: ['year-inferred'],
    },
    {
      id: '2021-03-05.assault.air-force',
      type: 'ASSAULT',
      modes: ['aerial'],
      quad: 'material-conflict',
      scale: -9.5,
      modality: 'actual',
      date: { value: '2021-03-05', basis: 'entry', ref: 'p-3/d1' },
      actors: [role(3, 'the air force', { country: 'XAM', sectors: ['MIL'] })],
      recipients: [role(3, 'two camps', { country: 'XAM' })],
      casualties: { wounded: { min: 12, span: at(3, 'at least 12 fighters') } },
      evidence: at(
        3,
        'in retaliation for the shelling the air force bombed two camps; at least 12 fighters were wounded',
      ),
      relations: [{ type: 'retaliation-for', event: '2021-03-03.assault.northern-front' }],
      rule: 'assault/air-strike',
    },
    {
      id: '2021-03-05.consult.ida-voss',
      type: 'CONSULT',
      modes: ['visit'],
      quad: 'verbal-cooperation',
      scale: 2,
      modality: 'actual',
      date: { value: '2021-03-05', basis: 'entry', ref: 'p-3/d1' },
      actors: [role(3, 'Interior Minister Ida Voss', voss)],
      recipients: [role(3, 'envoys of the Northern Front', front)],
      locations: [amara(3)],
      evidence: at(3, 'Interior Minister Ida Voss met envoys of the Northern Front in Port Amara'),
      rule: 'consult/meet',
      review: { status: 'confirmed', by: 'mk' },
    },
    {
      id: '2021-03.request.unknown',
      type: 'REQUEST',
      quad: 'verbal-cooperation',
      scale: -0.1,
      modality: 'alleged',
      date: { value: '2021-03', basis: 'article' },
      evidence: at(4, 'aid groups called for a truce'),
      rule: 'request/appeal',
      flags: ['no-actor'],
    },
    {
      id: 'undated.threaten.ida-voss',
      type: 'THREATEN',
      quad: 'verbal-conflict',
      scale: -4.4,
      modality: 'future',
      date: { value: null, basis: 'none' },
      actors: [role(4, 'Voss', voss)],
      evidence: at(4, 'We will not talk under fire'),
      rule: 'threaten/warn',
    },
  ]
  return {
    schema: 'annalist/1',
    made_by: { annalist: '0.0.0', rules: 'x' },
    article: {
      id,
      title,
      source: { file: `${id}.txt`, sha256: '1'.repeat(64), media_type: 'text/plain' },
      published: { value: '2021-03-06', basis: 'metadata' },
      publisher: 'The Amara Record',
    },
    paragraphs: texts.map(([roleOf, text], i) => ({ id: `p-${i}`, role: roleOf, text })),
    dates: [
      {
        id: 'p-1/d1',
        span: at(1, 'March 3'),
        kind: 'date',
        value: '2021-03-03',
        timex3: { type: 'DATE', value: '2021-03-03' },
        basis: 'inferred-year',
      },
      {
        id: 'p-3/d1',
        span: at(3, 'March 5, 2021'),
        kind: 'date',
        value: '2021-03-05',
        timex3: { type: 'DATE', value: '2021-03-05' },
        basis: 'explicit',
      },
    ],
    entities: [
      {
        id: 'ida-voss',
        type: 'person',
        name: 'Ida Voss',
        country: 'XAM',
        sectors: ['GOV'],
        mentions: [
          { ...at(3, 'Ida Voss'), by: 'name' },
          { ...at(4, 'Voss'), by: 'alias' },
        ],
      },
      {
        id: 'northern-front',
        type: 'organization',
        subtype: 'armed-group',
        name: 'Northern Front',
        country: 'XAM',
        sectors: ['REB'],
        mentions: [
          { ...at(1, 'Northern Front'), by: 'name' },
          { ...at(3, 'Northern Front'), by: 'name' },
        ],
      },
      {
        id: 'port-amara',
        type: 'place',
        subtype: 'city',
        name: 'Port Amara',
        country: 'XAM',
        location: { latitude: 12.5, longitude: 44.25 },
        mentions: [
          { ...at(0, 'Port Amara'), by: 'name' },
          { ...at(1, 'Port Amara'), by: 'name' },
          { ...at(3, 'Port Amara'), by: 'name' },
        ],
      },
    ],
    events,
    quotes: [
      {
        speaker: 'ida-voss',
        text: 'We will not talk under fire',
        span: at(4, 'We will not talk under fire'),
        event: 'undated.threaten.ida-voss',
      },
    ],
  } satisfies Dataset
}

/** The same happenings in another paper: its first event looks like one of `TALKS`. */
export const OTHER_PAPER: Dataset = {
  ...TALKS,
  article: { ...TALKS.article, id: 'amara-wire', title: 'Mortars hit police near Port Amara' },
  events: (TALKS.events ?? []).slice(0, 1),
  quotes: [],
}
