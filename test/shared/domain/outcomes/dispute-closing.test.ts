import { describe, expect, it } from 'vitest';
import { disputeAnswerId } from '../../../../shared/domain/dispute-answer.ts';
import type { Dispute } from '../../../../shared/domain/records.ts';
import { exampleFacts } from '../../../support/example/example-case.ts';
import {
  effectOf,
  exampleContact,
  exampleDispute,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

const answered = exampleDispute({ state: 'answered', answeredAt: monday, answeredBy: 'Jonas Feld' });
const mailed = exampleContact({ contactId: disputeAnswerId('D-1'), purpose: 'answer' });
const task = exampleTask('dispute', { taskId: 'dispute#D-1#closing', about: 'D-1' });
const details = { cause: 'delivery', change: 'The carrier pads corners from now on.' } as const;

function close(disputes: Dispute[] = [answered], contacts = [mailed]) {
  return finish(task, 'closed', { facts: exampleFacts({ disputes, contacts }), details });
}

describe('closing a dispute', () => {
  it('asks what brought it about and what we change, and keeps both with the name', () => {
    const facts = exampleFacts({ disputes: [answered], contacts: [mailed] });
    expect(finish(task, 'closed', { facts, details: { cause: 'delivery' } })).toMatchObject({
      kind: 'refused',
    });
    expect(effectOf(close(), 'disputeClosed')).toEqual({
      kind: 'disputeClosed',
      disputeId: 'D-1',
      closing: { at: monday, by: 'Ruth Amsel', rootCause: 'delivery', change: details.change },
    });
  });

  it('is refused until the answer has left', () => {
    expect(close([answered], [])).toMatchObject({
      kind: 'refused',
      why: 'No answer to D-1 is known to have reached the customer: it cannot be closed before.',
    });
  });

  it('is refused while it is open, and a second time', () => {
    expect(close([exampleDispute()]).kind).toBe('refused');
    const closing = { at: monday, by: 'Ruth Amsel', rootCause: 'delivery', change: 'x' } as const;
    expect(close([{ ...answered, closing }]).kind).toBe('refused');
  });

  it('of one that came back closes those before it, and the tasks about them', () => {
    const back = exampleDispute({ ...answered, disputeId: 'D-2', repeats: 'D-1' });
    expect(close([answered, back])).toMatchObject({ kind: 'refused' });
    const second = { ...task, taskId: 'dispute#D-2#closing', about: 'D-2' };
    const contacts = [mailed, exampleContact({ contactId: disputeAnswerId('D-2'), purpose: 'answer' })];
    const facts = exampleFacts({ disputes: [answered, back], contacts, tasks: [task] });
    const closed = finish(second, 'closed', { facts, details });
    const kinds =
      closed.kind === 'done' && closed.effects.map((one) => ('disputeId' in one ? one.disputeId : one.kind));
    expect(kinds).toEqual(['D-2', 'D-1', 'alsoDone']);
  });
});

it('an answer asks for its closing once the quiet days are over', () => {
  const open = exampleTask('dispute', { about: 'D-1' });
  const facts = exampleFacts({ disputes: [exampleDispute()] });
  const { closing } = effectOf(
    finish(open, 'not-valid', { facts, details: { text: 'No.' } }),
    'disputeAnswered',
  );
  expect(closing).toMatchObject({ kind: 'dispute', about: 'D-1', dueOn: '2026-04-06', state: 'open' });
  expect(closing.taskId).not.toBe(open.taskId);
});

it('an answer names only papers that are on file', () => {
  const open = exampleTask('dispute', { about: 'D-1' });
  const facts = exampleFacts({ disputes: [exampleDispute()] });
  expect(finish(open, 'not-valid', { facts, details: { text: 'No.', papers: ['delivery'] } })).toMatchObject({
    kind: 'refused',
  });
});
