import { describe, expect, it } from 'vitest';
import { gate } from '../../../../shared/policy/gate.ts';
import { agency, bindingOf, saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  costOf,
  interestOf,
  owing,
  speaking,
} from '../../../support/example/asked-in-europe.ts';
import { capsFor } from '../../../support/example/caps-for.ts';
import { rung } from '../../../support/example/example-question.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const debt = { ...owing(800_000), dueOn: '2026-04-30' };
const asked = (asking: Partial<Asking> = {}) =>
  askedInEurope('FR', { at: '2026-08-31T12:00', profile: company, debt, ...asking });
const person = { profile: { kind: 'consumer' as const } };

describe('between businesses', () => {
  it('FR-01, FR1: 330.95 on 8 000.00 from 30 April to 31 August, without a reminder', () => {
    expect(capsFor(asked()).interest).toBe(33_095);
    expect(verdictOf('FR-01', asked({ charge: interestOf(33_095) }))).toBe('ALLOW');
    expect(verdictOf('FR-01', asked({ charge: interestOf(33_096) }))).toBe('BLOCK');
    expect(bindingOf('FR-01', asked()).map(({ id }) => id)).toContain('FR-01.agreed');
  });

  it('FR-02, scenario 59: 40 euro per invoice of a business, and no more', () => {
    expect(verdictOf('FR-02', asked({ charge: costOf(4000, 'collection') }))).toBe('ALLOW');
    expect(verdictOf('FR-02', asked({ charge: costOf(4001, 'collection') }))).toBe('BLOCK');
    expect(capsFor(asked(person))).toEqual({ interest: 0, costs: 0 });
    expect(verdictOf('FR-01', asked({ ...person, charge: interestOf(1) }))).toBe('BLOCK');
  });
});

describe('the cost of collecting', () => {
  it('FR-04: stays with the creditor where a consumer owes, whatever it is called', () => {
    expect(verdictOf('FR-04', asked({ ...person, charge: costOf(1, 'collection') }))).toBe('BLOCK');
    expect(speaking(asked({ ...person, charge: costOf(1, 'reminder') }))).toContain('charge');
    expect(verdictOf('FR-04', asked({ charge: costOf(4000, 'collection') }))).toBe('ALLOW');
  });

  it('FR-04, scenario 54: an agency asks none, of a company either', () => {
    for (const who of [person, {}]) {
      const letter = asked({ ...who, collector: agency, charge: costOf(1, 'collection') });
      expect(saidBy('FR-04', letter).map(({ decision }) => decision)).toContain('BLOCK');
      expect(capsFor(letter).costs).toBe(0);
    }
  });

  it('FR-03, scenario 54: an agency that names its client may write, and must say what R124-4 lists', () => {
    const told = asked({ collector: { ...agency, told: ['client'] }, step: rung('reminder-1') });
    expect(verdictOf('FR-03', told)).toBe('ALLOW');
    expect(gate(told).required).toContain('r124-4');
  });

  it("FR-03, scenario 54: an agency's letter without what R124-4 lists is not sent", () => {
    for (const id of ['reminder-1', 'reminder-2', 'final-notice']) {
      expect(saidBy('FR-03', asked({ collector: agency, step: rung(id) }))).toMatchObject([
        { decision: 'BLOCK', reason: expect.stringContaining('r124-4 (without creditor.client)') },
      ]);
    }
    expect(verdictOf('FR-03', asked())).toBe('ALLOW');
    expect(verdictOf('FR-03', asked({ collector: agency, step: steps.call }))).toBe('ALLOW');
  });
});
