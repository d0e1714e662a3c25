import { readFileSync } from 'node:fs';
import type { Plugin } from 'vitest/config';

const textPrefix = '\0text:';
const fontPrefix = '\0font:';

/**
 * Mail templates, stylesheets and scripts for browsers are imported as text, as esbuild does for the bundles. Under a name of their own,
 * because Vitest empties every module whose name ends in .css.
 */
export const textImports: Plugin = {
  name: 'text-imports',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source.endsWith('.ttf')) {
      const font = await this.resolve(source, importer, { skipSelf: true });
      return font === null ? undefined : `${fontPrefix}${font.id}.js`;
    }
    if (!/\.(liquid|css|client\.js|min\.js)$/.test(source)) return undefined;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved === null ? undefined : `${textPrefix}${resolved.id}.js`;
  },
  load(id) {
    if (id.startsWith(fontPrefix)) {
      const bytes = readFileSync(id.slice(fontPrefix.length, -'.js'.length)).toString('base64');
      return `export default Uint8Array.from(Buffer.from('${bytes}', 'base64'));`;
    }
    if (!id.startsWith(textPrefix)) return undefined;
    const file = id.slice(textPrefix.length, -'.js'.length);
    this.addWatchFile(file);
    return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
  },
};
