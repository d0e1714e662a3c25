import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { importPayments } from '../../functions/import-chunk/import-payments.ts';
import { levelOf } from '../../shared/domain/ladder.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { answerPlan, proposePlan } from '../../shared/store/propose-plan.ts';
import {
  exampleCreditor,
  exampleDebtorKey,
  examplePlanTerms,
  examplePolicy,
} from '../support/example/example-case.ts';
import { beginLife, factsIn, gapsBetweenContacts, mailsOf, stepsOf } from '../support/world/life.ts';
import type { LivingStage } from '../support/world/living-stage.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

const at = (text: string) => Temporal.Instant.from(text);
const key = 'lindenhof#INV-1';

/** On 17 March, after the call, the debtor proposes to pay in two parts, and the policy agrees at once. */
async function planned(): Promise<LivingStage> {
  const stage = await beginLife({
    start: '2026-02-20T09:00:00Z',
    policies: [{ ...examplePolicy, plan: examplePlanTerms }],
  });
  stage.world.signal({ at: at('2026-03-17T14:00:00Z') }, async () => {
    const instalments = [
      { dueOn: '2026-03-27', amount: 60_000 },
      { dueOn: '2026-04-27', amount: 59_000 },
    ];
    const wish = { creditorId: 'lindenhof', debtKeys: [key], instalments };
    expect(await proposePlan(stage.signalling, exampleDebtorKey, wish)).toMatchObject({ kind: 'accepted' });
  });
  return stage;
}

function pays({ world, signalling }: LivingStage, when: string, amount: number): void {
  const paid = {
    reference: 'INV-1',
    bookedOn: when.slice(0, 10),
    amount,
    currency: currencySchema.parse('EUR'),
  };
  world.signal({ at: at(when) }, async () => {
    const setting = { creditor: exampleCreditor, policy: examplePolicy, startHorizonDays: 3 };
    const batch = { ...setting, batch: `bank-${when}`, now: world.clock.now(), startedAt: when };
    const rows = [{ kind: 'payment' as const, line: 2, records: 1, ...paid }];
    expect(await importPayments({ cases: signalling.cases, parallel: 1 }, batch, rows)).toMatchObject([
      { outcome: 'accepted' },
    ]);
  });
}

const before = ['2026-02-25 courtesy-note', '2026-03-09 reminder-1', '2026-03-16 call-1'];

describe('a debt that is paid by a plan', () => {
  it('is confirmed with its schedule, rests while the parts come, and ends with thanks', async () => {
    const stage = await planned();
    pays(stage, '2026-03-26T10:00:00Z', 60_000);
    pays(stage, '2026-04-29T10:00:00Z', 59_000);
    await stage.world.scheduler.runUntil(at('2026-07-20T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual(before);
    const told = mailsOf(stage).filter(({ at: when }) => when > '2026-03-17');
    expect(told.map(({ at: when }) => when.slice(0, 10))).toEqual(['2026-03-17', '2026-04-29']);
    expect(told[0]?.text).toContain('- 27 April 2026: €590.00');
    expect((await factsIn(stage)).debts).toMatchObject([{ state: 'closed' }]);
  });

  it('is asked about kindly, once, when a part does not come; then the ladder goes on where it stood', async () => {
    const stage = await planned();
    await stage.world.scheduler.runUntil(at('2026-04-27T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual([
      ...before,
      '2026-04-02 instalment-missed',
      '2026-04-16 reminder-2',
      '2026-04-16 review',
      '2026-04-16 withhold-business',
    ]);
    expect(Math.min(...(await gapsBetweenContacts(stage)))).toBeGreaterThanOrEqual(7);
    const asked = mailsOf(stage).find(({ at: when }) => when.startsWith('2026-04-02'))?.text ?? '';
    expect(asked).toContain('The part of €600.00 that was due on 27 March 2026 has not reached us yet.');
    const facts = await factsIn(stage);
    const upToTheQuestion = facts.contacts.filter(({ reservedAt }) => reservedAt < '2026-04-10');
    expect(levelOf(key, { contacts: upToTheQuestion })).toBe(2);
  });

  it('runs on when the missed part comes late', async () => {
    const stage = await planned();
    pays(stage, '2026-04-08T10:00:00Z', 60_000);
    await stage.world.scheduler.runUntil(at('2026-04-30T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual([...before, '2026-04-02 instalment-missed']);
  });

  it('stays with its plan when a part of it is disputed, and only that part is taken off', async () => {
    const stage = await planned();
    pays(stage, '2026-03-26T10:00:00Z', 60_000);
    stage.world.signal({ at: at('2026-04-10T10:00:00Z') }, async () => {
      const objection = { debtKey: key, reason: 'QUALITY' as const, text: 'Torn.', amountDisputed: 10_000 };
      await openDispute(stage.signalling, exampleDebtorKey, { ...objection, openedBy: 'debtor' });
    });
    pays(stage, '2026-04-24T10:00:00Z', 49_000);
    await stage.world.scheduler.runUntil(at('2026-05-20T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual(before);
  });

  it('goes on where it stood after quiet days when the debtor gives the plan up', async () => {
    const stage = await planned();
    stage.world.signal({ at: at('2026-03-20T14:00:00Z') }, async () => {
      const [plan] = (await stage.facts(exampleDebtorKey))?.plans ?? [];
      const given = { planId: plan?.planId ?? '', creditorId: 'lindenhof', how: 'cancelled' as const };
      expect(await answerPlan(stage.signalling, exampleDebtorKey, given)).toMatchObject({ kind: 'done' });
    });
    await stage.world.scheduler.runUntil(at('2026-04-12T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual([...before, '2026-04-07 reminder-2', '2026-04-07 review']);
  });
});
