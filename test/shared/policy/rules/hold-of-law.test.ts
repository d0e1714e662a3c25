import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type HoldRule, judgeHold } from '../../../../shared/policy/rules/hold.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleDispute, exampleHold, exampleTask, monday } from '../../../support/example/example-task.ts';

const said = { ...hitText, kind: 'hold', decision: 'HOLD' };
const onDispute: HoldRule = {
  ...{ ...ruleText, kind: 'hold', on: 'dispute', appliesTo: 'whole', spreadsTo: 'debt' },
  freezesInterest: true,
};
type Facts = Parameters<typeof question>[1];

describe('a law’s hold while something is disputed', () => {
  const says = (facts: Facts, changes: Partial<HoldRule> = {}) =>
    judgeHold({ ...onDispute, ...changes }, question('reminder-1', facts));
  const part = exampleDispute({ amountDisputed: 19_000 });
  const other = exampleDispute({ disputeId: 'D-2', debtKey: 'lindenhof#INV-2' });
  const closed = (['answered', 'withdrawn'] as const).map((state) => exampleDispute({ state }));

  it('rests the whole invoice, or only where the whole is disputed', () => {
    expect(says({ disputes: [exampleDispute()] })).toEqual(said);
    expect(says({ disputes: [part] })).toEqual(said);
    expect(says({ disputes: [part] }, { appliesTo: 'portion' })).toBeUndefined();
    expect(says({ disputes: [part, exampleDispute()] }, { appliesTo: 'portion' })).toEqual(said);
    expect(says({}, { appliesTo: 'portion' })).toBeUndefined();
    expect(says({})).toBeUndefined();
  });

  it('rests all of the debtor’s invoices where it spreads', () => {
    expect(says({ disputes: [other] })).toBeUndefined();
    expect(says({ disputes: [other] }, { spreadsTo: 'debtor' })).toEqual(said);
    expect(says({ disputes: closed }, { spreadsTo: 'debtor' })).toBeUndefined();
    expect(says({ disputes: [...closed, other] }, { spreadsTo: 'debtor' })).toEqual(said);
  });

  it('names the open task of the dispute that rests it, its own before another', () => {
    const tasks = ['D-2', 'D-1'].map((about) => exampleTask('dispute', { taskId: `task ${about}`, about }));
    expect(says({ disputes: [exampleDispute(), other], tasks }, { spreadsTo: 'debtor' })?.taskId).toBe(
      'task D-1',
    );
    expect(says({ disputes: [other], tasks }, { spreadsTo: 'debtor' })?.taskId).toBe('task D-2');
    const answered = exampleDispute({ state: 'answered' });
    const first = tasks.toReversed();
    expect(says({ disputes: [answered, other], tasks: first }, { spreadsTo: 'debtor' })?.taskId).toBe(
      'task D-2',
    );
    const second = exampleDispute({ disputeId: 'D-3' });
    expect(says({ disputes: [second, exampleDispute()], tasks })?.taskId).toBe('task D-1');
  });
});

describe('a law’s hold of a kind', () => {
  const rule: HoldRule = { ...onDispute, on: 'documents' };
  const documents = (changes = {}) => exampleHold({ kind: 'documents', ...changes });
  const says = (
    holds: ReturnType<typeof exampleHold>[],
    changes: Partial<HoldRule> = {},
    [at, facts]: [at?: string, facts?: Facts] = [],
  ) => judgeHold({ ...rule, ...changes }, question('reminder-1', { holds, ...facts }, at));

  it('lasts until a person ends it, and names that person’s task', () => {
    expect(says([documents()])).toStrictEqual(said);
    const tasks = [exampleTask('hold', { about: 'H-1' })];
    expect(says([documents()], {}, [monday, { tasks }])).toEqual({ ...said, taskId: 'hold#1' });
  });

  it('is about its kind, and the invoices it covers', () => {
    expect(says([exampleHold()])).toBeUndefined();
    expect(says([exampleHold({ kind: 'plan' })])).toBeUndefined();
    const elsewhere = documents({ debtKeys: ['lindenhof#INV-2'] });
    expect(says([elsewhere])).toBeUndefined();
    expect(says([elsewhere], { spreadsTo: 'debtor' })).toEqual(said);
  });

  it('ends with the hold', () => {
    const until = Temporal.Instant.from('2026-03-24T23:00:00Z');
    expect(says([documents({ until: '2026-03-25' })])).toEqual({ ...said, until });
    expect(says([documents({ until: '2026-03-25' })], {}, ['2026-03-24T23:00:00.000Z'])).toBeUndefined();
  });

  it('lasts its least time, released or not, counted from its first day', () => {
    const released = documents({ releasedAt: '2026-03-17T09:00:00.000Z' });
    const least = Temporal.Instant.from('2026-04-14T22:00:00Z');
    expect(says([released])).toBeUndefined();
    expect(says([released], { leastDays: 30 })).toEqual({ ...said, until: least });
    expect(says([documents()], { leastDays: 30 })).toEqual({ ...said, until: least });
    const late = documents({ until: '2026-05-01' });
    expect(says([late], { leastDays: 30 })?.until?.toString()).toBe('2026-04-30T22:00:00Z');
  });

  it('that nobody ended goes on without an end after its least time', () => {
    expect(says([documents()], { leastDays: 30 }, ['2026-04-14T22:00:00.000Z'])).toEqual(said);
    expect(says([documents()], { leastDays: 30 }, ['2026-04-14T21:59:59.000Z'])).toHaveProperty('until');
  });

  it('is the first that runs, not one that has ended', () => {
    const ended = documents({ holdId: 'H-0', releasedAt: '2026-03-17T09:00:00.000Z' });
    expect(says([ended, documents()])).toEqual(said);
  });
});
