import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { hold } from '../../../../shared/policy/rules/hold.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleHold, exampleTask } from '../../../support/example/example-task.ts';

const everything = (() => {
  const { debtKeys, ...whole } = exampleHold();
  return debtKeys === undefined ? exampleHold() : whole;
})();

describe('a hold', () => {
  test('stops every step of the invoice it names', () => {
    expect(hold(question('reminder-1', { holds: [exampleHold()] }))).toEqual({
      ...{ rule: 'hold', kind: 'hold', decision: 'HOLD', citation: 'S0-7' },
      reason: 'On hold: the customer complained (call).',
    });
  });

  test('that names no invoice stops all of the debtor’s', () => {
    expect(hold(question('reminder-1', { holds: [everything] }))).toMatchObject({ decision: 'HOLD' });
  });

  test('on another invoice stops nothing here', () => {
    expect(
      hold(question('reminder-1', { holds: [exampleHold({ debtKeys: ['lindenhof#INV-2'] })] })),
    ).toBeUndefined();
  });

  test('without an end stands on the list of the person who reviews it', () => {
    const tasks = [exampleTask('hold', { about: 'H-1' })];
    const hit = hold(question('reminder-1', { holds: [exampleHold()], tasks }));
    expect(hit?.taskId).toBe('hold#1');
    expect(hit?.until).toBeUndefined();
  });

  test('does not end on its review day by itself', () => {
    expect(
      hold(question('reminder-1', { holds: [exampleHold()] }, '2027-03-23T09:00:00.000Z'))?.decision,
    ).toBe('HOLD');
  });

  test('with an end rests until the start of that day, then quiet days follow', () => {
    const holds = [exampleHold({ until: '2026-03-25' })];
    const running = hold(question('reminder-1', { holds }));
    expect(running?.until?.toString()).toBe('2026-03-24T23:00:00Z');
    const after = hold(question('reminder-1', { holds }, '2026-03-24T23:00:00.000Z'));
    expect(after).toEqual({
      ...{ rule: 'grace-after-hold', kind: 'grace', decision: 'DEFER', citation: 'S0-5' },
      reason: 'A hold ended on 2026-03-25; 14 quiet days follow.',
      until: Temporal.Instant.from('2026-04-07T22:00:00Z'),
    });
  });

  test('that was released is followed by quiet days, then by nothing', () => {
    const holds = [exampleHold({ releasedAt: '2026-03-20T09:00:00.000Z' })];
    const hit = hold(question('reminder-1', { holds }));
    expect(hit?.until?.toString()).toBe('2026-04-02T22:00:00Z');
    expect(hold(question('reminder-1', { holds }, '2026-04-02T22:00:00.000Z'))).toBeUndefined();
  });

  test('that still runs outweighs one that has ended', () => {
    const released = exampleHold({ holdId: 'H-0', releasedAt: '2026-03-20T09:00:00.000Z' });
    expect(hold(question('reminder-1', { holds: [released, exampleHold()] }))?.decision).toBe('HOLD');
  });

  const lasting = (until: string) => exampleHold({ holdId: until, until });
  const held = (...holds: ReturnType<typeof exampleHold>[]) => hold(question('reminder-1', { holds }));

  test('that a person must end outweighs any with an end; of those the longest counts', () => {
    const [short, long] = [lasting('2026-03-25'), lasting('2026-04-25')];
    for (const holds of [
      [short, long],
      [long, short],
      [short, long, short],
    ]) {
      expect(held(...holds)?.until?.toString()).toBe('2026-04-24T22:00:00Z');
      expect(held(exampleHold(), ...holds)).not.toHaveProperty('until');
      expect(held(...holds, exampleHold())).not.toHaveProperty('until');
    }
  });

  test('that ended last begins the quiet days, in whatever order they stand', () => {
    const [first, last] = [lasting('2026-03-19'), lasting('2026-03-20')];
    expect(held(first, last)?.until?.toString()).toBe('2026-04-02T22:00:00Z');
    expect(held(last, first)?.until?.toString()).toBe('2026-04-02T22:00:00Z');
  });

  test.each([
    ['is done', { about: 'H-1', state: 'done' as const }],
    ['is about another hold', { about: 'H-2' }],
    ['is about nothing known', {}],
  ])('names no task that %s', (_, changes) => {
    const tasks = [exampleTask('hold', changes)];
    expect(hold(question('reminder-1', { holds: [exampleHold()], tasks }))).not.toHaveProperty('taskId');
  });
});
