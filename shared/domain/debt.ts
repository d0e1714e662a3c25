import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from './money.ts';
import { instantSchema, localDateSchema } from './time.ts';

/** Who waived the charges of an invoice on which the creditor's own books charge none. */
export const theLedger = 'the ledger';

/** One overdue (or soon due) invoice that finance handed over as due and certain. */
export const debtSchema = z.object({
  /** `<creditorId>#<invoiceNumber>`, of a further instalment `@<dueOn>` after it; unique within its debtor, and never changed. */
  debtKey: z.string().min(1),
  debtorKey: z.string().min(1),
  creditorId: z.string().min(1),
  invoiceNumber: z.string().min(1),
  currency: currencySchema,
  /** What the invoice, or this instalment of it, asked for when it was issued, in minor units. */
  invoiceTotal: minorUnitsSchema.positive(),
  /** What is unpaid today, in minor units, disputed part included. */
  amountOutstanding: minorUnitsSchema.nonnegative(),
  /** What the creditor's ledger last said was unpaid, in minor units. */
  ledgerOutstanding: minorUnitsSchema.nonnegative(),
  /** Payments matched here that the ledger's figure does not contain yet, in minor units. */
  paidSinceLedger: minorUnitsSchema,
  issuedOn: localDateSchema,
  /** Hundredths of a percent off for whoever pays within so many days of the invoice; absent: none. */
  discount: z.object({ basisPoints: z.int().positive(), days: z.int().nonnegative() }).optional(),
  dueOn: localDateSchema,
  /** It is one of several instalments of its invoice, and what the whole invoice came to, where the ledger says so. */
  instalment: z.object({ wholeTotal: minorUnitsSchema.positive().optional() }).optional(),
  /** The customer's order number or other reference printed on the invoice. */
  reference: z.string().optional(),
  /** What it was bought for; absent: nobody said, and a natural person's counts as personal. */
  purpose: z.enum(['business', 'personal']).optional(),
  /** Country or part of one whose law the contract names; absent: the creditor's and the debtor's are both plausible. */
  governingLaw: z.string().optional(),
  /** The day it was last entered into, renewed, sold or assigned; absent: the day of the invoice. */
  assignedOn: localDateSchema.optional(),
  /** When the debtor had the invoice; absent: not proven. */
  receivedOn: localDateSchema.optional(),
  /** First day on which a court would not hear it any more, as somebody has checked; absent: unknown. */
  barredFrom: localDateSchema.optional(),
  /** The account it belongs to; absent: counts as one account with all others of this creditor. */
  accountId: z.string().optional(),
  /** From regulated consumer credit; absent: unknown. */
  regulatedCredit: z.boolean().optional(),
  /** The contract itself names the due day (BGB 286(2)); absent: unknown, so only the invoice does. */
  dueOnAgreed: z.boolean().optional(),
  /** From a contract with regular deliveries; absent: unknown, so it may be (BE-01). */
  recurring: z.boolean().optional(),
  /** The invoice told a consumer that default comes thirty days after it (BGB 286(3)). */
  defaultWarned: z.boolean().optional(),
  /** What the contract was about, in a few words, and the day it was made (RDG 13a(1) no. 2); absent: nobody said. */
  contract: z.object({ subject: z.string().min(1), madeOn: localDateSchema }).optional(),
  /** The contract or accepted terms provide for fees; absent: unknown, so none. */
  feesAgreed: z.boolean().optional(),
  /** The ladder this debt follows, pinned when it was opened. */
  policyId: z.string().min(1),
  policyVersion: z.int().positive(),
  /** A named person, or the ledger, waived all interest and costs of it for good, and why. */
  chargesWaived: z.object({ by: z.string().min(1), reason: z.string().min(1), at: instantSchema }).optional(),
  /** `closed`: its execution has ended because nothing is left to collect. */
  state: z.enum(['open', 'closed']),
  /** The named person who gave the debt up for the creditor, and when; it stays closed. */
  withdrawnBy: z.string().optional(),
  withdrawnAt: instantSchema.optional(),
  /** It was given up as uncollectible: who asked for that, and why the other who agreed did. */
  writtenOff: z.object({ askedBy: z.string().min(1), reason: z.string() }).optional(),
  openedAt: instantSchema,
  /** Which execution answers for this debt: 0 before the first start, then 1, 2, … */
  generation: z.int().nonnegative(),
  /** When that execution was started. */
  startedAt: instantSchema.optional(),
  /** When somebody must have looked at this debt again; the sweep acts on what is past it. */
  lookAt: instantSchema.optional(),
  /** Step Functions task token of a wait for people, and the profile version it was registered under. */
  token: z.string().optional(),
  tokenSeen: z.int().optional(),
  /** Where the figures come from: the upload and its line. */
  batch: z.string(),
  line: z.int().positive(),
  /** Hash of the normalised row, to tell an unchanged row from a changed one. */
  rowHash: z.string(),
});
export type Debt = z.infer<typeof debtSchema>;

/** The key of an invoice: of its debt within its debtor, and of the number under which all its instalments are found. */
export function debtKeyOf(creditorId: string, invoiceNumber: string): string {
  return `${creditorId}#${invoiceNumber}`;
}

/** The key of an instalment that was first stated as due on that day. */
export function instalmentKeyOf(creditorId: string, invoiceNumber: string, dueOn: string): string {
  return `${debtKeyOf(creditorId, invoiceNumber)}@${dueOn}`;
}

/** What a debt is called at the desk: the number of its invoice, of a further instalment with a day after it. */
export function nameInKey(debtKey: string): string {
  return debtKey.slice(debtKey.indexOf('#') + 1);
}

/** The number in a debt's key, or in what the desk calls it, whichever instalment it is. */
export function numberInKey(debtKey: string): string {
  return nameInKey(debtKey).replace(/@\d{4}-\d\d-\d\d$/, '');
}

/** The debts that a person means who says this: the one of that name, else all instalments of the invoice. */
export function debtsCalled<T extends Pick<Debt, 'debtKey' | 'invoiceNumber'>>(
  debts: readonly T[],
  said: string,
): T[] {
  const own = debts.filter(({ debtKey }) => nameInKey(debtKey) === said);
  return own.length > 0 ? own : debts.filter(({ invoiceNumber }) => invoiceNumber === said);
}

/** Whether two debts of one debtor are the same invoice, or instalments of it. */
export function isOfOneInvoice(
  one: Pick<Debt, 'creditorId' | 'invoiceNumber'>,
  other: Pick<Debt, 'creditorId' | 'invoiceNumber'>,
): boolean {
  return one.creditorId === other.creditorId && one.invoiceNumber === other.invoiceNumber;
}

/** Whether a debt was closed because nothing was owed: new figures open it again, but never one that was given up. */
export function isSettled({ state, withdrawnBy }: Pick<Debt, 'state' | 'withdrawnBy'>): boolean {
  return state === 'closed' && withdrawnBy === undefined;
}
