import { sayingsOf } from '../dispute-sayings.ts';
import type { Currency } from '../money.ts';
import type { Dispute, Saying } from '../records.ts';
import { type Happening, known, money, whoSays } from './happening.ts';
import { ofDisputeWork } from './of-dispute-work.ts';

/** Every objection with its own words, and how each dispute ended. */
export function ofDisputes(
  disputes: readonly Dispute[],
  currencyOf: (debtKey: string) => Currency | undefined,
): Happening[] {
  return disputes.flatMap((dispute) => [
    ...sayingsOf(dispute).map((saying, index) => said(dispute, saying, index, currencyOf(dispute.debtKey))),
    ...ofDisputeWork(dispute),
    ...answered(dispute),
    ...withdrawn(dispute),
  ]);
}

const about = ({ disputeId, debtKey }: Dispute) => ({
  ...{ record: 'dispute' as const, recordId: disputeId, debtKeys: [debtKey] },
});

function said(dispute: Dispute, saying: Saying, index: number, currency: Currency | undefined): Happening {
  const { reason, text, amountDisputed, line, at, by } = saying;
  const part =
    amountDisputed === undefined || currency === undefined ? undefined : money(amountDisputed, currency);
  return {
    ...about(dispute),
    ...{ at, by: whoSays(by), event: index === 0 ? 'opened' : `said-${index + 1}` },
    says: index === 0 ? `Objection ${reason}` : `Another objection ${reason} to the same invoice`,
    ...(text === '' ? {} : { quotes: [text] }),
    more: known(
      ['Disputed', part ?? 'the whole invoice'],
      ['Line of the invoice', line],
      ['Answer promised by', index === 0 ? dispute.answerBy : undefined],
      ['Said in', index === 0 ? dispute.source : undefined],
      ['Repeats', index === 0 ? dispute.repeats : undefined],
    ),
  };
}

function answered(dispute: Dispute): Happening[] {
  const { answeredAt: at, answeredBy: by = 'the desk', finding, answer } = dispute;
  if (at === undefined) return [];
  return [
    {
      ...{ ...about(dispute), at, by, event: 'answered' },
      says: `Objection answered${finding === undefined ? '' : `: ${finding}`}`,
      ...(answer === undefined ? {} : { quotes: [answer] }),
    },
  ];
}

function withdrawn(dispute: Dispute): Happening[] {
  const { withdrawnAt: at } = dispute;
  return at === undefined
    ? []
    : [{ ...about(dispute), at, by: 'the customer', event: 'withdrawn', says: 'Objection taken back' }];
}
