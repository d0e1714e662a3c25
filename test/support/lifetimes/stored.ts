import type { Facts } from '../../../shared/domain/facts.ts';
import {
  contactItem,
  debtItem,
  disputeItem,
  evidenceItem,
  holdItem,
  type Item,
  paymentItem,
  profileItem,
  promiseItem,
  taskItem,
} from '../../../shared/store/items.ts';

/** The stored items of a debtor, as one query of its partition gives them. */
export function storedOf(facts: Facts): Item[] {
  const { debtorKey } = facts.profile;
  return [
    profileItem(facts.profile),
    ...facts.debts.map(debtItem),
    ...facts.contacts.map((one) => contactItem(debtorKey, one)),
    ...facts.disputes.map((one) => disputeItem(debtorKey, one)),
    ...facts.evidence.map((one) => evidenceItem(debtorKey, one)),
    ...facts.holds.map((one) => holdItem(debtorKey, one)),
    ...facts.payments.map((one) => paymentItem(debtorKey, one)),
    ...facts.promises.map((one) => promiseItem(debtorKey, one)),
    ...facts.tasks.map((one) => taskItem(debtorKey, one)),
  ];
}
