import { calledAt } from '../begin-call.ts';
import { forgottenRecords } from '../correction.ts';
import { nameInKey } from '../debt.ts';
import { measureLifts } from '../measure-lift.ts';
import { newDispute } from '../new-dispute.ts';
import { newPromise } from '../new-promise.ts';
import type { Preference } from '../profile.ts';
import type { Contact } from '../records.ts';
import { instantText } from '../time.ts';
import { newNumber, restAfterCall } from './call-holds.ts';
import { chosenDebts } from './chosen-debts.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';
import { promiseRefusal } from './promise-refusal.ts';

/** How a call can end (domain.md, calls). */
export const callOutcomes = {
  reached_right_party: { means: 'spoke with the person responsible, nothing firm agreed' },
  reached_other: { means: 'somebody else answered; only name and number left' },
  voicemail_neutral: { means: 'left name and number on a machine, not the topic' },
  no_answer: { means: 'nobody answered' },
  not_connected: { means: 'busy, or no connection: it never rang' },
  wrong_number: { means: 'the number is not theirs; it is deleted' },
  callback_agreed: { means: 'call again on an agreed day', may: ['date', 'only', 'phone'] },
  promise: { means: 'will pay on a day', needs: ['date'], may: ['amount', 'only', 'method'] },
  partial_promise: { means: 'will pay a part on a day', needs: ['date', 'amount'], may: ['only', 'method'] },
  plan_requested: { means: 'asks to pay in parts', may: ['date', 'only'] },
  dispute: { means: 'objects to an invoice', needs: ['reason', 'text'], may: ['amount', 'only'] },
  docs_requested: { means: 'needs documents first', may: ['date', 'only', 'phone'] },
  already_paid: { means: 'says it has been paid', may: ['date', 'only'] },
  hardship: { means: 'cannot pay now', may: ['date'] },
  vulnerability: { means: 'is ill, in distress or otherwise vulnerable', may: ['date'] },
  bereavement: { means: 'somebody has died', may: ['date'] },
  represented: { means: 'names a lawyer or another who speaks for them', may: ['date', 'source'] },
  insolvency: { means: 'is insolvent or closing down', may: ['date'] },
  refused: { means: 'will not pay, without an objection' },
  email_only: { means: 'wants no calls, only e-mail; no call is made any more' },
  cease_contact: { means: 'wants no more contact', may: ['date'] },
  complaint: { means: 'complains about how it was treated', may: ['date'] },
  not_called: { means: 'no call was made: it was paid, disputed or settled meanwhile', needs: ['note'] },
} as const satisfies Record<string, OutcomeRule>;

/** A call always counts as a contact; what was said may be a promise, an objection or a reason to rest. */
export function endCall(outcome: keyof typeof callOutcomes, ending: Ending): Ended {
  if (outcome === 'not_called') return effects();
  const said = whatWasSaid(outcome, ending);
  if (said.kind === 'refused') return said;
  return effects({ kind: 'contacted', contact: callContact(ending) }, ...said.effects);
}

/** What follows from what a customer said, whether on the telephone or in a message. */
export function whatWasSaid(
  outcome: Exclude<keyof typeof callOutcomes, 'not_called'>,
  ending: Ending,
): Ended {
  switch (outcome) {
    case 'reached_right_party':
    case 'reached_other':
    case 'voicemail_neutral':
    case 'no_answer':
    case 'not_connected':
    case 'refused':
      return effects();
    case 'wrong_number':
      return wrongNumber(ending);
    case 'email_only':
      return effects({ kind: 'preferred', preferences: noCalls(ending) });
    case 'promise':
    case 'partial_promise':
      return promiseGiven(ending);
    case 'dispute':
      return objection(ending);
    case 'callback_agreed':
      return ending.details.date === undefined
        ? effects(...newNumber(ending))
        : restAfterCall(outcome, ending);
    case 'already_paid':
    case 'plan_requested':
    case 'docs_requested':
    case 'hardship':
    case 'vulnerability':
    case 'bereavement':
    case 'represented':
    case 'insolvency':
    case 'cease_contact':
    case 'complaint':
      return restAfterCall(outcome, ending);
  }
}

/** Nobody calls it again, and the ledger does not bring it back. */
function wrongNumber({ facts: { profile }, by, now }: Ending): Ended {
  const said = { by, now, reason: 'a wrong number, found by calling' };
  return effects({ kind: 'phoneForgotten', ...forgottenRecords(profile, ['phone'], said) });
}

function noCalls({ facts, details, by, now }: Ending): Preference[] {
  const source = `${details.source ?? 'call'}, noted by ${by}`;
  const wish: Preference = { channels: ['call'], source, since: instantText(now) };
  return [...(facts.profile.preferences ?? []), wish];
}

function callContact({ facts, task, outcome, now }: Ending): Contact {
  const { phonePlace } = facts.profile;
  return {
    contactId: task.taskId,
    creditorId: task.creditorId,
    channel: 'call',
    purpose: 'collection',
    stepId: task.stepId ?? 'call',
    lines: task.lines,
    status: 'SENT',
    reservedAt: instantText(calledAt(task, now)),
    settledAt: instantText(now),
    result: outcome,
    ...(phonePlace === undefined ? {} : { place: phonePlace }),
  };
}

function promiseGiven(ending: Ending): Ended {
  const { facts, task, details, creditor, policy, now } = ending;
  const { date, amount, method } = details;
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  if (date === undefined) return refused('A promise needs a date.');
  const debtKeys = chosen.debts.map(({ debtKey }) => debtKey);
  const offer = {
    creditorId: task.creditorId,
    debtKeys,
    promisedOn: date,
    amount,
    madeBy: 'desk' as const,
    ...(method === undefined ? {} : { method }),
  };
  const made = newPromise(offer, { facts, creditor, policy, now });
  if (made.kind === 'refused') return refused(promiseRefusal(made));
  return made.kind === 'new' ? effects({ ...made, kind: 'promised' }) : effects();
}

function objection(ending: Ending): Ended {
  const { facts, details, creditor, policy, now } = ending;
  const { reason, text, amount } = details;
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  if (reason === undefined || text === undefined)
    return refused('An objection needs its reason and its text.');
  const { debts } = chosen;
  const numbers = debts.map(({ debtKey }) => nameInKey(debtKey)).join(', ');
  if (debts.length > 1 && details.only === undefined)
    return refused(`Say which invoice the customer objects to: ${numbers}.`);
  if (debts.length > 1 && amount !== undefined)
    return refused('A disputed part is of one invoice: note the objections one by one.');
  const list: Effect[] = [];
  for (const { debtKey } of debts) {
    const invoiceNumber = nameInKey(debtKey);
    const said = { debtKey, reason, text, amountDisputed: amount, openedBy: 'desk' as const };
    const opened = newDispute(said, facts, creditor, policy, now);
    if (opened.kind === 'alreadySettled')
      return refused(`Nothing is open on invoice ${invoiceNumber} any more.`);
    if (opened.kind === 'alreadyOpen')
      return refused(`Invoice ${invoiceNumber} is disputed already (${opened.dispute.disputeId}).`);
    if (opened.kind === 'added') {
      list.push({ kind: 'objectionAdded', added: opened, at: instantText(now) });
      continue;
    }
    list.push({ kind: 'disputed', opened });
    for (const lift of measureLifts(debtKey, facts, 'disputed', now))
      list.push({ kind: 'measureLifted', lift });
  }
  return effects(...list);
}
