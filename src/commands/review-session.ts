import { say, type Terminal } from '../io/terminal.ts'
import type { Dataset, DatasetEvent } from '../model/dataset.ts'
import { recordDecisions } from '../project/decisions.ts'
import { answerOf, KEYS } from '../review/answer.ts'
import { eventCard } from '../review/card.ts'
import type { Decision } from '../review/decisions.ts'
import { type Answers, answersFrom } from './answers.ts'

/** An event and the dataset it stands in. */
export interface Open {
  readonly dataset: Dataset
  readonly event: DatasetEvent
}

interface Options {
  readonly out: string
  readonly by?: string
}

/**
 * Shows event after event and asks for a decision, a key or a line each. Every decision is on disk before the next
 * question. Returns how many were made; the end of the input quits.
 */
export async function reviewSession(events: readonly Open[], options: Options, terminal: Terminal): Promise<number> {
  const answers = answersFrom(terminal)
  let decided = 0
  try {
    for (const [i, open] of events.entries()) {
      say(terminal.stderr, `\n${i + 1}/${events.length}  ${eventCard(open.event, open.dataset)}\n`)
      const answer = await ask(answers, open.event, options, terminal)
      if (answer === 'quit') break
      if (answer === 'skip') continue
      await recordDecisions(options.out, open.dataset.article.id, [answer])
      decided++
    }
  } finally {
    answers.close()
  }
  return decided
}

async function ask(
  answers: Answers,
  event: DatasetEvent,
  { by }: Options,
  terminal: Terminal,
): Promise<Decision | 'skip' | 'quit'> {
  for (;;) {
    terminal.stderr.write(`${KEYS} > `)
    const text = await answers.next()
    if (text === undefined) return 'quit'
    const answer = answerOf(text, event, by)
    if (typeof answer === 'string' || !('unclear' in answer)) return answer
    say(terminal.stderr, answer.unclear)
  }
}
