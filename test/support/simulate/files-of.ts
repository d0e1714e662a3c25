import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readEvents } from './events/read-events.ts';
import { FileProblems } from './file-problems.ts';
import type { Files } from './order.ts';
import type { Options } from './read-options.ts';
import { readPolicy } from './read-policy.ts';

/** Every file the command line names. Throws the problems of all of them at once. */
export function filesOf({ invoices, mapping, payments, events, policy, against }: Options): Files {
  const problems: string[] = [];
  const read = <T>(file: string | undefined, as: (name: string, content: string) => T): T | undefined => {
    if (file === undefined) return undefined;
    try {
      return as(file, readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof FileProblems)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const files = {
    name: basename(invoices),
    invoices: readFileSync(invoices),
    payments: payments === undefined ? undefined : readFileSync(payments),
    mapping: read(mapping, (_, content) => content),
    events: read(events, readEvents),
    policy: read(policy, readPolicy),
    against: read(against, readPolicy),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}
