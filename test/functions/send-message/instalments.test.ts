import { describe, expect, it } from 'vitest';
import { findPaid } from '../../../functions/import-chunk/find-paid.ts';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { input, sending } from './sending.ts';

/** 400.00 of invoice INV-1, due on a day of its own. */
const instalment = (dueOn: string, change = {}) =>
  exampleDebt({
    ...{ debtKey: `lindenhof#INV-1@${dueOn}`, dueOn, instalment: { wholeTotal: 119_000 } },
    ...{ invoiceTotal: 40_000, amountOutstanding: 40_000, ledgerOutstanding: 40_000, ...change },
  });
const first = instalment('2026-03-02');
const second = instalment('2026-03-03');
const next = instalment('2026-05-02', { generation: 0 });
const about = ({ debtKey }: { debtKey: string }) => ({ ...input, debtKey });

describe('instalments of one invoice', () => {
  it('that are due together are asked for in one mail, and not again within the gap', async () => {
    const { deps, mails, facts } = await sending(exampleFacts({ debts: [second, first, next] }));
    await sendReminder(deps, about(first));
    await sendReminder(deps, about(second));
    expect(mails).toHaveLength(1);
    const { text } = mails[0]?.message ?? { text: '' };
    expect(text).toContain('Invoice INV-1, instalment due 2 March 2026\n');
    expect(text).toContain('Invoice INV-1, instalment due 3 March 2026\n');
    expect(text).not.toContain('May');
    expect(text).toMatch(/To be paid in total: €800\.00/);
    const [contact, ...more] = (await facts()).contacts;
    expect(more).toEqual([]);
    expect(contact?.lines.map(({ debtKey }) => debtKey).toSorted()).toEqual([
      'lindenhof#INV-1@2026-03-02',
      'lindenhof#INV-1@2026-03-03',
    ]);
  });

  it('each have a payment reference of their own, which pays just that one', async () => {
    const { deps, mails } = await sending(exampleFacts({ debts: [first, next] }));
    await sendReminder(deps, about(first));
    const [, reference = ''] = /Payment reference: (RF[\d ]+)/.exec(mails[0]?.message.text ?? '') ?? [];
    const money = { reference, amount: 10_000, currency: currencySchema.parse('EUR') };
    expect(await findPaid(deps.cases, 'lindenhof', money)).toEqual({
      debtorKey: exampleDebtorKey,
      set: { kind: 'invoices', debtKeys: [first.debtKey] },
    });
  });

  it('name a number once on the transfer, and in the subject', async () => {
    const { deps, mails } = await sending(exampleFacts({ debts: [first, second] }));
    await sendReminder(deps, about(first));
    const { subject, text } = mails[0]?.message ?? { subject: '', text: '' };
    expect(subject.match(/INV-1/g) ?? []).toHaveLength(1);
    expect(text).not.toContain('INV-1, INV-1');
  });
});
