import { disputeAnswered, disputeAnswerId } from '../dispute-answer.ts';
import type { Contact } from '../records.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

/** How the question whether a mail arrived can end. */
export const uncertainOutcomes = {
  arrived: { means: 'the mail left or arrived' },
  'not-arrived': { means: 'it did not; the step may be taken again' },
  given: { means: 'an owed answer was given by telephone or letter; note how', needs: ['note'] },
} as const satisfies Record<string, OutcomeRule>;

export function endUncertain(outcome: keyof typeof uncertainOutcomes, ending: Ending): Ended {
  const contact = ending.facts.contacts.find(({ contactId }) => contactId === ending.task.about);
  if (contact === undefined) return neverSent(outcome, ending);
  const owed = contact.purpose === 'answer';
  switch (outcome) {
    case 'arrived':
      return contact.status === 'FAILED'
        ? refused(
            'The mail service refused this message: give the answer in another way, then note it as given.',
          )
        : effects(...known('SENT', contact, ending));
    case 'not-arrived':
      if (owed) return refused('This answer is owed: give it by telephone or letter, then note it as given.');
      return contact.status === 'SENT'
        ? refused('The mail service has confirmed meanwhile that this message left.')
        : effects(...known('CANCELLED', contact, ending));
    case 'given':
      return owed
        ? effects(...givenNow(contact, ending))
        : refused('A reminder is not given in another way: say whether it arrived.');
  }
}

/** An owed answer of which there is no message at all: only a person who gives it ends that. */
function neverSent(outcome: keyof typeof uncertainOutcomes, { facts, task, now }: Ending): Ended {
  const disputeId = disputeAnswered(task.about ?? '');
  const dispute = facts.disputes.find((one) => one.disputeId === disputeId);
  if (dispute === undefined) return refused(`There is no message ${task.about ?? ''} in this case.`);
  if (outcome !== 'given')
    return refused('This answer is owed: give it by telephone or letter, then note it as given.');
  return effects({ kind: 'answerGiven', disputeId: dispute.disputeId, at: instantText(now) });
}

function known(status: 'SENT' | 'CANCELLED', contact: Contact, { by, now }: Ending): Effect[] {
  if (contact.status !== 'UNCERTAIN') return [];
  const result = status === 'SENT' ? `arrived, says ${by}` : `not arrived, says ${by}`;
  return [{ kind: 'endKnown', contact, status, result, at: instantText(now) }];
}

/** The customer has a dispute's answer only now: the quiet days to consider it count from now. */
function givenNow(contact: Contact, { facts, now }: Ending): Effect[] {
  const dispute = facts.disputes.find(({ disputeId }) => contact.contactId === disputeAnswerId(disputeId));
  if (dispute?.state !== 'answered') return [];
  return [{ kind: 'answerGiven', disputeId: dispute.disputeId, at: instantText(now) }];
}
