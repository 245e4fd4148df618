import { configDefaults, defineConfig } from 'vitest/config'

const report = process.env.ANNALIST_TEST_REPORT // where .ci/run wants the counts

/** For people, and for .ci/run where it asks. */
export const reporters: ['default'] | ['default', ['json', { outputFile: string }]] = report
  ? ['default', ['json', { outputFile: report }]]
  : ['default']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    setupFiles: ['tests/properties/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters,
  },
})
