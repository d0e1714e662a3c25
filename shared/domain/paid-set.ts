import * as z from 'zod';
import { sha256 } from '../policy/canonical.ts';
import type { Debt } from './debt.ts';

/**
 * What a payment is for: named invoices, all that may be asked for (`collectible`), or all that is open, disputed
 * parts included (`open`). The latter two mean what they say on the day the money comes.
 */
export const paidSetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoices'), debtKeys: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('collectible') }),
  z.object({ kind: z.literal('open') }),
]);
export type PaidSet = z.infer<typeof paidSetSchema>;

/** Who pays whom. */
export type Payer = { creditorId: string; debtorKey: string };

/** Digits of the payer in a reference's body; the rest stands for what is paid. */
const payerDigits = 11;
const setDigits = 10;

/** The payer's part of a reference: the same for all that this debtor owes this creditor. */
export function payerCode({ creditorId, debtorKey }: Payer): string {
  return digitsOf(`payer\n${creditorId}\n${debtorKey}`, payerDigits);
}

/**
 * The body of the structured reference under which a debtor pays a set: 21 digits that follow from both, so that the
 * same set always has the same reference, and nothing has to be stored to give one out.
 */
export function referenceBody(payer: Payer, set: PaidSet): string {
  const named = set.kind === 'invoices' ? [...set.debtKeys].sort().join('\n') : '';
  return (
    payerCode(payer) + digitsOf(`${set.kind}\n${payerCode(payer)}\n${payer.debtorKey}\n${named}`, setDigits)
  );
}

/** The payer's part of a body; undefined for one that is not ours. */
export function payerCodeIn(body: string): string | undefined {
  return /^[1-9]\d{20}$/.test(body) ? body.slice(0, payerDigits) : undefined;
}

/** Which of the sets that need no record a body stands for: a single invoice, or all of them. */
export function impliedSet(body: string, payer: Payer, debts: readonly Debt[]): PaidSet | undefined {
  const singles = debts
    .filter(({ creditorId }) => creditorId === payer.creditorId)
    .map(({ debtKey }): PaidSet => ({ kind: 'invoices', debtKeys: [debtKey] }));
  const sets: PaidSet[] = [{ kind: 'collectible' }, { kind: 'open' }, ...singles];
  return sets.find((set) => referenceBody(payer, set) === body);
}

/** Decimal digits of a text's hash; the first is never 0, as some banks drop zeros at the front. */
function digitsOf(text: string, count: number): string {
  const least = 10n ** BigInt(count - 1);
  const hash = BigInt(`0x${sha256(text).slice(0, 32)}`);
  return (least + (hash % (9n * least))).toString();
}
