import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.config.ts'

/** `npm run test:browser`: what only a browser can tell; needs Chromium. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, reporters },
})
