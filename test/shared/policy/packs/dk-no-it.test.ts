import { describe, expect, it } from 'vitest';
import {
  bindingOf,
  contactsAt,
  saidBy,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { askedInEurope, company, costOf, mailed, owing } from '../../../support/example/asked-in-europe.ts';
import { exampleContact } from '../../../support/example/example-task.ts';
import { body, ids } from '../wording/example-context.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const debt = { ...owing(1_000_000), dueOn: '2026-05-31' };
const asked = (place: string, asking: Partial<Asking> = {}) =>
  askedInEurope(place, { at: '2026-09-30T12:00', profile: company, debt, ...asking });
const person = { profile: { kind: 'consumer' as const } };

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
    const joint = exampleContact({
      ...{ stepId: 'reminder-2', contactId: 'joint', reservedAt: '2026-08-10T09:00:00.000Z' },
      debtKeys: ['lindenhof#INV-1', 'lindenhof#INV-2'],
    });
    expect(verdictOf('DK-01', dane({ facts: { contacts: [...reminders(two).facts.contacts, joint] } }))).toBe(
      'BLOCK',
    );
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
