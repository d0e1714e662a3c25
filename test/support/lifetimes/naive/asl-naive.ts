import type { sendReminder } from '../../../../functions/send-message/send-reminder.ts';
import { nextStep } from '../../../../shared/domain/next-step.ts';
import { planContact } from '../../../../shared/domain/plan-contact.ts';
import { usableEmail } from '../../../../shared/domain/profile.ts';
import type { Contact } from '../../../../shared/domain/records.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { commit } from '../../../../shared/store/commit.ts';
import { contactItem } from '../../../../shared/store/items.ts';
import { readCase } from '../../../../shared/store/situation.ts';
import { contactHeader, stepsHeader } from '../asl/observe.ts';
import { stepsIn } from '../outcome.ts';

/** A sender as it is often written: select, send, then write down. No claim: kept to see that the net catches it. */
export const naiveAslSender: typeof sendReminder = async (deps, input) => {
  const one = await readCase(deps, input);
  if (one === undefined || nextStep(one).kind !== 'remind') return { seconds: 1 };
  const plan = planContact('remind', one, one.creditor.id);
  const to = usableEmail(one.facts.profile);
  if (plan === undefined || to === undefined) return { seconds: 1 };
  const at = instantText(one.now);
  const contact: Contact = {
    contactId: `${plan.leader.debtKey}#${plan.step.id}#1`,
    ...{
      creditorId: one.creditor.id,
      channel: 'email',
      purpose: 'collection',
      stepId: plan.step.id,
      lines: plan.lines,
    },
    ...{ status: 'SENT', reservedAt: at, settledAt: at },
  };
  const headers = [
    { name: contactHeader, value: contact.contactId },
    { name: stepsHeader, value: stepsIn(contact).join('|') },
  ];
  await deps.mailer(one.creditor, to, {
    subject: 'Reminder',
    text: 'Please pay.',
    html: '',
    language: 'en',
    headers,
  });
  const { debtorKey } = one.facts.profile;
  await commit(deps.cases, { debtorKey, writes: [{ kind: 'put', item: contactItem(debtorKey, contact) }] });
  return { seconds: 60 };
};
