import type { Step } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Evidence } from './records.ts';

/** The events by which other systems learn of a measure. */
const events = {
  'withhold-business': 'CreditHoldPlaced',
  agency: 'AgencyHandover',
  court: 'CourtClaimApproved',
} as const;

export type Measure = Extract<Step, { kind: 'escalate' }>;

/** What leaves with a measure: the event for other systems. It names ids, amounts and references of papers, and nobody. */
export function measureEvent(
  { debt, facts }: { debt: Debt; facts: Facts },
  { id: stepId, measure }: Measure,
) {
  const { debtKey, debtorKey, creditorId, currency } = debt;
  const { amountCollectible } = amountsOf(debt, facts);
  const line = { debtKey, stepId, amountCollectible, currency };
  return {
    type: events[measure],
    line,
    detail: {
      ...{ creditorId, debtorKey, ...line },
      evidence: facts.evidence.filter((one) => one.debtKey === debtKey).map(paper),
    },
  };
}

/** Which paper it is and what shows that it is unchanged; not who put it there. */
function paper({ debtKey, kind, reference, document }: Evidence) {
  if (document === undefined) return { debtKey, kind, reference };
  const { key, type, bytes, hash } = document;
  return { debtKey, kind, reference, document: { key, type, bytes, hash } };
}
