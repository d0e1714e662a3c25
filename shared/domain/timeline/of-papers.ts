import type { Debt } from '../debt.ts';
import type { Notice } from '../notice.ts';
import type { Corrected } from '../profile.ts';
import type { Evidence, Payment } from '../records.ts';
import { type Happening, known, money } from './happening.ts';

/** Money that came in, or went back. */
export function ofPayments(payments: readonly Payment[]): Happening[] {
  return payments.map(
    ({ paymentId, debtKey, amount, currency, bookedOn, receivedAt, batch, line, ...of }) => ({
      ...{ at: receivedAt, record: 'payment', recordId: paymentId, event: 'booked', debtKeys: [debtKey] },
      by: amount < 0 ? 'the bank' : 'the customer',
      says:
        amount < 0 ? `Payment of ${money(-amount, currency)} went back` : `Paid ${money(amount, currency)}`,
      more: known(
        ['Booked on', bookedOn],
        [
          of.allowance?.kind === 'discount' ? 'Discount taken' : 'Bank charges let off',
          of.allowance === undefined ? undefined : money(of.allowance.amount, currency),
        ],
        [
          amount < 0 ? 'Of it told before its payment' : 'Of it had gone back already',
          of.uncounted === undefined ? undefined : money(Math.abs(of.uncounted), currency),
        ],
        ['From', `${batch}, line ${line}`],
      ),
    }),
  );
}

/** Papers that prove a claim. One that is only referred to has no day of its own and stands with its invoice. */
export function ofEvidence(evidence: readonly Evidence[], debts: readonly Debt[]): Happening[] {
  return evidence.map(({ debtKey, kind, reference, document, notedAt, notedBy }) => {
    const debt = debts.find((one) => one.debtKey === debtKey);
    return {
      at: document?.filedAt ?? notedAt ?? debt?.openedAt ?? '',
      ...{ record: 'evidence', recordId: `${debtKey}#${kind}`, event: 'filed', debtKeys: [debtKey] },
      by: document?.filedBy ?? notedBy ?? (document === undefined ? 'the ledger' : 'finance'),
      says: `Paper ${document === undefined ? 'named' : 'put on file'}: ${kind}, ${reference}`,
      more: known(
        ['Type', document?.type],
        ['Bytes', document === undefined ? undefined : String(document.bytes)],
        ['SHA-256', document?.hash],
      ),
    };
  });
}

/** Notices that a law wants before something else. */
export function ofNotices(notices: readonly Notice[]): Happening[] {
  return notices.map(({ noticeId, kind, debtKeys, sentOn, by, receivedOn, reference }) => ({
    ...{ at: sentOn, record: 'notice', recordId: noticeId, event: 'given', debtKeys, by: 'the creditor' },
    says: `Notice given by ${by}: ${kind}`,
    more: known(['Received on', receivedOn], ['Proof', reference]),
  }));
}

/** What people put right about the customer. */
export function ofCorrections(corrected: readonly Corrected[]): Happening[] {
  return corrected.map(({ at, by, reason, field, was, now, wasHash }, index) => ({
    ...{ at, by, record: 'correction', recordId: `${index + 1}`, event: 'made', debtKeys: [] },
    says: `Corrected: ${fieldNames[field]}`,
    quotes: [reason],
    more: known(
      ['Was', wasHash === undefined ? (was ?? 'not known') : 'deleted'],
      ['Is now', now ?? 'not known'],
    ),
  }));
}

/** What a fact about a customer is called. */
export const fieldNames: Readonly<Record<Corrected['field'], string>> = {
  emails: 'e-mail addresses',
  contactName: 'name of the contact',
  phone: 'telephone',
  phonePlace: 'where the telephone rings',
  language: 'language',
  kind: 'kind of customer',
  country: 'country',
  places: 'region',
  zones: 'time zone',
};
