import { describe, expect, it } from 'vitest';
import {
  isAbout,
  type Moment,
  minuteOf,
  type Subject,
  stillHolds,
  subjectOf,
} from '../../../shared/policy/good-for.ts';
import type { StepDraft } from '../../../shared/policy/record-schema.ts';

const hash = 'a'.repeat(64);
const draft: StepDraft = {
  kind: 'step',
  ...{ debtorKey: 'lindenhof~007', at: '2026-03-23T09:00:00.000Z', by: 'send-message', engine: 1 },
  ...{ factsVersion: 3, factsHash: hash, messageHash: hash, contactId: 'lindenhof#INV-1#reminder-1#1' },
  ...{ decisionId: '0123456789abcdef', debtKey: 'lindenhof#INV-2', step: 'remind', stepId: 'reminder-2' },
  ...{ why: 'Due.', verdict: 'ALLOW', hits: [] },
  asked: {
    zone: 'Europe/Berlin',
    startedAt: '2026-03-01T09:00:00.000Z',
    collector: { role: 'creditor', ownName: true, country: 'DE' },
  },
  plan: {
    leader: 'lindenhof#INV-1',
    stepId: 'reminder-1',
    lines: [{ debtKey: 'lindenhof#INV-1' }, { debtKey: 'lindenhof#INV-2' }],
  },
  ...{ policyId: 'considerate', policyVersion: 2, policyHash: hash },
};
const subject: Subject = {
  contactId: 'lindenhof#INV-1#reminder-1#1',
  stepId: 'reminder-1',
  channel: 'email',
  debtKeys: ['lindenhof#INV-1', 'lindenhof#INV-2'],
  messageHash: hash,
};

describe('what an ALLOW is about', () => {
  it('is the contact, the debts and the step of its plan, and the words', () => {
    expect(subjectOf(draft)).toEqual(subject);
  });

  it('is the debt itself where one is measured by itself, without words', () => {
    const { plan: _, messageHash: __, ...measure } = draft;
    expect(subjectOf({ ...measure, step: 'escalate', stepId: 'agency' })).toEqual({
      ...{ contactId: draft.contactId, stepId: 'agency', channel: 'none', messageHash: undefined },
      debtKeys: ['lindenhof#INV-2'],
    });
  });

  it.each([
    ['remind', 'email'],
    ['call', 'call'],
    ['escalate', 'none'],
    ['review', undefined],
  ])('is on the channel of what is done: %s', (step, channel) => {
    expect(subjectOf({ ...draft, step }).channel).toBe(channel);
  });

  it('is no contact where none is made', () => {
    const { contactId: _, ...none } = draft;
    expect(subjectOf(none).contactId).toBe('');
  });
});

describe('a decision allows', () => {
  it('exactly its own contact', () => {
    expect(isAbout(draft, subject)).toBe(true);
  });

  it.each<[string, Partial<Subject>]>([
    ['another contact', { contactId: 'lindenhof#INV-1#reminder-1#2' }],
    ['another step', { stepId: 'reminder-2' }],
    ['another channel', { channel: 'call' }],
    ['fewer debts', { debtKeys: ['lindenhof#INV-1'] }],
    ['other words', { messageHash: 'b'.repeat(64) }],
    ['no words', { messageHash: undefined }],
  ])('not %s', (_, changes) => {
    expect(isAbout(draft, { ...subject, ...changes })).toBe(false);
  });

  it.each(['DEFER', 'NEEDS_HUMAN', 'HOLD', 'BLOCK', undefined])('nothing with %s', (verdict) => {
    const { verdict: _, ...mute } = draft;
    expect(isAbout(verdict === undefined ? mute : { ...mute, verdict }, subject)).toBe(false);
  });
});

describe('an ALLOW still holds', () => {
  const given: Moment = { factsVersion: 3, minute: 7 };

  it('on the same facts in the same minute, and no longer', () => {
    expect(stillHolds(given, { ...given })).toBe(true);
    expect(stillHolds(given, { ...given, factsVersion: 4 })).toBe(false);
    expect(stillHolds(given, { ...given, minute: 8 })).toBe(false);
  });

  it('for whole minutes', () => {
    expect(minuteOf(0)).toBe(0);
    expect(minuteOf(59_999)).toBe(0);
    expect(minuteOf(60_000)).toBe(1);
  });
});
