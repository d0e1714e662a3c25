import { type Corrector, type CustomerCorrection, correctCustomer } from '../domain/correct-customer.ts';
import type { Ended } from '../domain/outcomes/effect.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { effectWrites, profileChange } from './effect-writes.ts';
import type { CaseDeps } from './situation.ts';

/** Puts right what is known of a customer, on the facts as they are; every case of theirs is looked at again. */
export async function storeCorrection(
  { cases, clock }: Pick<CaseDeps, 'cases' | 'clock'>,
  debtorKey: string,
  wish: CustomerCorrection,
  corrector: Omit<Corrector, 'now'>,
): Promise<Ended> {
  return decideAndCommit<Ended>(cases, debtorKey, ({ profile }) => {
    const answer = correctCustomer(profile, wish, { ...corrector, now: clock.now() });
    if (answer.kind === 'refused') return { answer };
    const writes = answer.effects.flatMap((effect) => effectWrites(debtorKey, effect));
    return { answer, change: { seen: profile.version, ...profileChange(answer.effects), writes } };
  });
}
