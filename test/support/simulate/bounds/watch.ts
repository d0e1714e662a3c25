import type { Facts } from '../../../../shared/domain/facts.ts';
import { type Contact, contactSchema } from '../../../../shared/domain/records.ts';
import { bounds } from '../../../../shared/policy/bounds/all.ts';
import { asksSomething, type Bound } from '../../../../shared/policy/bounds/bound.ts';
import { factsOf } from '../../../../shared/store/read-facts.ts';
import type { LivingStage } from '../../world/living-stage.ts';

export type Breach = { at: string; customer: string; stepId: string; words: string };
/** How a bound fared: how many contacts it was asked about, how often it was broken, and the first cases. */
export type BoundResult = Pick<Bound, 'id' | 'says' | 'basis'> & {
  asked: number;
  broken: number;
  first: Breach[];
};

const mostKept = 20;

/** Asks every bound about every contact and measure at the instant it is claimed. The results fill as time passes. */
export function watchBounds({ world }: Pick<LivingStage, 'world'>): BoundResult[] {
  const results = bounds.map(({ id, says, basis }) => ({ id, says, basis, asked: 0, broken: 0, first: [] }));
  world.dynamo.subscribe(({ eventName, Keys, NewImage }) => {
    if (eventName !== 'INSERT' || !String(Keys['sk']).startsWith('CONTACT#')) return;
    const contact = contactSchema.parse(NewImage);
    const facts = factsOf(world.dynamo.items(String(Keys['pk'])));
    if (asksSomething(contact) && facts !== undefined)
      for (const [index, bound] of bounds.entries())
        tally(results[index], bound, { contact, facts, policies: world.policies });
  });
  return results;
}

function tally(
  result: BoundResult | undefined,
  bound: Bound,
  claimed: Parameters<Bound['breaches']>[0],
): void {
  if (result === undefined) return;
  result.asked += 1;
  const words = bound.breaches(claimed);
  if (words.length === 0) return;
  result.broken += 1;
  if (result.first.length < mostKept) result.first.push(breach(claimed.contact, claimed.facts, words));
}

function breach({ reservedAt: at, stepId }: Contact, { profile }: Facts, words: readonly string[]): Breach {
  return { at, customer: profile.customerNumber, stepId, words: words.join('; ') };
}

/** How the bounds fared in several parts of a ledger, as in one. */
export function boundsTogether(parts: readonly (readonly BoundResult[])[]): BoundResult[] {
  return bounds.map(({ id, says, basis }, index) => {
    const results = parts.flatMap((part) => part[index] ?? []);
    const first = results.flatMap((one) => one.first).sort((a, b) => a.at.localeCompare(b.at));
    return {
      ...{ id, says, basis, first: first.slice(0, mostKept) },
      asked: results.reduce((sum, { asked }) => sum + asked, 0),
      broken: results.reduce((sum, { broken }) => sum + broken, 0),
    };
  });
}

/** Whether every bound held. */
export function allHold(results: readonly Pick<BoundResult, 'broken'>[]): boolean {
  return results.every(({ broken }) => broken === 0);
}
