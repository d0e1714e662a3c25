import * as z from 'zod';
import type { ChargesTolerance } from '../../shared/domain/allowance.ts';
import { debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import { type FoundMatch, findMatch, type Ledger } from '../../shared/domain/matching/find-match.ts';
import type { OpenItem } from '../../shared/domain/matching/open-item.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import type { PaidSet } from '../../shared/domain/paid-set.ts';
import type { PaymentRow } from '../../shared/intake/row.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { findByAccount } from '../../shared/store/payer-accounts.ts';
import { findPaidSet } from '../../shared/store/payers.ts';
import { debtRows } from '../../shared/store/query.ts';
import { readFacts } from '../../shared/store/read-facts.ts';

const openItemSchema = z.object({
  debtorKey: z.string(),
  debtKey: z.string(),
  invoiceNumber: z.string(),
  dueOn: z.string(),
  currency: currencySchema,
  amountOutstanding: z.int(),
});

const termsSchema = debtSchema.pick({ invoiceTotal: true, issuedOn: true, discount: true });

/** What a payment of a bank statement is for, as far as the creditor's cases tell. */
export function findBankMatch(
  cases: Cases,
  {
    id: creditorId,
    bankChargesTolerance,
  }: { id: string; bankChargesTolerance?: ChargesTolerance | undefined },
  { amount, currency, bookedOn, bank }: PaymentRow & { bank: NonNullable<PaymentRow['bank']> },
): Promise<FoundMatch<PaidSet>> {
  const { endToEndId, text, references, account } = bank;
  const money = { amount, currency, bookedOn, bankChargesTolerance };
  return findMatch(ledgerOf(cases, creditorId), { ...money, endToEndId, text, references, account });
}

function ledgerOf(cases: Cases, creditorId: string): Ledger<PaidSet> {
  return {
    byReference: (body) => findPaidSet(cases, creditorId, body),
    byNumber: async (number) => {
      const rows = await debtRows(cases, debtKeyOf(creditorId, number));
      return rows
        .map((row) => ({ ...openItemSchema.parse(row), terms: termsSchema.parse(row) }))
        .filter(isOpen);
    },
    byAccount: async (account) => {
      const debtorKeys = await findByAccount(cases, creditorId, account);
      const facts = await Promise.all(debtorKeys.map((debtorKey) => readFacts(cases, debtorKey)));
      return facts
        .flatMap((one) => one?.debts ?? [])
        .filter((debt) => debt.creditorId === creditorId && debt.withdrawnBy === undefined)
        .filter(isOpen);
    },
  };
}

function isOpen({ amountOutstanding }: Pick<OpenItem, 'amountOutstanding'>): boolean {
  return amountOutstanding > 0;
}
