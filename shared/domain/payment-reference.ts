import { type PaidSet, type Payer, referenceBody } from './paid-set.ts';
import { creditorReference, swissReference } from './structured-reference.ts';

/** Whether an account takes QR references and no others: an IBAN of Switzerland or Liechtenstein, clearing 30000-31999. */
export function isQrIban(iban: string): boolean {
  return /^(CH|LI)\d{2}3[01]\d{3}/.test(compactIban(iban));
}

/** Without spaces, in capitals. */
export function compactIban(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase();
}

/** The structured reference with which a debtor pays a set to an account: QRR where the account wants it, else RF. */
export function paymentReferenceFor(iban: string, payer: Payer, set: PaidSet): string {
  const body = referenceBody(payer, set);
  return isQrIban(iban) ? swissReference(body) : creditorReference(body);
}
