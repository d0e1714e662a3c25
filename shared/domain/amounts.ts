import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { isNaturalPerson } from './profile.ts';

/** The four amounts of a debt, in minor units of its currency. */
export type Amounts = {
  invoiceTotal: number;
  amountOutstanding: number;
  amountDisputed: number;
  /** What may be asked for now: outstanding less disputed. */
  amountCollectible: number;
};

/**
 * The four amounts of a debt as its disputes leave them. An open dispute of a natural person, even of a part,
 * suspends the whole debt (the UK's CONC 7.14 and the strictest reading elsewhere).
 */
export function amountsOf(debt: Debt, facts: Pick<Facts, 'profile' | 'disputes'>): Amounts {
  const { invoiceTotal, amountOutstanding } = debt;
  const open = openDisputesOf(debt.debtKey, facts);
  const whole =
    open.some((dispute) => dispute.amountDisputed === undefined) ||
    (open.length > 0 && isNaturalPerson(facts.profile.kind));
  const parts = open.reduce((sum, dispute) => sum + (dispute.amountDisputed ?? 0), 0);
  const amountDisputed = whole ? amountOutstanding : Math.min(parts, amountOutstanding);
  return {
    invoiceTotal,
    amountOutstanding,
    amountDisputed,
    amountCollectible: amountOutstanding - amountDisputed,
  };
}

/** The disputes of a debt that still wait for an answer. */
export function openDisputesOf(debtKey: string, facts: Pick<Facts, 'disputes'>) {
  return facts.disputes.filter((dispute) => dispute.debtKey === debtKey && dispute.state === 'open');
}
