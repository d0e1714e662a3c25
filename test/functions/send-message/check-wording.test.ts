import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import { type Deps, sendReminder } from '../../../functions/send-message/send-reminder.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { verifyChain } from '../../../shared/policy/verify/verify-chain.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { outboxItem } from '../../../shared/store/outbox.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleDispute } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
/** What a ledger's reference column may bring into a mail. */
const threat = 'or the bailiff comes';

async function sending(facts: Facts) {
  const stored = await storedCase(facts, '2026-03-10T08:00:00.000Z');
  const mails: string[] = [];
  const deps: Deps = {
    ...stored.deps,
    mailer: async (_creditor, _to, { text }) => {
      mails.push(text);
      return { kind: 'sent', messageId: 'ses-1' };
    },
    newToken: () => crypto.randomUUID(),
    pagesUrl: 'https://pages.example',
  };
  return { ...stored, deps, mails };
}

describe('a reminder whose wording is refused', () => {
  it('L28: is neither claimed nor sent, and a named person has it on the list with the reason', async () => {
    const { deps, mails, facts, memory } = await sending(
      exampleFacts({ debts: [exampleDebt({ reference: threat })] }),
    );
    expect(await sendReminder(deps, input)).toEqual({ seconds: 1 });
    expect(mails).toEqual([]);
    const { contacts, tasks } = await facts();
    expect(contacts).toEqual([]);
    expect(memory.items().filter(({ sk }) => sk === 'LINK')).toEqual([]);
    expect(tasks).toMatchObject([
      { kind: 'fault', state: 'open', owner: 'Ruth Amsel', lines: [{ debtKey: input.debtKey }] },
    ]);
    expect(tasks[0]?.needs).toContain('L28, text');
    expect(tasks[0]?.needs).not.toContain(threat);
  });

  it('is recorded like any decision, with the text that stayed back and the reason', async () => {
    const { deps, decisions, memory } = await sending(
      exampleFacts({ debts: [exampleDebt({ reference: threat })] }),
    );
    await sendReminder(deps, input);
    expect(decisions()).toMatchObject([
      { by: 'send-message', verdict: 'ALLOW', keptBack: expect.stringContaining('L28'), sequence: 1 },
    ]);
    const rows = memory.items(`DECISION#${exampleDebtorKey}`);
    expect(rows.filter(({ sk }) => String(sk).startsWith('MESSAGE#'))).toHaveLength(1);
    expect(verifyChain(exampleDebtorKey, rows, deps.policies)).toEqual([]);
  });

  it('L28: waits for that person and does not try again by itself', async () => {
    const { deps, mails, facts } = await sending(
      exampleFacts({ debts: [exampleDebt({ reference: threat })] }),
    );
    await sendReminder(deps, input);
    expect(await checkEthics(deps, input)).toMatchObject({ step: 'await' });
    await sendReminder(deps, input);
    expect((await facts()).tasks).toHaveLength(1);
    expect(mails).toEqual([]);
  });

  it('L28: comes back to the list when it is tried again uncorrected, and leaves when it is corrected', async () => {
    const { deps, mails, facts } = await sending(
      exampleFacts({ debts: [exampleDebt({ reference: threat })] }),
    );
    const retry = async (taskId: string) =>
      completeTask(deps, exampleDebtorKey, { taskId, outcome: 'retry', details: {}, by: 'Ruth Amsel' });
    await sendReminder(deps, input);
    await retry((await facts()).tasks[0]?.taskId ?? '');
    await sendReminder(deps, input);
    const [, second] = (await facts()).tasks;
    expect(second).toMatchObject({ kind: 'fault', state: 'open' });
    await retry(second?.taskId ?? '');
    const { debts } = await facts();
    const corrected = await sending({
      ...(await facts()),
      debts: debts.map((debt) => ({ ...debt, reference: 'PO 1' })),
    });
    await sendReminder(corrected.deps, input);
    expect(mails).toEqual([]);
    expect(corrected.mails).toHaveLength(1);
  });

  it('L28: keeps every debt of that mail back with one task', async () => {
    const debts = [exampleDebt({ reference: threat }), exampleDebt({ invoiceNumber: 'INV-2' })];
    const { deps, facts } = await sending(exampleFacts({ debts }));
    await sendReminder(deps, input);
    await sendReminder(deps, { ...input, debtKey: 'lindenhof#INV-2' });
    const { tasks } = await facts();
    expect(tasks.map(({ lines }) => lines.map(({ debtKey }) => debtKey).sort())).toEqual([
      ['lindenhof#INV-1', 'lindenhof#INV-2'],
    ]);
  });
});

describe('an answer to a dispute', () => {
  async function answering(text: string) {
    const dispute = exampleDispute({ state: 'answered', answer: text, answeredBy: 'Ruth Amsel' });
    const stored = await sending(exampleFacts({ disputes: [dispute] }));
    const owed = outboxItem({
      ...{ kind: 'mail', outboxId: 'dispute-answer#D-1', owner: exampleDebtorKey, creditorId: 'lindenhof' },
      ...{ template: 'dispute-answer', debtKeys: [input.debtKey], about: dispute.disputeId, text },
      at: '2026-03-10T08:00:00.000Z',
    });
    await stored.deps.cases.db.send(new PutCommand({ TableName: 'Cases', Item: owed }));
    await sendAnswer(stored.deps, { pk: owed.pk, sk: owed.sk });
    return { ...stored, ...(await stored.facts()) };
  }

  it('scenario 49: stays back when staff typed a threat, and a person gives the answer', async () => {
    const { mails, tasks, contacts } = await answering('The invoice stands. Pay, or we may sue.');
    expect(mails).toEqual([]);
    expect(contacts).toMatchObject([{ status: 'FAILED', stepId: 'dispute-answer' }]);
    expect(tasks.map(({ kind, state }) => [kind, state])).toContainEqual(['uncertain-send', 'open']);
    expect(tasks.find(({ kind }) => kind === 'uncertain-send')?.needs).toContain('L02, text');
  });

  it('L08: leaves when it is plainly worded, whatever the debtor wrote', async () => {
    const { mails } = await answering(
      'We have looked into it; the carrier confirms that the boxes were whole.',
    );
    expect(mails).toHaveLength(1);
  });
});
