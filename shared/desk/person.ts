/** What a person may be at the desk; a group of the user pool has the same name. */
export const roles = ['collector', 'resolver', 'manager', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who sits at the desk. `name` is what is recorded as who did something; `id` stays the same if the name changes. */
export type Person = { id: string; name: string; email: string; roles: readonly Role[] };

/** Whoever may read cases. */
export const everybody: readonly Role[] = roles;

/** Whoever works on cases: all but those who only read, or only look after the desk itself. */
export const caseWorkers: readonly Role[] = ['collector', 'resolver', 'manager'];

/** Whether a person has one of these roles. */
export function hasRole({ roles: own }: Pick<Person, 'roles'>, wanted: readonly Role[]): boolean {
  return own.some((role) => wanted.includes(role));
}

/** Those of some names that are roles. */
export function rolesAmong(names: readonly string[]): Role[] {
  return roles.filter((role) => names.includes(role));
}
