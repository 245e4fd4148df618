import { describe, expect, test } from 'vitest'
import { builtin } from './builtin.ts'

const coded: [phrase: string, country: string | undefined, sectors: string[]][] = [
  ['U.S. troops', 'USA', ['MIL']],
  ['two American soldiers', 'USA', ['MIL']],
  ['Iran-backed militias', undefined, ['REB', 'PRM']],
  ['Turkish-backed fighters', undefined, ['REB']],
  ['the army-aligned transport ministry', undefined, ['GOV']],
  ['the UN-recognised government', undefined, ['GOV']],
  ['Rwandan-backed forces', undefined, ['REB']],
  ["Iran's allies", undefined, []],
  ['Turkish proxies', undefined, []],
  ['a Saudi-led coalition', 'SAU', ['MIL']],
  ['gunmen', undefined, ['UAF']],
  ['Protesters', undefined, ['CVL']],
  ['the governing party', undefined, ['PTY', 'GOV']],
  ["Peru's ruling party", 'PER', ['PTY', 'GOV']],
  ['Kenyan police officers', 'KEN', ['COP']],
  ['the South Korean foreign ministry', 'KOR', ['GOV']],
  ['South Sudanese rebels', 'SSD', ['REB']],
  ['Nigerian opposition lawmakers', 'NGA', ['OPP', 'LEG']],
  ['former Brazilian officials', 'BRA', ['ELI']],
  ['residents of Ukraine', 'UKR', ['CVL']],
  ['rebel forces in Colombia', 'COL', ['REB']],
  ['striking nurses', undefined, ['LAB']],
  ['Spanish dockers', 'ESP', ['LAB']],
  ['Philippine army spokesman', 'PHL', ['MIL']],
  ['the Chilean supreme court', 'CHL', ['JUD']],
  ['Mexican drug cartel leaders', 'MEX', ['CRM']],
  ['three Iraqis', 'IRQ', []],
  ['intelligence officials', undefined, ['SPY']],
  ['Catholic bishops', undefined, ['REL']],
  ['men armed with rifles', undefined, ['UAF']],
  ['Rhodesian troops', 'ZWE', ['MIL']],
  ['Zairean soldiers', 'COD', ['MIL']],
  ['Contra rebels', 'NIC', ['REB']],
  ['Zulu chiefs', 'ZAF', ['GOV']],
  ['her Turkish Cypriot counterpart', 'CYP', ['GOV']],
  ['the two Croats', 'HRV', []],
  ['the European Union’s ambassador', 'EUR', ['GOV']],
  ['the director-general of the World Trade Organization', 'IGO', ['GOV']],
  ['teachers union leaders', undefined, ['LAB']],
]

describe('a phrase is coded by its words', () => {
  test.each(coded)('%s', (phrase, country, sectors) => {
    const code = builtin.actors.code(phrase)
    expect(code.country).toBe(country)
    expect(code.sectors).toEqual(sectors)
  })

  test.each([
    [
      'GOV',
      'the representative of Peru; two delegates; the councillors; a trade mission; the city council; her chief of staff',
    ],
    ['MIL', 'a patrol boat; fighter planes; the presidential guard; two squadrons; the contingent; a field marshal'],
    ['COP', 'the police chief; a prison guard; a superintendent; narcotics agents; state troopers'],
    ['JUD', 'prosecutors; the public prosecutor; jurors; a notary'],
    ['CVL', 'organisers; neighbours; a singer; hikers; the patients; two suspects; the crew'],
    ['BUS', 'shareholders; the managers; landlords; a brewery; creditors; the developer'],
    ['EDU', 'a headteacher; the dean; two principals'],
    ['MED', 'pharmacists; a dentist; healthcare workers'],
    ['LAB', 'firefighters; cabin crew; the staff; a courier; plumbers'],
    ['PRM', 'vigilantes; mercenaries; a self-defence group'],
    ['SOC', 'an advocacy group; a watchdog; human rights defenders'],
  ])('%s: %s', (sector, nouns) => {
    for (const noun of nouns.split('; ')) expect.soft([noun, ...builtin.actors.code(noun).sectors]).toContain(sector)
  })

  test.each(['us', 'the turkey', 'a long table', ''])('"%s" is nobody', (phrase) => {
    expect(builtin.actors.code(phrase)).toMatchObject({ country: undefined, sectors: [], thing: false })
  })

  test.each([
    ['Hezbollah positions', true],
    ["Mandela's petition", true],
    ['Hezbollah commanders', false],
    ['Hezbollah', false],
    ['the long table', false],
  ])('what belongs to somebody is not somebody: %s', (phrase, thing) => {
    expect(builtin.actors.code(phrase).thing).toBe(thing)
  })
})
