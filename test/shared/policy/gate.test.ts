import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { gate, weigh } from '../../../shared/policy/gate.ts';
import type { Hit, Rule } from '../../../shared/policy/question.ts';
import { requiredBlocks, ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { askedInEurope, costOf } from '../../support/example/asked-in-europe.ts';
import { question } from '../../support/example/example-question.ts';
import { exampleContact, exampleDispute, exampleHold } from '../../support/example/example-task.ts';

const text = { rule: 'x', kind: 'window', reason: 'x', citation: 'y' } as const;
/** A rule that speaks until an instant, and nothing from then on. */
const until = (decision: Hit['decision'], instant: string): Rule => {
  const end = Temporal.Instant.from(instant);
  return ({ now }) =>
    Temporal.Instant.compare(now, end) < 0 ? { ...text, decision, until: end } : undefined;
};
const soon = '2026-03-24T09:00:00Z';
const later = '2026-03-25T09:00:00Z';
const weighed = (...rules: Rule[]) => weigh(question('reminder-1'), rules);

describe('the gate', () => {
  test('allows a step when nothing speaks against it', () => {
    expect(gate(question('reminder-1'))).toMatchObject({ decision: 'ALLOW', hits: [] });
  });

  test('lets the hardest rule win, and keeps what every rule said', () => {
    const verdict = gate(
      question('final-notice', {
        contacts: [exampleContact({ reservedAt: '2026-03-20T09:00:00.000Z' })],
        disputes: [exampleDispute()],
        holds: [exampleHold()],
      }),
    );
    expect(verdict.decision).toBe('HOLD');
    expect(verdict.hits.map(({ rule }) => rule).sort()).toEqual(
      ['BASE-08', 'approval', 'dispute', 'evidence', 'hold', 'minimum-gap'].sort(),
    );
  });

  test('defers to an instant at which no rule defers any more', () => {
    const contacts = [exampleContact({ reservedAt: '2026-03-21T09:00:00.000Z' })];
    const verdict = gate(question('reminder-2', { contacts }));
    expect(verdict).toMatchObject({ decision: 'DEFER' });
    expect(verdict.until?.toString()).toBe('2026-03-30T06:00:00Z');
  });

  test('asks a person where rules defer without an end', () => {
    const never: Rule = ({ now }) => ({
      ...{ rule: 'never', kind: 'window', decision: 'DEFER', reason: 'x', citation: 'y' },
      until: now.add({ hours: 1 }),
    });
    expect(weigh(question('reminder-1'), [never]).decision).toBe('NEEDS_HUMAN');
    const mute: Rule = () => ({
      rule: 'mute',
      kind: 'window',
      decision: 'DEFER',
      reason: 'x',
      citation: 'y',
    });
    expect(weigh(question('reminder-1'), [mute]).decision).toBe('NEEDS_HUMAN');
  });

  test('tells the packs that it asked, by version, and the caps where something is asked', () => {
    const asked = question('reminder-1');
    const { packs, caps } = gate(asked);
    expect(packs).toContainEqual({ id: 'global-baseline', version: expect.stringMatching(/^\d{4}\.\d+$/) });
    expect(caps).toBeUndefined();
    expect(gate({ ...asked, charge: costOf(1) }).caps).toEqual({ interest: 0, costs: 4_000 });
  });
});

test('the gate tells the parts that the text must contain', () => {
  const abroad = askedInEurope('BE', { at: '2026-11-03T12:00' });
  expect(gate(abroad).required).toEqual(requiredBlocks(ruleSetFor(abroad), abroad));
  expect(gate(abroad).required).toContain('creditor-registration');
});

describe('rules weighed together', () => {
  test('say nothing where none of them speaks', () => {
    expect(weighed(() => undefined)).toEqual({ decision: 'ALLOW', hits: [] });
  });

  test.each(['NEEDS_HUMAN', 'HOLD', 'BLOCK'] as const)(
    'answer %s without an end, though another defers',
    (decision) => {
      const rules = [until('DEFER', soon), until(decision, later)];
      for (const ordered of [rules, rules.toReversed()]) {
        const verdict = weighed(...ordered);
        expect(verdict.decision).toBe(decision);
        expect(verdict.hits).toHaveLength(2);
        expect('until' in verdict).toBe(false);
      }
    },
  );

  test('defer to the last of their ends', () => {
    for (const rules of [
      [soon, later],
      [later, soon],
    ]) {
      const verdict = weighed(...rules.map((end) => until('DEFER', end)));
      expect([verdict.decision, verdict.until?.toString(), verdict.hits.length]).toEqual(['DEFER', later, 2]);
    }
  });

  test('defer beyond a rule that only begins to speak at the end of another', () => {
    const lunch: Rule = ({ now }) =>
      now.toString() === soon
        ? { ...text, decision: 'DEFER', until: Temporal.Instant.from(later) }
        : undefined;
    expect(weighed(until('DEFER', soon), lunch).until?.toString()).toBe(later);
  });

  test('defer to an end at which a harder rule speaks: then that one is asked', () => {
    const closed: Rule = ({ now }) => (now.toString() === soon ? { ...text, decision: 'BLOCK' } : undefined);
    expect(weighed(until('DEFER', soon), closed)).toMatchObject({ decision: 'DEFER' });
  });

  test('do not take the end of a harder rule for the end of a deferral', () => {
    const blocked: Rule = ({ now }) =>
      now.toString() === soon
        ? { ...text, decision: 'BLOCK', until: Temporal.Instant.from('2026-05-01T00:00:00Z') }
        : undefined;
    const twice: Rule = ({ now }) =>
      Temporal.Instant.compare(now, Temporal.Instant.from(later)) < 0
        ? { ...text, decision: 'DEFER', until: Temporal.Instant.from(now.toString() === soon ? later : soon) }
        : undefined;
    expect(weighed(twice, blocked).until?.toString()).toBe(later);
  });

  test('ask a person where one defers without an end, and another with one', () => {
    const mute: Rule = () => ({ ...text, decision: 'DEFER' });
    expect(weighed(mute, until('DEFER', soon)).decision).toBe('NEEDS_HUMAN');
    expect('until' in weighed(mute)).toBe(false);
  });

  test('find an end behind thirty others, and ask a person behind more', () => {
    const steps =
      (count: number): Rule =>
      ({ now }) => {
        const passed = now.since(question('reminder-1').now).total('hours');
        return passed < count ? { ...text, decision: 'DEFER', until: now.add({ hours: 1 }) } : undefined;
      };
    expect(weighed(steps(30)).until?.toString()).toBe('2026-03-24T15:00:00Z');
    expect(weighed(steps(31)).decision).toBe('NEEDS_HUMAN');
  });
});
