import { join } from 'node:path';
import { type Options, readOptions } from '../simulate/read-options.ts';

export const usage = `Publishes a policy: what is shown first, ships then.

  npm run publish-policy -- --policy FILE.json --invoices FILE --by "Your name"
    --policy FILE.json          the new policy, or the next version of one
    --invoices FILE             the ledger it is played on
    --by NAME                   who answers for it
    --against FILE.json         the policy to lay beside it; default: the version it follows
    --out DIR                   where the report goes; default: .local/publish/NAME-VERSION
    --from, --until, --events, --payments, --mapping, --seed, --desk, --creditor, --pretend-addresses
                                as for npm run simulate

The policy is checked, played beside the other one, and held against the bounds of ethics. Where they hold, its file, the
record of what was shown and the list of what ships are put into shared/policy/ladders, all of them or none: commit them.
Ends with 1 when anything is wrong; then nothing was put there.`;

export type Arguments = { options: Options & { policy: string }; by: string };

/** What the command line asks for; `help` when it asks how to ask. Throws words for a person when it is wrong. */
export function readArguments(args: readonly string[]): Arguments | 'help' {
  const at = args.indexOf('--by');
  const by = at < 0 ? undefined : args[at + 1]?.trim();
  const options = readOptions(at < 0 ? args : args.toSpliced(at, 2));
  if (options === 'help') return 'help';
  const { policy } = options;
  if (policy === undefined) throw new Error('--policy is needed: the policy to publish.');
  if (by === undefined || by === '' || by.startsWith('--'))
    throw new Error('--by is needed: the name of who answers for the policy.');
  return { options: { ...options, policy }, by };
}

export function defaultOut(id: string, version: number): string {
  return join('.local', 'publish', `${id}-${version}`);
}
