import { describe, expect, it } from 'vitest';
import {
  agency,
  askedIn,
  bindingOf,
  contactsAt,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { ids } from '../wording/example-context.ts';

type Asking = Partial<Parameters<typeof askedIn>[2]>;

describe('Ontario', () => {
  const zone = 'America/Toronto';
  const asked = (at: string, asking: Asking = {}) =>
    askedIn('CA-ON', zone, { at, collector: agency, ...asking });

  it('CA-ON-01, ON1: six full days follow a written notice of 3 November', () => {
    const notices = [exampleNotice({ kind: 'written-notice', sentOn: '2026-11-03' })];
    expect(verdictOf('CA-ON-01', asked('2026-11-09T23:59', { facts: { notices } }))).toBe('DEFER');
    expect(verdictOf('CA-ON-01', asked('2026-11-10T00:00', { facts: { notices } }))).toBe('ALLOW');
    expect(verdictOf('CA-ON-01', asked('2026-11-10T12:00'))).toBe('BLOCK');
    expect(verdictOf('CA-ON-01', asked('2026-11-10T12:00', { collector: {} }))).toBe('ALLOW');
  });

  it('CA-ON-01: once there was a conversation, three contacts in 7 days are the most, voicemail and mail too', () => {
    const before = (result: string) => contactsAt(zone, ['2026-09-01T10:00'], { result });
    const recent = (count: number) =>
      [
        ...contactsAt(zone, ['2026-11-09T10:00', '2026-11-10T10:00'], { result: 'voicemail_neutral' }),
        ...contactsAt(zone, ['2026-11-11T10:00'], { channel: 'email' }),
      ].slice(0, count);
    const followed = (result: string, count: number) =>
      asked('2026-11-12T12:00', {
        step: steps.call,
        facts: { contacts: [...before(result), ...recent(count)] },
      });
    expect(verdictOf('CA-ON-01.week', followed('reached_right_party', 3))).toBe('BLOCK');
    expect(verdictOf('CA-ON-01.week', followed('reached_right_party', 2))).toBe('ALLOW');
    expect(verdictOf('CA-ON-01.week', followed('no_answer', 3))).toBe('ALLOW');
  });

  it.each([
    ['2026-11-08T12:59', 'DEFER', '2026-11-08T13:00'],
    ['2026-11-08T13:00', 'ALLOW', undefined],
    ['2026-11-08T17:00', 'ALLOW', undefined],
    ['2026-11-08T17:01', 'DEFER', '2026-11-09T07:00'],
    ['2026-11-09T06:59', 'DEFER', '2026-11-09T07:00'],
    ['2026-11-09T20:59', 'ALLOW', undefined],
    ['2026-11-09T21:00', 'DEFER', '2026-11-10T07:00'],
    ['2026-10-12T12:00', 'DEFER', '2026-10-13T07:00'],
  ])('CA-ON-02, scenario 12: %s: %s', (at, verdict, until) => {
    expect(verdictOf('CA-ON-02', asked(at))).toBe(verdict);
    expect(untilOf('CA-ON-02', asked(at))).toBe(until);
  });
});

describe('Quebec', () => {
  it.each([
    ['2026-11-07T19:59', undefined],
    ['2026-11-07T20:05', '2026-11-09T08:00'],
    ['2026-11-08T12:00', '2026-11-09T08:00'],
    ['2026-10-11T12:00', '2026-10-13T08:00'],
    ['2026-06-24T12:00', '2026-06-25T08:00'],
  ])('CA-QC-01, scenario 13: at %s it waits until %s', (at, until) => {
    const one = askedIn('CA-QC', 'America/Montreal', {
      at,
      collector: agency,
      debt: { dueOn: '2026-03-02' },
    });
    expect(untilOf('CA-QC-01', one)).toBe(until);
  });
});

describe('Australia', () => {
  const zone = 'Australia/Sydney';
  const asked = (at: string, asking: Asking = {}) =>
    askedIn('AU-NSW', zone, { at, step: steps.call, debt: { dueOn: '2026-03-02' }, ...asking });
  const home = { profile: { phonePlace: 'home' as const } };

  it.each([
    ['2026-04-24T07:29', '2026-04-24T07:30'],
    ['2026-04-24T07:30', undefined],
    ['2026-05-02T08:30', '2026-05-02T09:00'],
    ['2026-05-02T09:00', undefined],
    ['2026-05-02T21:00', '2026-05-03T09:00'],
    // Anzac Day is a Saturday, New South Wales keeps the Monday after it too.
    ['2026-04-25T12:00', '2026-04-26T09:00'],
    ['2026-04-27T12:00', '2026-04-28T07:30'],
  ])('AU-01, scenario 14: a call to a home at %s waits until %s', (at, until) => {
    expect(untilOf('AU-01', asked(at, home))).toBe(until);
    expect(
      untilOf('AU-01', asked(at, { ...home, profile: { ...home.profile, kind: 'company' } })),
    ).toBeUndefined();
  });

  it.each([
    ['2026-04-24T08:59', 'DEFER'],
    ['2026-04-24T16:59', 'ALLOW'],
    ['2026-04-24T17:00', 'DEFER'],
    ['2026-05-02T12:00', 'DEFER'],
  ])('AU-01: a call to work, or to where nobody knows, at %s: %s', (at, verdict) => {
    expect(verdictOf('AU-01', asked(at, { profile: { phonePlace: 'work' } }))).toBe(verdict);
    expect(verdictOf('AU-01', asked(at))).toBe(verdict);
  });

  const daily = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `2026-05-${String(from + index).padStart(2, '0')}T10:00`,
    );
  const on = (at: string, locals: string[], changes = {}) =>
    asked(at, { facts: { contacts: contactsAt(zone, locals, changes) } });

  it('AU-02, scenario 27: a fourth contact in a week and an eleventh in a month are refused', () => {
    expect(verdictOf('AU-02.week', on('2026-05-07T12:00', daily(4, 6)))).toBe('BLOCK');
    expect(verdictOf('AU-02.week', on('2026-05-07T12:00', daily(5, 6)))).toBe('ALLOW');
    expect(verdictOf('AU-02.month', on('2026-05-31T12:00', daily(1, 10)))).toBe('BLOCK');
    expect(verdictOf('AU-02.month', on('2026-05-31T12:00', daily(1, 9)))).toBe('ALLOW');
    const missed = { result: 'not_connected' };
    expect(verdictOf('AU-02', on('2026-05-07T12:00', daily(4, 6), missed))).toBe('ALLOW');
  });

  it('AU-03, scenario 27: after eight failed attempts today there is no ninth', () => {
    const eight = [9, 10, 11, 12, 13, 14, 15, 16].map(
      (hour) => `2026-05-07T${String(hour).padStart(2, '0')}:00`,
    );
    const missed = { result: 'not_connected' };
    expect(verdictOf('AU-03', on('2026-05-07T16:30', eight, missed))).toBe('BLOCK');
    expect(untilOf('AU-03', on('2026-05-07T16:30', eight, missed))).toBe('2026-05-08T00:00');
    expect(verdictOf('AU-03', on('2026-05-08T10:00', eight, missed))).toBe('ALLOW');
  });

  it('AU-04: nobody else learns of it: by wording, and by whom a caller asks for', () => {
    expect(bindingOf('AU-04', asked('2026-05-07T12:00'))).toMatchObject([
      { kind: 'wording', lint: ['L07', 'L17'] },
      { kind: 'standing', by: 'people' },
    ]);
    expect(ids({ text: 'We will ring your manager.' })).toContain('L07');
  });
});
