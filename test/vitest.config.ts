import { defineConfig } from 'vitest/config';
import { textImports } from './support/text-imports.ts';

const handlers = 'test/functions/**/handler.test.ts';

export default defineConfig({
  plugins: [textImports],
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default'],
    // The checks share a machine with others: a limit that a busy one reaches would say nothing about the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,functions}/**/*.test.{ts,tsx}'],
          exclude: [handlers],
          // Tests of thought share nothing but code: loading it once makes them three times as fast.
          isolate: false,
        },
      },
      // Handlers read their environment when they are loaded, so each of these loads its own.
      { extends: true, test: { name: 'handlers', include: [handlers] } },
      {
        extends: true,
        test: { name: 'machine', include: ['test/{statemachines,properties,support}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'infra', include: ['test/infra/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
