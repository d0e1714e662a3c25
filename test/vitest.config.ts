import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

const textPrefix = '\0text:';

/**
 * Mail templates and stylesheets are imported as text, as esbuild does for the bundles. Under a name of their own,
 * because Vitest empties every module whose name ends in .css.
 */
const textImports: Plugin = {
  name: 'text-imports',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/\.(liquid|css)$/.test(source)) return undefined;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved === null ? undefined : `${textPrefix}${resolved.id}.js`;
  },
  load(id) {
    if (!id.startsWith(textPrefix)) return undefined;
    const file = id.slice(textPrefix.length, -'.js'.length);
    this.addWatchFile(file);
    return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
  },
};

const handlers = 'test/functions/**/handler.test.ts';

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
        test: {
          name: 'machine',
          include: ['test/{statemachines,properties,support}/**/*.test.ts'],
          testTimeout: 60_000,
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
