import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { answerFeedback } from '../../../shared/domain/mail-feedback.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { restAfterSoftBounces, softBouncesInARow } from '../../../shared/domain/soft-bounces.ts';
import { exampleCreditor, exampleFacts, examplePolicy } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

const on = (day: number, changes: Partial<Contact> = {}) =>
  exampleContact({
    contactId: `c${day}`,
    reservedAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
    settledAt: `2026-03-${String(day).padStart(2, '0')}T20:00:00.000Z`,
    ...changes,
  });
const full = { status: 'FAILED', result: 'soft bounce: MailboxFull' } as const;

describe('mails in a row that a mailbox could not take', () => {
  test.each<[string, Contact[], number]>([
    ['none', [on(2)], 0],
    ['one', [on(2), on(3, full)], 1],
    ['two', [on(2), on(3, full), on(6, full)], 2],
    ['none since one arrived', [on(2, full), on(9)], 0],
    [
      'one, a refusal of our own mail service beside it',
      [on(2, full), on(3, { ...full, result: 'Rejected' })],
      1,
    ],
    ['one, a call beside it', [on(2, full), on(3, { channel: 'call' })], 1],
    ['one, whatever was cancelled', [on(2, full), on(3, { status: 'CANCELLED' })], 1],
    [
      'none, for a mail nobody is sure of counts as arrived',
      [on(2, full), on(3, { status: 'UNCERTAIN' })],
      0,
    ],
  ])('are counted: %s', (_, contacts, count) => {
    expect(softBouncesInARow([...contacts].reverse())).toHaveLength(count);
  });

  test('make the mailbox rest three days, then seven', () => {
    expect(restAfterSoftBounces([on(2)])).toBeUndefined();
    expect(restAfterSoftBounces([on(3, full)])?.toString()).toBe('2026-03-06T20:00:00Z');
    expect(restAfterSoftBounces([on(3, full), on(6, full)])?.toString()).toBe('2026-03-13T20:00:00Z');
  });

  test('T36: the third closes the address and makes a person look for another way', () => {
    const contact = on(13, { contactId: 'c13' });
    const contacts = [on(3, full), on(6, full), contact];
    const feedback = { kind: 'soft-bounced', address: 'accounts@holm.example', code: 'MailboxFull' } as const;
    const now = Temporal.Instant.from('2026-03-14T08:00:00Z');
    const about = { contact, creditor: exampleCreditor, policy: examplePolicy, now };
    const change = answerFeedback(
      { ...feedback, neverArrived: true },
      { ...about, facts: exampleFacts({ contacts }) },
    );
    expect(change.emails).toMatchObject([{ state: 'undeliverable' }]);
    expect(change.end).toMatchObject({ status: 'FAILED' });
    expect(change.tasks).toMatchObject([{ kind: 'unreachable' }]);
    const second = answerFeedback(
      { ...feedback, neverArrived: true },
      { ...about, facts: exampleFacts({ contacts: contacts.slice(1) }) },
    );
    expect(second.emails).toBeUndefined();
    expect(second.tasks).toEqual([]);
  });

  test('an answer that is owed does not wait for the mailbox: a person gives it', () => {
    const contact = on(13, { purpose: 'answer', stepId: 'dispute-answer', contactId: 'answer#d' });
    const now = Temporal.Instant.from('2026-03-14T08:00:00Z');
    const change = answerFeedback(
      { kind: 'soft-bounced', address: 'accounts@holm.example', code: 'MailboxFull', neverArrived: true },
      {
        facts: exampleFacts({ contacts: [contact] }),
        contact,
        creditor: exampleCreditor,
        policy: examplePolicy,
        now,
      },
    );
    expect(change.tasks).toMatchObject([{ kind: 'uncertain-send' }]);
  });
});
