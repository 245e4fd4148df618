import { describe, expect, it } from 'vitest'
import { runStages } from '../../src/pipeline.ts'
import type { Rules } from '../../src/rules/load.ts'
import { read } from '../../src/stages/read/index.ts'
import { builtin } from './builtin.ts'

/** A sentence for every decision of the ontology, and what it tells by it. */
const SENTENCES: Readonly<Record<string, readonly [text: string, told: readonly string[]]>> = {
  'a meeting in the country of one of two who meet is a visit': [
    'The Chadian foreign minister met his Libyan counterpart in Tripoli.',
    ['CONSULT visit'],
  ],
  'a meeting of three sides or more is multilateral': [
    'Norwegian, Finnish and Danish ministers met in Boston.',
    ['CONSULT multilateral'],
  ],
  'future or promised CONSULT, SUPPORT, COOPERATE and AID is AGREE': ['Qatar will send blankets to Nepal.', ['AGREE']],
  'a withdrawal, release or ceasefire announced is CONCEDE; carried out it is RETREAT': [
    'Kenyan troops will withdraw from Kismayo.',
    ['CONCEDE'],
  ],
  'a withdrawal or release that is only wished for or possible is none': ['The premier may resign.', []],
  'force announced by whoever would use it is a threat': [
    'The rebels will attack the barracks.',
    ['THREATEN violence'],
  ],
  'force that nobody is said to be about to use is only feared': ['The barracks could be attacked.', []],
  'what would only perhaps be done is no event': ['The police may arrest two editors.', []],
  'a refusal is made when it is said': ['Pristina will not accept the plan.', ['REJECT change']],
  'arrests announced are a threat to arrest': ['The police will arrest two editors.', ['THREATEN arrest']],
  'restrictions announced are a threat to impose them': [
    'The government will impose a curfew on the island.',
    ['THREATEN restrict'],
  ],
  'moves of a side inside the report of its attack are part of it': [
    'The army deployed tanks in the delta and shelled the village.',
    ['ASSAULT heavy-weapons'],
  ],
  'what a demonstration demands is not coded': [
    'Thousands of miners marched in Lima and demanded the release of their leader.',
    ['PROTEST demo'],
  ],
  'what companies agree on, offer and refuse among themselves is trade': [
    'Norvik Corp. rejected a bid from Halden Steel Inc. as far too low.',
    [],
  ],
}

function told(text: string, rules: Rules): string[] {
  const result = read({ file: 'x.txt', bytes: Buffer.from(text) })
  if (!('article' in result)) throw new Error('unreadable')
  return (runStages(result.article, rules).events ?? []).map(({ type, modes, modality }) =>
    [type, ...modes, ...(modality === 'actual' ? [] : [modality])].join(' '),
  )
}

function without(why: string): Rules {
  const { events } = builtin
  const decisions = events.ontology.decisions.filter((decision) => decision.why !== why)
  return { ...builtin, events: { ...events, ontology: { ...events.ontology, decisions } } }
}

describe('each decision of the ontology', () => {
  it.each(builtin.events.ontology.decisions.map(({ why }) => why))('%s', (why) => {
    const [text, expected] = SENTENCES[why] ?? ['', ['no sentence for it']]
    expect(told(text, builtin)).toEqual(expected)
    expect(told(text, without(why))).not.toEqual(expected)
  })
})
