import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../domain/debt.ts';
import { upcomingStep } from '../domain/ladder.ts';
import { nextStep } from '../domain/next-step.ts';
import { localDateAt } from '../domain/time.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { collectorOf } from '../policy/collector.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Policy, Step } from '../policy/policy.ts';
import type { Books } from '../policy/question.ts';
import type { Visit } from './visit.ts';

/** What comes next for an invoice: a step, on a local day at the earliest; a person's decision; or nothing by itself. */
export type Outlook =
  | { kind: 'step'; step: Step; on: string }
  | { kind: 'person' }
  | { kind: 'disputed' }
  | { kind: 'done' };

/** The same outlook of some invoices, the earliest first. */
export type Prospect = { outlook: Outlook; invoices: readonly OpenInvoice[] };

/** What comes next for each open invoice, as the one decision core says today, put together where it is the same. */
export function prospectsOf(visit: Visit, books: Books): Prospect[] {
  const groups = new Map<string, { outlook: Outlook; invoices: OpenInvoice[] }>();
  for (const invoice of visit.open) {
    const outlook = outlookOf(visit, invoice, books);
    const key = outlook.kind === 'step' ? `${outlook.on} ${outlook.step.id}` : `~${outlook.kind}`;
    const group = groups.get(key) ?? { outlook, invoices: [] };
    groups.set(key, { outlook, invoices: [...group.invoices, invoice] });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function outlookOf(visit: Visit, { debtKey, section }: OpenInvoice, books: Books): Outlook {
  if (section === 'disputed') return { kind: 'disputed' };
  const { facts, creditor, deps } = visit;
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  const policy = debt && findPolicy(deps.policies, debt.policyId, debt.policyVersion);
  if (debt === undefined || policy === undefined) return { kind: 'person' };
  const now = deps.now();
  const zone = creditor.timeZone;
  const next = nextStep({
    facts,
    debtKey,
    policy,
    zone,
    now,
    books,
    collector: collectorOf(creditor),
    // An execution's age says nothing to the debtor: a fresh one goes on where an old one stops.
    startedAt: now,
  });
  switch (next.kind) {
    case 'remind':
    case 'call':
    case 'escalate':
      return { kind: 'step', step: next.step, on: localDateAt(now, zone) };
    case 'pace':
      // Until a person lets sending go on there is no day to name.
      if (next.verdict?.hits.some(({ kind }) => kind === 'sending-pause')) return { kind: 'person' };
      return pacing(debt, policy, visit, next.until);
    case 'review':
    case 'await':
    case 'succeed':
      return { kind: 'person' };
    case 'close':
      return { kind: 'done' };
  }
}

/** Asleep: until then nothing happens, and what comes then is the ladder's next step, if nothing changes. */
function pacing(debt: Debt, policy: Policy, visit: Visit, until: Temporal.Instant): Outlook {
  const { facts, creditor, deps } = visit;
  const upcoming = upcomingStep(debt, facts, policy, creditor.timeZone, deps.now());
  if (upcoming === undefined) return { kind: 'done' };
  return { kind: 'step', step: upcoming.step, on: localDateAt(until, creditor.timeZone) };
}
