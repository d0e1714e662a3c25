import { describe, expect, it } from 'vitest';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { sha256 } from '../../../shared/policy/canonical.ts';
import { unpacked } from '../../../shared/policy/kept.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { input, sending } from './sending.ts';

describe('sending a reminder', () => {
  it('sends one mail, keeps it as sent, and rests until the next step', async () => {
    const { deps, mails, facts, decisions } = await sending(exampleFacts());
    const { seconds } = await sendReminder(deps, input);
    expect(mails.map(({ to }) => to)).toEqual(['accounts@holm.example']);
    expect(mails[0]?.message.text).toContain('INV-1');
    const [contact] = (await facts()).contacts;
    expect(contact).toMatchObject({
      status: 'SENT',
      stepId: 'reminder-1',
      purpose: 'collection',
      result: 'ses-1',
    });
    expect(contact?.lookAt).toBeUndefined();
    expect(decisions()).toMatchObject([{ by: 'send-message', verdict: 'ALLOW', step: 'remind' }]);
    expect(seconds).toBeGreaterThanOrEqual(6 * 24 * 3600);
  });

  it('never sends a second mail when the first call is repeated', async () => {
    const { deps, mails } = await sending(exampleFacts());
    await sendReminder(deps, input);
    await sendReminder(deps, input);
    expect(mails).toHaveLength(1);
  });

  it('tells first of money that went back, whichever invoice asks, by a decision about that invoice', async () => {
    const older = exampleDebt({ invoiceNumber: 'INV-0', dueOn: '2026-02-01' });
    const payment = (amount: number, on: string) => ({
      ...{ paymentId: `p${amount}`, debtKey: older.debtKey, amount, currency: older.currency, bookedOn: on },
      ...{ receivedAt: `${on}T09:00:00.000Z`, batch: 'b', line: 2 },
    });
    const paid = older.amountOutstanding;
    const payments = [payment(paid, '2026-02-10'), payment(-paid, '2026-02-20')];
    const { deps, facts, decisions } = await sending(
      exampleFacts({ debts: [older, exampleDebt()], payments }),
    );
    const { seconds } = await sendReminder(deps, input);
    const [contact] = (await facts()).contacts;
    expect(contact).toMatchObject({ stepId: 'payment-returned', status: 'SENT' });
    expect(contact?.lines.map(({ debtKey }) => debtKey)).toEqual([older.debtKey]);
    expect(decisions()).toMatchObject([{ debtKey: older.debtKey, verdict: 'ALLOW', step: 'remind' }]);
    expect(seconds).toBeGreaterThan(24 * 3600);
  });

  it('scenario 28: sends one mail when executions of one debtor come at the same time, fifty of them', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => `INV-${index + 1}`);
    const debts = numbers.map((invoiceNumber) => exampleDebt({ invoiceNumber }));
    const { deps, mails } = await sending(exampleFacts({ debts }));
    await Promise.all(debts.map(({ debtKey }) => sendReminder(deps, { ...input, debtKey })));
    expect(mails).toHaveLength(1);
    for (const number of numbers) expect(mails[0]?.message.text).toMatch(new RegExp(`${number}\\b`));
  });

  it('scenario 30: sends nothing when a dispute lands between the decision and the claim', async () => {
    const { deps, mails, memory, facts } = await sending(exampleFacts());
    let done = false;
    memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand' || done) return;
      done = true;
      const cases = { ...deps.cases, db: memory.direct };
      await openDispute({ ...deps, cases }, exampleDebtorKey, {
        debtKey: input.debtKey,
        reason: 'QUALITY',
        text: 'broken',
        openedBy: 'debtor',
      });
    });
    expect(await sendReminder(deps, input)).toEqual({ seconds: 1 });
    expect(mails).toHaveLength(0);
    expect((await facts()).contacts).toEqual([]);
  });

  it('scenario 71: counts a message whose end is unknown as sent, never sends it again, and puts it on a list', async () => {
    const { deps, mails, facts } = await sending(exampleFacts(), { kind: 'uncertain', why: 'TimeoutError' });
    await sendReminder(deps, input);
    await sendReminder(deps, input);
    expect(mails).toHaveLength(1);
    const { contacts, tasks } = await facts();
    expect(contacts.map(({ status }) => status)).toEqual(['UNCERTAIN']);
    expect(tasks).toMatchObject([{ kind: 'uncertain-send', state: 'open', owner: 'Ruth Amsel' }]);
  });

  it('may try again later what the mail service definitely refused', async () => {
    const { deps, facts } = await sending(exampleFacts(), {
      kind: 'refused',
      why: 'TooManyRequestsException',
      later: true,
    });
    const { seconds } = await sendReminder(deps, input);
    expect(seconds).toBe(3600);
    expect((await facts()).contacts.map(({ status, stepId }) => [status, stepId])).toEqual([
      ['FAILED', 'reminder-1'],
    ]);
  });

  it('stores only hashes of the links it sends', async () => {
    const { deps, memory } = await sending(exampleFacts());
    await sendReminder(deps, input);
    const links = memory.items().filter(({ sk }) => sk === 'LINK');
    expect(links).toHaveLength(5);
    expect(JSON.stringify(memory.items())).not.toContain('token-');
  });

  it('keeps the text that left with its decision, and of the links in it only what they are stored under', async () => {
    const { deps, mails, memory, decisions } = await sending(exampleFacts());
    await sendReminder(deps, input);
    const [record] = decisions();
    const kept = memory.items().find(({ sk }) => sk === `MESSAGE#${record?.['messageHash']}`);
    const text = unpacked([String(kept?.['content'])]) ?? '';
    const mail = mails[0]?.message;
    expect(JSON.parse(text)).toMatchObject({
      to: 'accounts@holm.example',
      subject: mail?.subject,
      htmlHash: sha256(mail?.html ?? ''),
    });
    expect(text).not.toContain('token-');
    const links = memory.items().flatMap(({ pk }) => /^LINK#(.*)/.exec(String(pk))?.[1] ?? []);
    const named = [...text.matchAll(/\/t\/([0-9a-f]+)/g)].map(([, hash]) => hash);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((hash) => !links.includes(hash ?? ''))).toEqual([]);
    expect(record).toMatchObject({
      contactId: 'lindenhof#INV-1#reminder-1#1',
      plan: { stepId: 'reminder-1' },
    });
  });

  it('sends nothing without an address that may be used', async () => {
    const profile = exampleProfile({ emails: [{ address: 'accounts@holm.example', state: 'opted-out' }] });
    const { deps, mails } = await sending(exampleFacts({ profile }));
    expect(await sendReminder(deps, input)).toEqual({ seconds: 1 });
    expect(mails).toHaveLength(0);
  });

  it('leaves the case to the newer execution when it is superseded', async () => {
    const { deps, mails } = await sending(exampleFacts({ debts: [exampleDebt({ generation: 2 })] }));
    await sendReminder(deps, input);
    expect(mails).toHaveLength(0);
  });
});
