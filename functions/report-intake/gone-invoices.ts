import * as z from 'zod';
import type { Clock } from '../../shared/clock/clock.ts';
import { creditorOf } from '../../shared/config/read-stage.ts';
import type { Stage } from '../../shared/config/stage.ts';
import { nameInKey } from '../../shared/domain/debt.ts';
import { ledgerHold } from '../../shared/domain/ledger-hold.ts';
import type { LedgerContext } from '../../shared/domain/merge-invoice.ts';
import { mergeUncertain } from '../../shared/domain/merge-uncertain.ts';
import { isOlderUpload } from '../../shared/domain/upload-order.ts';
import { batchKeys } from '../../shared/intake/chunk.ts';
import { type Inbox, readObject, writeObject } from '../../shared/intake/inbox.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { writesOfAll } from '../../shared/store/change-writes.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { inParallel } from '../../shared/store/in-parallel.ts';
import { type OpenInvoice, openInvoices } from '../../shared/store/open-invoices.ts';
import type { NamedInvoices } from './named-invoices.ts';
import type { ReadingFile } from './reading-file.ts';

export type GoneDeps = {
  inbox: Inbox;
  cases: Cases;
  stage: Stage;
  policies: readonly Policy[];
  clock: Pick<Clock, 'now'>;
};

const goneSchema = z.object({
  count: z.int().positive(),
  /** Invoices that were open, gone or not. */
  open: z.int().positive(),
  /** The first of them, for the report. */
  numbers: z.array(z.string()),
  /** `unsure`: they would be closed, but the list may lack some by mistake · `cut-off`: it probably ends too early. */
  treated: z.enum(['asked', 'closed', 'unsure', 'cut-off']),
});
/** Open invoices that a whole list does not name any more, and what was done about them. */
export type Gone = z.infer<typeof goneSchema>;

/** Of so many open invoices, a list that lacks more than half was probably cut off. */
const fewest = 10;
const mostNumbers = 20;
const debtorsAtOnce = 8;

/**
 * Lets every open invoice rest that a whole list does not name, and asks a person; or closes it where the creditor says
 * so and the list can be trusted. Said again for the same batch it reports the same. Undefined: none is gone.
 */
export async function treatGone(
  deps: GoneDeps,
  read: ReadingFile,
  named: NamedInvoices,
): Promise<Gone | undefined> {
  const { inbox, cases } = deps;
  const before = await readObject(inbox, batchKeys(read.batch).gone);
  const gone: OpenInvoice[] = [];
  let open = 0;
  for await (const invoice of openInvoices(cases, read.creditorId)) {
    if (isOlderUpload(read.batch, invoice.batch)) continue;
    open += 1;
    if (!named.has(invoice.invoiceNumber)) gone.push(invoice);
  }
  if (gone.length === 0 && before === undefined) return undefined;
  const verdict = before === undefined ? judge(deps, read, named, { gone, open }) : parsed(before);
  await writeObject(inbox, batchKeys(read.batch).gone, JSON.stringify(verdict));
  const debtors = Map.groupBy(gone, ({ debtorKey }) => debtorKey);
  await inParallel([...debtors], debtorsAtOnce, async ([debtorKey, invoices]: [string, OpenInvoice[]]) => {
    for (const { debtKey } of invoices) await treat(deps, read, verdict, { debtorKey, debtKey });
  });
  return verdict;
}

function judge(
  { stage }: GoneDeps,
  { creditorId, reading }: ReadingFile,
  named: NamedInvoices,
  { gone, open }: { gone: readonly OpenInvoice[]; open: number },
): Gone {
  const isCutOff = named.count() === 0 || (open >= fewest && gone.length * 2 > open);
  const isUnsure =
    named.hasNameless() || (reading.kind === 'read' && (reading.totals?.wrong ?? []).length > 0);
  const { goneInvoices } = creditorOf(stage, creditorId);
  const sure = goneInvoices === 'ask' ? 'asked' : isUnsure ? 'unsure' : 'closed';
  const numbers = gone.slice(0, mostNumbers).map(({ debtKey }) => nameInKey(debtKey));
  return { count: gone.length, open, numbers, treated: isCutOff ? 'cut-off' : sure };
}

async function treat(
  { cases, stage, policies, clock }: GoneDeps,
  { creditorId, batch, key }: ReadingFile,
  { treated }: Gone,
  { debtorKey, debtKey }: Pick<OpenInvoice, 'debtorKey' | 'debtKey'>,
): Promise<void> {
  const creditor = creditorOf(stage, creditorId);
  const context: LedgerContext = {
    creditor,
    policy: newestPolicy(policies, creditor.policy),
    startHorizonDays: stage.startHorizonDays,
    batch,
    now: clock.now(),
    rowHash: `gone~${batch}`,
  };
  const why = `It is no longer in the list of ${key.split('/').at(-1)}; was it paid, credited, or left out?`;
  await decideAndCommit(cases, debtorKey, (facts) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined || debt.amountOutstanding === 0 || isOlderUpload(batch, debt.batch))
      return { answer: undefined };
    const { invoiceNumber, dueOn, line } = debt;
    const settled = { invoiceNumber, dueOn, matter: 'settled' as const, why, line };
    const closed = treated === 'closed' ? mergeUncertain(facts, settled, context) : undefined;
    if (closed === 'older') return { answer: undefined };
    const changes = closed?.changes ?? ledgerHold(facts, debt, why, context);
    if (changes.length === 0) return { answer: undefined };
    const writes = writesOfAll(facts, changes, context.now);
    return { answer: undefined, change: { seen: facts.profile.version, writes } };
  });
}

function parsed(text: string): Gone {
  return goneSchema.parse(JSON.parse(text));
}
