import { defineConfig } from 'vitest/config'

const report = process.env.ANNALIST_TEST_REPORT // where .ci/run wants the counts

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
