import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { houseRules } from '../../../../shared/policy/house-rules.ts';
import { judge } from '../../../../shared/policy/judge.ts';
import type { Question } from '../../../../shared/policy/question.ts';
import { type WindowRule, windowRuleSchema } from '../../../../shared/policy/rules/window.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { ruleText } from '../../../support/example/example-rule.ts';

/** What the house's windows for mails and calls say. */
const contactWindow = (asked: Question) =>
  houseRules(asked.policy).flatMap((rule) => (rule.kind === 'window' ? (judge(rule, asked) ?? []) : []))[0];
const ask = (at: string, changes = {}, step = 'reminder-1') =>
  contactWindow(question(step, { profile: exampleProfile(changes) }, at));
const nowhere = (() => {
  const { country, ...profile } = exampleProfile();
  return country === 'DE' ? profile : exampleProfile();
})();

describe('decent hours', () => {
  test.each([
    ['on a working day', '2026-03-23T09:00:00Z'],
    ['at eight in the morning', '2026-03-23T07:00:00Z'],
  ])('allow a mail %s', (_, at) => {
    expect(ask(at)).toBeUndefined();
  });

  test.each([
    ['before eight', '2026-03-23T06:59:00Z', '2026-03-23T07:00:00Z'],
    ['from seven in the evening on', '2026-03-23T18:00:00Z', '2026-03-24T07:00:00Z'],
    ['on a Sunday', '2026-03-22T10:00:00Z', '2026-03-23T07:00:00Z'],
    ['on Good Friday, until Tuesday after Easter', '2026-04-03T10:00:00Z', '2026-04-07T06:00:00Z'],
  ])('end %s', (_, at, until) => {
    const hit = ask(at);
    expect(hit).toEqual({
      ...{ rule: 'contact-window', kind: 'window', decision: 'DEFER', citation: 'S0-5, S0-7' },
      reason: "Outside contact hours (08:00 to 19:00, the debtor's time).",
      until: Temporal.Instant.from(until),
    });
  });

  test('are narrower for a call', () => {
    expect(ask('2026-03-23T07:30:00Z', {}, 'call-1')?.until?.toString()).toBe('2026-03-23T08:00:00Z');
  });

  test('are the debtor’s, not the creditor’s', () => {
    expect(
      ask('2026-03-23T09:00:00Z', { country: 'US', zones: ['America/New_York'] })?.until?.toString(),
    ).toBe('2026-03-23T12:00:00Z');
  });

  test('are decent in every zone where the debtor may be', () => {
    const hit = ask('2026-03-23T13:00:00Z', { country: 'US' });
    expect(hit?.decision).toBe('DEFER');
    expect(hit?.until?.toString()).toBe('2026-03-23T18:00:00Z');
  });

  test('do not bind a step that contacts nobody', () => {
    expect(contactWindow(question('withhold-business', {}, '2026-03-22T02:00:00Z'))).toBeUndefined();
  });
});

describe('where nobody knows', () => {
  test('the debtor’s country, a person is asked', () => {
    expect(contactWindow(question('reminder-1', { profile: nowhere }))).toEqual({
      ...{ rule: 'contact-window', kind: 'window', decision: 'NEEDS_HUMAN', citation: 'S0-5, S0-7' },
      reason: "The debtor's country is not known, so neither are its holidays and decent hours.",
    });
  });

  test('the holidays, a person is asked', () => {
    expect(ask('2026-03-23T09:00:00Z', { country: 'AQ', zones: ['Europe/Berlin'] })).toMatchObject({
      decision: 'NEEDS_HUMAN',
      reason: 'No calendar of holidays ships for AQ: contact the customer by hand, or ask ops to add it.',
    });
    expect(ask('2040-03-19T09:00:00Z')).toMatchObject({ decision: 'NEEDS_HUMAN' });
  });

  test('an hour that is decent in all zones, a person is asked', () => {
    expect(
      ask('2026-03-23T09:00:00Z', { zones: ['Pacific/Auckland', 'Europe/Berlin'] }, 'call-1'),
    ).toMatchObject({
      decision: 'NEEDS_HUMAN',
      reason: "No hour is decent in all time zones of DE: give the debtor's own time zone.",
    });
  });

  test('the time zone, a person is asked', () => {
    expect(ask('2026-03-23T09:00:00Z', { country: 'ZZ' })?.reason).toBe(
      "The time zone of ZZ is not known: give the debtor's time zone.",
    );
  });
});

describe('a window for calls to some places', () => {
  const work: WindowRule = {
    ...{ ...ruleText, kind: 'window', channels: ['call', 'email'], holidays: 'open', places: ['work'] },
    hours: [{ days: [2], from: '08:00', until: '19:00' }],
  };
  const says = (step: string, phonePlace?: 'home' | 'work') =>
    judge(work, question(step, { profile: exampleProfile(phonePlace && { phonePlace }) }));

  test('binds a telephone that may ring there', () => {
    expect(says('call-1', 'work')).toBeDefined();
    expect(says('call-1')).toBeDefined();
    expect(says('call-1', 'home')).toBeUndefined();
  });

  test('binds a mail wherever the telephone rings', () => {
    expect(says('reminder-1', 'home')).toBeDefined();
  });
});

test('hours of a law begin before they end', () => {
  const rule = { ...ruleText, kind: 'window', channels: ['call'], holidays: 'open' };
  const isRead = (from: string, until: string) =>
    windowRuleSchema.safeParse({ ...rule, hours: [{ days: [1], from, until }] }).success;
  expect(isRead('08:00', '08:01')).toBe(true);
  expect(isRead('08:00', '08:00')).toBe(false);
  expect(isRead('08:01', '08:00')).toBe(false);
});
