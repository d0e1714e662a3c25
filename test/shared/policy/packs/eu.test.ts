import { describe, expect, it } from 'vitest';
import { capsFor } from '../../../../shared/policy/caps.ts';
import {
  bindingOf,
  contactsAt,
  saidBy,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  costOf,
  interestOf,
  mailed,
  owing,
  speaking,
} from '../../../support/example/asked-in-europe.ts';
import { exampleContact, exampleDispute } from '../../../support/example/example-task.ts';
import { body, ids } from '../wording/example-context.ts';

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
});

describe('reminder fees in the north', () => {
  const owed = { ...debt, dueOn: '2026-06-01' };
  const reminders = (days: string[]) => ({
    facts: {
      contacts: days.map((day, index) =>
        exampleContact({
          ...{ stepId: 'reminder-2', contactId: `r${index}`, reservedAt: `${day}T09:00:00.000Z` },
        }),
      ),
    },
  });
  const dane = (asking: Partial<Asking>, charged = 10_000) =>
    asked('DK', { debt: owed, charge: costOf(charged, 'reminder'), ...asking });

  it('DK-01: at most 100 kroner, of anybody', () => {
    for (const who of [person, {}]) {
      expect(verdictOf('DK-01', dane(who))).toBe('ALLOW');
      expect(verdictOf('DK-01', dane(who, 10_001))).toBe('BLOCK');
    }
    expect(verdictOf('DK-01', dane({ currency: 'EUR' }))).toBe('NEEDS_HUMAN');
  });

  it('DK-01: ten days apart', () => {
    const since = reminders(['2026-09-21']);
    expect(verdictOf('DK-01', dane(since))).toBe('DEFER');
    expect(untilOf('DK-01', dane(since))).toBe('2026-10-01T00:00');
    expect(verdictOf('DK-01', dane({ ...since, at: '2026-10-01T00:00' }))).toBe('ALLOW');
  });

  it('DK-01: three times; a first reminder and one that did not leave cost nothing', () => {
    const two = ['2026-07-01', '2026-07-20'];
    expect(verdictOf('DK-01', dane(reminders(two)))).toBe('ALLOW');
    expect(verdictOf('DK-01', dane(reminders([...two, '2026-08-10'])))).toBe('BLOCK');
    const last = (status: 'FAILED' | 'UNCERTAIN') => ({
      facts: {
        contacts: reminders([...two, '2026-08-10']).facts.contacts.map((one, index) =>
          index === 2 ? { ...one, status } : one,
        ),
      },
    });
    expect(verdictOf('DK-01', dane(last('FAILED')))).toBe('ALLOW');
    expect(verdictOf('DK-01', dane(last('UNCERTAIN')))).toBe('BLOCK');
    const first = exampleContact({ reservedAt: '2026-06-10T09:00:00.000Z' });
    expect(verdictOf('DK-01', dane({ facts: { contacts: [...reminders(two).facts.contacts, first] } }))).toBe(
      'ALLOW',
    );
  });

  it('DK-01: ten days of notice before an agency or a court', () => {
    const notices = [mailed('written-notice', '2026-09-20')];
    const agency = (at: string, given = notices) =>
      verdictOf('DK-01', asked('DK', { step: steps.agency, debt: owed, at, facts: { notices: given } }));
    expect(agency('2026-09-30T23:59')).toBe('DEFER');
    expect(agency('2026-10-01T00:00')).toBe('ALLOW');
    expect(agency('2026-10-01T00:00', [])).toBe('BLOCK');
  });

  it('NO-01: not before 14 days after the due date, twice, and no sum while nobody has entered it', () => {
    expect(bindingOf('NO-01', asked('NO'))).toMatchObject([
      { terms: { amount: 0, maxCount: 2, minDaysAfterDue: 14 }, note: expect.any(String) },
    ]);
    const norse = (asking: Partial<Asking> = {}) =>
      saidBy('NO-01', asked('NO', { debt: owed, charge: costOf(1, 'reminder'), ...asking }));
    expect(norse()).toMatchObject([{ decision: 'BLOCK', reason: expect.stringContaining('At most 0') }]);
    expect(norse(reminders(['2026-07-01', '2026-07-20']))).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('2 times') },
    ]);
  });
});

describe('conduct towards consumers in Italy', () => {
  it('IT-02: nothing is told to others or shown outside', () => {
    const lint = bindingOf('IT-02', asked('IT', person)).flatMap((rule) =>
      rule.kind === 'wording' ? rule.lint : [],
    );
    expect(lint).toEqual(['L06', 'L07', 'L17']);
    expect(ids(body('We will ring your manager.'))).toContain('L07');
    expect(bindingOf('IT-02', asked('IT'))).toEqual([]);
  });

  it('IT-03: one call a day, attempts included', () => {
    const called = { facts: { contacts: contactsAt('Europe/Rome', ['2026-09-29T16:00']) }, step: steps.call };
    expect(untilOf('IT-03', asked('IT', { ...person, ...called }))).toBe('2026-09-30T16:00');
    expect(verdictOf('IT-03', asked('IT', { ...person, ...called, at: '2026-09-30T16:00' }))).toBe('ALLOW');
    expect(verdictOf('IT-03', asked('IT', { ...person, step: steps.call }))).toBe('ALLOW');
    expect(verdictOf('IT-03', asked('IT', called))).toBe('ALLOW');
  });
});
