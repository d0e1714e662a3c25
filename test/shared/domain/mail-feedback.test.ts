import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { answerFeedback, type Feedback } from '../../../shared/domain/mail-feedback.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleContact, exampleTask } from '../../support/example/example-task.ts';

const bounced: Feedback = {
  ...{ kind: 'undeliverable', address: 'Accounts@Holm.example', code: 'General', neverArrived: true },
};

function answer(feedback: Partial<Feedback>, changes: Partial<Facts> = {}, contact = exampleContact()) {
  const facts = exampleFacts({ contacts: [contact], ...changes });
  const now = Temporal.Instant.from('2026-03-10T08:00:00Z');
  return answerFeedback(
    { ...bounced, ...feedback },
    { facts, contact, creditor: exampleCreditor, policy: examplePolicy, now },
  );
}

const states = ['open', 'opted-out', 'undeliverable', 'complained', 'wrong-person'] as const;

describe('what a report of the mail service changes', () => {
  it('EM-09: never opens an address, and never one that complained', () => {
    const kinds = [
      ...(['undeliverable', 'complained', 'soft-bounced', 'undelivered'] as const),
      ...(['delivered', 'delayed', 'noted'] as const),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...states), (kind, state) => {
        const profile = exampleProfile({ emails: [{ address: 'accounts@holm.example', state }] });
        const after = answer({ kind }, { profile }).emails?.[0]?.state ?? state;
        const strength = { open: 0, undeliverable: 1, 'opted-out': 2, 'wrong-person': 2, complained: 3 };
        expect(strength[after]).toBeGreaterThanOrEqual(strength[state]);
        if (kind === 'complained') expect(after).toBe('complained');
        if (kind === 'undeliverable') expect(after).not.toBe('open');
      }),
    );
  });

  it('leaves the other addresses of the customer as they are, and says that there is one', () => {
    const emails = ['accounts@holm.example', 'office@holm.example'].map((address) => ({
      address,
      state: 'open' as const,
    }));
    const change = answer({}, { profile: exampleProfile({ emails }) });
    expect(change.emails?.map(({ state }) => state)).toEqual(['undeliverable', 'open']);
    expect(change.tasks[0]?.needs).toContain('Another e-mail address is on file');
  });

  it('asks nobody for a way to a customer who owes nothing any more, and only once while somebody looks', () => {
    const paid = exampleDebt({ state: 'closed', amountOutstanding: 0 });
    expect(answer({}, { debts: [paid] }).tasks).toEqual([]);
    expect(answer({ kind: 'complained' }, { debts: [paid] }).tasks).toEqual([]);
    expect(answer({}, { tasks: [exampleTask('unreachable')] }).tasks).toEqual([]);
    expect(answer({}, { tasks: [exampleTask('unreachable', { state: 'done' })] }).tasks).toHaveLength(1);
  });

  it('S0-2: an answer that is owed and came back is given by a person, thanks are not', () => {
    const owed = exampleContact({
      contactId: 'answer#dispute-answer#D-1',
      purpose: 'answer',
      stepId: 'dispute-answer',
    });
    const kinds = answer({}, {}, owed).tasks.map(({ kind, stepId }) => [kind, stepId]);
    expect(kinds).toEqual([
      ['unreachable', undefined],
      ['uncertain-send', undefined],
    ]);
    const thanks = exampleContact({
      contactId: 'answer#thanks',
      purpose: 'answer',
      stepId: 'payment-thanks',
    });
    expect(answer({}, {}, thanks).tasks.map(({ kind }) => kind)).toEqual(['unreachable']);
  });

  it('does not bring a contact back that a person has ended as not sent', () => {
    for (const kind of ['undeliverable', 'undelivered'] as const)
      expect(answer({ kind }, {}, exampleContact({ status: 'CANCELLED' })).end).toBeUndefined();
  });

  it('counts a mail as not arrived that the service did not send, as its reader had complained before', () => {
    const change = answer({ kind: 'complained', code: 'OnAccountSuppressionList', neverArrived: true });
    expect(change.end).toMatchObject({ status: 'FAILED' });
    expect(answer({ kind: 'complained', neverArrived: false }).end).toBeUndefined();
  });
});
