import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedProfile } from '../../../../shared/domain/correction.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { instantOf } from '../../../../shared/domain/time.ts';
import { timelineOf } from '../../../../shared/domain/timeline/timeline.ts';
import { arbitraryFacts } from '../../../support/example/arbitrary-case.ts';
import { exampleDebt, exampleFacts } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePlan,
  examplePromise,
  exampleTask,
  monday,
} from '../../../support/example/example-task.ts';

/** Every record of the facts by kind and id, as a reader counts them. */
function recordsIn(facts: Facts): string[] {
  return [
    ...facts.debts.map(({ debtKey }) => `debt ${debtKey}`),
    ...facts.contacts.map(({ contactId }) => `contact ${contactId}`),
    ...facts.disputes.map(({ disputeId }) => `dispute ${disputeId}`),
    ...facts.promises.map(({ promiseId }) => `promise ${promiseId}`),
    ...facts.plans.map(({ planId }) => `plan ${planId}`),
    ...facts.holds.map(({ holdId }) => `hold ${holdId}`),
    ...facts.tasks.map(({ taskId }) => `task ${taskId}`),
    ...facts.payments.map(({ paymentId }) => `payment ${paymentId}`),
    ...facts.evidence.map(({ debtKey, kind }) => `evidence ${debtKey}#${kind}`),
    ...facts.notices.map(({ noticeId }) => `notice ${noticeId}`),
    ...(facts.profile.corrected ?? []).map((_, index) => `correction ${index + 1}`),
  ];
}

/** The ends a record may have had. */
const ends =
  /^(waived|withdrawn|answered|accepted|ended|released|done|said-\d+|asked-\d+|handed-back-\d+|found|mediation-offered|escalated|closed)$/;

describe('the timeline of a case', () => {
  it('has every record exactly once, each of its ends at most once, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const all = timelineOf(facts);
        const begun = all.filter(({ event }) => !ends.test(event));
        expect(begun.map(({ record, recordId }) => `${record} ${recordId}`).sort()).toEqual(
          recordsIn(facts).sort(),
        );
        const ids = all.map(({ record, recordId, event }) => `${record} ${recordId} ${event}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  it('tells who looked into a dispute, what they found and what we learn from it', () => {
    const triage = { at: monday, by: 'Jonas Feld', reason: 'DAMAGED' } as const;
    const dispute = exampleDispute({
      triages: [
        { ...triage, resolver: 'Ines Vogt', handedBack: { at: monday, why: 'On leave.' } },
        { ...triage, resolver: 'Paul Amrein', why: 'She is on leave.' },
      ],
      proposal: { at: monday, by: 'Paul Amrein', finding: 'valid', text: 'Torn.', how: 'link' },
      mediation: { at: monday, by: 'Ruth Amsel', text: 'The chamber.' },
      escalatedAt: monday,
      closing: { at: monday, by: 'Ruth Amsel', rootCause: 'delivery', change: 'Corners are padded.' },
    });
    const told = timelineOf(exampleFacts({ debts: [], disputes: [dispute] })).map(
      ({ event, by }) => `${event}: ${by}`,
    );
    expect(told.sort()).toEqual([
      'asked-1: Jonas Feld',
      'asked-2: Jonas Feld',
      'closed: Ruth Amsel',
      'escalated: Forbear',
      'found: Paul Amrein',
      'handed-back-1: Ines Vogt',
      'mediation-offered: Ruth Amsel',
      'opened: the customer',
    ]);
  });

  it('tells every kind of record, with every end that is on record and who brought it about', () => {
    const by = 'Ruth Amsel';
    const facts = full(by);
    expect(
      timelineOf(facts)
        .map(({ record, event, by: who }) => `${record} ${event}: ${who}`)
        .sort(),
    ).toEqual([
      'contact made: Forbear',
      'correction made: Ruth Amsel',
      'debt opened: the ledger',
      'debt waived: Ruth Amsel',
      'debt withdrawn: Ruth Amsel',
      'dispute answered: Ruth Amsel',
      'dispute opened: the customer',
      'dispute said-2: the desk',
      'dispute withdrawn: the customer',
      'evidence filed: Jonas Feld',
      'hold released: Ruth Amsel',
      'hold set: Mara Lind',
      'notice given: the creditor',
      'payment booked: the customer',
      'plan accepted: Ruth Amsel',
      'plan ended: Ruth Amsel',
      'plan made: the customer',
      'promise made: the customer',
      'task done: Ruth Amsel',
      'task opened: Forbear',
    ]);
  });

  it('is told newest first', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const times = timelineOf(facts).flatMap(({ at }) => (at.includes('T') ? [instantOf(at)] : []));
        const millis = times.map(({ epochMilliseconds }) => epochMilliseconds);
        expect(millis).toEqual([...millis].sort((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });
});

/** A case in which everything happened that can be on record. */
function full(by: string): Facts {
  const at = monday;
  const facts = exampleFacts();
  const said = { by, reason: 'the register', now: instantOf(at) };
  const saying = (who: 'debtor' | 'desk') => ({ reason: 'DAMAGED' as const, text: 'torn', at, by: who });
  const ended = { state: 'done', outcome: 'continue', doneBy: by, doneAt: at } as const;
  return {
    profile: { ...facts.profile, ...correctedProfile(facts.profile, { country: 'AT' }, said) },
    debts: [
      exampleDebt({
        chargesWaived: { by, reason: 'good will', at },
        ...{ state: 'closed', withdrawnBy: by, withdrawnAt: at },
      }),
    ],
    contacts: [exampleContact()],
    disputes: [
      exampleDispute({
        sayings: [saying('debtor'), saying('desk')],
        ...{ answeredAt: at, answeredBy: by, withdrawnAt: at },
      }),
    ],
    promises: [examplePromise()],
    plans: [examplePlan({ endedAt: at, decidedBy: by, state: 'replaced' })],
    holds: [exampleHold({ setBy: 'Mara Lind', releasedAt: at })],
    tasks: [exampleTask('hold', { ...ended, about: 'H-1' })],
    payments: [
      {
        ...{ paymentId: 'X-1', debtKey: 'lindenhof#INV-1', amount: 500, currency: exampleDebt().currency },
        ...{ bookedOn: '2026-03-20', receivedAt: at, batch: 'bank', line: 2 },
      },
    ],
    evidence: [
      {
        ...{ debtKey: 'lindenhof#INV-1', kind: 'order', reference: 'PO-1' },
        document: {
          ...{ key: 'evidence/x', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64) },
          ...{ filedAt: at, filedBy: 'Jonas Feld' },
        },
      },
    ],
    notices: [exampleNotice({ kind: 'written-notice', sentOn: '2026-03-20' })],
  };
}
