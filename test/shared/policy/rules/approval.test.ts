import { describe, expect, test } from 'vitest';
import { approval } from '../../../../shared/policy/rules/approval.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleDispute, exampleTask } from '../../../support/example/example-task.ts';

const approved = exampleTask('approval', {
  stepId: 'withhold-business',
  state: 'done',
  outcome: 'approved',
  doneBy: 'Ruth Amsel',
  doneAt: '2026-03-18T09:00:00.000Z',
});

describe('a firm step', () => {
  test('waits for a named person, while a reminder needs nobody', () => {
    expect(approval(question('withhold-business'))).toMatchObject({ decision: 'NEEDS_HUMAN' });
    expect(approval(question('reminder-2'))).toBeUndefined();
  });

  test('is free once a named person approved it for this very invoice and step', () => {
    expect(approval(question('withhold-business', { tasks: [approved] }))).toBeUndefined();
    expect(approval(question('agency', { tasks: [approved] }))).toBeDefined();
  });

  test.each([
    ['nobody signed', { doneBy: undefined }],
    ['it was declined', { outcome: 'declined' }],
    ['it is for another invoice', { lines: [] }],
  ])('is not free where %s', (_, changes) => {
    const { doneBy, ...task } = { ...approved, ...changes };
    const given = doneBy === undefined ? task : { ...task, doneBy };
    expect(approval(question('withhold-business', { tasks: [given] }))).toBeDefined();
  });

  test('needs a fresh approval when the invoice was disputed after the first one', () => {
    const disputes = [exampleDispute({ openedAt: '2026-03-19T09:00:00.000Z', state: 'withdrawn' })];
    expect(approval(question('withhold-business', { tasks: [approved], disputes }))).toBeDefined();
  });
});
