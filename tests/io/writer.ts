import { writeAtomically } from '../../src/io/files.ts'

// Writes two versions of a file in turns until it is killed. usage: writer.ts FILE SIZE
const [file = '', size = '0'] = process.argv.slice(2)
for (let turn = 0; ; turn++) {
  await writeAtomically(file, (turn % 2 === 0 ? 'old\n' : 'new\n').repeat(Number(size)))
  if (turn === 1) process.stdout.write('ready\n')
}
