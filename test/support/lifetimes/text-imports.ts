import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Mail templates and stylesheets are imported as text, as esbuild does for the bundles; for programs that run unbundled. */
registerHooks({
  load(url, context, next) {
    if (!/\.(liquid|css)$/.test(url)) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});
