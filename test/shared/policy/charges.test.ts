import { describe, expect, it } from 'vitest';
import { paymentSchema } from '../../../shared/domain/records.ts';
import { company, owing, trader } from '../../support/example/asked-in-europe.ts';
import { type Charging, chargingPolicy, wantedOf } from '../../support/example/charged-case.ts';
import { examplePolicy } from '../../support/example/example-case.ts';
import { exampleDispute, exampleHold } from '../../support/example/example-task.ts';

const uk1: Charging = {
  ...{ place: 'GB', at: '2026-05-22T12:00', profile: company },
  debt: { ...owing(500_000), dueOn: '2026-02-10' },
};
const de1: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true },
};
const left = { kind: 'left' };

describe('what a policy asks beside an invoice', () => {
  it('UK1: 162.57 at 11.75 % for 101 days on 5 000.00, and 70, until 21 June', () => {
    expect(wantedOf(uk1)).toMatchObject({
      interest: {
        ...{ kind: 'sum', minorUnits: 16_257, rule: 'UK-14' },
        segments: [{ from: '2026-02-11', until: '2026-05-22', days: 101, rate: 1175, base: 500_000 }],
      },
      costs: { kind: 'sum', minorUnits: 7000, rule: 'UK-15' },
      waivedIfPaidBy: '2026-06-21',
    });
  });

  it('DE1: 349.57 over two half-years, and 40', () => {
    expect(wantedOf(de1)).toMatchObject({
      interest: {
        minorUnits: 34_957,
        segments: [
          { days: 30, rate: 1027 },
          { days: 92, rate: 1052 },
        ],
      },
      costs: { minorUnits: 4000 },
    });
  });

  it('is nothing in a policy that charges nothing, and nothing with a step before the first that does', () => {
    expect(wantedOf({ ...uk1, policy: examplePolicy })).toBeUndefined();
    for (const step of ['courtesy-note', 'reminder-1', 'reminder-2', 'call-1', 'agency'])
      expect(wantedOf({ ...uk1, step })).toBeUndefined();
  });

  it('is only the part that the policy wants', () => {
    const of = (charges: object) => wantedOf({ ...uk1, policy: chargingPolicy(charges) });
    expect(of({ interest: undefined })).not.toHaveProperty('interest');
    expect(of({ costs: undefined })).not.toHaveProperty('costs');
    expect(of({ waivedIfPaidWithinDays: 10 })?.waivedIfPaidBy).toBe('2026-06-01');
  });

  it('is the least of what every plausible law gives', () => {
    const { governingLaw: _, ...debt } = de1.debt;
    const both = { ...de1, profile: { ...company, country: 'FR', places: ['FR'] } };
    // France gives 10 points over the ECB's rate, Germany 9 over its lower base rate: Germany's is less.
    expect(wantedOf({ ...both, debt: { ...debt, governingLaw: undefined } })).toMatchObject({
      interest: { rule: 'DE-02', minorUnits: 34_957 },
      costs: { minorUnits: 4000 },
    });
    expect(wantedOf({ ...both, debt: { ...debt, governingLaw: 'FR' } })).toMatchObject({
      interest: { rule: 'FR-01' },
    });
  });

  it('EU-03, scenario 59: of a consumer no 40 euro and no rate between businesses', () => {
    for (const profile of [{ kind: 'consumer' }, { kind: 'unknown' }, trader] as const) {
      expect(wantedOf({ ...de1, profile })).toMatchObject({
        interest: { rule: 'DE-02.consumer' },
        costs: { kind: 'unclear' },
      });
      expect(wantedOf({ ...uk1, profile })).toMatchObject({
        interest: { kind: 'unclear' },
        costs: { kind: 'unclear' },
      });
    }
  });
});

describe('what lets nothing be added', () => {
  it('an open dispute, also of a part', () => {
    const none = { kind: 'left', why: 'A dispute or a hold lets nothing be added.' };
    for (const dispute of [exampleDispute(), exampleDispute({ amountDisputed: 10_000 })])
      expect(wantedOf({ ...uk1, facts: { disputes: [dispute] } })).toMatchObject({
        interest: none,
        costs: none,
      });
  });

  it('a hold that freezes interest, on its days and afterwards for its days', () => {
    const since = '2026-03-01T09:00:00.000Z';
    const plan = exampleHold({ kind: 'plan', since });
    expect(wantedOf({ ...uk1, facts: { holds: [plan] } })).toMatchObject({ interest: left, costs: left });
    const over = { ...plan, releasedAt: '2026-03-31T09:00:00.000Z' };
    expect(wantedOf({ ...uk1, facts: { holds: [over] } })).toMatchObject({
      interest: {
        minorUnits: Math.round((500_000 * 1175 * 70) / 3_650_000),
        segments: [
          { until: '2026-02-28', days: 18 },
          { from: '2026-04-01', days: 52 },
        ],
      },
    });
  });

  it('a named person who waived it, with the reason', () => {
    const chargesWaived = {
      by: 'Ruth Amsel',
      reason: 'our delivery was late',
      at: '2026-05-01T09:00:00.000Z',
    };
    const why = 'Waived by Ruth Amsel: our delivery was late.';
    expect(wantedOf({ ...uk1, debt: { ...uk1.debt, chargesWaived } })).toMatchObject({
      interest: { kind: 'left', why },
      costs: { kind: 'left', why },
    });
  });

  it('a rate that was only derived, even where other days have a sure one', () => {
    const debt = { ...owing(1_000_000), dueOn: '2025-12-01' };
    const french = { ...de1, place: 'FR', at: '2026-03-31T12:00' };
    expect(wantedOf({ ...french, debt })).toMatchObject({
      interest: { kind: 'left', why: 'The rate from 2025-12-02 on is not sure enough to be asked.' },
      costs: { minorUnits: 4000 },
    });
    expect(wantedOf({ ...french, debt: { ...debt, dueOn: '2025-12-31' } })).toMatchObject({
      interest: { kind: 'sum' },
    });
  });

  it('scenario 57: a half-year without a rate gives no sum at all', () => {
    const debt = { ...de1.debt, dueOn: '2026-12-01' };
    expect(wantedOf({ ...de1, at: '2027-02-26T12:00', debt })).toMatchObject({
      interest: { kind: 'unclear' },
    });
    // Neither where another law that may count knows its own.
    const orBritish = { ...debt, governingLaw: undefined };
    const profile = { ...company, country: 'GB', places: ['GB'] };
    expect(wantedOf({ ...de1, at: '2027-02-26T12:00', debt: orBritish, profile })).toMatchObject({
      interest: { kind: 'unclear' },
    });
  });
});

describe('parts that were paid', () => {
  it('UK-14: lower the base from the day after they came, per invoice', () => {
    const { debt, ...rest } = uk1;
    const payments = [payment('GBP')];
    expect(
      wantedOf({ ...rest, debt: { ...debt, amountOutstanding: 300_000 }, facts: { payments } }),
    ).toMatchObject({
      interest: {
        minorUnits: Math.round(((500_000 * 50 + 300_000 * 51) * 1175) / 3_650_000),
        segments: [
          { base: 500_000, days: 50, until: '2026-04-01' },
          { base: 300_000, days: 51 },
        ],
      },
      // The sum follows what is still owed, never the size of the statement.
      costs: { minorUnits: 7000 },
    });
  });
});

function payment(currency: string) {
  return paymentSchema.parse({
    ...{ paymentId: 'P', debtKey: 'lindenhof#INV-1', amount: 200_000, currency, bookedOn: '2026-04-01' },
    ...{ receivedAt: '2026-04-01T09:00:00.000Z', batch: 'b', line: 1 },
  });
}
