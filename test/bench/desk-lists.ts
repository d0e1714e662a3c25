import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Whether lists of 50,000 open tasks are shown within 300 ms: the desk's pages bundled as they are deployed, on a table in memory. */
const project = new URL('../..', import.meta.url).pathname;
const file = join(project, '.local/bench/desk-lists.mjs');
const loaders = ['.liquid', '.css', '.client.js', '.min.js'].map((name) => `--loader:${name}=text`);
const kind = [
  '--bundle',
  '--platform=node',
  '--format=esm',
  '--main-fields=module,main',
  '--log-level=warning',
];
const jsx = ['--jsx=automatic', '--jsx-import-source=hono/jsx'];
// Some dependencies still call require() for Node's own modules.
const banner =
  "--banner:js=import{createRequire as forbearRequire}from'node:module';const require=forbearRequire(import.meta.url);";
const fonts = '--loader:.ttf=binary';
const args = [
  'test/bench/desk-lists-measure.ts',
  ...kind,
  ...jsx,
  ...loaders,
  fonts,
  banner,
  `--outfile=${file}`,
];
execFileSync(join(project, 'node_modules/.bin/esbuild'), args, { cwd: project, stdio: 'inherit' });
process.exitCode = spawnSync(process.execPath, [file], { stdio: 'inherit' }).status ?? 1;
