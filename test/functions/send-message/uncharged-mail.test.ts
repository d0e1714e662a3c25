import { describe, expect, it, test } from 'vitest';
import { company, mailed, owing } from '../../support/example/asked-in-europe.ts';
import { type Charging, chargedCase } from '../../support/example/charged-case.ts';
import { mailOf } from '../../support/example/charged-mail.ts';
import { examplePolicy } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

const nothing = 'No fee and no interest have been added.';
const uk1: Charging = {
  ...{ place: 'GB', at: '2026-05-22T12:00', profile: company },
  debt: { ...owing(500_000), dueOn: '2026-02-10' },
};

describe('a mail that asks for nothing beside the invoice says so, and no other word about it', () => {
  const plainly = (charging: Charging) => {
    const { text, input } = mailOf(charging);
    expect(text).toContain(nothing);
    expect(text.replace(nothing, '')).not.toMatch(/interest|cost|fee|added/i);
    expect(input.waivedIfPaidBy).toBeUndefined();
  };
  const chargesWaived = { by: 'Ruth Amsel', reason: 'goodwill', at: '2026-05-01T09:00:00.000Z' };

  test('under a policy without charges', () => plainly({ ...uk1, policy: examplePolicy }));
  test('once a named person waived it', () => plainly({ ...uk1, debt: { ...uk1.debt, chargesWaived } }));
  test('scenario 59 (mail): to a British consumer', () => plainly({ ...uk1, profile: {} }));
  test('scenario 51 (mail): to a Belgian consumer on the 14th day after the first reminder', () =>
    plainly(belgian('2026-03-16')));
  test('scenario 55 (mail): to a German consumer whom only the friendly reminder reached', () =>
    plainly(friendly(false)));
});

describe('a consumer is asked from the first day on which it is lawful', () => {
  it('scenario 51 (mail): in Belgium from 17 March, at most the cap for the balance', () => {
    const { text, input } = mailOf(belgian('2026-03-17'));
    expect(input.invoices[0]?.charge?.costs?.minorUnits).toBe(4500);
    expect(text).toContain('Cost of late payment (CEL XIX.4): €45.00');
    expect(text).toContain('17 March 2026: 1 day at 10.15% a year on €300.00');
  });

  it('scenario 55 (mail): in Germany where the invoice had warned, at the rate for consumers and without 40 euro', () => {
    const { text } = mailOf(friendly(true));
    expect(text).toContain('days at 6.52% a year on €500.00');
    expect(text).not.toContain('Cost of late payment');
  });
});

/** A Belgian consumer, whose first reminder that certainly left is a letter by e-mail of 2 March. */
function belgian(day: string): Charging {
  const dueOn = '2026-01-10';
  const { contacts } = chargedCase({ place: 'BE', at: `${day}T12:00`, debt: { dueOn } }).facts;
  return {
    ...{ place: 'BE', at: `${day}T12:00` },
    debt: { ...owing(30_000), dueOn, issuedOn: '2026-01-01', feesAgreed: true, barredFrom: '2031-01-10' },
    facts: {
      notices: [mailed('free-reminder', '2026-03-02')],
      contacts: contacts.map((one) => ({ ...one, status: 'UNCERTAIN' as const })),
    },
  };
}

/** A German consumer who got the friendly first reminder and no dunning notice. */
function friendly(defaultWarned: boolean): Charging {
  const debt = { ...owing(50_000), dueOn: '2026-05-31', issuedOn: '2026-05-01', receivedOn: '2026-05-02' };
  const { tasks } = chargedCase({ place: 'DE', at: '2026-09-30T12:00', debt }).facts;
  const declined = tasks
    .filter(({ outcome }) => outcome === 'declined')
    .map((task) => ({
      ...{ ...task, taskId: 'approval#3' },
      lines: task.lines.map((line) => ({ ...line, stepId: 'reminder-2' })),
    }));
  return {
    ...{ place: 'DE', at: '2026-09-30T12:00' },
    debt: { ...debt, defaultWarned },
    facts: {
      contacts: [
        exampleContact({ reservedAt: '2026-06-08T09:00:00.000Z' }),
        exampleContact({
          ...{ stepId: 'call-1', contactId: 'call-1', channel: 'call', result: 'no_answer' },
          reservedAt: '2026-06-15T09:00:00.000Z',
        }),
      ],
      tasks: [...tasks, ...declined],
    },
  };
}
