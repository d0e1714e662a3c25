import { documents } from './ladders/shipped.ts';
import { type Policy, policySchema } from './policy.ts';

/** Every policy that ships, all versions: a debt keeps the version it was opened under. */
export const shippedPolicies: readonly Policy[] = policiesOf(documents);

/** Policies from their documents, by the names of their files. Throws with every problem: file, path and reason. */
export function policiesOf(named: Readonly<Record<string, unknown>>): readonly Policy[] {
  const read = Object.entries(named).map(([name, document]) => ({
    name,
    ...policySchema.safeParse(document),
  }));
  const problems = read.flatMap(({ name, error }) =>
    (error?.issues ?? []).map(
      ({ path, message }) =>
        `shared/policy/ladders/${name}: ${['$', ...path.map(String)].join('.')}: ${message}`,
    ),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.flatMap(({ data }) => data ?? []);
}

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
