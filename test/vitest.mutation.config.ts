import { defineConfig } from 'vitest/config';
import { textImports } from './support/text-imports.ts';

/** The tests by which Stryker judges the gate, its rules and the claim (`npm run mutate`). */
export default defineConfig({
  plugins: [textImports],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/shared/policy/**/*.test.ts', 'test/shared/store/claim-contact.test.ts'],
    exclude: [
      'test/shared/policy/wording/**',
      'test/shared/policy/rates/**',
      'test/shared/policy/holidays/**',
    ],
    isolate: false,
  },
});
