import { type Debt, debtKeyOf, debtSchema, debtsCalled, numberInKey } from '../../domain/debt.ts';
import type { Facts } from '../../domain/facts.ts';
import { debtRows } from '../../store/query.ts';
import { readFacts } from '../../store/read-facts.ts';
import {
  type Moved,
  placeUnmatched,
  readMovedMoney,
  returnUnmatched,
  type Said,
  type Settled,
} from '../../store/settle-unmatched.ts';
import type { CaseDeps } from '../../store/situation.ts';
import { findUnmatched, readUnmatched, type Unmatched } from '../../store/unmatched.ts';

export type MoneyDeps = {
  /** A part of a creditor's money that matches nothing, the oldest first. */
  list(
    creditorId: string,
    part: { most: number; after?: string | undefined },
  ): Promise<{ money: Unmatched[]; goesOn: string | undefined }>;
  find(named: Pick<Unmatched, 'creditorId' | 'bookedOn' | 'paymentId'>): Promise<Unmatched | undefined>;
  /** What people placed or sent back, the newest last. */
  moved(creditorId: string): Promise<Moved[]>;
  /** Every debt of that number, or instalment of that name, whichever customer has it. */
  invoice(creditorId: string, number: string): Promise<Debt[]>;
  facts(debtorKey: string): Promise<Facts | undefined>;
  place(
    money: Unmatched,
    on: { debtorKey: string; debtKeys: readonly string[] },
    said: Said,
  ): Promise<Settled>;
  giveBack(money: Unmatched, said: Said): Promise<Settled>;
};

export function moneyDeps(deps: CaseDeps): MoneyDeps {
  const { cases } = deps;
  return {
    list: (creditorId, part) => readUnmatched(cases, creditorId, part),
    find: (named) => findUnmatched(cases, named),
    moved: (creditorId) => readMovedMoney(cases, creditorId),
    async invoice(creditorId, number) {
      const rows = await debtRows(cases, debtKeyOf(creditorId, numberInKey(number)));
      return debtsCalled(
        rows.map((row) => debtSchema.parse(row)),
        number,
      );
    },
    facts: (debtorKey) => readFacts(cases, debtorKey),
    place: (money, on, said) => placeUnmatched(deps, money, on, said),
    giveBack: (money, said) => returnUnmatched(deps, money, said),
  };
}
