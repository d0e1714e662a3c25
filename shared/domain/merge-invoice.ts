import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { ChargesTolerance } from './allowance.ts';
import type { Change } from './changes.ts';
import { contradictions } from './contradictions.ts';
import { type Debt, debtKeyOf, isSettled, theLedger } from './debt.ts';
import type { Facts } from './facts.ts';
import { restated } from './ledger-balance.ts';
import { releaseLedgerHold } from './ledger-hold.ts';
import { mergeProfile, type StatedCustomer } from './merge-profile.ts';
import type { Currency } from './money.ts';
import type { Owners } from './new-task.ts';
import type { EvidenceKind } from './records.ts';
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
  const debtKey = debtKeyOf(context.creditor.id, stated.invoiceNumber);
  const known = facts.debts.find((debt) => debt.debtKey === debtKey);
  if (known !== undefined && !stated.asIssued && isOlderUpload(context.batch, known.batch))
    return { outcome: known.rowHash === context.rowHash ? 'unchanged' : 'older' };
  if (known !== undefined && known.currency !== stated.currency)
    return { outcome: 'held', reason: 'currency-changed' };
  if (known !== undefined && stated.asIssued) return proven(facts, known, stated);
  if (stated.ofKnownCustomer && facts.profile.name === '')
    return { outcome: 'held', reason: 'customer-unknown' };
  const released = releaseLedgerHold(facts, debtKey, context);
  if (known !== undefined && known.rowHash === context.rowHash && released.length === 0)
    return { outcome: 'unchanged' };
  const profile = stated.ofKnownCustomer ? undefined : mergeProfile(facts.profile, stated);
  const debt =
    known === undefined ? openedDebt(facts, stated, context) : restatedDebt(known, stated, context);
  return {
    outcome: known === undefined ? 'accepted' : 'updated',
    contradicts: known === undefined ? [] : contradictions(known, stated),
    changes: [
      ...(profile === undefined ? [] : [{ kind: 'profile' as const, profile }]),
      ...debt,
      ...evidenceOf(facts, debtKey, stated),
      ...released,
    ],
  };
}

/** The invoice as it was issued proves a known debt; what is still owed on it, the ledger knows better. */
function proven(facts: Facts, known: Debt, stated: StatedInvoice): Merged {
  const isSame = known.invoiceTotal === stated.invoiceTotal && known.issuedOn === stated.issuedOn;
  if (!isSame) return { outcome: 'held', reason: 'differs-from-ledger' };
  if (stated.amountOutstanding < Math.min(known.amountOutstanding, known.invoiceTotal))
    return { outcome: 'held', reason: 'settled-in-part' };
  const changes = evidenceOf(facts, known.debtKey, stated);
  return changes.length === 0 ? { outcome: 'unchanged' } : { outcome: 'updated', changes, contradicts: [] };
}

function openedDebt(facts: Facts, stated: StatedInvoice, context: LedgerContext): Change[] {
  const { creditor, policy } = context;
  const debt: Debt = {
    debtKey: debtKeyOf(creditor.id, stated.invoiceNumber),
    debtorKey: facts.profile.debtorKey,
    creditorId: creditor.id,
    invoiceNumber: stated.invoiceNumber,
    currency: stated.currency,
    amountOutstanding: stated.amountOutstanding,
    ledgerOutstanding: stated.amountOutstanding,
    paidSinceLedger: 0,
    ...statedTerms(stated, context),
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
    ...statedTerms(stated, context),
    ...(waits ? { lookAt: firstLook(stated.dueOn, context) } : {}),
    ...(reopens ? { state: 'open' as const, lookAt: instantText(context.now) } : {}),
  };
  const debt = { ...known, ...set };
  const event = reopens ? ('reopened' as const) : settles ? ('settled' as const) : undefined;
  return [{ kind: 'debtChanged', debt, set }, ...(event === undefined ? [] : [{ kind: event, debt }])];
}

function statedTerms(stated: StatedInvoice, { batch, rowHash }: LedgerContext) {
  const { invoiceTotal, issuedOn, dueOn, discount, reference, line, contract, feesAgreed } = stated;
  return {
    invoiceTotal,
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

/** Its execution is started so many days before the first step of the ladder. */
function firstLook(dueOn: string, { policy, startHorizonDays, creditor }: LedgerContext): string {
  const first = policy.ladder[0]?.at.days ?? 0;
  return instantText(startOfDay(addDays(dueOn, first - startHorizonDays), creditor.timeZone));
}

/** The papers a row names that are not known yet. The invoice itself is on file under its number. */
function evidenceOf(facts: Facts, debtKey: string, stated: StatedInvoice): Change[] {
  const named: [EvidenceKind, string | undefined][] = [
    ['invoice', stated.invoiceNumber],
    ['order', stated.order],
    ['delivery', stated.delivery],
    ['terms', stated.terms],
  ];
  return named.flatMap(([kind, reference]) => {
    if (reference === undefined) return [];
    const known = facts.evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
    if (known?.reference === reference) return [];
    // A new reference does not take away the paper that was put on file.
    return [{ kind: 'evidence' as const, evidence: { ...known, debtKey, kind, reference } }];
  });
}
