import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import type { Stage } from '../shared/config/stage.ts';

const options = {
  // Nothing is written here: the files are held in memory, and their paths begin with it.
  write: false,
  outdir: resolve('bundles'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts'),
    'brotli/decompress.js': join(import.meta.dirname, 'no-woff2.ts'),
  },
  loader: { '.ttf': 'binary', '.liquid': 'text', '.css': 'text', '.client.js': 'text', '.min.js': 'text' },
  // Some dependencies still call require() for Node's own modules.
  banner: {
    js: "import{createRequire as forbearRequire}from'node:module';const require=forbearRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

const functionsFolder = join(import.meta.dirname, '..', 'functions');

/** The bundled code of every function. */
export type Bundles = {
  /** Folder with `index.mjs` and `stage.json` of the function called `name`. */
  folderOf(name: string): string;
};

/** Names of all functions: every folder in `functions/` that has a handler. */
export function functionNames(): string[] {
  return readdirSync(functionsFolder).filter((name) => existsSync(handlerOf(name)));
}

/** Functions that load a part of themselves only when somebody asks for it: that part lies beside the rest. */
const loadedInParts = ['serve-desk'];

type OutputFile = { path: string; contents: Uint8Array };

/** The code is the same for every stage, so a process that asks for several bundles it once. */
let code: readonly OutputFile[] | undefined;

/** Each file of the bundles with its path in their folder. */
function bundledCode(): readonly OutputFile[] {
  if (code !== undefined) return code;
  const together = functionNames().filter((name) => !loadedInParts.includes(name));
  const built = [
    buildSync({
      ...options,
      entryPoints: together.map((name) => ({ in: handlerOf(name), out: join(name, 'index') })),
    }),
    ...loadedInParts.map((name) =>
      buildSync({
        ...options,
        entryPoints: [{ in: handlerOf(name), out: join(name, 'index') }],
        splitting: true,
        chunkNames: `${name}/part-[hash]`,
      }),
    ),
  ];
  code = built.flatMap(({ outputFiles }) => outputFiles);
  return code;
}

/** Bundles all handlers into `<outdir>/<name>/index.mjs`, each beside the stage's configuration. */
export function bundleFunctions(stage: Stage, outdir: string): Bundles {
  const names = functionNames();
  for (const { path, contents } of bundledCode()) {
    const file = join(outdir, relative(options.outdir, path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  for (const name of names) {
    writeFileSync(join(outdir, name, 'stage.json'), JSON.stringify(stage));
  }
  return {
    folderOf(name) {
      if (!names.includes(name)) throw new Error(`functions/${name}/handler.ts is missing.`);
      return join(outdir, name);
    },
  };
}

function handlerOf(name: string): string {
  return join(functionsFolder, name, 'handler.ts');
}
