import { recordDecisions } from '../../src/project/decisions.ts'

// Decides on one event after another, as `annalist review` does, until it is killed. usage: recorder.ts FOLDER
const [folder = ''] = process.argv.slice(2)
for (let n = 1; ; n++) {
  await recordDecisions(folder, 'wire', [
    { decide: 'confirm', event: `event.${n}`, evidence: 'the same words. '.repeat(200) },
  ])
  if (n >= 10) process.stdout.write(`${n}\n`)
}
