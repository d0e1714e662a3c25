import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Files and folders that a simulation writes; a folder that holds nothing else is an earlier one and may be replaced. */
const ours = new Set([
  ...['report.html', 'contacts.csv', 'decisions.jsonl', 'messages.jsonl', 'against'],
  ...['intake.txt', 'intake.csv', 'intake.json'],
]);

/** A folder that appears whole or not at all. */
export type OutFolder = {
  /** Where to write meanwhile. */
  path: string;
  /** Puts it into its place. */
  finish(): void;
  /** Leaves nothing behind. */
  abandon(): void;
};

/** Throws words for a person when the folder holds something that is not ours. */
export function outFolder(wanted: string): OutFolder {
  const place = resolve(wanted);
  const foreign = existsSync(place) ? readdirSync(place).filter((name) => !ours.has(name)) : [];
  if (foreign.length > 0)
    throw new Error(
      `--out ${wanted} holds other files (${foreign.slice(0, 3).join(', ')}); name a new folder.`,
    );
  mkdirSync(dirname(place), { recursive: true });
  const path = mkdtempSync(join(dirname(place), `.${basename(place)}-`));
  return {
    path,
    finish() {
      const old = `${path}.old`;
      if (existsSync(place)) renameSync(place, old);
      renameSync(path, place);
      rmSync(old, { recursive: true, force: true });
    },
    abandon: () => rmSync(path, { recursive: true, force: true }),
  };
}
