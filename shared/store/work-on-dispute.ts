import { mailboxOf, type ResolverHouse } from '../domain/dispute-codes.ts';
import { type DisputeWork, type Worked, workOn } from '../domain/dispute-work.ts';
import { instantText } from '../domain/time.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { disputeWorkWrites } from './dispute-writes.ts';
import { outboxItem } from './outbox.ts';
import { type CaseDeps, caseOf } from './situation.ts';

export type DisputeNamed = { debtorKey: string; disputeId: string };

/**
 * What a named person does about an open dispute short of its answer, on the facts as they are. Whoever is named to look
 * into it and has a mailbox of their own is written to; so is the customer to whom mediation is offered.
 */
export async function workOnDispute(
  deps: CaseDeps,
  { debtorKey, disputeId }: DisputeNamed,
  work: DisputeWork,
  by: string,
): Promise<Worked> {
  return decideAndCommit<Worked>(deps.cases, debtorKey, (facts) => {
    const debtKey = facts.disputes.find((one) => one.disputeId === disputeId)?.debtKey;
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined) return { answer: { kind: 'refused', why: 'There is no such dispute.' } };
    const { creditor, now } = caseOf(deps, facts, debt);
    const answer = workOn(work, { facts, disputeId, by, creditor, now });
    if (answer.kind === 'refused') return { answer };
    const at = instantText(now);
    const matter = { debtorKey, disputeId, debtKey: debt.debtKey, creditorId: creditor.id, at };
    const mails = mailsFor(work, matter, creditor);
    const writes = [...disputeWorkWrites(debtorKey, answer.dispute, answer.task), ...mails];
    return { answer, change: { seen: facts.profile.version, writes } };
  });
}

type Matter = DisputeNamed & { debtKey: string; creditorId: string; at: string };

function mailsFor(
  work: DisputeWork,
  { debtorKey, disputeId, debtKey, creditorId, at }: Matter,
  house: ResolverHouse,
): Write[] {
  const mail = { owner: debtorKey, creditorId, debtKeys: [debtKey], about: disputeId, at };
  switch (work.kind) {
    case 'triage': {
      if (mailboxOf(work.resolver, house) === undefined) return [];
      const outboxId = `resolver-request#${disputeId}#${at}`;
      return [
        { kind: 'put', item: outboxItem({ ...mail, kind: 'mail', outboxId, template: 'resolver-request' }) },
      ];
    }
    case 'offerMediation': {
      const outboxId = `dispute-mediation#${disputeId}`;
      const item = outboxItem({
        ...mail,
        kind: 'mail',
        outboxId,
        template: 'dispute-mediation',
        text: work.text,
      });
      return [{ kind: 'put', item }];
    }
    case 'propose':
    case 'handBack':
    case 'escalate':
      return [];
  }
}
