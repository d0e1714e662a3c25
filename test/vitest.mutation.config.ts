import { defineConfig } from 'vitest/config';
import { textImports } from './support/text-imports.ts';

/**
 * The tests by which Stryker judges the gate, its rules and the claim (`npm run mutate`). Properties are left out: a
 * mutant must fall by an example that says what it breaks.
 */
export default defineConfig({
  plugins: [textImports],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [
      'test/shared/policy/**/*.test.ts',
      'test/shared/domain/contact-history.test.ts',
      'test/shared/store/{claim-contact,commit,commit-requests,record-decision}.test.ts',
    ],
    exclude: [
      'test/shared/policy/{wording,rates,holidays}/**',
      'test/shared/policy/**/*.properties.test.ts',
      'test/shared/policy/{packs,publications}.test.ts',
    ],
    setupFiles: ['test/support/fixed-seed.ts'],
    isolate: false,
  },
});
