import { describe, expect, it } from 'vitest';
import { findPaid } from '../../../functions/import-chunk/find-paid.ts';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { input, sending } from './sending.ts';

const printed = /Payment reference: (RF[\d ]+)/;

const money = (reference: string) => ({ reference, amount: 10_000, currency: currencySchema.parse('EUR') });

describe('the payment reference of a mail', () => {
  it.each([
    [['INV-1'], { kind: 'invoices', debtKeys: ['lindenhof#INV-1'] }],
    [['INV-1', 'INV-2'], { kind: 'collectible' }],
  ])('for %j leads a payment that carries it to what the mail asked for', async (numbers, set) => {
    const debts = numbers.map((invoiceNumber) => exampleDebt({ invoiceNumber }));
    const { deps, mails } = await sending(exampleFacts({ debts }));
    await sendReminder(deps, input);
    const [, reference = ''] = printed.exec(mails[0]?.message.text ?? '') ?? [];
    expect(reference).toMatch(/^RF\d\d( \d{4}){5} \d$/);
    expect(mails[0]?.message.html).toContain(reference);
    expect(await findPaid(deps.cases, 'lindenhof', money(`Thanks ${reference}`))).toEqual({
      debtorKey: exampleDebtorKey,
      set,
    });
  });

  it('is unknown until a mail has given it', async () => {
    const { deps } = await sending(exampleFacts());
    expect(await findPaid(deps.cases, 'lindenhof', money('RF65 1234 5678 9012 3456 7890 1'))).toBeUndefined();
  });
});
