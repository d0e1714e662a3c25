import { describe, expect, it } from 'vitest';
import { escalate } from '../../../functions/escalate/escalate.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { makePromise } from '../../../shared/store/make-promise.ts';
import { approvalOf, beforeAgency, beforeWithholding, papers } from '../../support/example/climbed-case.ts';
import { exampleDebt, exampleDebtorKey } from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
const april = '2026-04-20T08:00:00.000Z';
const june = '2026-06-08T08:00:00.000Z';
const withholdApproved = approvalOf('withhold-business', '2026-04-17T08:00:00.000Z');
const agencyApproved = approvalOf('agency', '2026-06-05T08:00:00.000Z');
const nothing = { seconds: 1 };

async function escalating(facts: Facts, now: string) {
  const stored = await storedCase(facts, now);
  const writes: unknown[] = [];
  stored.memory.onCall((phase, name, call) => {
    if (phase === 'after' && name === 'TransactWriteCommand') writes.push(call);
  });
  return { ...stored, writes };
}

describe('escalation', () => {
  it('withholds business once a named person approved it: the measure and its event in one transaction', async () => {
    const { deps, facts, outbox, decisions, writes } = await escalating(
      beforeWithholding({ tasks: [withholdApproved] }),
      april,
    );
    const { seconds } = await escalate(deps, input);
    expect(writes).toHaveLength(1);
    expect((await facts()).contacts.filter(({ purpose }) => purpose === 'measure')).toMatchObject([
      { stepId: 'withhold-business', channel: 'none', status: 'SENT', result: 'withhold-business' },
    ]);
    expect(outbox()).toMatchObject([
      { type: 'DebtEscalated', detail: { debtKey: input.debtKey, measure: 'withhold-business' } },
      {
        kind: 'event',
        type: 'CreditHoldPlaced',
        detail: {
          creditorId: 'lindenhof',
          debtKey: input.debtKey,
          amountCollectible: 119_000,
          currency: 'EUR',
        },
      },
    ]);
    expect(decisions()).toMatchObject([{ by: 'escalate', step: 'escalate', verdict: 'ALLOW' }]);
    // The final notice is due on 1 May, a holiday: the next working day is Monday 4 May.
    expect(seconds).toBeGreaterThan(13 * 24 * 3600);
  });

  it('hands the agency the references of the papers, and nobody’s name or address', async () => {
    const { deps, outbox } = await escalating(
      beforeAgency({ tasks: [agencyApproved], evidence: papers }),
      june,
    );
    await escalate(deps, input);
    const [handover, escalated] = outbox();
    expect(handover).toMatchObject({ type: 'AgencyHandover', detail: { evidence: expect.any(Array) } });
    expect(escalated).toMatchObject({ type: 'DebtEscalated', detail: { measure: 'agency' } });
    expect(JSON.stringify(handover)).toContain('delivery-7');
    expect(JSON.stringify(handover)).not.toMatch(/Holm|@|Amsel|\+49/);
  });

  it.each<[string, Facts, string]>([
    ['nobody approved', beforeWithholding(), april],
    ['was declined', beforeWithholding({ tasks: [{ ...withholdApproved, outcome: 'declined' }] }), april],
    [
      'still waits for its approval',
      beforeWithholding({ tasks: [exampleTask('approval', { stepId: 'withhold-business' })] }),
      april,
    ],
    [
      'is approved, but the debt is disputed in part',
      beforeWithholding({ tasks: [withholdApproved], disputes: [exampleDispute({ amountDisputed: 100 })] }),
      april,
    ],
    [
      'was approved before the customer objected',
      beforeWithholding({
        tasks: [withholdApproved],
        disputes: [
          exampleDispute({
            openedAt: '2026-04-18T08:00:00.000Z',
            state: 'answered',
            answeredAt: '2026-04-19T08:00:00.000Z',
          }),
        ],
      }),
      '2026-05-20T08:00:00.000Z',
    ],
    ['is approved without papers', beforeAgency({ tasks: [agencyApproved] }), june],
    [
      'is approved with one paper missing',
      beforeAgency({ tasks: [agencyApproved], evidence: papers.slice(1) }),
      june,
    ],
    [
      'is approved within the thirty days the final notice gave',
      beforeAgency({ tasks: [agencyApproved], evidence: papers }),
      '2026-06-03T21:59:00.000Z',
    ],
  ])('takes no measure that %s', async (_, facts, now) => {
    const { deps, writes, outbox } = await escalating(facts, now);
    expect(await escalate(deps, input)).toEqual(nothing);
    expect(writes).toEqual([]);
    expect(outbox()).toEqual([]);
  });

  it('is done once: a repeated call publishes nothing more', async () => {
    const { deps, outbox, facts } = await escalating(beforeWithholding({ tasks: [withholdApproved] }), april);
    await escalate(deps, input);
    expect(await escalate(deps, input)).toEqual(nothing);
    expect(outbox().map(({ type }) => type)).toEqual(['DebtEscalated', 'CreditHoldPlaced']);
    expect((await facts()).contacts).toHaveLength(4);
  });

  it('is done once when two calls come at the same time', async () => {
    const { deps, outbox } = await escalating(beforeWithholding({ tasks: [withholdApproved] }), april);
    const answers = await Promise.all([escalate(deps, input), escalate(deps, input)]);
    expect(answers.filter(({ seconds }) => seconds === 1)).toHaveLength(1);
    expect(outbox().map(({ type }) => type)).toEqual(['DebtEscalated', 'CreditHoldPlaced']);
  });

  it('gives way to a promise that lands between the decision and the measure', async () => {
    const { deps, memory, facts, outbox } = await escalating(
      beforeWithholding({ tasks: [withholdApproved] }),
      april,
    );
    const remove = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      remove();
      const offer = { creditorId: 'lindenhof', debtKeys: [input.debtKey], promisedOn: '2026-05-04' };
      const past = { ...deps, cases: { ...deps.cases, db: memory.direct } };
      await makePromise(past, exampleDebtorKey, { ...offer, madeBy: 'debtor' });
    });
    expect(await escalate(deps, input)).toEqual(nothing);
    expect((await facts()).promises).toHaveLength(1);
    expect(outbox().map(({ template, type }) => template ?? type)).toEqual([
      'promise-confirmation',
      'PromiseMade',
    ]);
  });

  it('is left to the newer execution when this one is superseded', async () => {
    const debts = [exampleDebt({ generation: 2 })];
    const { deps, writes } = await escalating(beforeWithholding({ debts, tasks: [withholdApproved] }), april);
    expect(await escalate(deps, input)).toEqual(nothing);
    expect(writes).toEqual([]);
  });
});
