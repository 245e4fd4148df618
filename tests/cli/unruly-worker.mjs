// A worker that does what its line says, to see how the pool bears it.
export function answer({ line, begun }) {
  begun.postMessage(null)
  begun.close()
  const { id, does } = JSON.parse(line)
  if (does === 'hang') for (;;);
  if (does === 'backtrack') /^(a+)+$/.test(`${'a'.repeat(60)}b`)
  if (does === 'eat') for (const eaten = []; ; ) eaten.push(Array(10_000).fill(id))
  if (does === 'exit') process.exit(1)
  if (does === 'throw') throw new Error('a fault of its own')
  return { line: id, failed: false }
}

export function render({ begun }) {
  begun.postMessage(null)
  for (;;);
}
