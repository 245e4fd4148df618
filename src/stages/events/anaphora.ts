import type { Phrase } from '../../model/clause.ts'
import { groupBy } from '../../model/group-by.ts'
import { isSame } from './concerned.ts'
import type { Frame } from './frames.ts'
import type { Participant } from './participants.ts'
import type { RoleScene } from './role-scene.ts'

/** In clauses. */
const FURTHEST = 8

/** The clauses before this one, down to a paragraph, the nearest first. */
const earlier = ({ index }: Frame, { frames }: RoleScene, paragraph: number): readonly Frame[] =>
  frames
    .slice(Math.max(0, index - FURTHEST), index)
    .filter(({ sentence }) => sentence.paragraph >= paragraph)
    .reverse()

/** So many, and what they are. */
const GROUP =
  /^(?:(?:the|all) (?:two|three)|both|(?:each|either)(?= ))(?: (?:rival|warring|opposing|neighbou?ring))?(?: (\p{Ll}+))?$/u
const SIDES = /^(?:sides?|part(?:y|ies)|delegations?|neighbou?rs?|foes?|rivals?|)$/
const COUNTRIES = /^(?:countr(?:y|ies)|nations?|states?|governments?|capitals)$/
const PEOPLE = /^(?:leaders|presidents|men|women|ministers|generals|commanders|envoys)$/

/** Those who were told of together last, in the paragraph or the one before it: "Chad and Niger fought", "Chad met with Niger". */
export function groupBefore(phrase: Phrase, frame: Frame, scene: RoleScene): readonly Participant[] {
  const [said, noun = ''] = GROUP.exec(textOf(phrase, scene)) ?? []
  const fits = fitting(noun)
  if (said === undefined || !fits) return []
  const size = said.includes('three') ? 3 : 2
  const group = earlier(frame, scene, frame.sentence.paragraph - 1)
    .map((before) => together(before, frame, scene))
    .find((members) => members.length === size && fits(members))
  if (!COUNTRIES.test(noun)) return (group ?? []).map((one) => ({ ...one, implied: true }))
  return countriesOf(group, size, phrase, scene).map((one) => ({ ...one, sectors: ['GOV'], implied: true }))
}

/** Lower case; nothing where more hangs on the phrase: "the two of them". */
const textOf = ({ span, full }: Phrase, { words }: RoleScene): string =>
  full.end > span.end
    ? ''
    : words
        .in(span)
        .map(({ text }) => text.toLowerCase())
        .join(' ')

/** Whether these may be called so; undefined where the noun is of no such kind. */
function fitting(noun: string): ((all: readonly Participant[]) => boolean) | undefined {
  if (COUNTRIES.test(noun)) return (all) => new Set(all.flatMap(({ country }) => country ?? [])).size === all.length
  if (PEOPLE.test(noun)) return (all) => all.every(({ entity }) => entity?.type === 'person')
  return SIDES.test(noun) ? () => true : undefined
}

/** The countries of the group, by their names where the text has them; without a group those that the text names most, if no other comes near. */
function countriesOf(
  group: readonly Participant[] | undefined,
  size: number,
  { span }: Phrase,
  { participants }: RoleScene,
): readonly Participant[] {
  const named = participants
    .namedAs({ start: 0, end: span.start })
    .filter(({ entity }) => entity?.subtype === 'country')
  if (group) return group.map((member) => named.findLast(({ country }) => country === member.country) ?? member)
  const most = [...groupBy(named, ({ country }) => country).values()].sort((a, b) => b.length - a.length)
  const isClear = (most[size - 1]?.length ?? 0) >= 2 * Math.max(1, most[size]?.length ?? 0)
  return isClear ? most.slice(0, size).flatMap((all) => all.at(-1) ?? []) : []
}

/** Those who act in a clause side by side or face to face; of another sentence else those named of what it tells. */
function together(before: Frame, frame: Frame, scene: RoleScene): readonly Participant[] {
  const doers = before.subject ? acting([before.subject], scene) : []
  if (doers.length > 1) return doers
  const faced = before.parties.filter(({ preposition }) => preposition === 'with').map(({ phrase }) => phrase)
  const facing = [...doers, ...acting(faced, scene)]
  if (facing.length > 1 || before.sentence === frame.sentence) return facing
  const { actors = [], recipients = [] } = scene.sidesOf(before) ?? {}
  return [...actors, ...recipients].filter(isSaid)
}

/** Somebody of whom the text says who it is; a town is rather where it was. */
const isSaid = ({ entity, country, assumed }: Participant): boolean =>
  entity ? entity.type !== 'place' || entity.subtype === 'country' : country !== undefined && !assumed

const acting = (phrases: readonly Phrase[], { participants }: RoleScene): readonly Participant[] =>
  phrases
    .flatMap((phrase) => [phrase, ...phrase.conjuncts])
    .map(participants.of)
    .filter(({ acts }) => acts)

/** Whom a pronoun means: the nearest earlier of the paragraph who can be meant, "they" and "them" rather somebody who is many. */
export function pronounBefore(phrase: Phrase, frame: Frame, scene: RoleScene): readonly Participant[] {
  const word = textOf(phrase, scene)
  if (!PRONOUNS.has(word)) return []
  const own = word === 'them' && frame.subject ? acting([frame.subject], scene) : []
  for (const before of earlier(frame, scene, frame.sentence.paragraph)) {
    const many = MANY.has(word) ? manyIn(before, phrase, word, scene) : []
    const meant = many.length > 0 ? many : doerIn(before, phrase, word, scene)
    if (meant.length > 0 && !meant.some((one) => own.some((doer) => isSame(one, doer))))
      return meant.map((one) => ({ ...one, implied: true }))
  }
  return []
}
const SINGULAR = new Set(['he', 'she'])
const MANY = new Set(['they', 'them'])
const PRONOUNS = new Set([...SINGULAR, ...MANY, 'it'])

/** The one who does what a clause tells: a person for "he" and "she", else none; for "they" one with a name. */
function doerIn({ subject }: Frame, { span }: Phrase, word: string, scene: RoleScene): readonly Participant[] {
  if (!subject || subject.span.end > span.start || scene.words.head(subject)?.pos === 'PRON') return []
  const doer = scene.participants.of(subject)
  const isPerson = doer.entity?.type === 'person'
  const fits = doer.acts && isPerson === SINGULAR.has(word) && (doer.entity !== undefined || !MANY.has(word))
  return fits ? [doer] : []
}

/** Several, or people in the plural: those who do what a clause tells, else those whom it is done to; for "them" also others in it. */
function manyIn(
  { subject, object, parties }: Frame,
  { span }: Phrase,
  word: string,
  scene: RoleScene,
): readonly Participant[] {
  const others = word === 'them' ? parties.map((party) => party.phrase) : []
  for (const phrase of [subject, object, ...others]) {
    if (!phrase || phrase.span.end > span.start) continue
    const members = acting([phrase], scene)
    const { text = '', lemma = '' } = scene.words.head(phrase) ?? {}
    const isMany = lemma === 'police' || (!members[0]?.entity && (text.toLowerCase() !== lemma || text.endsWith('s')))
    if (members.length > 1 || (members.length > 0 && isMany)) return members
  }
  return []
}
