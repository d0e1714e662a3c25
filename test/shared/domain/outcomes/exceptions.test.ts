import { describe, expect, test } from 'vitest';
import { exampleFacts, exampleProfile } from '../../../support/example/example-case.ts';
import {
  effectOf,
  exampleContact,
  exampleDispute,
  exampleHold,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

describe('a look at a hold', () => {
  const task = exampleTask('hold', { taskId: 'hold#H-1#1', about: 'H-1' });
  const facts = exampleFacts({ holds: [exampleHold()] });

  test('releases it from this moment on', () => {
    expect(effectOf(finish(task, 'released', { facts }), 'holdReleased')).toEqual({
      kind: 'holdReleased',
      holdId: 'H-1',
      at: monday,
    });
  });

  test('keeps it only with a day on which a person looks again, and a task for that day', () => {
    expect(finish(task, 'keep', { facts }).kind).toBe('refused');
    const kept = effectOf(finish(task, 'keep', { facts, details: { date: '2026-04-10' } }), 'holdKept');
    expect(kept).toMatchObject({ holdId: 'H-1', reviewOn: '2026-04-10' });
    expect(kept.task).toMatchObject({ about: 'H-1', dueOn: '2026-04-10', state: 'open' });
    expect(kept.task.taskId).not.toBe(task.taskId);
  });

  test('never parks a debt for good', () => {
    expect(finish(task, 'keep', { facts, details: { date: '2027-03-23' } })).toEqual({
      kind: 'refused',
      why: 'A debt rests no longer than 92 days without a look at it: at most until 2026-06-23.',
    });
  });
});

describe('a reminder of which nobody knows whether it left', () => {
  const contact = exampleContact({ status: 'UNCERTAIN' });
  const task = exampleTask('uncertain-send', { about: contact.contactId });
  const facts = exampleFacts({ contacts: [contact] });

  test('that arrived counts as sent', () => {
    expect(effectOf(finish(task, 'arrived', { facts }), 'endKnown')).toMatchObject({
      contact: { contactId: contact.contactId },
      status: 'SENT',
      result: 'arrived, says Ruth Amsel',
    });
  });

  test('that did not arrive is cancelled, so that the step may be taken again', () => {
    expect(effectOf(finish(task, 'not-arrived', { facts }), 'endKnown').status).toBe('CANCELLED');
  });

  test('that the mail service confirmed meanwhile cannot be declared lost', () => {
    const sent = exampleFacts({ contacts: [exampleContact()] });
    expect(finish(task, 'not-arrived', { facts: sent }).kind).toBe('refused');
    expect(finish(task, 'arrived', { facts: sent })).toMatchObject({ kind: 'done', effects: [] });
  });

  test('cannot be given by telephone instead', () => {
    expect(finish(task, 'given', { facts, details: { note: 'by telephone' } }).kind).toBe('refused');
  });
});

describe('an owed answer of which nobody knows whether it left', () => {
  const contact = exampleContact({
    contactId: 'answer#dispute-answer#D-1',
    purpose: 'answer',
    stepId: 'dispute-answer',
    status: 'FAILED',
  });
  const task = exampleTask('uncertain-send', { about: contact.contactId });
  const dispute = exampleDispute({ state: 'answered', answeredAt: '2026-03-18T09:00:00.000Z' });
  const facts = exampleFacts({ contacts: [contact], disputes: [dispute] });

  test('stays owed until it is given in some way', () => {
    expect(finish(task, 'not-arrived', { facts })).toEqual({
      kind: 'refused',
      why: 'This answer is owed: give it by telephone or letter, then note it as given.',
    });
    expect(finish(task, 'arrived', { facts }).kind).toBe('refused');
  });

  test('given by telephone starts the quiet days when it was given', () => {
    const details = { note: 'Told Ms Holm by telephone.' };
    expect(effectOf(finish(task, 'given', { facts, details }), 'answerGiven')).toMatchObject({
      disputeId: 'D-1',
      at: monday,
    });
  });
});

describe('a customer who cannot be reached', () => {
  const task = exampleTask('unreachable');

  test('is reached by the new address alone: the old one was found to be wrong', () => {
    const details = { email: 'new@holm.example', country: 'AT', zone: 'Europe/Vienna', phone: '+43 1 555' };
    expect(effectOf(finish(task, 'corrected', { details }), 'corrected').profile).toEqual({
      emails: [
        { address: 'new@holm.example', state: 'open' },
        { address: 'accounts@holm.example', state: 'undeliverable' },
      ],
      country: 'AT',
      zones: ['Europe/Vienna'],
      phone: '+43 1 555',
      corrected: ['emails', 'phone', 'country', 'zones'].map((field) =>
        expect.objectContaining({ field, by: 'Ruth Amsel', at: monday }),
      ),
    });
  });

  test('is searched for once: one answer ends the search for every invoice', () => {
    const other = exampleTask('unreachable', { taskId: 'unreachable#2', debtKeys: ['lindenhof#INV-2'] });
    const unlike = exampleTask('review', { taskId: 'review#2' });
    const completed = finish(task, 'corrected', {
      facts: exampleFacts({ tasks: [other, unlike] }),
      details: { phone: '+49 40 1' },
    });
    expect(effectOf(completed, 'alsoDone').task).toMatchObject({
      taskId: 'unreachable#2',
      state: 'done',
      outcome: 'corrected',
      doneBy: 'Ruth Amsel',
      doneAt: monday,
    });
  });

  test('is known better by kind and region, which must lie in the country', () => {
    const details = { kind: 'company', country: 'US', region: 'US-TX' } as const;
    expect(effectOf(finish(task, 'corrected', { details }), 'corrected').profile).toEqual({
      ...{ kind: 'company', country: 'US', places: ['US-TX'] },
      corrected: ['country', 'places'].map((field) => expect.objectContaining({ field })),
    });
    expect(finish(task, 'corrected', { details: { country: 'AT', region: 'US-TX' } })).toEqual({
      kind: 'refused',
      why: 'US-TX does not lie in AT.',
    });
  });

  test('is not corrected by saying nothing', () => {
    expect(finish(task, 'corrected').kind).toBe('refused');
  });

  test.each(['opted-out', 'complained'] as const)(
    'is never written to again where the address is %s',
    (state) => {
      const profile = exampleProfile({ emails: [{ address: 'accounts@holm.example', state }] });
      const facts = exampleFacts({ profile });
      const details = { email: 'Accounts@Holm.example' };
      expect(finish(task, 'corrected', { facts, details })).toEqual({
        kind: 'refused',
        why: 'The customer asked us to stop writing to accounts@holm.example; ask for another address.',
      });
    },
  );

  test('may be written to again where a bounced mailbox works now, without doubling the address', () => {
    const profile = exampleProfile({
      emails: [{ address: 'accounts@holm.example', state: 'undeliverable' }],
    });
    const completed = finish(task, 'corrected', {
      facts: exampleFacts({ profile }),
      details: { email: 'accounts@holm.example' },
    });
    expect(effectOf(completed, 'corrected').profile.emails).toEqual([
      { address: 'accounts@holm.example', state: 'open' },
    ]);
  });

  test('rests, with all their invoices, until a day on which somebody looks again', () => {
    const { hold, task: look } = effectOf(finish(task, 'later', { details: { date: '2026-04-07' } }), 'held');
    expect(hold).toMatchObject({ kind: 'deliverability', source: 'desk', reviewOn: '2026-04-07' });
    expect(hold.debtKeys).toBeUndefined();
    expect(look).toMatchObject({ about: hold.holdId, dueOn: '2026-04-07' });
  });
});
