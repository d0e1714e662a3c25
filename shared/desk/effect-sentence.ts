import { nameInKey } from '../domain/debt.ts';
import { writtenAmount } from '../domain/money.ts';
import type { Effect } from '../domain/outcomes/effect.ts';
import type { Plan } from '../domain/plan.ts';
import type { Preference } from '../domain/profile.ts';

/** What a finished task brought about, in words for the person who finished it. */
export function effectSentence(effect: Effect): string {
  switch (effect.kind) {
    case 'contacted':
      return 'The call stands in the history and counts as a contact.';
    case 'endKnown':
      return effect.status === 'SENT'
        ? 'The message counts as arrived.'
        : 'The message counts as not sent; the step may be taken again.';
    case 'disputed':
      return `Dispute ${effect.opened.dispute.disputeId} is open: reminders rest, an acknowledgement is on its way, ${effect.opened.task.owner} answers by ${effect.opened.dispute.answerBy}.`;
    case 'objectionAdded':
      return `It stands with dispute ${effect.added.dispute.disputeId}, which was open already; one answer, by ${effect.added.dispute.answerBy}, speaks to both.`;
    case 'disputeAnswered':
      return `The answer to dispute ${effect.dispute.disputeId} is on its way to the customer. ${effect.closing.owner} closes it from ${effect.closing.dueOn} on.`;
    case 'disputeClosed':
      return `Dispute ${effect.disputeId} is closed.`;
    case 'disputeWithdrawn':
      return `Dispute ${effect.disputeId} is withdrawn by the customer's word.`;
    case 'answerGiven':
      return 'The quiet days to consider the answer count from today.';
    case 'promised': {
      const { amount, currency, promisedOn } = effect.promise;
      const part =
        amount === undefined || currency === undefined ? '' : ` of ${writtenAmount(amount, currency, 'en')}`;
      return `The promise${part} for ${promisedOn} is noted; a confirmation is on its way. Reminders rest until then.`;
    }
    case 'promiseAnswered':
      return effect.state === 'open'
        ? `The promise for ${effect.promise.promisedOn} counts; reminders rest until then.`
        : `The promise for ${effect.promise.promisedOn} is not agreed to.`;
    case 'promiseMoved':
      return `The promise ${effect.promiseId} is put off.`;
    case 'planMade':
      return planSentence(effect.plan);
    case 'planChanged':
      return effect.plan.state === 'accepted'
        ? planSentence(effect.plan)
        : `The plan ${effect.plan.planId} is ${effect.plan.state}.`;
    case 'held':
      return heldSentence(effect);
    case 'holdReleased':
      return `The hold is ${effect.cancelled === undefined ? 'released' : 'cancelled'}; the quiet days of the policy follow.`;
    case 'holdKept':
      return effect.until === undefined
        ? `The hold stays; it comes back on ${effect.reviewOn}.`
        : `The hold stays until ${effect.until}, then ends by itself.`;
    case 'limitationChecked':
      return `A court would not hear ${nameInKey(effect.debtKey)} from ${effect.barredFrom} on, as you have checked.`;
    case 'chargesWaived':
      return `No interest and no costs are asked for ${nameInKey(effect.debtKey)} any more: ${effect.chargesWaived.reason}.`;
    case 'noticed':
      return `The ${effect.notice.kind} of ${effect.notice.sentOn} is on file: ${effect.notice.reference}.`;
    case 'preferred':
      return preferredSentence(effect.preferences.at(-1));
    case 'evidenced':
      return `The ${effect.evidence.kind} is on file: ${effect.evidence.reference}.`;
    case 'withdrawn':
      return `The creditor gives ${nameInKey(effect.debtKey)} up; its case is closed.`;
    case 'writtenOff':
      return `${nameInKey(effect.debtKey)} is written off; its case is closed and the event is published.`;
    case 'asked':
      return `${effect.task.owner} has it on the list; another person than ${effect.task.askedBy ?? 'you'} decides.`;
    case 'corrected':
      return 'The customer can be reached as corrected.';
    case 'alsoDone':
      return `The same ${effect.task.kind} task about ${effect.task.lines.map(({ debtKey }) => nameInKey(debtKey)).join(', ')} is done with it.`;
    case 'rested':
      return `Collection rests until ${effect.hold.until}: ${effect.hold.reason}.`;
    case 'nameForgotten':
      return 'The name of the contact is deleted.';
    case 'phoneForgotten':
      return 'The telephone number is deleted.';
    case 'measureLifted':
      return effect.lift.measure === 'agency'
        ? 'It is called back from the agency; the event is published.'
        : 'Future business is no longer withheld for it; the event is published.';
  }
}

function planSentence({ planId, instalments, currency, state, answerBy }: Plan): string {
  const parts = instalments.map(({ dueOn, amount }) => `${dueOn} ${writtenAmount(amount, currency, 'en')}`);
  const what =
    state === 'accepted'
      ? 'is agreed; reminders rest as long as it is kept'
      : state === 'offered'
        ? `is offered; the customer may answer until ${answerBy ?? 'they do'}`
        : `waits for an answer by ${answerBy ?? 'somebody'}`;
  return `The plan ${planId} ${what}: ${parts.join(', ')}.`;
}

function heldSentence({ hold, task, confirmed }: Extract<Effect, { kind: 'held' }>): string {
  const what = hold.debtKeys === undefined ? 'everything of the customer rests' : 'collection rests';
  const end =
    hold.until === undefined
      ? `${task.owner} looks at it on ${hold.reviewOn}.`
      : `It ends by itself on ${hold.until}.`;
  const interest = hold.freezesInterest === true ? ' Interest and fees stand still.' : '';
  const written = confirmed === undefined ? '' : ' A confirmation is on its way to the customer.';
  return `On hold, ${what}: ${hold.reason}. ${end}${interest}${written}`;
}

/** A wish without days and hours is for good. */
function preferredSentence(wish: Preference | undefined): string {
  const isAlways = wish !== undefined && [wish.days, wish.from, wish.until].every((one) => one === undefined);
  return isAlways && wish.channels?.join() === 'call'
    ? 'No call is made to this customer any more.'
    : 'The customer is not contacted at these times any more.';
}
