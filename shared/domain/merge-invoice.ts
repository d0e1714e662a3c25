import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { ChargesTolerance } from './allowance.ts';
import type { Change } from './changes.ts';
import { contradictions } from './contradictions.ts';
import { type Debt, debtKeyOf, isOfOneInvoice, isSettled, theLedger } from './debt.ts';
import type { Facts } from './facts.ts';
import { evidenceOf } from './invoice-papers.ts';
import { restated } from './ledger-balance.ts';
import { ledgerHold, releaseLedgerHold } from './ledger-hold.ts';
import { mergeProfile, type StatedCustomer } from './merge-profile.ts';
import type { Currency } from './money.ts';
import type { Owners } from './new-task.ts';
import { proven } from './proven-invoice.ts';
import { addDays, instantText, startOfDay } from './time.ts';
import { isOlderUpload } from './upload-order.ts';

/** What a certain row of a ledger states of one invoice; amounts in minor units. */
type StatedInvoice = StatedCustomer & {
  invoiceNumber: string;
  reference?: string | undefined;
  issuedOn: string;
  dueOn: string;
  discount?: Debt['discount'];
  currency: Currency;
  invoiceTotal: number;
  amountOutstanding: number;
  order?: string | undefined;
  delivery?: string | undefined;
  terms?: string | undefined;
  contract?: Debt['contract'];
  feesAgreed?: boolean | undefined;
  /** The figures are those of the day of issue. */
  asIssued?: true | undefined;
  /** Nothing is said of the customer but the number. */
  ofKnownCustomer?: true | undefined;
  /** The ledger charges no interest on it. */
  withoutCharges?: true | undefined;
  /** Total and open amount are of this row alone, where an invoice may have several. */
  totalOfRow?: true | undefined;
  /** Which debt it is about; absent: the one of its number. */
  place?: { debtKey: string; isInstalment: boolean } | undefined;
  line: number;
};

/** Whose ledger it is, and in which upload and when it was read. */
export type LedgerContext = {
  creditor: {
    id: string;
    timeZone: string;
    owners: Owners;
    bankChargesTolerance?: ChargesTolerance | undefined;
  };
  /** The newest version of the creditor's policy: new debts are pinned to it. */
  policy: Policy;
  startHorizonDays: number;
  batch: string;
  now: Temporal.Instant;
  /** Hash of what the row states, without its line. */
  rowHash: string;
};

type Merged =
  | { outcome: 'accepted' | 'updated'; changes: Change[]; contradicts: ReturnType<typeof contradictions> }
  | { outcome: 'unchanged' }
  | {
      outcome: 'held';
      reason: 'currency-changed' | 'differs-from-ledger' | 'customer-unknown' | 'settled-in-part';
    }
  | { outcome: 'older' };

/** What a certain row changes: it opens a debt, updates one, or changes nothing. */
export function mergeInvoice(facts: Facts, stated: StatedInvoice, context: LedgerContext): Merged {
  const { id: creditorId } = context.creditor;
  const debtKey = stated.place?.debtKey ?? debtKeyOf(creditorId, stated.invoiceNumber);
  const ofInvoice = facts.debts.filter((one) => isOfOneInvoice(one, { ...stated, creditorId }));
  const known = facts.debts.find((debt) => debt.debtKey === debtKey);
  const stands = known === undefined ? ofInvoice : [known];
  if (!stated.asIssued && stands.some(({ batch }) => isOlderUpload(context.batch, batch)))
    return { outcome: known?.rowHash === context.rowHash ? 'unchanged' : 'older' };
  if (ofInvoice.some(({ currency }) => currency !== stated.currency))
    return { outcome: 'held', reason: 'currency-changed' };
  if (ofInvoice.length > 0 && stated.asIssued) return proven(facts, ofInvoice, stated);
  if (stated.ofKnownCustomer && facts.profile.name === '')
    return { outcome: 'held', reason: 'customer-unknown' };
  const released = releaseLedgerHold(facts, debtKey, context);
  const isPart = stated.place?.isInstalment === true;
  const isSame = known?.rowHash === context.rowHash && (known.instalment !== undefined) === isPart;
  // A chunk that is tried again meets what it wrote itself: that is no second list that says the same.
  if (isSame && (released.length === 0 || known?.batch === context.batch)) return { outcome: 'unchanged' };
  const profile = stated.ofKnownCustomer ? undefined : mergeProfile(facts.profile, stated);
  const debt =
    known === undefined ? openedDebt(facts, stated, context) : restatedDebt(known, stated, context);
  const contradicts = contradicted(known, stated);
  return {
    outcome: known === undefined ? 'accepted' : 'updated',
    contradicts,
    changes: [
      ...(profile === undefined ? [] : [{ kind: 'profile' as const, profile }]),
      ...debt,
      ...evidenceOf(facts, debtKey, stated, ofInvoice),
      ...(contradicts.includes('open-amount-rose') ? restUntilSaidAgain(facts, debt, context) : released),
    ],
  };
}

/** An older list put in by mistake would have what was paid since asked for again. */
function restUntilSaidAgain(facts: Facts, changes: readonly Change[], context: LedgerContext): Change[] {
  const why =
    'More is open than the list before said, and no payment is known to have gone back. Perhaps an older list was put in. ' +
    'If it is right, the next list that says the same lets it go on.';
  return changes.flatMap((change) =>
    change.kind === 'debtChanged' ? ledgerHold(facts, change.debt, why, context) : [],
  );
}

/** An invoice that comes in instalments for the first time contradicts nothing. */
function contradicted(known: Debt | undefined, stated: StatedInvoice): ReturnType<typeof contradictions> {
  const isSplit = known?.instalment === undefined && stated.place?.isInstalment === true;
  if (known === undefined || isSplit) return [];
  return contradictions(known, { ...stated, ...statedTotal(known, stated) });
}

function openedDebt(facts: Facts, stated: StatedInvoice, context: LedgerContext): Change[] {
  const { creditor, policy } = context;
  const debt: Debt = {
    debtKey: stated.place?.debtKey ?? debtKeyOf(creditor.id, stated.invoiceNumber),
    debtorKey: facts.profile.debtorKey,
    creditorId: creditor.id,
    invoiceNumber: stated.invoiceNumber,
    currency: stated.currency,
    amountOutstanding: stated.amountOutstanding,
    ledgerOutstanding: stated.amountOutstanding,
    paidSinceLedger: 0,
    ...statedTerms(undefined, stated, context),
    policyId: policy.id,
    policyVersion: policy.version,
    state: 'open',
    openedAt: instantText(context.now),
    ...(stated.withoutCharges ? { chargesWaived: waivedByLedger(context) } : {}),
    generation: 0,
    lookAt: firstLook(stated.dueOn, context),
  };
  return [{ kind: 'debtOpened', debt }];
}

function waivedByLedger({ now }: LedgerContext): Debt['chargesWaived'] {
  return { by: theLedger, reason: 'it charges no interest on this invoice', at: instantText(now) };
}

function restatedDebt(known: Debt, stated: StatedInvoice, context: LedgerContext): Change[] {
  const balance = restated(known, stated.amountOutstanding);
  const reopens = isSettled(known) && balance.amountOutstanding > 0;
  const settles = known.amountOutstanding > 0 && balance.amountOutstanding === 0;
  const waits = known.state === 'open' && known.generation === 0;
  const set: Partial<Debt> = {
    ...balance,
    ...statedTerms(known, stated, context),
    ...(waits ? { lookAt: firstLook(stated.dueOn, context) } : {}),
    ...(reopens ? { state: 'open' as const, lookAt: instantText(context.now) } : {}),
  };
  const debt = { ...known, ...set };
  const event = reopens ? ('reopened' as const) : settles ? ('settled' as const) : undefined;
  return [{ kind: 'debtChanged', debt, set }, ...(event === undefined ? [] : [{ kind: event, debt }])];
}

function statedTerms(known: Debt | undefined, stated: StatedInvoice, { batch, rowHash }: LedgerContext) {
  const { issuedOn, dueOn, discount, reference, line, contract, feesAgreed } = stated;
  return {
    ...statedTotal(known, stated),
    issuedOn,
    dueOn,
    batch,
    line,
    rowHash,
    ...(discount === undefined ? {} : { discount }),
    ...(reference === undefined ? {} : { reference }),
    ...(contract === undefined ? {} : { contract }),
    ...(feesAgreed === undefined ? {} : { feesAgreed }),
  };
}

/** An instalment asks for its own part of the invoice; a part that was never stated whole counts from what is open. */
function statedTotal(
  known: Debt | undefined,
  stated: StatedInvoice,
): Pick<Debt, 'invoiceTotal' | 'instalment'> {
  const { invoiceTotal, amountOutstanding, totalOfRow } = stated;
  if (stated.place?.isInstalment !== true) return { invoiceTotal };
  if (totalOfRow) return { invoiceTotal, instalment: {} };
  const before = known?.instalment === undefined ? 0 : known.invoiceTotal;
  return {
    invoiceTotal: Math.max(before, amountOutstanding),
    instalment: { wholeTotal: invoiceTotal },
  };
}

/** Its execution is started so many days before the first step of the ladder. */
function firstLook(dueOn: string, { policy, startHorizonDays, creditor }: LedgerContext): string {
  const first = policy.ladder[0]?.at.days ?? 0;
  return instantText(startOfDay(addDays(dueOn, first - startHorizonDays), creditor.timeZone));
}
