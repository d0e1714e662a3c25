import { documents } from './ladders/shipped.ts';
import { type Policy, policySchema } from './policy.ts';

/** Every policy that ships, all versions: a debt keeps the version it was opened under. */
export const shippedPolicies: readonly Policy[] = documents.map((document) => policySchema.parse(document));

/** The policy of that id and version, or undefined if it does not ship. */
export function findPolicy(policies: readonly Policy[], id: string, version: number): Policy | undefined {
  return policies.find((policy) => policy.id === id && policy.version === version);
}

/** The newest version of a policy, for debts that are opened now. Throws when none ships: a fault of ops. */
export function newestPolicy(policies: readonly Policy[], id: string): Policy {
  const [newest] = policies.filter((policy) => policy.id === id).sort((a, b) => b.version - a.version);
  if (newest === undefined) throw new Error(`policy ${id} does not ship`);
  return newest;
}
