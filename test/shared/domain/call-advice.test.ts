import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { callAdvice } from '../../../shared/domain/call-advice.ts';
import { question } from '../../support/example/example-question.ts';
import { exampleTask } from '../../support/example/example-task.ts';

const call = exampleTask('call', { stepId: 'call-1', createdAt: '2026-03-23T15:45:00.000Z' });
/** Monday, at a time of the customer's day in Hamburg. */
const opened = (time: string) =>
  callAdvice(call, {
    ...question('call-1', { tasks: [call] }),
    now: Temporal.Instant.from(`2026-03-23T${time}:00+01:00`),
  });

describe('a call that is on somebody’s list', () => {
  it('may be made while it is a decent hour', () => {
    expect(opened('16:45').map(({ verdict }) => verdict.decision)).toEqual(['ALLOW']);
    expect(opened('16:59').map(({ verdict }) => verdict.decision)).toEqual(['ALLOW']);
  });

  it('scenario 18: opened five minutes after the hours have ended, dialling is refused until they open again', () => {
    const [advice] = opened('17:05');
    expect(advice?.verdict).toMatchObject({ decision: 'DEFER' });
    expect(advice?.verdict.hits.map(({ kind }) => kind)).toContain('window');
    expect(advice?.verdict.until?.toString()).toBe('2026-03-24T08:00:00Z');
    // Nothing was written: the task stands on the list as before, and says so again tomorrow.
    expect(call.state).toBe('open');
  });
});
