import { describe, expect, it } from 'vitest';
import {
  askedIn,
  bindingOf,
  contactsAt,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { approvalOf, papers } from '../../../support/example/climbed-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { exampleContact, exampleDispute, exampleHold } from '../../../support/example/example-task.ts';

const zone = 'Europe/Berlin';
type Asking = Partial<Parameters<typeof askedIn>[2]>;
/** A creditor in Berlin asks a company there, on Wednesday 4 November 2026 at noon unless said otherwise. */
const asked = (asking: Asking = {}) =>
  askedIn('DE-BE', zone, {
    at: '2026-11-04T12:00',
    ...asking,
    profile: { kind: 'company', phonePlace: 'general-business', ...asking.profile },
  });
const since = (locals: string[], asking: Asking = {}, changes: Parameters<typeof contactsAt>[2] = {}) =>
  asked({ ...asking, facts: { contacts: contactsAt(zone, locals, changes) } });
const daily = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `2026-10-${String(31 - count + index + 1).padStart(2, '0')}T10:00`,
  );

describe('when anybody is contacted', () => {
  it.each([
    ['2026-11-04T07:59', '2026-11-04T08:00'],
    ['2026-11-04T18:59', undefined],
    ['2026-11-04T19:00', '2026-11-05T08:00'],
    ['2026-11-06T19:00', '2026-11-09T08:00'],
    ['2026-12-24T19:00', '2026-12-28T08:00'],
  ])('BASE-01: a mail at %s waits until %s', (at, until) => {
    expect(untilOf('BASE-01', asked({ at }))).toBe(until);
  });

  it.each([
    ['2026-11-04T08:59', '2026-11-04T09:00'],
    ['2026-11-04T16:59', undefined],
    ['2026-11-04T17:00', '2026-11-05T09:00'],
    ['2026-11-07T12:00', '2026-11-09T09:00'],
  ])('BASE-02: a call at %s waits until %s', (at, until) => {
    expect(untilOf('BASE-02', asked({ at, step: steps.call }))).toBe(until);
  });
});

describe('how often', () => {
  const days = ['2026-10-29T10:00', '2026-11-02T10:00', '2026-11-03T10:00'];

  it('BASE-03: three contacts and attempts about a debt in 7 days, on all channels', () => {
    expect(verdictOf('BASE-03', since(days, {}, { result: 'not_connected' }))).toBe('DEFER');
    expect(untilOf('BASE-03', since(days))).toBe('2026-11-05T10:00');
    expect(verdictOf('BASE-03', since(days.slice(1)))).toBe('ALLOW');
    expect(verdictOf('BASE-03', since(days, {}, { debtKeys: ['lindenhof#OTHER'] }))).toBe('ALLOW');
  });

  it('BASE-04: two calls about a debt in 7 days; mails do not count to them', () => {
    expect(verdictOf('BASE-04', since(days.slice(1), { step: steps.call }))).toBe('DEFER');
    expect(verdictOf('BASE-04', since(days.slice(2), { step: steps.call }))).toBe('ALLOW');
    expect(verdictOf('BASE-04', since(days, { step: steps.call }, { channel: 'email' }))).toBe('ALLOW');
  });

  it('BASE-05: two calls to a workplace in 30 days, and a number nobody knows may be one', () => {
    const two = ['2026-10-06T10:00', '2026-10-20T10:00'];
    const to = (phonePlace: 'work' | 'home' | undefined, locals = two) =>
      since(locals, { step: steps.call, profile: { phonePlace } });
    expect(verdictOf('BASE-05', to('work'))).toBe('DEFER');
    expect(verdictOf('BASE-05', to(undefined))).toBe('DEFER');
    expect(verdictOf('BASE-05', to('home'))).toBe('ALLOW');
    expect(verdictOf('BASE-05', to('work', two.slice(1)))).toBe('ALLOW');
  });

  it('BASE-06: eight contacts with a debtor in 30 days, about whatever', () => {
    const other = { debtKeys: ['lindenhof#OTHER'] };
    expect(verdictOf('BASE-06', since(daily(8), {}, other))).toBe('DEFER');
    expect(verdictOf('BASE-06', since(daily(7), {}, other))).toBe('ALLOW');
  });

  it('BASE-07: seven quiet days after a conversation about any debt', () => {
    const spoken = { debtKeys: ['lindenhof#OTHER'], result: 'callback_agreed' };
    expect(untilOf('BASE-07', since(['2026-11-02T10:00'], {}, spoken))).toBe('2026-11-09T00:00');
    expect(verdictOf('BASE-07', since(['2026-11-02T10:00']))).toBe('ALLOW');
  });

  it('BASE-08: seven days between contacts with a debtor', () => {
    expect(untilOf('BASE-08', since(['2026-11-02T10:00']))).toBe('2026-11-09T00:00');
    expect(verdictOf('BASE-08', since(['2026-10-28T10:00']))).toBe('ALLOW');
  });
});

describe('costs and firm steps', () => {
  const charge = { interest: 0, costs: 1000 };
  const reminded = (at: string) =>
    asked({ at, charge, facts: { contacts: [exampleContact({ reservedAt: '2026-10-12T09:00:00.000Z' })] } });

  it('BASE-09, BASE-10: the first reminder is free, and 14 full days follow it', () => {
    expect(verdictOf('BASE-09', asked({ charge }))).toBe('BLOCK');
    expect(verdictOf('BASE-09', asked())).toBe('ALLOW');
    expect(verdictOf('BASE-09', reminded('2026-10-20T12:00'))).toBe('ALLOW');
    expect(verdictOf('BASE-10', asked({ charge }))).toBe('BLOCK');
    expect(verdictOf('BASE-10', reminded('2026-10-26T23:59'))).toBe('DEFER');
    expect(verdictOf('BASE-10', reminded('2026-10-27T00:00'))).toBe('ALLOW');
  });

  it('BASE-10: a letter is taken as received on the third working day', () => {
    const notices = [exampleNotice({ kind: 'free-reminder', sentOn: '2026-10-12' })];
    expect(verdictOf('BASE-10', asked({ at: '2026-10-29T23:59', charge, facts: { notices } }))).toBe('DEFER');
    expect(verdictOf('BASE-10', asked({ at: '2026-10-30T00:00', charge, facts: { notices } }))).toBe('ALLOW');
  });

  const grounded = { evidence: papers, tasks: [approvalOf('court', '2026-10-01T09:00:00.000Z')] };
  it('BASE-11: a court is asked with every paper, nothing disputed and a person behind it', () => {
    const court = (facts: NonNullable<Asking['facts']>) => asked({ step: steps.court, facts });
    expect(verdictOf('BASE-11', court(grounded))).toBe('ALLOW');
    expect(verdictOf('BASE-11', court({ ...grounded, evidence: papers.slice(1) }))).toBe('BLOCK');
    expect(verdictOf('BASE-11', court({ ...grounded, tasks: [] }))).toBe('BLOCK');
    const disputes = [exampleDispute({ amountDisputed: 100, openedAt: '2026-09-01T09:00:00.000Z' })];
    expect(verdictOf('BASE-11', court({ ...grounded, disputes }))).toBe('BLOCK');
  });

  it('BASE-12: and only 30 days after a letter of claim', () => {
    const notices = [exampleNotice({ kind: 'letter-of-claim', sentOn: '2026-10-01' })];
    const court = (at: string, facts: NonNullable<Asking['facts']> = { notices }) =>
      asked({ at, step: steps.court, facts });
    expect(verdictOf('BASE-12', court('2026-10-31T23:59'))).toBe('DEFER');
    expect(verdictOf('BASE-12', court('2026-11-01T00:00'))).toBe('ALLOW');
    expect(verdictOf('BASE-12', court('2026-11-01T00:00', {}))).toBe('BLOCK');
  });

  it.each(['vulnerability', 'insolvency', 'breathing-space', 'adviser-plan'] as const)(
    'BASE-13: a hold of kind %s rests the case, as a dispute does',
    (kind) => {
      expect(bindingOf('BASE-13', asked())).toMatchObject([{ kind: 'standing', by: 'built-in' }]);
      const holds = [exampleHold({ kind, since: '2026-11-02T09:00:00.000Z', reviewOn: '2026-12-01' })];
      expect(verdictOf('hold', asked({ facts: { holds } }))).toBe('HOLD');
      expect(verdictOf('dispute', asked({ facts: { disputes: [exampleDispute()] } }))).toBe('HOLD');
      expect(verdictOf('hold', asked())).toBe('ALLOW');
    },
  );
});
