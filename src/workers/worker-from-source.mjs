// A worker thread of Node 20 does not inherit the loader that reads TypeScript; this brings it in. Not part of dist/.
import { register } from 'tsx/esm/api'

register()
export const { answer, render } = await import('./worker.ts')
