import { defineConfig } from 'vitest/config';

/** Mail templates and stylesheets are imported as text, as esbuild does for the bundles. */
const textImports = {
  name: 'text-imports',
  enforce: 'pre' as const,
  transform(source: string, id: string) {
    return /\.(liquid|css)$/.test(id)
      ? { code: `export default ${JSON.stringify(source)};`, map: null }
      : undefined;
  },
};

export default defineConfig({
  plugins: [textImports],
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,functions,statemachines,properties,support}/**/*.test.{ts,tsx}'],
        },
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
