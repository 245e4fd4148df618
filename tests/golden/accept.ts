// Takes what the program makes of the golden articles now for right. Look at `git diff tests/golden` afterwards. Never run by CI.
import { writeAtomically } from '../../src/io/files.ts'
import { goldens } from './golden.ts'

if (process.env.CI) throw new Error('Golden datasets are accepted by a person, not by CI.')
for (const { name, path, accepted, made } of await goldens()) {
  if (accepted === made) continue
  await writeAtomically(path, made)
  console.log(`${accepted === undefined ? 'new' : 'changed'}: ${name}`)
}
