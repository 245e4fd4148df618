import { describe, expect, test } from 'vitest'
import { namesIn } from './found.ts'

const found: [text: string, names: string[]][] = [
  // titles, possessives and a leading "the" are left out
  ['Zambian Finance Minister Chanda Mwila resigned.', ['Chanda Mwila/person']],
  ['They praised Secretary of Commerce Adele Whitcomb.', ['Adele Whitcomb/person']],
  ['The talks pleased spokeswoman Hanna Virtanen.', ['Hanna Virtanen/person']],
  ['The deal collapsed after Lindqvist’s letter to the Helsinki mayor.', ['Lindqvist/person', 'Helsinki/place']],
  ['Reporters met William A. Okafor in Lagos.', ['William A. Okafor/person', 'Lagos/place']],
  ['Officers saluted Kwon Dae-jung in Busan.', ['Kwon Dae-jung/person', 'Busan/place']],
  // joined over "of", "for" and "and"
  ['She joined the Ministry of Mines and Energy.', ['Ministry of Mines and Energy/organization']],
  ['The Institute for Peace and Development paid.', ['Institute for Peace and Development/organization']],
  [
    'It annoyed the Grain and Livestock Federation of Uruguay.',
    ['Grain and Livestock Federation of Uruguay/organization'],
  ],
  ['He left the Peasant Party of Ivan Marković.', ['Peasant Party/organization', 'Ivan Marković/person']],
  // whose it is, where that is part of the name
  ['He left the People’s Alliance for Renewal.', ['People’s Alliance for Renewal/organization']],
  ['She saw today’s Parliament.', ['Parliament/organization']],
  ['Bolivia and Paraguay signed.', ['Bolivia/place', 'Paraguay/place']],
  // head words
  ['Rebels shelled Kavala airport and Fort Brandt.', ['Kavala airport/place', 'Fort Brandt/place']],
  ['The Tolima River flooded Ibagué.', ['Tolima River/place', 'Ibagué/place']],
  ['Workers at Brightwater Holdings struck.', ['Brightwater Holdings/organization']],
  // acronyms and what stands beside them
  [
    'Members of the Front for Coastal Autonomy (FCA) met.',
    ['Front for Coastal Autonomy/organization', 'FCA/organization'],
  ],
  ['Its ally Nova Esperança (NE) agreed.', ['Nova Esperança/organization', 'NE/organization']],
  // what stands around a bare name
  ['Fighting reached Zarvan, a market town.', ['Zarvan/place']],
  ['Troops loyal to Ansar Boukari, a militia from the hills, fled.', ['Ansar Boukari/organization']],
  ['Nurses spoke to Radio Selenga.', ['Radio Selenga/organization']],
  ['Weavers and the Dutch Labour Congress signed.', ['Dutch Labour Congress/organization']],
  ['Families fled on foot to Kelamba.', ['Kelamba/place']],
  ['Some 300 soldiers were sent to Zarvan.', ['Zarvan/place']],
  ['The mayor of Amura spoke.', ['Amura/place']],
  ['The envoy sent a letter to Lindqvist.', ['Lindqvist/person']],
  ['Visiting Nairobi, the envoy listened.', ['Nairobi/place']],
  ['The Republic of Fiji Military Forces paraded.', ['Republic of Fiji Military Forces/organization']],
  ['Fatumata Baldé, a market trader, waited.', ['Fatumata Baldé/person']],
  ['Haydara Mohamed Ali, the front’s deputy leader, denied it.', ['Haydara Mohamed Ali/person']],
  ['The arrest of Joaquín “El Largo” Pizarro Mena pleased them.', ['Joaquín “El Largo” Pizarro Mena/person']],
  ['Survivor Renato Bautista swam.', ['Renato Bautista/person']],
  ['Danish shipper Nordhavn A/S grew.', ['Nordhavn A/S/organization']],
  ['Shops in Kelamba shut. The Kelamba Water Board met.', ['Kelamba/place', 'Kelamba Water Board/organization']],
  ['Tents came from the Turkish Red Crescent.', ['Turkish Red Crescent/organization']],
  // where a report was written, and by whom
  ['SEMERA, Ethiopia, Oct 14 (Newsline) - Shops shut.', ['SEMERA/place', 'Ethiopia/place', 'Newsline/organization']],
  ['UNITA, which won, was glad.', ['UNITA/organization']],
  // rivers, rulers, lists, what a sentence says a name is
  ['The corps crossed the Drava and the valley of the Kupa.', ['Drava/place', 'Kupa/place']],
  ['Shells hit the Amura fortress and the Mansoa barracks.', ['Amura fortress/place', 'Mansoa barracks/place']],
  ['They sued the king of Sarmenia.', ['Sarmenia/place']],
  ['It shook the governorates of Ma’an and Tafilah.', ['Ma’an/place', 'Tafilah/place']],
  ['Dinamo Varoš is the oldest football club.', ['Dinamo Varoš/organization']],
  ['The besieged capital, Altenberg, fell.', ['Altenberg/place']],
  // heads that stand first, owners, a title behind a body's last word
  ['FK Partizan met Grupo Altamira.', ['FK Partizan/organization', 'Grupo Altamira/organization']],
  ['They asked Jeroen van ’t Hoff.', ['Jeroen van ’t Hoff/person']],
  ['They chose Humberto de la Calle.', ['Humberto de la Calle/person']],
  ['The Danish Shipowners’ Association paid.', ['Danish Shipowners’ Association/organization']],
  ['Coastal Army chief Gen Lahpai Gam came.', ['Coastal Army/organization', 'Lahpai Gam/person']],
  // one name is of one type
  ['Troops reached Oskava by night. Oskava fell.', ['Oskava/place', 'Oskava/place']],
  ['The party’s deputy leader, Oumar Saleck, declined.', ['Oumar Saleck/person']],
  // hyphens, dots, quotes
  [
    'U.S.-led forces and Iran-backed militias fought near al-Hasakah.',
    ['U.S./place', 'Iran/place', 'al-Hasakah/place'],
  ],
  ['“Never,” said N’Golo Traoré.', ['N’Golo Traoré/person']],
  // a title before a surname that is a landform's too; a verb, a creed, a letter and a contraction are no part of names
  [
    'Treasurer Pavel Costa, Environment Minister Roman Hill and Attorney General Darek Willis agreed.',
    ['Pavel Costa/person', 'Roman Hill/person', 'Darek Willis/person'],
  ],
  [
    'Peru waited. Replied Foreign Ministry spokesman Luis Ortega: “No answer.”',
    ['Peru/place', 'Foreign Ministry/organization', 'Luis Ortega/person'],
  ],
  ['Troops left the Jewish West Bank settlement of Maale Ilan.', ['West Bank/place', 'Maale Ilan/place']],
  ['They walked up the Catholic Ormeau Road.', ['Ormeau Road/place']],
  ['The U.S. Fish and Wildlife Service paid.', ['U.S. Fish and Wildlife Service/organization']],
  ['President Daniel arap Moi retired.', ['Daniel arap Moi/person']],
  [
    'TRENTON, N.J. (AP) _ Officials left Bethesda for Washington, D.C., on Monday.',
    ['TRENTON/place', 'N.J./place', 'AP/organization', 'Bethesda/place', 'Washington/place', 'D.C./place'],
  ],
  ['Farkas Imre spoke. Farkas, an air force captain, flew.', ['Farkas Imre/person', 'Farkas/person']],
  ['Iker Sol spoke. The 12 children from Iker’s class wept.', ['Iker Sol/person', 'Iker/person']],
  ['Spies were inside Lauro Benavides’s home.', ['Lauro Benavides/person']],
  ['They backed Iván Peralta, the government urged.', ['Iván Peralta/person']],
  ['They backed Kataros, a militia formed in the hills.', ['Kataros/organization']],
  ['But in Cuba, Marisol’s father wept.', ['Cuba/place', 'Marisol/person']],
  ['Crews left Burlington, Vt., and Mobile, Ala.', ['Burlington/place', 'Vt/place', 'Mobile/place', 'Ala/place']],
  ['Thank the President & Prime Minister of Ghana.', ['Ghana/place']],
  ['Democrat Carla Benítez beat Republican Owen Pratt.', ['Carla Benítez/person', 'Owen Pratt/person']],
  // what storms, operations and aircraft are called
  ['Cyclone Oriane hit Toamasina. Oriane killed nine.', ['Toamasina/place']],
  ['France ended Operation Harmattan Sky. Two F-16s and a Su-35 left Niamey.', ['France/place', 'Niamey/place']],
  ['Storm clouds rose. Oriane Petit, a nurse, waited.', ['Oriane Petit/person']],
]

describe('names are found and typed', () => {
  test.each(found)('%s', (text, names) => expect(namesIn(text)).toEqual(names))
})

const silent = [
  'Protesters shouted in the rain.',
  'Iraqi militias and French farmers marched on Monday.',
  'The Treaty of Utrecht and the Clean Rivers Act were read aloud.',
  'It was the worst drought since World War II.',
  'On Friday, March 3, nobody told us why.',
  'Islamist gunmen and Catholic bishops prayed.',
  'However, they agreed.',
  'Fishermen waited. Tens of boats lay idle. Drought had come.',
  'Key dates in the water quarrel',
  'The West African bloc objected.',
  'The ferry MV Star of Lamu sank.',
  'The Framework Agreement on Indigenous Rights was signed.',
  'From what I’ve been told, they wore T-shirts.',
  'Truckloads of grain came. Banks remained closed. Long before that, a few hundred Protestants had left.',
  'Investigators said so. A Comorian Muslim agreed. Passengers of Flight 217 wept.',
  'They will pay a very HIGH PRICE, he wrote. This is not a Threat.',
  'Federal aid came. Small island states met. Crates stood on the quay.',
]

describe('what is no name', () => {
  test.each(silent)('%s', (text) => expect(namesIn(text)).toEqual([]))
})
