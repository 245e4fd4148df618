import { describe, expect, it } from 'vitest'
import { builtin } from '../../rules/builtin.ts'
import { teller } from '../../rules/tell.ts'

const tell = teller(builtin)
const typesOf = (text: string) => tell(text).events.map(({ type }) => type)

describe('what companies do among themselves is no event', () => {
  it.each([
    'Halden Steel Inc. said it agreed to sell its wire division to Norvik Corp. for $40 million.',
    'Halden Steel Inc.’s agreement to buy half of Norvik Corp. surprised Chicago.',
    'Norvik Corp. rejected a bid from Halden Steel Inc. as far too low.',
    'The directors of Norvik Corp. have turned down a $12-a-share offer.',
    'Brightwater PLC extended its offer for the common stock of Norvik Corp. until May 4.',
    'Lakeside Foods, which owns a stake in the dairy, offered to buy the rest.',
    'Halden Steel Inc. is holding talks with Norvik Corp. about a merger.',
    'Brightwater PLC named Anders Lind chief financial officer.',
    'Anders Lind resigned as chief executive of Brightwater PLC.',
    'The company attributed the decline to higher steel costs.',
    'Copper shares were pressured by profit-taking in Santiago.',
    'The slump prompted pension funds to sell.',
    'Brightwater PLC supplies spare parts to garages.',
    'In 2003 the wire division contributed $4 million to net income.',
    'Anders Lind was named vice chairman and treasurer of Brightwater PLC.',
    'Mr. Lind’s allies rejected the bid of $16.40 a share.',
    'Bidders will be urging Mr. Lind to sell his stake in the brewery.',
    'Brightwater PLC said it will close its leasing division.',
    'Profits were attributed to the common stock of Norvik Corp.',
  ])('%s', (text) => {
    expect(typesOf(text)).toEqual([])
  })
})

describe('what companies and the public do to each other is one', () => {
  it.each([
    ['Halden Steel Inc. agreed to pay the striking workers a bonus.', 'AGREE'],
    ['Brightwater PLC agreed with Nigeria to clean the creeks.', 'AGREE'],
    ['Norvik Corp. signed an agreement with the Kazakh government.', 'SUPPORT'],
    ['Norvik Corp. rejected the government’s proposal.', 'REJECT'],
    ['Workers at Halden Steel Inc. rejected the pay offer.', 'REJECT'],
    ['The Peruvian government rejected Norvik Corp.’s offer for the mine.', 'REJECT'],
    ['Union leaders met the managers of Halden Steel Inc. on Tuesday.', 'CONSULT'],
    ['The president named the former chief executive of Norvik Corp. finance minister.', 'APPOINT'],
    ['The premier named the former vice chairman of Norvik Corp. finance minister.', 'APPOINT'],
    ['The junta threatened to seize the company’s stake in the mine.', 'THREATEN'],
    ['The minister of finance resigned on Monday.', 'RETREAT'],
    ['The party blamed the slump on the president.', 'ACCUSE'],
  ])('%s', (text, type) => {
    expect(typesOf(text)).toContain(type)
  })
})
