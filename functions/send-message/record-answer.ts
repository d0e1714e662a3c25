import type { Creditor } from '../../shared/config/stage.ts';
import { newTask } from '../../shared/domain/new-task.ts';
import type { Contact, Line } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import { commit } from '../../shared/store/commit.ts';
import { contactItem, taskItem } from '../../shared/store/items.ts';
import { putItems } from '../../shared/store/put-items.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import type { MailResult } from './mailer.ts';
import type { OwedMail } from './send-answer.ts';

/** The contact that an owed message becomes in the debtor's history. */
export function answerContactId(mail: OwedMail): string {
  return `answer#${mail.outboxId}`;
}

/**
 * Puts an owed message into the debtor's history; one that did not surely leave also becomes a person's task. Thanks are
 * a courtesy: nobody need ring a customer to give them.
 */
export async function recordAnswer(
  deps: CaseDeps,
  mail: OwedMail,
  creditor: Creditor,
  result: MailResult,
): Promise<void> {
  const facts = await readFacts(deps.cases, mail.owner);
  const lines: Line[] = (facts?.debts ?? [])
    .filter(({ debtKey }) => mail.debtKeys.includes(debtKey))
    .map(({ debtKey, amountOutstanding, currency }) => ({
      debtKey,
      amountCollectible: amountOutstanding,
      currency,
    }));
  const at = instantText(deps.clock.now());
  const contact: Contact = {
    contactId: answerContactId(mail),
    creditorId: creditor.id,
    channel: 'email',
    purpose: 'answer',
    stepId: mail.template,
    lines,
    status: result.kind === 'sent' ? 'SENT' : result.kind === 'refused' ? 'FAILED' : 'UNCERTAIN',
    reservedAt: at,
    settledAt: at,
    result: result.kind === 'sent' ? result.messageId : result.why,
  };
  const item = contactItem(mail.owner, contact);
  if (result.kind === 'sent' || mail.template === 'payment-thanks') return putItems(deps.cases, [item]);
  const task = undeliveredTask(deps, mail, creditor, lines, result);
  await commit(deps.cases, {
    debtorKey: mail.owner,
    writes: [
      { kind: 'put', item },
      { kind: 'put', item: taskItem(mail.owner, task) },
    ],
  });
}

function undeliveredTask(
  { policies, clock }: CaseDeps,
  mail: OwedMail,
  creditor: Creditor,
  lines: Line[],
  result: Exclude<MailResult, { kind: 'sent' }>,
) {
  const policy = newestPolicy(policies, creditor.policy);
  const matter = answerContactId(mail);
  const instead = 'instead' in result ? result.instead : undefined;
  const needs = `The ${mail.template} that is owed to this customer did not surely arrive (${result.why}): ${instead ?? 'give it by telephone or letter.'}`;
  return newTask({
    kind: 'uncertain-send',
    matter,
    creditor,
    policy,
    lines,
    needs,
    now: clock.now(),
    about: matter,
  });
}
