import { expect, test } from 'vitest';
import { nextStep } from '../../../../shared/domain/next-step.ts';
import { decisionOf } from '../../../../shared/policy/decision-record.ts';
import { shippedPolicies } from '../../../../shared/policy/ladders.ts';
import { decisionRecordSchema } from '../../../../shared/policy/record-schema.ts';
import { replay } from '../../../../shared/policy/replay.ts';
import { mailReputation } from '../../../../shared/policy/rules/mail-reputation.ts';
import { question } from '../../../support/example/example-question.ts';

const slowed = { paymentsKnownUntil: '2026-03-20', mailSlowedSince: '2026-03-20' };
const situation = (books: typeof slowed | { paymentsKnownUntil: string }) => {
  const { facts, collector, zone, now, policy } = question('reminder-1');
  return { facts, collector, zone, now, policy, debtKey: 'lindenhof#INV-1', startedAt: now, books };
};

test('mails that ask wait while too many people complain; calls and looks of people go on', () => {
  expect(mailReputation({ ...question('reminder-1'), books: slowed })).toMatchObject({
    ...{ rule: 'mail-reputation', kind: 'mail-reputation', decision: 'HOLD', citation: 'EM-09' },
    reason: expect.stringContaining('Since 2026-03-20 no mail asks for money'),
  });
  expect(mailReputation({ ...question('call-1'), books: slowed })).toBeUndefined();
  expect(mailReputation({ ...question('review'), books: slowed })).toBeUndefined();
});

test('a creditor of whom nothing is noted may write: a new stage has no counters', () => {
  expect(
    mailReputation({ ...question('reminder-1'), books: { paymentsKnownUntil: '2026-03-20' } }),
  ).toBeUndefined();
  expect(mailReputation({ ...question('reminder-1'), books: undefined })).toBeUndefined();
});

test('the debt sleeps until tomorrow, on nobody’s list', () => {
  const asleep = nextStep(situation(slowed));
  expect(asleep).toMatchObject({ kind: 'pace', why: expect.stringContaining('marked as spam') });
  expect(nextStep(situation({ paymentsKnownUntil: '2026-03-20' })).kind).toBe('remind');
});

test('the decision is kept with what it rested on, and comes out the same again', () => {
  const one = situation(slowed);
  const { draft } = decisionOf('check-ethics', one, nextStep(one));
  expect(draft.asked.books).toEqual(slowed);
  const place = { sequence: 1, previous: '0'.repeat(64), hash: '0'.repeat(64) };
  const kept = decisionRecordSchema.parse({ ...JSON.parse(JSON.stringify(draft)), ...place });
  if (kept.kind !== 'step') throw new Error('no step');
  expect(replay(kept, one.facts, shippedPolicies)).toEqual([]);
  const forged = { ...kept, asked: { ...kept.asked, books: { paymentsKnownUntil: '2026-03-20' } } };
  expect(replay(forged, one.facts, shippedPolicies)).not.toEqual([]);
});
