import type { Details } from '../../domain/outcomes/details.ts';
import type { Dispute } from '../../domain/records.ts';
import { instantText } from '../../domain/time.ts';
import { previewAnswer } from '../../mails/preview-answer.ts';
import type { DisputeScene } from './dispute-scene.ts';

type Wanted = Pick<Details, 'text' | 'papers'>;

/** The mail that the customer would get for this answer or offer, with what our wording rules have against it. */
export function mailOf(
  { facts, dispute, debt, creditor, request, task }: DisputeScene,
  template: 'dispute-answer' | 'dispute-mediation',
  { text = '', papers }: Wanted,
) {
  const answered: Dispute = { ...dispute, ...(papers === undefined ? {} : { papers }) };
  // As the facts are once it is answered: nothing of it is disputed any more then.
  const after: Dispute = template === 'dispute-answer' ? { ...answered, state: 'answered' } : answered;
  const disputes = facts.disputes.map((one) => (one.disputeId === dispute.disputeId ? after : one));
  const mail = {
    ...{
      kind: 'mail' as const,
      outboxId: 'preview',
      owner: task.debtorKey,
      creditorId: creditor.id,
      template,
    },
    ...{ debtKeys: [debt.debtKey], about: dispute.disputeId, text, at: instantText(request.now) },
  };
  const { now, deps } = request;
  return previewAnswer(mail, { ...facts, disputes }, creditor, { now, policies: deps.policies });
}

/** Why the mail would stay back, a sentence each. */
export function objectionsToMail(...asked: Parameters<typeof mailOf>): string[] {
  const { findings } = mailOf(...asked);
  return [...new Set(findings.map(({ reason }) => `The e-mail would not leave so: ${reason}`))];
}
