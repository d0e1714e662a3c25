import { describe, expect, it } from 'vitest';
import { ruleSetFor } from '../../../../shared/policy/rule-set.ts';
import {
  agency,
  askedIn,
  contactsAt,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { exampleHold } from '../../../support/example/example-task.ts';

const zone = 'America/New_York';
type Asking = Partial<Parameters<typeof askedIn>[2]>;
const asked = (place: string, asking: Asking = {}) =>
  askedIn(place, zone, { at: '2026-11-04T12:00', ...asking });
const called = (place: string, contacts: ReturnType<typeof contactsAt>, asking: Asking = {}) =>
  asked(place, { step: steps.call, ...asking, facts: { contacts } });

describe('New York', () => {
  it('US-NY-01: a request for substantiation rests the debt that an agency asks for', () => {
    const holds = [
      exampleHold({ kind: 'verification', since: '2026-11-02T09:00:00.000Z', reviewOn: '2026-12-01' }),
    ];
    expect(verdictOf('US-NY-01', asked('US-NY', { collector: agency, facts: { holds } }))).toBe('HOLD');
    expect(verdictOf('US-NY-01', asked('US-NY', { collector: agency }))).toBe('ALLOW');
    expect(verdictOf('US-NY-01', asked('US-NY', { facts: { holds } }))).toBe('ALLOW');
  });

  const bothAccounts = (at: string, count: number) => {
    const contacts = contactsAt(
      zone,
      [29, 30, 31].map((day) => `2026-08-${day}T10:00`),
      {
        debtKeys: ['lindenhof#INV-2'],
      },
    ).slice(0, count);
    const one = called('US-NY-NYC', contacts, { at, debt: { accountId: 'A' } });
    const other = exampleDebt({ invoiceNumber: 'INV-2', currency: 'USD', accountId: 'B' });
    const facts = { ...one.facts, debts: [one.debt, other] };
    return { second: { ...one, facts }, first: { ...one, facts, debt: other } };
  };

  it('US-NYC-01, scenario 26: from 1 September 2026 each account has its own cap, before it the creditor', () => {
    const august = bothAccounts('2026-08-31T12:00', 3).second;
    const september = bothAccounts('2026-09-01T12:00', 3).second;
    expect(verdictOf('US-NYC-01', august)).toBe('BLOCK');
    expect(verdictOf('US-NYC-01', september)).toBe('ALLOW');
    expect(verdictOf('US-NYC-01', bothAccounts('2026-09-01T12:00', 3).first)).toBe('BLOCK');
    expect(verdictOf('US-NYC-01', bothAccounts('2026-09-01T12:00', 2).first)).toBe('ALLOW');
    expect(verdictOf('US-NYC-01', bothAccounts('2026-08-31T12:00', 1).second)).toBe('ALLOW');
    const versions = [august, september].map(
      (one) => ruleSetFor(one).packs.find(({ id }) => id === 'us-nyc')?.version,
    );
    expect(versions).toEqual(['2025.1', '2026.1']);
  });

  it('US-NYC-01, scenario 22: three busy lines are three attempts in the city, and no call by federal law', () => {
    const contacts = contactsAt(zone, ['2026-11-02T10:00', '2026-11-03T10:00', '2026-11-04T09:00'], {
      result: 'not_connected',
    });
    const fourth = called('US-NY-NYC', contacts, { collector: agency });
    expect(verdictOf('US-NYC-01', fourth)).toBe('BLOCK');
    expect(verdictOf('US-05', fourth)).toBe('ALLOW');
  });

  it('US-NYC-02: a mail needs consent in the city, and not elsewhere in the state', () => {
    const emails = [
      { address: 'k@home.example', state: 'open' as const, eligibility: 'used-by-debtor' as const },
    ];
    expect(verdictOf('US-NYC-02', asked('US-NY-NYC', { profile: { emails } }))).toBe('BLOCK');
    expect(verdictOf('US-NYC-02', asked('US-NY-NYC'))).toBe('ALLOW');
    expect(verdictOf('US-NYC-02', asked('US-NY-ALB', { profile: { emails } }))).toBe('ALLOW');
  });
});

describe('Washington', () => {
  const pacific = 'America/Los_Angeles';
  const to = (locals: string[], asking: Asking = {}) =>
    askedIn('US-WA', pacific, {
      ...{ at: '2026-11-04T12:00', step: steps.call, collector: agency },
      ...asking,
      facts: { contacts: contactsAt(pacific, locals, { debtKeys: ['lindenhof#OTHER'], place: 'work' }) },
    });
  const days = (...some: number[]) => some.map((day) => `2026-11-0${day}T08:30`);

  it('US-WA-01: three contacts of an agency in a week, one of them to work', () => {
    expect(verdictOf('US-WA-01.week', to(days(1, 2, 3)))).toBe('BLOCK');
    expect(verdictOf('US-WA-01.week', to(days(2, 3)))).toBe('ALLOW');
    expect(verdictOf('US-WA-01.week', to(days(1, 2, 3), { collector: {} }))).toBe('ALLOW');
    expect(verdictOf('US-WA-01.work', to(days(3), { profile: { phonePlace: 'work' } }))).toBe('BLOCK');
    expect(verdictOf('US-WA-01.work', to(days(3), { profile: { phonePlace: 'home' } }))).toBe('ALLOW');
    expect(verdictOf('US-WA-01.work', to([], { profile: { phonePlace: 'work' } }))).toBe('ALLOW');
  });

  it('US-WA-01: where two authorities differ on the morning, the later hour holds', () => {
    expect(untilOf('US-WA-01.hours', to([], { at: '2026-11-04T07:45' }))).toBe('2026-11-04T08:00');
    expect(verdictOf('US-WA-01.hours', to([], { at: '2026-11-04T08:00' }))).toBe('ALLOW');
    expect(verdictOf('US-WA-01.hours', to([], { at: '2026-11-04T21:00', step: steps.mail }))).toBe('DEFER');
  });
});

describe('Florida', () => {
  const at = (time: string, asking: Asking = {}) => asked('US-FL', { at: `2026-11-04T${time}`, ...asking });

  it('US-FL-01: no call from 21 to 8 hours', () => {
    expect(verdictOf('US-FL-01', at('20:59', { step: steps.call }))).toBe('ALLOW');
    expect(untilOf('US-FL-01', at('21:00', { step: steps.call }))).toBe('2026-11-05T08:00');
  });

  it('US-FL-01, scenario 17: a mail at 22 hours is for federal law to defer, and only to an agency', () => {
    expect(verdictOf('US-FL-01', at('22:00'))).toBe('ALLOW');
    expect(verdictOf('US-02', at('22:00'))).toBe('ALLOW');
    expect(verdictOf('US-02', at('22:00', { collector: agency }))).toBe('DEFER');
  });
});
