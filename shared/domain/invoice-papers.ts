import type { Change } from './changes.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { EvidenceKind } from './records.ts';

type Named = {
  invoiceNumber: string;
  order?: string | undefined;
  delivery?: string | undefined;
  terms?: string | undefined;
};

/**
 * The papers a row names that are not known yet. The invoice itself is on file under its number. What is on file of
 * another instalment proves this one too.
 */
export function evidenceOf(
  facts: Facts,
  debtKey: string,
  stated: Named,
  ofInvoice: readonly Debt[] = [],
): Change[] {
  const keys = ofInvoice.map((debt) => debt.debtKey);
  const named: [EvidenceKind, string | undefined][] = [
    ['invoice', stated.invoiceNumber],
    ['order', stated.order],
    ['delivery', stated.delivery],
    ['terms', stated.terms],
  ];
  return named.flatMap(([kind, written]) => {
    const papers = facts.evidence.filter((one) => one.kind === kind);
    const own = papers.find((one) => one.debtKey === debtKey);
    const known = own ?? papers.find((one) => keys.includes(one.debtKey));
    const reference = written ?? known?.reference;
    if (reference === undefined || own?.reference === reference) return [];
    // A new reference does not take away the paper that was put on file.
    return [{ kind: 'evidence' as const, evidence: { ...known, debtKey, kind, reference } }];
  });
}
