import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Preference } from '../../../../shared/domain/profile.ts';
import { preference } from '../../../../shared/policy/rules/preference.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';

const wish = (changes: Partial<Preference> = {}): Preference => ({
  ...{ source: 'letter of 3 March', since: '2026-03-03T09:00:00.000Z' },
  ...changes,
});
/** Asked on Monday at ten in the morning in Berlin, unless said otherwise. */
const says = (
  wishes: Partial<Preference>[],
  [step, at]: [step: string, at?: string] = ['call-1'],
  changes = {},
) => {
  const profile = exampleProfile({ preferences: wishes.map(wish), ...changes });
  return preference(question(step, { profile }, at));
};
const until = (...asked: Parameters<typeof says>) => says(...asked)?.until?.toString();

describe('a time that a person called inconvenient', () => {
  it('US-04: is closed until it is over, and says where it was said', () => {
    expect(says([{ from: '08:00', until: '12:00' }])).toEqual({
      ...{ rule: 'preference', kind: 'preference', decision: 'DEFER', citation: 'US-04, UK-02, AU-01' },
      reason: 'The customer asked not to be contacted at such a time (letter of 3 March).',
      until: Temporal.Instant.from('2026-03-23T11:00:00Z'),
    });
  });

  it('begins and ends to the minute', () => {
    const morning = [{ from: '08:00', until: '12:00' }];
    expect(says(morning, ['call-1', '2026-03-23T06:59:00Z'])).toBeUndefined();
    expect(says(morning, ['call-1', '2026-03-23T07:00:00Z'])).toBeDefined();
    expect(says(morning, ['call-1', '2026-03-23T10:59:00Z'])).toBeDefined();
    expect(says(morning, ['call-1', '2026-03-23T11:00:00Z'])).toBeUndefined();
  });

  it('may be whole days of the week, on which holidays make no difference', () => {
    expect(until([{ days: [1, 2] }])).toBe('2026-03-24T23:00:00Z');
    expect(says([{ days: [2] }])).toBeUndefined();
    expect(says([{ days: [2] }], ['call-1', '2026-04-03T09:00:00Z'])).toBeUndefined();
  });

  it('may begin at an hour, or end at one', () => {
    expect(until([{ days: [1], from: '09:00' }])).toBe('2026-03-23T23:00:00Z');
    expect(says([{ days: [1], from: '11:00' }])).toBeUndefined();
    expect(until([{ until: '11:00' }])).toBe('2026-03-23T10:00:00Z');
    expect(says([{ until: '10:00' }])).toBeUndefined();
    expect(until([{ from: '09:00' }])).toBe('2026-03-23T23:00:00Z');
  });

  it('that is all time is for a person', () => {
    expect(says([{}])).toMatchObject({ decision: 'NEEDS_HUMAN' });
    expect(says([{}])).not.toHaveProperty('until');
  });

  it('from midnight on leaves only what comes after it', () => {
    expect(until([{ from: '00:00', until: '12:00' }])).toBe('2026-03-23T11:00:00Z');
    expect(says([{ from: '00:00' }])).toMatchObject({ decision: 'NEEDS_HUMAN' });
    expect(until([{ days: [1], from: '00:00' }])).toBe('2026-03-23T23:00:00Z');
  });

  it('of two wishes the one that closes now counts', () => {
    const early = { until: '06:00' };
    expect(until([early, { from: '08:00', until: '12:00' }])).toBe('2026-03-23T11:00:00Z');
  });

  it('is about the channels it names, and never about what contacts nobody', () => {
    const mails = { until: '12:00', channels: ['email' as const] };
    expect(says([mails])).toBeUndefined();
    expect(says([mails], ['reminder-1'])).toBeDefined();
    expect(says([{ until: '12:00' }], ['review'])).toBeUndefined();
  });

  it('is about telephones where it names places, and about any that may ring there', () => {
    const work = { until: '12:00', places: ['work' as const] };
    expect(says([work], ['call-1'], { phonePlace: 'work' })).toBeDefined();
    expect(says([work])).toBeDefined();
    expect(says([work], ['call-1'], { phonePlace: 'home' })).toBeUndefined();
    expect(says([work], ['reminder-1'])).toBeUndefined();
  });

  it('is nothing where nobody said so', () => {
    expect(preference(question('call-1'))).toBeUndefined();
    expect(says([])).toBeUndefined();
  });
});
