import { describe, expect, it } from 'vitest';
import {
  agency,
  askedIn,
  bindingOf,
  contactsAt,
  steps,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { papers } from '../../../support/example/climbed-case.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { exampleDispute } from '../../../support/example/example-task.ts';
import { ids } from '../wording/example-context.ts';

const zone = 'America/New_York';
type Asking = Partial<Parameters<typeof askedIn>[2]>;
const asked = (place: string, asking: Asking = {}) =>
  askedIn(place, zone, { at: '2026-11-04T12:00', ...asking });
const called = (place: string, contacts: ReturnType<typeof contactsAt>, asking: Asking = {}) =>
  asked(place, { step: steps.call, ...asking, facts: { contacts } });

describe('California', () => {
  const owing = (cents: number, assignedOn: string) => {
    const debt = exampleDebt({ currency: 'USD', amountOutstanding: cents, assignedOn, purpose: 'business' });
    const one = asked('US-CA', { profile: { kind: 'sole-trader' } });
    return { ...one, debt, facts: { ...one.facts, debts: [debt] } };
  };

  it.each([
    [48_000_000, '2025-08-01', true],
    [50_000_000, '2025-07-01', true],
    [50_000_001, '2025-08-01', false],
    [48_000_000, '2025-06-30', false],
  ])('US-CA-01, scenario 3: a sole trader who owes %d cents by a debt of %s', (cents, assignedOn, binds) => {
    const bound = bindingOf('US-CA-01', owing(cents, assignedOn));
    expect(bound.map(({ kind }) => kind)).toEqual(binds ? ['cap', 'required-content', 'wording'] : []);
  });

  it('scenario 3: what is owed on all invoices counts together, in other money it may be anything', () => {
    const one = owing(30_000_000, '2025-08-01');
    const more = (currency: string) =>
      exampleDebt({ invoiceNumber: 'INV-2', currency, amountOutstanding: 20_000_001 });
    const both = (currency: string) => ({
      ...one,
      facts: { ...one.facts, debts: [one.debt, more(currency)] },
    });
    expect(bindingOf('US-CA-01', both('USD'))).toEqual([]);
    expect(bindingOf('US-CA-01', both('EUR'))).toHaveLength(3);
  });

  it('US-CA-01: an eighth call in 7 days is refused, a guarantor is protected, a company is not', () => {
    const contacts = contactsAt(
      zone,
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-11-0${day}T08:30`),
    );
    const to = (kind: 'guarantor' | 'company', some = contacts) =>
      called('US-CA', some, {
        at: '2026-11-07T12:00',
        profile: { kind },
        debt: { purpose: 'business', issuedOn: '2026-02-01' },
      });
    expect(verdictOf('US-CA-01', to('guarantor'))).toBe('BLOCK');
    expect(verdictOf('US-CA-01', to('guarantor', contacts.slice(1)))).toBe('ALLOW');
    expect(verdictOf('US-CA-01', to('company'))).toBe('ALLOW');
  });
});

describe('Massachusetts', () => {
  const two = (place: 'mobile' | 'work' | undefined, days: string[]) => contactsAt(zone, days, { place });
  const to = (place: 'mobile' | 'work', days: string[], collector: Asking['collector'] = {}) =>
    called('US-MA', two(place, days), { profile: { phonePlace: place }, collector });

  it.each([
    ['US-MA-01', {}],
    ['US-MA-02', agency],
  ])('%s, scenario 24: a third call to a mobile in 7 days, or to work in 30 days, is refused', (row, who) => {
    expect(verdictOf(row, to('mobile', ['2026-10-29T10:00', '2026-11-02T10:00'], who))).toBe('BLOCK');
    expect(verdictOf(row, to('mobile', ['2026-10-28T12:00', '2026-11-02T10:00'], who))).toBe('ALLOW');
    expect(verdictOf(row, to('work', ['2026-10-06T10:00', '2026-11-02T10:00'], who))).toBe('BLOCK');
    expect(verdictOf(row, to('work', ['2026-10-05T10:00', '2026-11-02T10:00'], who))).toBe('ALLOW');
  });

  it('US-MA-01, US-MA-02: a call to an unknown place counts wherever it may have rung', () => {
    const unknown = two(undefined, ['2026-10-06T10:00', '2026-11-02T10:00']);
    const to = (phonePlace: 'work' | 'mobile') => called('US-MA', unknown, { profile: { phonePlace } });
    expect(verdictOf('US-MA-01', to('work'))).toBe('BLOCK');
    expect(verdictOf('US-MA-01', to('mobile'))).toBe('ALLOW');
    expect(verdictOf('US-MA-02', to('work'))).toBe('ALLOW');
  });

  it('US-MA-03: calls from 8 to 21, and none at work once that was asked, for longer than ten days', () => {
    const at = (time: string, profile = {}) =>
      asked('US-MA', { at: `2026-11-04T${time}`, step: steps.call, profile });
    expect(verdictOf('US-MA-03', at('07:59'))).toBe('DEFER');
    expect(verdictOf('US-MA-03', at('08:00'))).toBe('ALLOW');
    expect(verdictOf('US-MA-03', at('21:00'))).toBe('DEFER');
    const noWork = { places: ['work' as const], source: 'call', since: '2026-09-01T09:00:00.000Z' };
    const wish = (phonePlace?: 'work' | 'mobile') => at('10:00', { phonePlace, preferences: [noWork] });
    expect(verdictOf('preference', wish('work'))).toBe('NEEDS_HUMAN');
    expect(verdictOf('preference', wish())).toBe('NEEDS_HUMAN');
    expect(verdictOf('preference', wish('mobile'))).toBe('ALLOW');
    expect(verdictOf('preference', asked('US-MA', { profile: { preferences: [noWork] } }))).toBe('ALLOW');
  });

  it('US-MA-04: a creditor gives validation information first, and rests what is disputed', () => {
    const notices = [exampleNotice({ kind: 'validation-information', sentOn: '2026-11-02' })];
    expect(verdictOf('US-MA-04', asked('US-MA'))).toBe('BLOCK');
    expect(verdictOf('US-MA-04', asked('US-MA', { facts: { notices } }))).toBe('ALLOW');
    const disputes = [exampleDispute({ amountDisputed: 100 })];
    expect(verdictOf('US-MA-04', asked('US-MA', { facts: { notices, disputes } }))).toBe('HOLD');
  });

  it('US-MA-05: a message tells who writes, and says nothing of lost defences', () => {
    expect(bindingOf('US-MA-05', asked('US-MA'))).toMatchObject([
      { kind: 'wording', lint: ['L05', 'L24'] },
      { kind: 'required-content', blocks: ['creditor-identity'] },
    ]);
    expect(ids({ text: 'Once sold, your objections are void.' })).toEqual(['L24']);
  });
});

describe('District of Columbia', () => {
  const days = (...some: number[]) => some.map((day) => `2026-11-0${day}T08:30`);
  it('US-DC-01: three calls and five mails per account in 7 days, only once 30 days are past', () => {
    const late = { debt: { dueOn: '2026-10-04', accountId: 'A' } };
    const early = { debt: { dueOn: '2026-10-05', accountId: 'A' } };
    expect(verdictOf('US-DC-01.calls', called('US-DC', contactsAt(zone, days(1, 2, 3)), late))).toBe('BLOCK');
    expect(verdictOf('US-DC-01.calls', called('US-DC', contactsAt(zone, days(1, 2)), late))).toBe('ALLOW');
    expect(verdictOf('US-DC-01.calls', called('US-DC', contactsAt(zone, days(1, 2, 3)), early))).toBe(
      'ALLOW',
    );
    const mails = (count: number) =>
      asked('US-DC', {
        at: '2026-11-06T12:00',
        facts: { contacts: contactsAt(zone, days(1, 2, 3, 4, 5).slice(-count), { channel: 'email' }) },
      });
    expect(verdictOf('US-DC-01.mails', mails(5))).toBe('BLOCK');
    expect(verdictOf('US-DC-01.mails', mails(4))).toBe('ALLOW');
  });

  it('US-DC-01: mails need consent, and collection its papers', () => {
    const used = {
      emails: [{ address: 'k@home.example', state: 'open', eligibility: 'used-by-debtor' } as const],
    };
    expect(verdictOf('US-DC-01.consent', asked('US-DC', { profile: used }))).toBe('BLOCK');
    expect(verdictOf('US-DC-01.consent', asked('US-DC'))).toBe('ALLOW');
    expect(verdictOf('US-DC-01.papers', asked('US-DC'))).toBe('BLOCK');
    expect(verdictOf('US-DC-01.papers', asked('US-DC', { facts: { evidence: papers } }))).toBe('ALLOW');
    const business = { profile: { kind: 'company' as const } };
    expect(bindingOf('US-DC-01', asked('US-DC', business))).toEqual([]);
  });
});
