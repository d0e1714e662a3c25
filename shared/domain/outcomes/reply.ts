import type { EmailAddress } from '../profile.ts';
import { instantText } from '../time.ts';
import { callOutcomes, whatWasSaid } from './call.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

const {
  promise,
  partial_promise,
  plan_requested,
  dispute,
  docs_requested,
  already_paid,
  hardship,
  vulnerability,
  bereavement,
  represented,
  insolvency,
  refused: refusal,
  cease_contact,
  complaint,
} = callOutcomes;

/** What a message of a customer can be, as a person says who has read it. */
export const replyOutcomes = {
  ...{ promise, partial_promise, plan_requested, dispute, docs_requested, already_paid, hardship },
  ...{ vulnerability, bereavement, represented, insolvency, refused: refusal, cease_contact, complaint },
  wrong_person: { means: 'the mailbox is not theirs; it is not used any more', needs: ['email'] },
  stop_email: { means: 'wants no more e-mail at this address', needs: ['email'] },
  answered: { means: 'a question, and you have answered it yourself', needs: ['note'] },
  no_matter: { means: 'says nothing about the case: thanks, an advertisement, a machine' },
} as const satisfies Record<string, OutcomeRule>;

/** Whoever has read a message says what it is; the pause ends, and what was said takes its place. */
export function endReply(outcome: keyof typeof replyOutcomes, ending: Ending): Ended {
  const { task, now, details } = ending;
  const released: Effect[] =
    task.about === undefined ? [] : [{ kind: 'holdReleased', holdId: task.about, at: instantText(now) }];
  switch (outcome) {
    case 'wrong_person':
    case 'stop_email':
      return closeAddress(outcome === 'stop_email' ? 'opted-out' : 'wrong-person', released, ending);
    case 'answered':
    case 'no_matter':
      return effects(...released);
    default: {
      const said = whatWasSaid(outcome, { ...ending, details: { source: 'reply', ...details } });
      return said.kind === 'refused' ? said : effects(...released, ...said.effects);
    }
  }
}

function closeAddress(state: EmailAddress['state'], released: Effect[], { facts, details }: Ending): Ended {
  const isMeant = ({ address }: EmailAddress) => address.toLowerCase() === details.email?.toLowerCase();
  const { emails } = facts.profile;
  if (!emails.some(isMeant))
    return refused(`The customer has no address ${details.email ?? ''}; say the one our mail went to.`);
  const closed = emails.map((email) =>
    isMeant(email) && email.state !== 'complained' ? { ...email, state } : email,
  );
  return effects(...released, { kind: 'corrected', profile: { emails: closed } });
}
