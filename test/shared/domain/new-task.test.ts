import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { newTask } from '../../../shared/domain/new-task.ts';
import { taskKindSchema } from '../../../shared/domain/records.ts';
import { exampleCreditor, examplePolicy } from '../../support/example/example-case.ts';

const base = {
  matter: 'INV-1#1',
  creditor: exampleCreditor,
  policy: examplePolicy,
  lines: [],
  needs: 'Decide.',
  now: Temporal.Instant.from('2026-03-23T23:30:00Z'),
};

describe('a task', () => {
  test.each(taskKindSchema.options)('of kind %s has a named owner and a due day', (kind) => {
    const task = newTask({ ...base, kind });
    expect(Object.values(exampleCreditor.owners)).toContain(task.owner);
    expect(task.dueOn > '2026-03-24').toBe(true);
    expect(task.state).toBe('open');
  });

  test('belongs to whoever the creditor named for its sort', () => {
    const owner = (kind: 'call' | 'dispute' | 'approval') => newTask({ ...base, kind }).owner;
    expect([owner('call'), owner('dispute'), owner('approval')]).toEqual([
      'Mara Lind',
      'Jonas Feld',
      'Ruth Amsel',
    ]);
  });

  test('is due by the policy’s days, counted in the creditor’s calendar', () => {
    expect(newTask({ ...base, kind: 'call' }).dueOn).toBe('2026-03-27');
    expect(newTask({ ...base, kind: 'call', dueOn: '2026-05-01' }).dueOn).toBe('2026-05-01');
  });

  test('about the same matter is the same task', () => {
    expect(newTask({ ...base, kind: 'call' }).taskId).toBe(newTask({ ...base, kind: 'call' }).taskId);
  });
});
