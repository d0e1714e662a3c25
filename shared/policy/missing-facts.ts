import type { Profile } from '../domain/profile.ts';
import { gate } from './gate.ts';
import type { Question } from './question.ts';

/** A fact about a customer that finance can give: its column in the ledger. */
export type MissingFact = 'customer_kind' | 'region';

/**
 * The facts nobody gave of which one alone would lift every refusal of a step: the strictest law that may apply refuses
 * it, and it would not apply to a company, or elsewhere in the same country. Empty where knowing more would not help.
 */
export function missingFacts(question: Question): MissingFact[] {
  const { profile } = question.facts;
  const { kind, country, places = [] } = profile;
  if (!isRefused(question)) return [];
  const isVague = country !== undefined && !places.some((place) => place.includes('-'));
  return [
    ...(kind === 'unknown' && helps(question, { kind: 'company' }) ? (['customer_kind'] as const) : []),
    ...(isVague && helps(question, { places: [`${country}-${nowhere}`] }) ? (['region'] as const) : []),
  ];
}

/** A region code that ISO 3166-2 leaves to users: no pack is about it. */
const nowhere = 'ZZ';

function helps(question: Question, changes: Partial<Profile>): boolean {
  const { facts } = question;
  return !isRefused({ ...question, facts: { ...facts, profile: { ...facts.profile, ...changes } } });
}

function isRefused(question: Question): boolean {
  return gate(question).hits.some(({ decision }) => decision === 'BLOCK' || decision === 'NEEDS_HUMAN');
}

const waysToSay: Readonly<Record<MissingFact, { words: string; atDesk: string }>> = {
  customer_kind: { words: 'whether it is a company (customer_kind in the ledger', atDesk: '--kind' },
  region: { words: 'in which state it lives (region in the ledger, such as US-TX', atDesk: '--region' },
};

/** What to find out, as a sentence for finance; `atDesk` where the task itself takes it. */
export function missingWords(facts: readonly MissingFact[], { atDesk }: { atDesk: boolean }): string {
  const ways = facts.map((fact) => {
    const way = waysToSay[fact];
    return atDesk ? `${way.words}, or ${way.atDesk} here)` : `${way.words})`;
  });
  return `The strictest law that may apply refuses this, because too little is known of the customer. Say ${ways.join(', or ')}.`;
}
