import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { findPolicy, shippedPolicies } from '../../shared/policy/ladders.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { debtItemKey } from '../../shared/store/cases.ts';
import { commit } from '../../shared/store/commit.ts';
import { debtItem, evidenceItem, profileItem } from '../../shared/store/items.ts';
import { papers } from '../support/example/climbed-case.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../support/example/example-case.ts';
import { beginLife, factsIn, mailsOf, stepsOf } from '../support/world/life.ts';
import { type LivingStage, livingStage } from '../support/world/living-stage.ts';
import { patientDesk, scriptedDesk } from '../support/world/scripted-desk.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

const at = (text: string) => Temporal.Instant.from(text);
const start = '2026-03-04T09:00:00Z';

describe('while the check of ethics does not work', () => {
  it('scenario 72: nothing is sent, and the debt stands on a person’s list', async () => {
    const stage = await beginLife({
      start,
      desk: ({ kind }) => (kind === 'call' ? { outcome: 'no_answer' } : undefined),
    });
    const broken = async () => {
      throw new Error('the check timed out');
    };
    const failures = stage.world.taskFailures;
    stage.world.register({ CheckEthicsArn: broken });
    await stage.world.scheduler.runUntil(at('2026-03-20T09:00:00Z'));
    expect(mailsOf(stage)).toEqual([]);
    expect(failures.length).toBeGreaterThan(0);
    const { tasks, contacts } = await factsIn(stage);
    expect(contacts).toEqual([]);
    expect(tasks).toMatchObject([{ kind: 'fault', state: 'open', owner: 'Ruth Amsel' }]);
  });
});

/** When the first reminder leaves if nothing happens. */
async function firstReminderAt(): Promise<Temporal.Instant> {
  const stage = await beginLife({ start });
  await stage.world.scheduler.runUntil(at('2026-03-12T09:00:00Z'));
  const [mail] = stage.world.mail.mails;
  if (mail === undefined) throw new Error('no reminder left');
  return Temporal.Instant.from(mail.at);
}

/** Books money on INV-1 a minute before its first reminder would leave, and plays on for a day. */
async function paidJustBefore(rest: number): Promise<LivingStage> {
  const due = await firstReminderAt();
  const stage = await beginLife({ start });
  stage.world.scheduler.at(due.subtract({ minutes: 1 }), async () => {
    const key = debtItemKey(exampleDebtorKey, 'lindenhof#INV-1');
    const writes = [{ kind: 'update' as const, key, set: { amountOutstanding: rest } }];
    await commit(stage.signalling.cases, { debtorKey: exampleDebtorKey, writes });
  });
  await stage.world.scheduler.runUntil(due.add({ hours: 24 }));
  return stage;
}

describe('a payment a minute before a reminder', () => {
  it('scenario 74: of all that was open keeps the reminder back', async () => {
    const stage = await paidJustBefore(0);
    expect(mailsOf(stage)).toEqual([]);
    expect((await factsIn(stage)).debts).toMatchObject([{ state: 'closed' }]);
  });

  it('scenario 74: of a part changes the amount that the reminder asks for', async () => {
    const stage = await paidJustBefore(19_000);
    const [mail, ...more] = mailsOf(stage);
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(/(?<![\d,.])190\.00/);
    const { contacts } = await factsIn(stage);
    expect(contacts.flatMap(({ lines }) => lines)).toMatchObject([{ amountCollectible: 19_000 }]);
  });
});

describe('a new version of a policy', () => {
  const [first, second] = [1, 2].map((version) => findPolicy(shippedPolicies, 'considerate', version));
  if (first === undefined || second === undefined) throw new Error('two versions ship');
  const invoices = Array.from({ length: 12 }, (_, index) => `INV-${index + 1}`);

  /** A dozen debts of as many days, from before they are due until their review; a version may ship on the way. */
  async function played(published: Policy | undefined) {
    const policies: Policy[] = first === undefined ? [] : [first];
    const stage = livingStage({ start, seed: 5, policies });
    scriptedDesk(stage, patientDesk);
    const debts = invoices.map((invoiceNumber) =>
      exampleDebt({ invoiceNumber, generation: 0, lookAt: '2026-03-04T09:00:00.000Z' }),
    );
    await stage.put([
      profileItem(exampleProfile()),
      ...debts.map(debtItem),
      ...papers.map((paper) => evidenceItem(exampleDebtorKey, paper)),
    ]);
    if (published !== undefined)
      stage.world.scheduler.at(at('2026-03-12T12:00:00Z'), () => void policies.push(published));
    await stage.world.scheduler.runUntil(at('2026-04-12T09:00:00Z'));
    return stage;
  }

  it('scenario 75: that ships while executions wait doubles and loses no step: each debt keeps the version it began with', async () => {
    const [without, withIt] = [await played(undefined), await played(second)];
    expect(await stepsOf(withIt)).toEqual(await stepsOf(without));
    expect(mailsOf(withIt).map((mail) => mail.at)).toEqual(mailsOf(without).map((mail) => mail.at));
    const { contacts, debts } = await factsIn(withIt);
    expect(new Set(debts.map(({ policyVersion }) => policyVersion))).toEqual(new Set([1]));
    const taken = contacts.flatMap(({ lines, status }) =>
      lines.flatMap(({ debtKey, stepId }) =>
        status === 'SENT' && stepId !== undefined ? [`${debtKey} ${stepId}`] : [],
      ),
    );
    expect(taken.length).toBeGreaterThan(invoices.length * 2);
    expect(new Set(taken).size).toBe(taken.length);
  });
});
