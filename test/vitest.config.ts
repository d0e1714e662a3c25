import { defineConfig } from 'vitest/config';
import { textImports } from './support/text-imports.ts';

const handlers = 'test/functions/**/handler.test.ts';
/** Those who deploy a stage of their own mostly wait; the other end-to-end tests drive a browser, which computes. */
const stage = ['test/e2e/{day,story}.test.ts'];
const seed = 'test/support/seed.ts';
/** A test that replaces a module for all who import it has a process of its own. */
const replacing = ['test/statemachines/new-law.test.ts'];
const unhurried = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 180_000 };

export default defineConfig({
  plugins: [textImports],
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default'],
    // A machine of two cores computes on both, and what was compiled once is compiled for all projects and runs.
    maxWorkers: '100%',
    fsModuleCache: true,
    fsModuleCachePath: '.local/vitest',
    // What tests read as files, and what decides which there are: of such changes all tests are told.
    forceRerunTriggers: ['**/*.{json,csv,md,liquid,css}', '**/vitest*.config.ts', '**/words/*'],
    // The tests of a process share nothing but code: loading it once makes them up to three times as fast.
    isolate: false,
    setupFiles: ['test/support/leave-nothing.ts'],
    // The checks share a machine with others: a limit that a busy one reaches would say nothing about the code.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,functions}/**/*.test.{ts,tsx}'],
          exclude: [handlers],
          setupFiles: seed,
        },
      },
      // Handlers read their environment when they are loaded, each in its own file, which only its own test loads.
      { extends: true, test: { name: 'handlers', include: [handlers] } },
      {
        extends: true,
        test: {
          name: 'machine',
          include: ['test/{statemachines,properties,support}/**/*.test.ts'],
          exclude: replacing,
          setupFiles: seed,
        },
      },
      {
        extends: true,
        test: { name: 'machine-apart', include: replacing, setupFiles: seed, isolate: true },
      },
      { extends: true, test: { name: 'infra', include: ['test/infra/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e-stage', include: stage, ...unhurried, isolate: true } },
      {
        extends: true,
        // One process drives one browser from the first page to the last, whose processes serve page after page.
        test: {
          ...{ name: 'e2e-browser', include: ['test/e2e/**/*.test.ts'], exclude: stage, ...unhurried },
        },
      },
    ],
  },
});
