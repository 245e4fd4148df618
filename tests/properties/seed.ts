import fc from 'fast-check'

// The same cases every time, so that a change that fails has made itself fail; `npm run fuzz` looks for new ones.
fc.configureGlobal({ seed: 20_240_229 })
