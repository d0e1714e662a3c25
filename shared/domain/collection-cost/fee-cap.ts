import { type Fraction, plus, rounded, times, whole } from '../interest/fraction.ts';
import type { OwingKind } from '../interest/interest-terms.ts';
import type { Currency } from '../money.ts';
import type { FeeTerms } from './fee-terms.ts';

/** One claim (never a statement of several) that a fixed sum or cost is asked for. */
export type Claim = {
  /** In minor units; what is still owed of it where a part was paid in time (NL-03). */
  principal: number;
  currency: Currency;
  debtor: OwingKind;
  /** Whether the creditor gets VAT on cost back; not known means no VAT is added. */
  canDeductVat?: boolean;
};

/** The most that may be asked for, or why nothing may. */
export type FeeCap =
  | { kind: 'at-most'; minorUnits: number; currency: Currency }
  | { kind: 'not-for-debtor'; debtor: OwingKind }
  | { kind: 'other-currency'; currency: Currency };

/** The most that terms allow to ask for one claim, rounded once, halves up. A claim of nothing carries no cost. */
export function feeCap(terms: FeeTerms, { principal, currency, debtor, canDeductVat }: Claim): FeeCap {
  if (!terms.debtors.includes(debtor)) return { kind: 'not-for-debtor', debtor };
  if (terms.currency !== currency) return { kind: 'other-currency', currency: terms.currency };
  if (principal <= 0) return { kind: 'at-most', minorUnits: 0, currency };
  const bounded = withinBounds(terms, beforeBounds(terms, principal));
  const uplift = canDeductVat === false ? (terms.vatUplift ?? 0) : 0;
  return { kind: 'at-most', minorUnits: rounded(times(bounded, BigInt(10_000 + uplift), 10_000n)), currency };
}

function beforeBounds(terms: FeeTerms, principal: number): Fraction {
  switch (terms.kind) {
    case 'flat':
      return whole(terms.amount);
    case 'table':
      return whole(terms.rows.findLast(({ from }) => from <= principal)?.amount ?? 0);
    case 'tiered': {
      const index = terms.tiers.findIndex(({ upTo }) => upTo === null || principal <= upTo);
      const tier = terms.tiers[index];
      if (tier === undefined) return whole(0);
      const above = principal - (terms.tiers[index - 1]?.upTo ?? 0);
      return plus(whole(tier.base), times(whole(above), BigInt(tier.rate), 10_000n));
    }
  }
}

function withinBounds({ min, max }: FeeTerms, cost: Fraction): Fraction {
  if (max !== undefined && cost.over > BigInt(max) * cost.under) return whole(max);
  if (min !== undefined && cost.over < BigInt(min) * cost.under) return whole(min);
  return cost;
}
