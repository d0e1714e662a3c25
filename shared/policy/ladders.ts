import considerate1 from './ladders/considerate-1.json' with { type: 'json' };
import { type Policy, policySchema } from './policy.ts';

/** Every policy that ships, all versions: a debt keeps the version it was opened under. */
export const shippedPolicies: readonly Policy[] = [considerate1].map((document) =>
  policySchema.parse(document),
);

/** The policy of that id and version, or undefined if it does not ship. */
export function findPolicy(policies: readonly Policy[], id: string, version: number): Policy | undefined {
  return policies.find((policy) => policy.id === id && policy.version === version);
}

/** The newest version of a policy, for debts that are opened now. */
export function newestPolicy(policies: readonly Policy[], id: string): Policy | undefined {
  return policies.filter((policy) => policy.id === id).sort((a, b) => b.version - a.version)[0];
}
