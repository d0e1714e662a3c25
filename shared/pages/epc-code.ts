import type { Creditor } from '../config/stage.ts';
import { currencySchema, plainAmount } from '../domain/money.ts';
import { compactIban, isQrIban } from '../domain/payment-reference.ts';
import { isCreditorReference } from '../domain/structured-reference.ts';
import { oneLine } from '../messages/written.ts';
import { isSepaIban } from './sepa-iban.ts';

const euro = currencySchema.parse('EUR');
/** EPC069-12: 0.01 to 999,999,999.99. */
const most = 99_999_999_999;

/**
 * The text of an EPC069-12 version 002 code, which banking apps read as a filled-in transfer. An ISO 11649 reference
 * goes into its own line, any other text into the remittance text; a code holds one of them.
 * Undefined where a SEPA transfer cannot be made: no such IBAN, one for QR references only, or an amount out of range.
 */
export function epcCode(
  bank: Creditor['bank'],
  amountInCents: number,
  paymentReference: string,
): string | undefined {
  const iban = compactIban(bank.iban);
  if (!isSepaIban(iban) || isQrIban(iban)) return undefined;
  if (amountInCents < 1 || amountInCents > most) return undefined;
  const isStructured = isCreditorReference(paymentReference);
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    bank.bic ?? '',
    oneLine(bank.holder).slice(0, 70),
    iban,
    `EUR${plainAmount(amountInCents, euro)}`,
    '',
    ...(isStructured ? [paymentReference] : ['', oneLine(paymentReference).slice(0, 140)]),
  ].join('\n');
}
