import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { disputeAnswerId } from '../../../shared/domain/dispute-answer.ts';
import { earlierOf, isSamePerson, stageOf } from '../../../shared/domain/dispute-stage.ts';
import { type DisputeWork, workOn } from '../../../shared/domain/dispute-work.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newDispute } from '../../../shared/domain/new-dispute.ts';
import type { Effect } from '../../../shared/domain/outcomes/effect.ts';
import type { Task } from '../../../shared/domain/records.ts';
import { instantText } from '../../../shared/domain/time.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { dispute as disputeRule } from '../../../shared/policy/rules/dispute.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { exampleContact, finish, monday } from '../../support/example/example-task.ts';

const people = ['Jonas Feld', 'Ruth Amsel', 'Ines Vogt'] as const;
const creditor = {
  ...exampleCreditor,
  resolvers: { logistics: { name: 'Ines Vogt' }, sales: { name: 'Jonas Feld' } },
};

type Move =
  | { kind: 'object' }
  | { kind: 'work'; work: DisputeWork; by: string }
  | { kind: 'end'; outcome: string; by: string }
  | { kind: 'mailed' };

const by = fc.constantFrom(...people);
const text = 'We looked into it.';
const work = fc.oneof<fc.Arbitrary<DisputeWork>[]>(
  fc
    .constantFrom(...people)
    .map((resolver) => ({ kind: 'triage', reason: 'DAMAGED', resolver, why: 'Better so.' })),
  fc
    .constantFrom('valid', 'partly', 'not-valid')
    .map((finding) => ({ kind: 'propose', finding, text, how: 'desk' })),
  fc.constantFrom<DisputeWork>(
    { kind: 'handBack', why: 'Not mine.' },
    { kind: 'offerMediation', text },
    { kind: 'escalate' },
  ),
);
const end = fc.record({
  kind: fc.constant('end' as const),
  outcome: fc.constantFrom('partly', 'not-valid', 'not-valid', 'valid', 'withdrawn', 'closed'),
  by,
});
/** Customers who do not accept our answers, so that disputes come back often. */
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Move>({ kind: 'object' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'mailed' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('work' as const), work, by }) },
  { weight: 4, arbitrary: end },
);

test('no path lifts the suspension before the answer has left, and nobody alone decides on a dispute that came back', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 60 }), (moves) => {
      let facts = exampleFacts();
      for (const [day, one] of moves.entries()) {
        facts = after(facts, one, Temporal.Instant.from(monday).add({ hours: 24 * 20 * (day + 1) }));
        for (const dispute of facts.disputes) {
          const sent = facts.contacts.some(
            ({ contactId }) => contactId === disputeAnswerId(dispute.disputeId),
          );
          if (dispute.state === 'open' || (dispute.state === 'answered' && !sent))
            expect(isSuspended(facts)).toBe(true);
          if (stageOf(dispute) === 'closed') expect(sent).toBe(true);
          const [before, ...more] = earlierOf(dispute, facts);
          if (before === undefined || dispute.state !== 'answered') continue;
          expect(isSamePerson(before.answeredBy, dispute.answeredBy)).toBe(false);
          if (more.length > 0 && dispute.finding !== 'valid') expect(dispute.mediation).toBeDefined();
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** As late as can be: no quiet days are left that would hide it. */
function isSuspended(facts: Facts): boolean {
  const [step] = examplePolicy.ladder;
  if (step === undefined) throw new Error('no step');
  const hit = disputeRule({
    ...{ facts, debt: exampleDebt(), step, channel: 'email', policy: examplePolicy, zone: 'Europe/Berlin' },
    ...{ collector: collectorOf(exampleCreditor), now: Temporal.Instant.from('2040-01-01T09:00:00Z') },
  });
  return hit?.decision === 'HOLD';
}

function after(facts: Facts, one: Move, now: Temporal.Instant): Facts {
  const open = facts.disputes.find(({ state }) => state === 'open');
  switch (one.kind) {
    case 'object': {
      const objection = {
        debtKey: 'lindenhof#INV-1',
        reason: 'DAMAGED',
        text: 'Torn.',
        openedBy: 'debtor',
      } as const;
      const opened = newDispute(objection, facts, creditor, examplePolicy, now);
      if (opened.kind !== 'new') return facts;
      return {
        ...facts,
        disputes: [...facts.disputes, opened.dispute],
        tasks: [...facts.tasks, opened.task],
      };
    }
    case 'work': {
      if (open === undefined) return facts;
      const worked = workOn(one.work, { facts, disputeId: open.disputeId, by: one.by, creditor, now });
      if (worked.kind === 'refused') return facts;
      return withTask({ ...facts, disputes: replaced(facts.disputes, worked.dispute) }, worked.task);
    }
    case 'mailed': {
      const answered = facts.disputes.filter(({ state }) => state === 'answered');
      const sent = answered.map(({ disputeId }) =>
        exampleContact({ contactId: disputeAnswerId(disputeId), purpose: 'answer' }),
      );
      return { ...facts, contacts: [...facts.contacts, ...sent] };
    }
    case 'end': {
      const waiting = facts.tasks.filter(({ state }) => state === 'open');
      const task = one.outcome === 'closed' ? waiting[0] : waiting.at(-1);
      if (task === undefined) return facts;
      const details = detailsFor(one.outcome);
      const ended = finish(task, one.outcome, { facts, details, by: one.by, creditor, now });
      if (ended.kind === 'refused') return facts;
      return ended.effects.reduce((all, effect) => withEffect(all, effect, now), withTask(facts, ended.task));
    }
  }
}

function detailsFor(outcome: string) {
  if (outcome === 'withdrawn') return { note: 'They said so.' };
  return outcome === 'closed' ? { cause: 'delivery' as const, change: 'Pack better.' } : { text };
}

function withEffect(facts: Facts, effect: Effect, now: Temporal.Instant): Facts {
  const change = (disputeId: string, set: object) => ({
    ...facts,
    disputes: facts.disputes.map((one) => (one.disputeId === disputeId ? { ...one, ...set } : one)),
  });
  switch (effect.kind) {
    case 'disputeAnswered':
      return withTask({ ...facts, disputes: replaced(facts.disputes, effect.dispute) }, effect.closing);
    case 'disputeWithdrawn':
      return change(effect.disputeId, { state: 'withdrawn', withdrawnAt: instantText(now) });
    case 'disputeClosed':
      return change(effect.disputeId, { closing: effect.closing });
    case 'alsoDone':
      return withTask(facts, effect.task);
    default:
      return facts;
  }
}

function withTask(facts: Facts, task: Task): Facts {
  return { ...facts, tasks: [...facts.tasks.filter(({ taskId }) => taskId !== task.taskId), task] };
}

function replaced<One extends { disputeId: string }>(all: readonly One[], one: One): One[] {
  return all.map((known) => (known.disputeId === one.disputeId ? one : known));
}
