import { describe, expect, it } from 'vitest';
import type { MailResult } from '../../../functions/send-message/mailer.ts';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import type { Deps } from '../../../functions/send-message/send-reminder.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { linkKeys } from '../../../shared/store/link-list.ts';
import { findResolverLink, opensDispute } from '../../../shared/store/resolver-links.ts';
import { workOnDispute } from '../../../shared/store/work-on-dispute.ts';
import {
  exampleCreditor,
  exampleDebtorKey,
  exampleFacts,
  exampleStage,
} from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const resolvers = {
  logistics: { name: 'Ines Vogt', email: 'ines@lindenhof.example' },
  sales: { name: 'Paul Amrein' },
};
const stage = { ...exampleStage, creditors: [{ ...exampleCreditor, resolvers }] };
const named = { debtorKey: exampleDebtorKey, disputeId: 'D-1' };
const task = exampleTask('dispute', { about: 'D-1' });

async function asked(resolver = 'Ines Vogt', result: MailResult = { kind: 'sent', messageId: 'ses-1' }) {
  const stored = await storedCase(exampleFacts({ disputes: [exampleDispute()], tasks: [task] }), monday);
  const mails: { to: string; subject: string; text: string }[] = [];
  const deps: Deps = {
    ...{ ...stored.deps, stage, newToken: () => 'a-token-of-160-bits', pagesUrl: 'https://pages.example/' },
    mailer: async (_creditor, to, { subject, text }) => {
      mails.push({ to, subject, text });
      return result;
    },
  };
  const triage = { kind: 'triage', reason: 'DAMAGED', resolver } as const;
  await workOnDispute(deps, named, triage, 'Jonas Feld');
  const owed = stored.outbox().filter(({ template }) => template === 'resolver-request');
  const send = async () => {
    for (const { pk, sk } of owed) await sendAnswer(deps, { pk: String(pk), sk: String(sk) });
  };
  const opens = async (token = 'a-token-of-160-bits', at = monday) => {
    const link = await findResolverLink(deps.cases, token, instantOf(at));
    return link !== undefined && opensDispute(link, await stored.facts());
  };
  return { ...stored, deps, mails, send, opens, owed };
}

describe('a resolver without an account', () => {
  it('is written to with a link of their own, that names no customer', async () => {
    const { mails, send, facts, opens } = await asked();
    await send();
    expect(mails).toHaveLength(1);
    const [{ to, subject, text } = { to: '', subject: '', text: '' }] = mails;
    expect(to).toBe('ines@lindenhof.example');
    expect(text).toContain('https://pages.example/r/a-token-of-160-bits');
    const { profile, contacts } = await facts();
    expect(`${subject}${text}`).not.toContain(profile.name);
    expect(contacts).toEqual([]);
    expect(await opens()).toBe(true);
  });

  it('has a link that nobody can guess, that ends by itself, and that an erasure finds', async () => {
    const { send, opens, deps, memory } = await asked();
    await send();
    expect(await opens('another-token')).toBe(false);
    expect(await opens('a-token-of-160-bits', '2026-04-10T09:00:00.000Z')).toBe(false);
    expect(JSON.stringify([...memory.items('LINKS#x')])).not.toContain('a-token-of-160-bits');
    expect((await linkKeys(deps.cases, exampleDebtorKey)).map(({ sk }) => sk)).toContain('RESOLVER');
  });

  it('has no link any more once the customer was answered', async () => {
    const { send, opens, deps } = await asked();
    await send();
    const end = { outcome: 'not-valid', details: { text: 'No.' }, by: 'Jonas Feld' };
    await completeTask(deps, exampleDebtorKey, { taskId: task.taskId, ...end });
    expect(await opens()).toBe(false);
  });

  it('has no link any more once another looks into it, and is not written to then', async () => {
    const { send, opens, deps, mails } = await asked();
    await send();
    const other = { kind: 'triage', reason: 'PRICE', resolver: 'Paul Amrein', why: 'The price.' } as const;
    await workOnDispute(deps, named, other, 'Jonas Feld');
    expect(await opens()).toBe(false);
    const late = await asked();
    await workOnDispute(late.deps, named, other, 'Jonas Feld');
    await late.send();
    expect(late.mails).toEqual([]);
    expect(mails).toHaveLength(1);
  });

  it('without a mailbox is not written to', async () => {
    expect((await asked('Paul Amrein')).owed).toEqual([]);
  });

  it('whom the mail does not surely reach is to be asked in another way', async () => {
    const { send, facts } = await asked('Ines Vogt', {
      kind: 'refused',
      why: 'no such mailbox',
      later: false,
    });
    await send();
    const { tasks, contacts } = await facts();
    expect(tasks[0]?.needs).toContain('ask them in another way');
    expect(contacts).toEqual([]);
  });
});
