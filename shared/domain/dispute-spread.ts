import type { Debt } from './debt.ts';
import { groundsOf } from './dispute-sayings.ts';
import type { Facts } from './facts.ts';
import { isNaturalPerson } from './profile.ts';
import type { Dispute, DisputeReason, EvidenceKind } from './records.ts';

/** How far an objection reaches beyond its invoice: to those of the same delivery or order, or to all of a person's. */
const reach: Record<DisputeReason, 'invoice' | 'delivery' | 'order' | 'person'> = {
  PRICE: 'invoice',
  CALC: 'invoice',
  FREIGHT_FEE: 'delivery',
  QTY_SHORT: 'delivery',
  NOT_RECEIVED: 'delivery',
  DAMAGED: 'delivery',
  QUALITY: 'delivery',
  WRONG_ITEM: 'delivery',
  LATE: 'delivery',
  RETURNED: 'delivery',
  NOT_ORDERED: 'order',
  NOT_MINE: 'person',
  DUPLICATE: 'invoice',
  CANCELLED: 'order',
  ALREADY_PAID: 'invoice',
  CREDIT_MISSING: 'invoice',
  DOC_MISSING: 'invoice',
  INVOICE_FORM: 'invoice',
  TERMS: 'invoice',
  TIME_BARRED: 'invoice',
  OTHER: 'delivery',
};

/**
 * The disputes about other invoices that also put this one in doubt, whatever their state. One about a stated part of
 * an organisation's invoice is about that part alone.
 */
export function siblingDisputes(debt: Debt, facts: Facts): Dispute[] {
  if (facts.disputes.length === 0) return [];
  const natural = isNaturalPerson(facts.profile.kind);
  return facts.disputes.filter((one) => {
    const other = facts.debts.find(({ debtKey }) => debtKey === one.debtKey);
    if (other === undefined || other.debtKey === debt.debtKey) return false;
    if (one.amountDisputed !== undefined && !natural) return false;
    return groundsOf(one).some((ground) => {
      const how = reach[ground];
      if (how === 'invoice') return false;
      if (how === 'person') return natural;
      return other.creditorId === debt.creditorId && sharesPaper(how, other.debtKey, debt.debtKey, facts);
    });
  });
}

/** Whether the same delivery note or order stands behind two invoices. */
function sharesPaper(kind: EvidenceKind, one: string, other: string, { evidence }: Facts): boolean {
  const of = (key: string) =>
    evidence.find((paper) => paper.kind === kind && paper.debtKey === key)?.reference;
  const reference = of(one);
  return reference !== undefined && reference.trim() === of(other)?.trim();
}
