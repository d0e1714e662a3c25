import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { creditHoldLift, creditHoldsToLift } from '../../../shared/domain/credit-hold.ts';
import { stepsTaken } from '../../../shared/domain/ladder.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact, monday } from '../../support/example/example-task.ts';

const withheldFor = (debtKey: string) =>
  exampleContact({
    contactId: `${debtKey}#withhold-business#1`,
    debtKeys: [debtKey],
    channel: 'none',
    purpose: 'measure',
    stepId: 'withhold-business',
    result: 'withhold-business',
  });
const withheld = withheldFor('lindenhof#INV-1');
const now = Temporal.Instant.from(monday);

describe('business withheld because of an invoice', () => {
  const facts = exampleFacts({ contacts: [exampleContact(), withheld] });

  test('is in force from the measure on', () => {
    expect(creditHoldsToLift('lindenhof#INV-1', exampleFacts({ contacts: [exampleContact()] }))).toBe(false);
    expect(creditHoldsToLift('lindenhof#INV-1', facts)).toBe(true);
    expect(creditHoldsToLift('lindenhof#INV-2', facts)).toBe(false);
  });

  test('is lifted once; the lift is no step of the ladder', () => {
    const lift = creditHoldLift('lindenhof#INV-1', facts, 'settled', now);
    expect(lift?.contact).toMatchObject({ purpose: 'measure', channel: 'none', result: 'business-resumed' });
    const after = exampleFacts({ contacts: [...facts.contacts, ...(lift ? [lift.contact] : [])] });
    expect(creditHoldsToLift('lindenhof#INV-1', after)).toBe(false);
    expect(creditHoldLift('lindenhof#INV-1', after, 'settled', now)).toBeUndefined();
    expect(stepsTaken('lindenhof#INV-1', after).map(({ stepId }) => stepId)).toEqual([
      'reminder-1',
      'withhold-business',
    ]);
  });

  test('says for which other invoices it is still withheld', () => {
    const both = exampleFacts({
      debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })],
      contacts: [withheld, withheldFor('lindenhof#INV-2')],
    });
    const lift = creditHoldLift('lindenhof#INV-1', both, 'settled', now);
    expect(lift?.event.detail).toEqual({
      creditorId: 'lindenhof',
      debtorKey: 'lindenhof~C-100',
      debtKey: 'lindenhof#INV-1',
      why: 'settled',
      stillHeldFor: ['lindenhof#INV-2'],
    });
  });
});
