import { describe, expect, it } from 'vitest';
import { bindingOf, saidBy, verdictOf } from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  costOf,
  interestOf,
  owing,
  speaking,
} from '../../../support/example/asked-in-europe.ts';
import { capsFor } from '../../../support/example/caps-for.ts';
import { exampleDispute } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const debt = { ...owing(1_000_000), dueOn: '2026-05-31' };
const asked = (place: string, asking: Partial<Asking> = {}) =>
  askedInEurope(place, { at: '2026-09-30T12:00', profile: company, debt, ...asking });
const person = { profile: { kind: 'consumer' as const } };

describe('late payment between businesses', () => {
  it.each([
    ['EU-01', 'AT'],
    ['EU-01', 'BE'],
    ['ES-01', 'ES'],
    ['IT-01', 'IT'],
  ])('%s, EU1: 345.56 on 10 000.00 from 31 May to 30 September in %s', (row, place) => {
    expect(capsFor(asked(place)).interest).toBe(34_556);
    expect(verdictOf(row, asked(place, { charge: interestOf(34_556) }))).toBe('ALLOW');
    expect(verdictOf(row, asked(place, { charge: interestOf(34_557) }))).toBe('BLOCK');
  });

  it.each([
    ['EU-01', 'AT'],
    ['ES-01', 'ES'],
    ['IT-01', 'IT'],
  ])('%s, scenario 59: refused to a consumer in %s', (row, place) => {
    expect(verdictOf(row, asked(place, { ...person, charge: interestOf(1) }))).toBe('BLOCK');
    expect(capsFor(asked(place, person))).toEqual({ interest: 0, costs: 0 });
  });

  it('EU-02: each half-year bears its own rate', () => {
    const at = (day: string) => capsFor(asked('AT', { at: `${day}T12:00` })).interest;
    expect(at('2026-06-30')).toBe(Math.round((1_000_000 * 1015 * 30) / 3_650_000));
    expect(at('2026-07-01')).toBe(Math.round((1_000_000 * (1015 * 30 + 1040)) / 3_650_000));
    expect(bindingOf('EU-02', asked('AT'))).toMatchObject([{ by: 'built-in' }]);
  });

  it('EU-02, scenario 57: in 2027 a person is asked, and nothing is charged', () => {
    const late = asked('AT', { at: '2027-01-02T12:00', charge: interestOf(1) });
    expect(saidBy('EU-01', late)).toMatchObject([{ decision: 'NEEDS_HUMAN' }]);
    expect(capsFor(late).interest).toBe(0);
  });

  it.each(['AT', 'IE', 'ES', 'IT'])('EU-03, scenario 59: 40 euro in %s, never of a consumer', (place) => {
    expect(verdictOf('EU-03', asked(place, { charge: costOf(4000, 'collection') }))).toBe('ALLOW');
    expect(verdictOf('EU-03', asked(place, { charge: costOf(4001, 'collection') }))).toBe('BLOCK');
    expect(verdictOf('EU-03', asked(place, { ...person, charge: costOf(1) }))).toBe('BLOCK');
    expect(verdictOf('EU-03', asked(place, { currency: 'SEK', charge: costOf(1) }))).toBe('NEEDS_HUMAN');
  });

  it('EU-04: nothing while the own performance is disputed', () => {
    const facts = { disputes: [exampleDispute()] };
    expect(verdictOf('EU-04', asked('AT', { facts, charge: interestOf(1) }))).toBe('BLOCK');
    expect(verdictOf('EU-04', asked('AT', { facts, charge: costOf(1) }))).toBe('BLOCK');
    expect(verdictOf('EU-04', asked('AT', { charge: costOf(1) }))).toBe('ALLOW');
  });

  it('EU-05: the regulation that was proposed binds nobody', () => {
    expect(bindingOf('EU-05', asked('AT'))).toMatchObject([{ by: 'watch' }]);
  });

  it("EU-01: IE1: Irish law's one rate is for counsel, and other currencies have other reference rates", () => {
    for (const place of ['IE', 'PL', 'SE']) {
      expect(saidBy('charge', asked(place, { charge: interestOf(1) }))).toMatchObject([
        { decision: 'BLOCK' },
      ]);
      expect(capsFor(asked(place)).interest).toBe(0);
    }
  });
});

describe('a charge needs a law or an agreement under every law that may count', () => {
  const german = { collector: { country: 'DE' } };
  const agreed = { debt: { ...debt, dueOnAgreed: true } };

  it('EU-01, DE-02: of two laws the milder for the debtor decides', () => {
    const own = capsFor(asked('DE', agreed)).interest;
    expect(own).toBeGreaterThan(34_556);
    expect(capsFor(asked('AT', { ...german, ...agreed })).interest).toBe(34_556);
    const named = { debt: { ...agreed.debt, governingLaw: 'DE' } };
    expect(capsFor(asked('AT', { ...german, ...named })).interest).toBe(own);
  });

  it('a law that we do not know allows nothing, and what was agreed under it a person must read', () => {
    const abroad = { ...german, ...agreed, charge: interestOf(1) };
    expect(saidBy('charge', asked('JP', abroad))).toMatchObject([{ decision: 'BLOCK', kind: 'interest' }]);
    expect(capsFor(asked('JP', abroad)).interest).toBe(0);
    const read = { ...abroad, debt: { ...agreed.debt, feesAgreed: true } };
    expect(saidBy('charge', asked('JP', read))).toMatchObject([{ decision: 'NEEDS_HUMAN' }]);
    expect(saidBy('charge', asked('JP', { ...read, charge: costOf(1) }))).toMatchObject([
      { kind: 'fee-cap' },
    ]);
    expect(speaking(asked('JP', { ...german, ...agreed }))).not.toContain('charge');
  });

  it('where nobody knows whose law it is, nothing is asked at all', () => {
    const nowhere = { profile: { ...company, country: undefined, places: [] } };
    const lost = (charge: ReturnType<typeof interestOf>) => asked('AT', { ...nowhere, charge });
    expect(saidBy('charge', lost(interestOf(1)))).toMatchObject([{ decision: 'BLOCK' }]);
    expect(saidBy('charge', lost(costOf(1)))).toMatchObject([{ decision: 'BLOCK' }]);
    expect(capsFor(lost(interestOf(1)))).toEqual({ interest: 0, costs: 0 });
  });
});
