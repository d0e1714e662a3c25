import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { stepsTaken } from '../../../shared/domain/ladder.ts';
import { inForce, measureLift, measureLifts } from '../../../shared/domain/measure-lift.ts';
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
    expect(
      inForce('withhold-business', 'lindenhof#INV-1', exampleFacts({ contacts: [exampleContact()] })),
    ).toBeUndefined();
    expect(inForce('withhold-business', 'lindenhof#INV-1', facts)).toBe(withheld);
    expect(inForce('withhold-business', 'lindenhof#INV-2', facts)).toBeUndefined();
  });

  test('is lifted once; the lift is no step of the ladder', () => {
    const lift = measureLift('withhold-business', 'lindenhof#INV-1', facts, 'settled', now);
    expect(lift?.contact).toMatchObject({ purpose: 'measure', channel: 'none', result: 'business-resumed' });
    const after = exampleFacts({ contacts: [...facts.contacts, ...(lift ? [lift.contact] : [])] });
    expect(inForce('withhold-business', 'lindenhof#INV-1', after)).toBeUndefined();
    expect(measureLift('withhold-business', 'lindenhof#INV-1', after, 'settled', now)).toBeUndefined();
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
    const lift = measureLift('withhold-business', 'lindenhof#INV-1', both, 'settled', now);
    expect(lift?.event.detail).toEqual({
      creditorId: 'lindenhof',
      debtorKey: 'lindenhof~C-100',
      debtKey: 'lindenhof#INV-1',
      why: 'settled',
      stillHeldFor: ['lindenhof#INV-2'],
    });
  });
});

describe('an invoice that an agency was asked to collect', () => {
  const handed = exampleContact({
    ...{ contactId: 'lindenhof#INV-1#agency#1', channel: 'none', purpose: 'measure' },
    ...{ stepId: 'agency', result: 'agency' },
  });

  test('is recalled once, and the event names the handover it takes back', () => {
    const facts = exampleFacts({ contacts: [handed] });
    const [recall, ...more] = measureLifts('lindenhof#INV-1', facts, 'disputed', now);
    expect(more).toEqual([]);
    expect(recall).toMatchObject({
      measure: 'agency',
      contact: { purpose: 'measure', channel: 'none', result: 'agency-recalled' },
      event: {
        type: 'AgencyRecalled',
        detail: { debtKey: 'lindenhof#INV-1', why: 'disputed', handoverId: 'lindenhof#INV-1#agency#1' },
      },
    });
    const after = exampleFacts({ contacts: [handed, ...(recall ? [recall.contact] : [])] });
    expect(measureLifts('lindenhof#INV-1', after, 'settled', now)).toEqual([]);
  });

  test('ends together with the withheld business of the same invoice', () => {
    const facts = exampleFacts({ contacts: [withheld, handed] });
    expect(measureLifts('lindenhof#INV-1', facts, 'settled', now).map(({ event }) => event.type)).toEqual([
      'CreditHoldLifted',
      'AgencyRecalled',
    ]);
  });
});
