import { measureEvent } from '../../shared/domain/measure-event.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import type { Contact } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { eventWrite } from '../../shared/events/event-item.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { minuteOf } from '../../shared/policy/good-for.ts';
import { claimContact } from '../../shared/store/claim-contact.ts';
import { type CaseDeps, caseOf, type DebtInput, readCase, secondsFor } from '../../shared/store/situation.ts';

const again = { seconds: 1 };

/** Takes an approved measure: writes it down and publishes it on the bus, in one transaction, once per debt and step. */
export async function escalate(deps: CaseDeps, input: DebtInput): Promise<{ seconds: number }> {
  const decidedIn = minuteOf(deps.clock.realMilliseconds());
  const one = await readCase(deps, input);
  if (one === undefined) return again;
  const next = nextStep(one);
  if (next.kind !== 'escalate' || next.step.kind !== 'escalate') return again;
  const { facts, debt, creditor, now } = one;
  const { debtorKey, version } = facts.profile;
  const { id: stepId, measure } = next.step;
  const at = instantText(now);
  const { type, line, detail } = measureEvent(one, next.step);
  const contactId = `${debt.debtKey}#${stepId}#1`;
  const decision = decisionOf('escalate', one, next, { contactId });
  const contact: Contact = {
    contactId,
    creditorId: creditor.id,
    channel: 'none',
    purpose: 'measure',
    stepId,
    lines: [line],
    status: 'SENT',
    reservedAt: at,
    settledAt: at,
    result: measure,
    decisionId: decision.draft.decisionId,
  };
  const { evidence: _papers, ...taken } = detail;
  const place = (name: string) => ({ owner: debtorKey, outboxId: `${name}#${debt.debtKey}`, at });
  const more = [
    eventWrite(place(stepId), { type, detail }),
    eventWrite(place(`escalated#${stepId}`), { type: 'DebtEscalated', detail: { ...taken, measure } }),
  ];
  const minute = minuteOf(deps.clock.realMilliseconds());
  const claim = { contact, debtorKey, seen: version, decidedIn, now: minute, more };
  const claimed = await claimContact(deps.cases, claim, decision);
  if (!claimed.ok) return again;
  const after = { ...facts, contacts: [...facts.contacts, contact] };
  return { seconds: secondsFor(nextStep(caseOf(deps, after, debt, one.books)), deps.clock) };
}
