/**
 * How lifetimes are played: `core`: decisions, plans and claims, the machine's waits driven directly · `machine`: the same
 * through the real definition of the machine · `asl`: the real definition, the real functions and their mails.
 */
export const modes = ['core', 'machine', 'asl'] as const;
export type Mode = (typeof modes)[number];
