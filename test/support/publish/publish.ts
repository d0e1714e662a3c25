import { join } from 'node:path';
import { letterFaults } from '../../../shared/messages/own-text/policy-letters.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { Order } from '../simulate/order.ts';
import type { Outcome } from '../simulate/outcome.ts';
import type { PlayOptions } from '../simulate/play-ledger.ts';
import { runOrder } from '../simulate/run-order.ts';
import { documentName, laidOut, listName, listOf, policiesIn, recordName, textIn } from './ladder-files.ts';
import { documentHash, publicationOf } from './publication.ts';
import { putInPlace } from './put-in-place.ts';

export type Publishing = {
  /** The document of the policy, as its file has it. */
  text: string;
  /** How it is played. */
  order: Order;
  /** Who answers for it, and the day. */
  by: string;
  on: string;
  /** The folder of the ladders, and the one the report goes to. */
  folder: string;
  out: string;
};

export type Published = { kind: 'published' | 'refused'; words: string };

/**
 * Publishes a policy: plays it on the ledger beside the one it follows, writes the report, and only where every bound of
 * ethics held puts its document, the record of what was shown and the list of what ships into the folder, all or none.
 */
export async function publish(
  { text, order, by, on, folder, out }: Publishing,
  options: Omit<PlayOptions, 'folder'> = {},
): Promise<Published> {
  const { policy } = order;
  const known = versionProblem(policy, text, folder) ?? letterProblem(policy);
  if (known !== undefined) return { kind: 'refused', words: known };
  const { summary, outcome } = await runOrder(order, out, options);
  const problems = outcome === undefined ? ['The ledger was refused.'] : problemsOf(outcome);
  const refused = (more: readonly string[]): Published => ({
    kind: 'refused',
    words: `${summary}\n${[`Not published: ${policy.id} ${policy.version}.`, ...more].join('\n')}\n`,
  });
  if (outcome === undefined || problems.length > 0) return refused(problems);
  const all = [...policiesIn(folder).filter((one) => !isSame(one, policy)), policy];
  all.sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version);
  const record = JSON.stringify(publicationOf(text, outcome, { by, on }), null, 2);
  const contents: [string, string][] = [
    [documentName(policy), text],
    [recordName(policy), record],
    [listName, listOf(all)],
  ];
  putInPlace(
    contents.map(([name, content]) => ({ path: join(folder, name), content: laidOut(name, content) })),
  );
  const words = `Published: ${policy.id} ${policy.version}, by ${by}. Its bounds held at ${outcome.bounds[0]?.asked} contacts; the report is in ${out}.`;
  return { kind: 'published', words: `${summary}\n${words}\n` };
}

const isSame = (one: Policy, other: Policy) => one.id === other.id && one.version === other.version;

/** A version that ships never changes: debts keep the version they were opened under, and decisions rest on it. */
function versionProblem(policy: Policy, text: string, folder: string): string | undefined {
  const name = documentName(policy);
  const before = textIn(folder, name);
  if (before !== undefined && documentHash(before) !== documentHash(text))
    return `Not published: ${name} ships already and says something else. Give the policy a new version.\n`;
  if (before !== undefined && textIn(folder, recordName(policy)) !== undefined)
    return `Not published: ${name} ships already, word for word.\n`;
  const newest = Math.max(
    0,
    ...policiesIn(folder).flatMap(({ id, version }) => (id === policy.id ? version : [])),
  );
  return before === undefined && policy.version !== newest + 1
    ? `Not published: the next version of ${policy.id} is ${newest + 1}.\n`
    : undefined;
}

function letterProblem(policy: Policy): string | undefined {
  const faults = letterFaults(policy);
  return faults.length === 0 ? undefined : `Not published: ${faults.join('\n')}\n`;
}

/** What speaks against a policy after it was played, in words. */
function problemsOf({ bounds, figures }: Outcome): string[] {
  const { brokenPromises, faults, stillOpen } = figures;
  return [
    ...bounds.flatMap(({ says, broken }) =>
      broken === 0 ? [] : `A bound of ethics broke ${broken} times: ${says}`,
    ),
    ...(bounds.some(({ asked }) => asked === 0)
      ? ['Nobody was contacted, so nothing was shown: play a ledger with invoices that are late.']
      : []),
    ...brokenPromises.map((words) => `Sent about what was paid or disputed: ${words}`),
    ...faults.map((words) => `A step failed: ${words}`),
    ...(stillOpen.nobody === 0 ? [] : [`Nobody looks at ${stillOpen.nobody} open invoices.`]),
  ];
}
