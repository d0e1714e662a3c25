import { expect, test } from 'vitest';
import { nextStep } from '../../../../shared/domain/next-step.ts';
import { decisionOf } from '../../../../shared/policy/decision-record.ts';
import { shippedPolicies } from '../../../../shared/policy/ladders.ts';
import { decisionRecordSchema } from '../../../../shared/policy/record-schema.ts';
import { replay } from '../../../../shared/policy/replay.ts';
import { sendingPause } from '../../../../shared/policy/rules/sending-pause.ts';
import { question } from '../../../support/example/example-question.ts';

const paused = { since: '2026-03-20T09:00:00.000Z', whole: false };
const books = { paymentsKnownUntil: '2026-03-20', paused };
const situation = (known: typeof books | { paymentsKnownUntil: string }) => {
  const { facts, collector, zone, now, policy } = question('reminder-1');
  return { facts, collector, zone, now, policy, debtKey: 'lindenhof#INV-1', startedAt: now, books: known };
};

test('while a person has stopped all sending nobody is written to, called or escalated; people go on deciding', () => {
  for (const step of ['courtesy-note', 'reminder-1', 'call-1', 'final-notice', 'withhold-business', 'agency'])
    expect(sendingPause({ ...question(step), books })).toMatchObject({
      ...{ rule: 'sending-pause', kind: 'sending-pause', decision: 'HOLD', citation: 'S0-7' },
      reason:
        'A person has stopped all sending of this creditor (2026-03-20). It goes on when a person says so.',
    });
  expect(sendingPause({ ...question('review'), books })).toBeUndefined();
  expect(sendingPause({ ...question('reminder-1'), books: {} })).toBeUndefined();
  expect(sendingPause({ ...question('reminder-1'), books: undefined })).toBeUndefined();
});

test('it says whether everything is stopped or one creditor', () => {
  const all = { paused: { ...paused, whole: true } };
  expect(sendingPause({ ...question('reminder-1'), books: all })?.reason).toContain('of all creditors');
});

test('the debt sleeps and looks again by itself, on nobody’s list', () => {
  expect(nextStep(situation(books))).toMatchObject({
    kind: 'pace',
    why: expect.stringContaining('A person'),
  });
  expect(nextStep(situation({ paymentsKnownUntil: '2026-03-20' })).kind).toBe('remind');
});

test('the decision is kept with what it rested on, and comes out the same again', () => {
  const one = situation(books);
  const { draft } = decisionOf('check-ethics', one, nextStep(one));
  expect(draft.asked.books).toEqual(books);
  const place = { sequence: 1, previous: '0'.repeat(64), hash: '0'.repeat(64) };
  const kept = decisionRecordSchema.parse({ ...JSON.parse(JSON.stringify(draft)), ...place });
  if (kept.kind !== 'step') throw new Error('no step');
  expect(replay(kept, one.facts, shippedPolicies)).toEqual([]);
  const forged = { ...kept, asked: { ...kept.asked, books: { paymentsKnownUntil: '2026-03-20' } } };
  expect(replay(forged, one.facts, shippedPolicies)).not.toEqual([]);
});
