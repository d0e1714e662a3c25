import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { escalate } from '../../functions/escalate/escalate.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { inForce } from '../../shared/domain/measure-lift.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import type { Task } from '../../shared/domain/records.ts';
import { isSamePerson } from '../../shared/domain/same-person.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import { bookPayment } from '../../shared/store/book-payment.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { caseOf } from '../../shared/store/situation.ts';
import { approvalOf, beforeAgency, beforeWithholding, papers } from '../support/example/climbed-case.ts';
import {
  exampleCreditor,
  exampleDebtorKey,
  examplePolicy,
  exampleStage,
} from '../support/example/example-case.ts';
import { exampleTask } from '../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../support/example/stored-case.ts';

const debtKey = 'lindenhof#INV-1';
const input = { debtorKey: exampleDebtorKey, debtKey, generation: 1 };
const june = '2026-06-08T08:00:00.000Z';
const euro = currencySchema.parse('EUR');
const name = fc.constantFrom('Ruth Amsel', 'ruth  amsel', 'Jonas Weber');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A finished task that may look like an approval: of any step, by anybody, asked for by anybody. */
const arbitraryApproval: fc.Arbitrary<Task> = fc
  .record({
    kind: fc.constantFrom('approval' as const, 'approval' as const, 'review' as const),
    stepId: fc.constantFrom('withhold-business', 'agency', 'write-off'),
    outcome: fc.constantFrom('approved', 'approved', 'postponed', 'write_off', 'plan_offered'),
    doneBy: maybe(name),
    askedBy: maybe(name),
    number: fc.nat({ max: 99 }),
  })
  .map(({ kind, stepId, outcome, doneBy, askedBy, number }) => ({
    ...exampleTask(kind, { taskId: `${kind}#${debtKey}#${stepId}#${number + 2}`, stepId }),
    ...{ state: 'done' as const, outcome, doneAt: '2026-06-05T08:00:00.000Z' },
    ...(doneBy === undefined ? {} : { doneBy }),
    ...(askedBy === undefined ? {} : { askedBy }),
  }));

describe('an escalation', () => {
  it('is never taken without the approval of a named person who did not ask for it', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(arbitraryApproval, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (tasks, isAgency) => {
          const facts = (isAgency ? beforeAgency : beforeWithholding)({ tasks, evidence: papers });
          const next = nextStep(situation(facts));
          if (next.kind !== 'escalate') return;
          taken += 1;
          const approvals = tasks.filter(
            ({ kind, outcome, stepId, doneBy, askedBy }) =>
              kind === 'approval' &&
              outcome === 'approved' &&
              stepId === next.step.id &&
              doneBy !== undefined &&
              (askedBy === undefined || !isSamePerson(askedBy, doneBy)),
          );
          expect(approvals).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(30);
  });
});

function situation(facts: Facts) {
  const [debt] = facts.debts;
  if (debt === undefined) throw new Error('no debt');
  const clock = {
    ...{ secondsUntil: () => 1, realMilliseconds: () => 0 },
    now: () => Temporal.Instant.from(june),
    afterReal: () => Temporal.Instant.from(june),
  };
  return caseOf({ stage: exampleStage, policies: shippedPolicies, clock }, facts, debt);
}

/** What ends the reason of an agency, done past the hooks. */
const signals: Record<string, (stored: StoredCase) => Promise<unknown>> = {
  payment: ({ deps, memory }) =>
    bookPayment(
      { ...deps.cases, db: memory.direct },
      { debtorKey: exampleDebtorKey, set: { kind: 'invoices', debtKeys: [debtKey] } },
      {
        ...{ paymentId: 'T-1', amount: 119_000, currency: euro, bookedOn: '2026-06-08' },
        ...{ receivedAt: june, batch: 'b', line: 1 },
      },
      { creditor: exampleCreditor, policy: examplePolicy, now: Temporal.Instant.from(june) },
    ),
  dispute: ({ deps, memory }) =>
    openDispute({ ...deps, cases: { ...deps.cases, db: memory.direct } }, exampleDebtorKey, {
      ...{ debtKey, reason: 'DAMAGED', text: 'torn', openedBy: 'debtor' },
    }),
};

/** Counts the calls of an agency's handover, and plays a signal before the one with this number. */
async function handedOver(at: number, signal: (stored: StoredCase) => Promise<unknown>) {
  const approved = approvalOf('agency', '2026-06-05T08:00:00.000Z');
  const stored = await storedCase(beforeAgency({ tasks: [approved], evidence: papers }), june);
  let calls = 0;
  stored.memory.onCall(async (phase) => {
    if (phase !== 'before') return;
    calls += 1;
    if (calls === at) await signal(stored);
  });
  await escalate(stored.deps, input);
  if (calls < at) await signal(stored);
  return { stored, calls };
}

describe('an agency', () => {
  it.each(Object.entries(signals))(
    'never keeps an invoice after its %s, whichever call of the handover that lands before',
    async (_, signal) => {
      const { calls, stored } = await handedOver(Number.POSITIVE_INFINITY, async () => {});
      expect(inForce('agency', debtKey, await stored.facts())).toBeDefined();
      const recalled: boolean[] = [];
      for (let at = 1; at <= calls + 1; at += 1) {
        const { stored } = await handedOver(at, signal);
        expect(inForce('agency', debtKey, await stored.facts())).toBeUndefined();
        const types = stored.outbox().map(({ type }) => type);
        expect(types.includes('AgencyRecalled')).toBe(types.includes('AgencyHandover'));
        recalled.push(types.includes('AgencyRecalled'));
      }
      expect(recalled).toContain(true);
      expect(recalled).toContain(false);
    },
  );

  it('gives an invoice back that was disputed on facts from before the handover', async () => {
    const approved = approvalOf('agency', '2026-06-05T08:00:00.000Z');
    const stored = await storedCase(beforeAgency({ tasks: [approved], evidence: papers }), june);
    const past = { ...stored.deps, cases: { ...stored.deps.cases, db: stored.memory.direct } };
    const remove = stored.memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      remove();
      await escalate(past, input);
    });
    await openDispute(stored.deps, exampleDebtorKey, {
      ...{ debtKey, reason: 'DAMAGED', text: 'torn', openedBy: 'debtor' },
    });
    expect(stored.outbox().map(({ type }) => type)).toContain('AgencyHandover');
    expect(inForce('agency', debtKey, await stored.facts())).toBeUndefined();
  });
});
