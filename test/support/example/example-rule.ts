/** What a made-up rule says of itself. */
export const ruleText = { id: 'XX-01', reason: 'Because.', citation: 'law', grade: 'A' } as const;

/** What its hits say. */
export const hitText = { rule: 'XX-01', reason: 'Because.', citation: 'law' } as const;
