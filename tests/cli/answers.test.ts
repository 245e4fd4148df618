import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answersFrom } from '../../src/commands/answers.ts'

/** A terminal on which somebody types, and whether it is in raw mode. */
function typed() {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const modes: boolean[] = []
  const rawMode = (on: boolean) => {
    modes.push(on)
  }
  const nothing = () => undefined
  const answers = answersFrom({
    ...{ stdin, stdout, stderr, rawMode, interactive: true, colour: false },
    ...{ exit: nothing, onInterrupt: nothing },
  })
  const press = async (text: string): Promise<void> => {
    await setImmediate()
    stdin.write(text)
  }
  return { answers, modes, press, shown: () => String(stderr.read() ?? ''), end: () => stdin.end() }
}

describe('answers on a terminal', () => {
  it('are single keys, and the terminal is as it was after each', async () => {
    const { answers, modes, press, shown } = typed()
    for (const key of ['c', 'r', 'x']) {
      const answer = answers.next()
      await press(key)
      expect(await answer).toBe(key)
      expect(shown()).toBe(`${key}\n`)
    }
    expect(modes).toEqual([true, false, true, false, true, false])
  })

  it('ask for the rest of a line where a key wants words', async () => {
    const { answers, press, modes } = typed()
    const answer = answers.next()
    await press('n')
    await press('look again\n')
    expect(await answer).toBe('n look again')
    expect(modes).toEqual([true, false])
    const next = answers.next()
    await press('C')
    await press('read the report\n')
    expect(await next).toBe('C read the report')
  })

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('end with %s', async (_, key) => {
    const { answers, press, modes } = typed()
    const answer = answers.next()
    await press(key)
    expect(await answer).toBeUndefined()
    expect(modes).toEqual([true, false])
  })

  it('end where the terminal is closed', async () => {
    const { answers, end, modes } = typed()
    const answer = answers.next()
    await setImmediate()
    end()
    expect(await answer).toBeUndefined()
    expect(modes).toEqual([true, false])
  })
})
