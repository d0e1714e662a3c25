/** How lifetimes are played: `core`: decisions, plans and claims, waits driven directly · `asl`: the real definition and functions. */
export const modes = ['core', 'asl'] as const;
export type Mode = (typeof modes)[number];
