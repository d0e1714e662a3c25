import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../../shared/policy/policy.ts';
import { readPolicy } from '../simulate/read-policy.ts';

type Named = Pick<Policy, 'id' | 'version'>;

const recordEnding = '.published.json';
/** The list of what ships; a policy that does not stand in it does not ship. */
export const listName = 'shipped.ts';

export const documentName = ({ id, version }: Named) => `${id}-${version}.json`;
export const recordName = ({ id, version }: Named) => `${id}-${version}${recordEnding}`;

/** Every policy whose document lies in a folder, by name and version. */
export function policiesIn(folder: string): Policy[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith(recordEnding))
    .map((name) => readPolicy(name, readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version);
}

/** A document or record as it stands in a folder; undefined where there is none. */
export function textIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The module that names these policies as what ships. */
export function listOf(policies: readonly Named[]): string {
  const lines = policies.map(
    (one) => `import ${identifier(one)} from './${documentName(one)}' with { type: 'json' };`,
  );
  const members = policies.map((one) => `  '${documentName(one)}': ${identifier(one)},`);
  return `// Written by \`npm run publish-policy\`, which is how a policy comes to stand here.
${lines.join('\n')}

/** The documents of all policies that ship, by the names of their files. */
export const documents: Readonly<Record<string, unknown>> = {
${members.join('\n')}
};
`;
}

function identifier({ id, version }: Named): string {
  const words = id.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `policy${words.join('')}${version}`;
}

/** A file's content as the project lays such files out. Throws when that cannot be done. */
export function laidOut(name: string, content: string): string {
  const biome = join('node_modules', '.bin', 'biome');
  const { status, stdout, stderr } = spawnSync(biome, ['format', `--stdin-file-path=${name}`], {
    input: content,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} could not be laid out: ${stderr}`);
  return stdout;
}
