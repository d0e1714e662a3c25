import { describe, expect, test } from 'vitest';
import { possibleOutcomes } from '../../../shared/domain/outcomes/possible-outcomes.ts';
import { taskKindSchema } from '../../../shared/domain/records.ts';
import { exampleTask, finish, monday } from '../../support/example/example-task.ts';

describe('a task that a person finishes', () => {
  test('keeps its outcome, the note, who did it and when, and is no longer open', () => {
    const done = finish(exampleTask('review'), 'continue', { details: { note: 'Looked at the order.' } });
    expect(done).toMatchObject({
      kind: 'done',
      task: {
        state: 'done',
        outcome: 'continue',
        note: 'Looked at the order.',
        doneBy: 'Ruth Amsel',
        doneAt: monday,
      },
    });
  });

  test.each(['', '   '])('is finished by a named person, never by nobody (%j)', (by) => {
    expect(finish(exampleTask('review'), 'continue', { by })).toEqual({
      kind: 'refused',
      why: 'Say who you are: a task is finished by a named person.',
    });
  });

  test('is finished once: the second person is told who was first', () => {
    const done = exampleTask('review', {
      state: 'done',
      outcome: 'withdraw',
      doneBy: 'Jonas Feld',
      doneAt: monday,
    });
    expect(finish(done, 'continue')).toEqual({
      kind: 'refused',
      why: 'Jonas Feld has finished this task already: withdraw, 2026-03-23.',
    });
  });

  test('that does not exist is refused', () => {
    expect(finish(exampleTask('review'), 'continue', { taskId: 'review#9' })).toEqual({
      kind: 'refused',
      why: 'There is no such task.',
    });
  });

  test.each(taskKindSchema.options)(
    'of kind %s ends only in a way that its kind knows, and is told which',
    (kind) => {
      const completed = finish(exampleTask(kind), 'whatever');
      expect(completed).toEqual({
        kind: 'refused',
        why: `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} task ends with one of: ${Object.keys(possibleOutcomes[kind]).join(', ')}.`,
      });
    },
  );

  test('is not ended by a name that only looks like an outcome', () => {
    expect(finish(exampleTask('fault'), 'constructor').kind).toBe('refused');
  });

  test('says in one sentence which detail is missing or out of place', () => {
    expect(finish(exampleTask('call'), 'partial_promise')).toEqual({
      kind: 'refused',
      why: 'The outcome partial_promise needs a date and an amount.',
    });
    expect(finish(exampleTask('call'), 'no_answer', { details: { amount: 1, date: '2026-04-01' } })).toEqual({
      kind: 'refused',
      why: 'The outcome no_answer takes no date and no amount.',
    });
  });

  test('about a fault lets the case try again and changes nothing else', () => {
    expect(finish(exampleTask('fault'), 'retry')).toMatchObject({ kind: 'done', effects: [] });
  });
});
