import { describe, expect, it } from 'vitest'
import { verbForms } from '../../src/language/lemma.ts'

/** Base form: forms of it. */
const VERBS = `
accuse: accused accusing | agree: agreed agreeing | aim: aimed aiming | ally: allied | ambush: ambushed ambushes | arrange: arranging | assault: assaulted
atone: atoned atoning | ban: banned banning | beat: beaten beating | befriend: befriended | besiege: besieged besieging | betray: betrayed betrays
bomb: bombed bombing | boycott: boycotted boycotting boycotts | bribe: bribed | bring: brought bringing | burn: burned burnt | bury: buried buries
call: called calling | cancel: canceled cancelled | capture: captured capturing | cease: ceased ceasing | change: changed changing changes
choose: chose chosen choosing | clash: clashed clashes | cleanse: cleansed cleansing | cling: clung clinging | commit: committed committing
compel: compelled | concede: conceded conceding | control: controlled controlling | cut: cutting | decide: decided deciding | defy: defied defies
deny: denied denying denies | deploy: deployed | depose: deposed | destroy: destroyed | die: died dying dies | divide: divided dividing | drag: dragged
drill: drilled | drive: drove driven driving | ease: eased easing | embargo: embargoed | engage: engaged | enter: entered | equip: equipped
evade: evaded | expel: expelled expelling | fall: fell fallen | fight: fought fighting | finance: financed | fire: fired firing | flee: fled fleeing
forbid: forbade forbidden | force: forced forcing | forswear: forswore | free: freed freeing | gas: gassed gassing | give: gave given giving
guarantee: guaranteed | gun: gunned gunning | halt: halted | hang: hanging | hijack: hijacked | hit: hitting | hold: held holding | ignite: ignited
incite: incited inciting | injure: injured | install: installed installing | invade: invaded invading | invite: invited | issue: issued | jail: jailed
kidnap: kidnapped kidnapping | kill: killed killing | lead: led leading | leave: left leaving | lie: lying | loot: looted looting
manage: managed | marshal: marshalled marshalling | meet: met meeting | mobilise: mobilised | mobilize: mobilized mobilizing | murder: murdered
occupy: occupied occupying | offer: offered | omit: omitted | order: ordered | outgun: outgunned | overrun: overran | overthrow: overthrew overthrown
panic: panicked panicking | permit: permitted permitting | picket: picketed | plan: planned planning | pledge: pledged pledging | plot: plotted plotting
prepare: prepared preparing | promise: promised | propose: proposed | provide: provided | pursue: pursued | put: putting | quit: quitting | raid: raided
rally: rallied rallying rallies | ram: rammed ramming | range: ranged ranging | ravage: ravaged | raze: razed razing | rebel: rebelled | rebuild: rebuilt
recapture: recaptured | reelect: reelected | refer: referred | refuse: refused refusing | release: released releasing | rescue: rescued | reside: resided
resign: resigned | retake: retook retaken retaking | reverse: reversed reversing | rob: robbed | run: ran running | sabotage: sabotaged | sack: sacked
sanction: sanctioned | seize: seized seizing | send: sent sending | set: setting | shell: shelled shelling | shoot: shot shooting | shut: shutting
sign: signed signing | slay: slew slain | speak: spoke spoken | stab: stabbed stabbing | stage: staged staging | stop: stopped | storm: stormed
strike: struck striking | submit: submitted | sue: sued suing | supply: supplied | suspend: suspended | swear: swore sworn | take: took taken taking
teargas: teargassed | throw: threw thrown | tie: tied tying | torch: torched torches | torture: tortured torturing | traffic: trafficked trafficking
travel: traveled travelled | undertake: undertook undertaken | unite: united uniting | uphold: upheld | upset: upsetting | urge: urged urging
vie: vied vying | vote: voted voting | vow: vowed | wage: waged waging | win: won winning | withdraw: withdrew withdrawn | withhold: withheld
worship: worshipped | wound: wounded wounding | write: wrote written writing`

describe('verbs', () => {
  const rows = VERBS.split(/[|\n]/).flatMap((entry) => {
    const [base, forms = ''] = entry.trim().split(': ')
    return forms.split(' ').map((form) => [form, base] as const)
  })
  it.each(rows.filter(([form]) => form))('%s is a form of %s', (form, base) => {
    expect(verbForms(form)[0]?.base).toBe(base)
  })
})
