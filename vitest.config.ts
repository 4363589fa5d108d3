// Tests in five projects: plain Node for everything, workerd for the Worker as it is deployed, what takes minutes, the
// programs that read the feed, and the pages in a browser.
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Some tests start commands or read long texts, on machines that may be busy. */
const testTimeout = 60_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**', 'test/clients/**', 'test/browser/**'],
          testTimeout,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            // Not `DB`: the Worker under test has the bundled feed.
            miniflare: {
              d1Databases: ['TEST_DB', 'OTHER_DB'],
              bindings: { MIGRATIONS: await readD1Migrations('./data/migrations') },
            },
          })),
        ],
        test: { name: 'workerd', include: ['test/worker/**/*.test.ts'], testTimeout },
      },
      {
        test: {
          name: 'slow',
          include: ['test/extract/robustness.test.ts'],
          env: { FUZZ_RUNS: '10000' },
          testTimeout: 3_600_000,
        },
      },
      {
        test: {
          name: 'clients',
          include: ['test/clients/**/*.test.ts'],
          globalSetup: 'test/clients/serve.ts',
          diff: { truncateThreshold: 20 },
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          setupFiles: 'test/browser/skip.ts',
          testTimeout: 2 * testTimeout,
          hookTimeout: 2 * testTimeout,
        },
      },
    ],
  },
})
