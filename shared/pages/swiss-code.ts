import type { Creditor } from '../config/stage.ts';
import { type Currency, plainAmount } from '../domain/money.ts';
import { compactIban, isQrIban } from '../domain/payment-reference.ts';
import { isCreditorReference, isSwissReference } from '../domain/structured-reference.ts';
import { oneLine } from '../messages/written.ts';
import { isSepaIban } from './sepa-iban.ts';

/** Swiss Implementation Guidelines for the QR-bill: 0.01 to 999,999,999.99. */
const most = 99_999_999_999;

export type SwissTransfer = { amount: number; currency: Currency; reference: string; message?: string };

/**
 * The text of a Swiss QR code (QR-bill, version 0200, addresses in fields of their own, as they must be since November
 * 2025), which banking apps read as a filled-in transfer. Undefined where none can be made: another currency than CHF
 * and EUR, an account elsewhere, no address of its holder, an amount out of range, or a reference that the account does
 * not take.
 */
export function swissCode(bank: Creditor['bank'], transfer: SwissTransfer): string | undefined {
  const iban = compactIban(bank.iban);
  const { amount, currency, reference, message = '' } = transfer;
  const { holderAddress: address } = bank;
  if (!/^(CH|LI)/.test(iban) || !isSepaIban(iban) || address === undefined) return undefined;
  if (currency !== 'CHF' && currency !== 'EUR') return undefined;
  if (amount < 1 || amount > most) return undefined;
  const type = referenceType(iban, reference);
  if (type === undefined) return undefined;
  const holder = [bank.holder, address.street, address.buildingNumber, address.postalCode, address.town];
  const nobody = Array.from({ length: 7 }, () => '');
  return [
    ...['SPC', '0200', '1', iban],
    ...['S', ...holder.map((text) => oneLine(text ?? '')), address.country],
    // Reserved for a final creditor.
    ...nobody,
    ...[plainAmount(amount, currency), currency],
    // Who pays is not printed: the code may be passed on to whoever pays.
    ...nobody,
    ...[type, type === 'NON' ? '' : reference, oneLine(message).slice(0, 140), 'EPD'],
  ].join('\n');
}

/** QRR for an account that takes QR references only, SCOR for an RF, NON for none; undefined for what does not go together. */
function referenceType(iban: string, reference: string): 'QRR' | 'SCOR' | 'NON' | undefined {
  if (isQrIban(iban)) return isSwissReference(reference) ? 'QRR' : undefined;
  if (reference === '') return 'NON';
  return isCreditorReference(reference) ? 'SCOR' : undefined;
}
