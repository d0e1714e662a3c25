import { describe, expect, it, test } from 'vitest';
import { ruleSetFor } from '../../../../shared/policy/rule-set.ts';
import {
  agency,
  askedIn,
  contactsAt,
  otherName,
  saidBy,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';

const zone = 'America/New_York';
type Asking = Parameters<typeof askedIn>[2];
/** An agency asks a consumer in Ohio, at noon of Wednesday 4 November 2026 unless said otherwise. */
const asked = (asking: Partial<Asking> = {}) =>
  askedIn('US-OH', zone, { at: '2026-11-04T12:00', collector: agency, ...asking });
const packIds = (asking: Partial<Asking>) => ruleSetFor(asked(asking)).packs.map(({ id }) => id);
const onDays = (...days: number[]) => days.map((day) => `2026-11-0${day}T10:00`);

describe('whom the federal rules bind', () => {
  it.each<[string, Partial<Asking>, boolean]>([
    ['an agency that asks a consumer', {}, true],
    ['an agency that asks for a debt of unknown purpose', { debt: { purpose: undefined } }, true],
    ['a creditor under its own name', { collector: {} }, false],
    ['a creditor under another name', { collector: otherName }, true],
    ['an agency that asks a company', { profile: { kind: 'company' } }, false],
    ['an agency that asks for a business debt', { debt: { purpose: 'business' } }, false],
    ['an agency that asks somebody of unknown kind', { profile: { kind: 'unknown' } }, true],
    ['an agency that asks a consumer abroad', { profile: { places: ['CA-ON'], country: 'CA' } }, false],
  ])('US-01: %s', (_, asking, binds) => {
    expect(packIds(asking).includes('us-federal')).toBe(binds);
  });

  it('scenario 1: a company in Ohio that its own creditor reminds is bound by the baseline alone', () => {
    const packs = packIds({ collector: {}, profile: { kind: 'company' } });
    expect(packs.filter((id) => id.startsWith('us'))).toEqual([]);
    expect(packs).toContain('global-baseline');
  });

  it('scenario 2: an unknown kind of debtor is a consumer in every place where it may be', () => {
    for (const place of ['US', 'US-CA', 'AU', 'CA-ON', 'IN', 'BR', 'ZA', 'SG']) {
      const as = (kind: 'unknown' | 'consumer') =>
        ruleSetFor(askedIn(place, zone, { at: '2026-11-04T12:00', collector: agency, profile: { kind } }))
          .packs;
      expect(as('unknown')).toEqual(as('consumer'));
    }
  });

  it('scenario 4: a creditor that writes as "Recovery Bureau" must have given validation information', () => {
    const named = { collector: otherName };
    expect(verdictOf('US-15', asked(named))).toBe('BLOCK');
    expect(verdictOf('US-15', asked({ collector: {} }))).toBe('ALLOW');
  });

  it('scenario 7: when an agency takes over, its rules bind and the calls made before it count', () => {
    const contacts = contactsAt(zone, ['2026-11-02T10:00'], { result: 'reached_right_party' });
    const before = asked({ collector: {}, step: steps.call, facts: { contacts } });
    const after = asked({ step: steps.call, facts: { contacts } });
    expect(verdictOf('US-06', before)).toBe('ALLOW');
    expect(verdictOf('US-06', after)).toBe('DEFER');
  });
});

describe('when a consumer is contacted', () => {
  it.each([
    ['2026-10-30T07:59', 'DEFER', '2026-10-30T08:00'],
    ['2026-10-30T08:00', 'ALLOW', undefined],
    ['2026-10-30T20:59', 'ALLOW', undefined],
    ['2026-10-30T21:00', 'DEFER', '2026-10-31T08:00'],
    ['2026-11-01T21:30', 'DEFER', '2026-11-02T08:00'],
  ])('US-02: %s', (at, verdict, until) => {
    for (const step of [steps.mail, steps.call]) {
      expect(verdictOf('US-02', asked({ at, step }))).toBe(verdict);
      expect(untilOf('US-02', asked({ at, step }))).toBe(until);
    }
  });

  it('scenario 8: 7:30 in New York, after the clocks went back, waits until 13:00 UTC', () => {
    const [hit] = saidBy('US-02', asked({ at: '2026-11-02T07:30' }));
    expect(hit?.until?.toString()).toBe('2026-11-02T13:00:00Z');
    const [summer] = saidBy('US-02', asked({ at: '2026-10-30T07:30' }));
    expect(summer?.until?.toString()).toBe('2026-10-30T12:00:00Z');
  });

  const bothCoasts = { profile: { zones: [zone, 'America/Los_Angeles'] } };
  it.each([
    ['10:59', 'DEFER'],
    ['11:00', 'ALLOW'],
    ['20:59', 'ALLOW'],
    ['21:00', 'DEFER'],
  ])('US5, US-03: an eastern number with a western address is open from 11 to 21: %s', (time, verdict) => {
    expect(verdictOf('US-02', asked({ at: `2026-11-04T${time}`, ...bothCoasts }))).toBe(verdict);
  });

  it('scenario 9: at 10:30 in the east it waits until 11:00', () => {
    expect(untilOf('US-02', asked({ at: '2026-11-04T10:30', ...bothCoasts }))).toBe('2026-11-04T11:00');
  });

  const notTuesdays = { days: [2], source: 'reply of 30 October', since: '2026-10-30T09:00:00.000Z' };
  test('US-04, scenario 16: "not on Tuesdays" closes every Tuesday, and tells where it was said', () => {
    const wish = { profile: { preferences: [notTuesdays] } };
    const [hit] = saidBy('preference', asked({ at: '2026-11-03T10:00', ...wish }));
    expect(hit).toMatchObject({ decision: 'DEFER', reason: expect.stringContaining('reply of 30 October') });
    expect(untilOf('preference', asked({ at: '2026-11-03T10:00', ...wish }))).toBe('2026-11-04T00:00');
    expect(saidBy('preference', asked({ at: '2026-11-04T10:00', ...wish }))).toEqual([]);
  });
});

describe('how often a consumer is called', () => {
  const call = (at: string, contacts: ReturnType<typeof contactsAt>) =>
    asked({ at, step: steps.call, facts: { contacts } });
  const sevenDays = (changes = {}) => contactsAt(zone, onDays(1, 2, 3, 4, 5, 6, 7), changes);

  it('US-05, scenario 19: an eighth call in 7 days is refused until the first is a week old', () => {
    const eighth = call('2026-11-07T12:00', sevenDays());
    expect(verdictOf('US-05', eighth)).toBe('BLOCK');
    expect(untilOf('US-05', eighth)).toBe('2026-11-08T10:00');
    expect(verdictOf('US-05', call('2026-11-07T12:00', sevenDays().slice(1)))).toBe('ALLOW');
    expect(verdictOf('US-05', call('2026-11-08T10:00', sevenDays()))).toBe('ALLOW');
  });

  it('scenario 19: calls about another debt count apart, but the baseline counts the debtor', () => {
    const other = sevenDays({ debtKeys: ['lindenhof#OTHER'] });
    expect(verdictOf('US-05', call('2026-11-07T12:00', other))).toBe('ALLOW');
    expect(verdictOf('BASE-08', call('2026-11-07T12:00', other))).toBe('DEFER');
  });

  it('US4, US-06, scenario 20: after a conversation on Monday no call on Sunday, one on the next Monday', () => {
    const spoken = contactsAt(zone, ['2026-11-02T16:00'], { result: 'reached_right_party' });
    expect(verdictOf('US-06', call('2026-11-08T12:00', spoken))).toBe('DEFER');
    expect(untilOf('US-06', call('2026-11-08T12:00', spoken))).toBe('2026-11-09T00:00');
    expect(verdictOf('US-06', call('2026-11-09T09:00', spoken))).toBe('ALLOW');
  });

  it('US-07, scenario 22: calls that did not connect do not count to the seven', () => {
    expect(verdictOf('US-05', call('2026-11-07T12:00', sevenDays({ result: 'not_connected' })))).toBe(
      'ALLOW',
    );
    expect(verdictOf('US-05', call('2026-11-07T12:00', sevenDays({ result: 'voicemail_neutral' })))).toBe(
      'BLOCK',
    );
  });

  it('US-08: calls do not crowd, and who calls us has had a conversation', () => {
    const one = contactsAt(zone, ['2026-11-04T10:00']);
    expect(verdictOf('US-08', call('2026-11-04T10:59', one))).toBe('DEFER');
    expect(verdictOf('US-08', call('2026-11-04T11:00', one))).toBe('ALLOW');
    const two = contactsAt(zone, ['2026-11-04T09:00', '2026-11-04T11:00']);
    expect(verdictOf('US-08', call('2026-11-04T13:00', two))).toBe('BLOCK');
    const inbound = contactsAt(zone, onDays(1, 2, 3, 4, 5, 6, 7), {
      direction: 'in',
      result: 'reached_right_party',
    });
    expect(verdictOf('US-05', call('2026-11-07T12:00', inbound))).toBe('ALLOW');
    expect(verdictOf('US-06', call('2026-11-07T12:00', inbound))).toBe('DEFER');
  });
});
